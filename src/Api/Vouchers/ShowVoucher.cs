using AfterSales.Api.Cases;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Vouchers;

/// <summary>A voucher with its case and order, its deadlines, and what the reader can do with it now. Not for the warehouse.</summary>
public static class ShowVoucher
{
    public static readonly Role[] Readers = [Role.Junior, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance];

    /// <param name="Evidence">What its basis rests on; restricted files only for supervisors.</param>
    public sealed record Response(
        Voucher Voucher, string StateZh, string RemedyZh, string CaseNumber, CaseKind CaseKind, string OrderNumber, long OrderLeftFen,
        IReadOnlyList<Evidence> Evidence, IReadOnlyList<Due> Deadlines, IReadOnlyList<MoveView> Possible, IReadOnlyList<RefusedView> Refused);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/api/vouchers/{id:guid}", HandleAsync).Tells("ShowVoucher", "vouchers", "凭证", "A voucher").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Guid id, HttpContext http, Access access, CaseFiles files, Editions editions, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToVoucherAsync(id, cancel, Readers);
        if (member is null || await files.LoadAsync(SubjectKind.Voucher, id, null, cancel) is not { } file)
            return wrong ?? Access.NotFound;
        var (voucher, rules) = (file.Vouchers.First(v => v.Id == id), editions.Rulebook);
        var facts = rules.FactsOf(file, voucher, member.Actor, Inputs.None, time.GetUtcNow());
        var moves = MoveViews.Of(rules.Of(voucher).Machine, facts, $"/api/vouchers/{id}", Languages.Of(http));
        http.Response.Headers.ETag = ETags.Of(voucher.Version);
        return TypedResults.Ok(new Response(voucher, voucher.State.Zh, Remedies.Of(voucher.Remedy).Zh, file.Case.Number, file.Case.CaseKind, file.Order.Number,
            file.Money.LeftFen, [.. file.Evidence.Where(e => !e.Restricted || member.Role == Role.Supervisor)],
            [.. file.Dues.Where(d => d.SubjectId == id && d.State == DueState.Open).OrderBy(d => d.At)], moves.Possible, moves.Refused));
    }
}
