using AfterSales.Api.Http;
using AfterSales.Domain.Time;
using AfterSales.Workflows;

namespace AfterSales.Api.Calendars;

/// <summary>
/// What the shop's time is counted by in a year, this one unless said: public holidays, make-up working days, who is on duty, when buyers may be phoned, when
/// finance works. `fallback` says that the year's holidays are not known: finance's time then counts Monday to Friday. For everybody of the shop.
/// </summary>
public static class ShowCalendar
{
    static readonly Parameter Year = new("year", ParameterType.Whole, "The year; this one unless said") { Min = 2000, Max = 2100 };

    /// <param name="Source">Where the year's holidays were read.</param>
    /// <param name="Zh">What to tell people where the year falls back.</param>
    /// <param name="RosterNumber">The change that decides today's shifts; 0 for the hours a shop starts with.</param>
    /// <param name="Shifts">Today's.</param>
    public sealed record Response(
        int Year, bool Fallback, string? Zh, string? En, string? Source, IReadOnlyList<Holiday> Holidays, IReadOnlyList<DateOnly> WorkingDays,
        IReadOnlyList<int> KnownYears, int RosterNumber, IReadOnlyList<Shift> Shifts, CallSlots Calls, FinanceHours Finance);

    public sealed record FinanceHours(TimeOnly Opens, TimeOnly Closes);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/calendar", HandleAsync)
        .Takes(Parameters.Shop, Year).Tells("ShowCalendar", "calendar", "节假日与班次", "Holidays and duty hours of a year").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpRequest http, Access access, Editions editions, Workflows.Calendars.Rosters rosters, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(http.Query.Id(Parameters.Shop));
        if (member is null)
            return wrong!;
        var today = ShopCalendar.ShopDay(time.GetUtcNow());
        var asked = http.Query.Whole(Year) ?? today.Year;
        var roster = await rosters.OfAsync(member.ShopId, cancel);
        var calendar = editions.Rulebook.Calendar;
        var year = calendar.Holidays.Of(asked);
        return TypedResults.Ok(new Response(asked, year is null,
            year is null ? $"没有{asked}年的节假日数据：财务工作时间按周一至周五计算，请在数据目录放入 holidays/{asked}.json" : null,
            year is null ? $"There are no public holidays for {asked}: finance's time counts Monday to Friday. Put holidays/{asked}.json into the data folder" : null,
            year?.Source, year?.Holidays ?? [], year?.WorkingDays ?? [], [.. calendar.Holidays.Years.Select(y => y.Year)],
            roster.ChangeOn(today)?.Number ?? 0, roster.On(today), calendar.Calls, new(ShopCalendar.FinanceOpens, ShopCalendar.FinanceCloses)));
    }
}
