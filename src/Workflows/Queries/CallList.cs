using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>A buyer to call: why, about what, and what was tried since the case came to its state.</summary>
/// <param name="At">From when on, within the slot.</param>
/// <param name="Missed">Calls that reached nobody.</param>
public sealed record CallTask(
    Case Case, Order Order, DateTimeOffset At, DateTimeOffset SlotFrom, DateTimeOffset SlotUntil, DateTimeOffset DueSince, bool Overdue, int Messages, int Texts, int Missed)
{
    /// <summary>Who comes first within a slot: who chased, then danger and severity, what is overdue, the platform's limit, and who has waited longest.</summary>
    internal static IOrderedEnumerable<CallTask> Sorted(IEnumerable<CallTask> tasks) => tasks.OrderBy(t => t.SlotFrom).ThenByDescending(t => t.Case.TimesChased > 0)
        .ThenByDescending(t => t.Case.Severity).ThenByDescending(t => t.Overdue).ThenBy(t => t.Case.PlatformLimit ?? DateTimeOffset.MaxValue).ThenBy(t => t.DueSince).ThenBy(t => t.Case.Id);
}

/// <summary>
/// The buyers to call on a day of the shop: silent ones whose wait for a call is over. Nobody who refused further contact, was reached in this round or called in
/// vain twice; and no hour outside of the slots.
/// </summary>
public sealed class CallList(IDbContextFactory<ShopDb> databases, Rosters rosters, Editions editions, TimeProvider time)
{
    /// <summary>More calls than a shop makes in a day.</summary>
    public const int Most = 500;

    static readonly List<string> codes =
        [.. Tables.All.SelectMany(m => m.Deadlines).Where(d => d is { Clock: Domain.Time.Clock.CallSlot, Then: Then.Remind }).Select(d => d.Code).Distinct()];

    static readonly List<string> contacts = [Moves.OfferRemedy.Code, Moves.AddressUnclear.Code, Moves.NotifyBuyer.Code, Moves.MessageBuyer.Code, Moves.TextBuyer.Code, Moves.CallBuyer.Code];

    public async Task<IReadOnlyList<CallTask>> OfAsync(Guid shopId, DateOnly day, CancellationToken cancel)
    {
        var calendar = editions.Rulebook.Calendar with { Roster = await rosters.OfAsync(shopId, cancel) };
        var until = ShopCalendar.StartOf(day.AddDays(1));
        await using var db = await databases.CreateDbContextAsync(cancel);
        var waiting = await (
            from d in db.Dues.Where(d => d.ShopId == shopId && d.State != DueState.Cancelled && d.Then == Then.Remind && d.At < until && EF.Parameter(codes).Contains(d.Code))
            join c in db.Cases.Where(c => !c.StopContact && c.State != States.Closed) on d.SubjectId equals c.Id
            where EF.Functions.Like(d.Code, (string)(object)c.State + "/%") && d.At >= c.EnteredAt
                && !db.Dues.Any(later => later.SubjectId == d.SubjectId && later.Code == d.Code && later.Since > d.Since && later.State != DueState.Cancelled)
            join o in db.Orders on c.OrderId equals o.Id
            orderby d.At, d.Id
            select new { Due = d, Case = c, Order = o, Overdue = Overdue.In(db).Any(x => x.CaseId == c.Id) }).AsNoTracking().Take(Most).ToListAsync(cancel);
        var ids = waiting.Select(w => w.Case.Id).ToList();
        var tried = (await db.History.AsNoTracking().Where(h => EF.Parameter(ids).Contains(h.CaseId) && h.Kind == HistoryKind.Move && EF.Parameter(contacts).Contains(h.Act))
            .OrderBy(h => h.CaseId).ThenBy(h => h.Sequence).Take(CaseFiles.Most).ToListAsync(cancel)).ToLookup(h => h.CaseId);
        return [.. CallTask.Sorted(waiting.Select(w => TaskOf(w.Case, w.Order, w.Due, w.Overdue, [.. tried[w.Case.Id]], calendar)).OfType<CallTask>()
            .Where(t => t.At >= ShopCalendar.StartOf(day) && t.At < until))];
    }

    /// <summary>Null where nobody is to be called any more.</summary>
    CallTask? TaskOf(Case @case, Order order, Due due, bool overdue, IReadOnlyList<HistoryRow> tried, ShopCalendar calendar)
    {
        var calls = tried.Where(h => h.Act == Moves.CallBuyer.Code && h.At >= @case.EnteredAt).ToList();
        if (calls.Count >= 2 || calls.Any(Facts.Answered))
            return null;
        // who was not reached is called in another slot
        var from = calls.Select(call => calendar.EndOfSlotAfter(call.At)).Append(due.At).Append(time.Now).Max();
        var at = calendar.Due(Domain.Time.Clock.CallSlot, from, TimeSpan.Zero);
        var ends = calendar.EndOfSlotAfter(at);
        var starts = new DateTimeOffset(ShopCalendar.ShopDay(ends), TimeOnly.FromTimeSpan(ends.ToOffset(ShopCalendar.Offset).TimeOfDay) == calendar.Calls.MorningEnd
            ? calendar.Calls.MorningStart : calendar.Calls.AfternoonStart, ShopCalendar.Offset).ToUniversalTime();
        return new(@case, order, at, starts, ends, due.Since, overdue, tried.Count(h => h.Act != Moves.CallBuyer.Code && h.Act != Moves.TextBuyer.Code),
            tried.Count(h => h.Act == Moves.TextBuyer.Code), calls.Count);
    }
}
