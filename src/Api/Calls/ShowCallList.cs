using System.Globalization;
using AfterSales.Api.Http;
using AfterSales.Api.Orders;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Calls;

/// <summary>
/// The call list of a day (A1 四.2②): silent buyers, by slot and priority, with what was tried and what to talk about. Agents and above. A call is recorded as
/// `CallBuyer`, of a review as `PhoneBuyer`; an answer says that somebody was reached.
/// </summary>
public static class ShowCallList
{
    static readonly Parameter Day = new("day", ParameterType.Text, "`yyyy-MM-dd`, shop time; today unless said");

    public sealed record Response(DateOnly Day, IReadOnlyList<Slot> Slots);

    public sealed record Slot(DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<Call> Calls);

    /// <param name="Phone">Masked; null where none is known.</param>
    /// <param name="Move">How the call is recorded.</param>
    /// <param name="Why">Why the buyer is on the list.</param>
    /// <param name="About">What to talk about.</param>
    /// <param name="Missed">Calls in this round that reached nobody; the second one makes it a manager's.</param>
    public sealed record Call(
        Guid CaseId, string CaseNumber, CaseKind Kind, State State, int Version, Guid? OwnerId, string OrderNumber, string? BuyerNick, string? Phone, DateTimeOffset At,
        string Move, string Why, string About, int Messages, int Texts, int Missed, int TimesChased, Severity Severity, bool Overdue, DateTimeOffset? PlatformLimit);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/calls", HandleAsync)
        .Takes(Parameters.Shop, Day).Tells("ShowCallList", "cases", "致电清单", "The call list of a day").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, CallList list, TimeProvider time, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (member, wrong) = access.ToShop(query.Id(Parameters.Shop), Role.Agent, Role.Manager, Role.Supervisor);
        if (member is null)
            return wrong!;
        var day = ShopCalendar.ShopDay(time.GetUtcNow());
        if (query.Text(Day) is { } text && (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) || day.Year is < 2000 or > 2100))
            return Refusal.OfField(Problems.ParameterInvalid, Day.Name, "须为 yyyy-MM-dd，2000年至2100年", "Is yyyy-MM-dd, in the years 2000 to 2100");
        var language = Languages.Of(http);
        var tasks = await list.OfAsync(member.ShopId, day, cancel);
        return TypedResults.Ok(new Response(day,
            [.. tasks.GroupBy(t => (t.SlotFrom, t.SlotUntil)).Select(slot => new Slot(slot.Key.SlotFrom, slot.Key.SlotUntil, [.. slot.Select(t => CallOf(t, language))]))]));
    }

    static Call CallOf(CallTask task, Language language)
    {
        var c = task.Case;
        var review = c.CaseKind == CaseKind.NegativeReview;
        var (whyZh, whyEn) = review ? ("短信后48小时未回复", "No answer for 48 hours since the SMS")
            : c.State == States.AwaitingAddress ? ("询问地址48小时未答复", "No answer for 48 hours about the address")
            : ("方案提出48小时未答复", "No answer for 48 hours to what was offered");
        var (aboutZh, aboutEn) = review ? ("致歉并了解问题；不提删除或修改评价", "Say sorry and learn what is wrong; ask for no change of the review")
            : c.State == States.AwaitingAddress ? ("核对收货地址与电话", "Address and phone of the delivery")
            : ($"所提方案：{OfferedZh(c)}", $"What was offered: {OfferedEn(c)}");
        var missed = task.Missed == 0 ? "" : language.Of("；上次未接", "; nobody answered the last call");
        return new(c.Id, c.Number, c.CaseKind, c.State, c.Version, c.OwnerId, task.Order.Number, task.Order.BuyerNick, OrderView.Masked(task.Order.BuyerPhone), task.At,
            (review ? Moves.PhoneBuyer : Moves.CallBuyer).Code, language.Of(whyZh, whyEn) + missed, language.Of(aboutZh, aboutEn), task.Messages, task.Texts, task.Missed,
            c.TimesChased, c.Severity, task.Overdue, c.PlatformLimit);
    }

    static string OfferedZh(Case c) => string.Join("、", c.Offer.Select(item => item.AmountFen == 0 ? Remedies.Of(item.Kind).Zh : $"{Remedies.Of(item.Kind).Zh}{Yuan.Format(item.AmountFen)}元"));

    static string OfferedEn(Case c) => string.Join(", ", c.Offer.Select(item => CodeWords.Of($"{item.Kind}") + (item.AmountFen == 0 ? "" : $" ¥{Yuan.Format(item.AmountFen)}")));
}
