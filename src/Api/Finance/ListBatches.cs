using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows;
using AfterSales.Workflows.Finance;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Finance;

/// <summary>The payout batches of a day, today unless said, with their totals; none where finance does not work. For finance and supervisors.</summary>
public static class ListBatches
{
    static readonly Parameter Day = new("day", ParameterType.Text, "yyyy-MM-dd, a day of the shop");

    /// <param name="ToPayFen">Still to be paid, what was carried over included.</param>
    public sealed record BatchLine(DateOnly Day, int Hour, DateTimeOffset At, int Count, int ToPayCount, long ToPayFen, int PaidCount, long PaidFen);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/finance/batches", HandleAsync)
        .Takes(Parameters.Shop, Day).Tells("ListBatches", "finance", "付款批次列表", "The payout batches of a day").Gives<Page<BatchLine>>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, PayoutBatches batches, Editions editions, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop), Role.Finance, Role.Supervisor);
        if (member is null)
            return wrong!;
        var day = ShopCalendar.ShopDay(time.GetUtcNow());
        if (http.Query.Text(Day) is { } text && (!DateOnly.TryParseExact(text, "yyyy-MM-dd", out day) || day.Year is < 2000 or > 2100))
            return Refusal.OfField(Problems.ParameterInvalid, Day.Name, "日期格式为 yyyy-MM-dd", "A day is yyyy-MM-dd");
        var lines = new List<BatchLine>();
        foreach (var batch in PayoutBatch.On(day, editions.Rulebook.Calendar))
        {
            var list = await batches.ReadAsync(member.ShopId, batch, cancel);
            var paid = list.Items.Count(line => line.PaidAt is not null);
            lines.Add(new(list.Day, list.Hour, list.At, list.Count, list.Count - paid, list.ToPayFen, paid, list.PaidFen));
        }
        return TypedResults.Ok(new Page<BatchLine>(lines, null));
    }
}
