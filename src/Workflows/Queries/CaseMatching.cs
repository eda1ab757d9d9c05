using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Queries;

/// <summary>
/// Which cases a <see cref="CaseFilter"/> lets through. What is searched for is looked for at the end of the case's number, of the order's number and of waybills
/// (four characters and more), in the buyer's nick, in what the buyer wrote and in notes; four digits are the end of a phone number, eleven and more a whole one.
/// No more of a phone: who could ask for any end of it would spell out the digits that are masked.
/// </summary>
public static class CaseMatching
{
    /// <summary>So many characters of a long number say which one is meant.</summary>
    const int Tail = 4;

    /// <summary>A phone number in China.</summary>
    const int WholePhone = 11;

    /// <summary>How the detail of a note begins and ends, see <see cref="Deeds.AddNote"/>.</summary>
    const int Before = 9, Around = 11;

    public static IQueryable<Case> Of(ShopDb db, CaseFilter f)
    {
        var cases = db.Cases.Where(c => f.Shops.Contains(c.ShopId));
        if (f.Kind is { } kind)
            cases = cases.Where(c => c.CaseKind == kind);
        if (f.State is { } state)
            cases = cases.Where(c => c.State == state);
        if (f.Category is { } category)
        {
            var states = States.All.Where(s => s.Category == category).ToList();
            cases = cases.Where(c => states.Contains(c.State));
        }
        if (f.Open is { } open)
            cases = open ? cases.Where(c => c.State != States.Closed) : cases.Where(c => c.State == States.Closed);
        if (f.Owner is { } owner)
            cases = cases.Where(c => c.OwnerId == owner);
        if (f.Level is { } level)
            cases = cases.Where(c => c.Level == level);
        if (f.Severity is { } severity)
            cases = cases.Where(c => c.Severity == severity);
        if (f.CaseNumber is { } number)
            cases = cases.Where(c => c.Number == number);
        if (f.OrderNumber is { } order)
            cases = cases.Where(c => db.Orders.Any(o => o.Id == c.OrderId && o.Number == order));
        if (f.BuyerNick is { } nick)
            cases = cases.Where(c => db.Orders.Any(o => o.Id == c.OrderId && o.BuyerNick == nick));
        if (f.Overdue is { } overdue)
            cases = cases.Where(c => Overdue.In(db).Any(d => d.CaseId == c.Id) == overdue);
        if (f.AwaitingBuyer is { } awaiting)
            cases = cases.Where(c => db.Dues.Any(d => d.CaseId == c.Id && d.State == DueState.Open && d.Code.EndsWith(Deadlines.Asked)) == awaiting);
        if (f.Text is { } text)
            cases = cases.Where(c => c.BuyerMessage.Contains(text));
        return Queued(db, f, f.Search?.Trim() is { } search && Normalise.Number(search).Length > 0 ? Found(db, f.Shops, cases, search) : cases);
    }

    /// <summary>Open cases whose buyer asked again since they were last told something; what was asked before a case was taken up anew is over.</summary>
    public static IQueryable<Case> Chased(ShopDb db) => db.Cases.Where(c => c.TimesChased > 0 && c.State != States.Closed
        && db.History.Any(h => h.CaseId == c.Id && h.Kind == HistoryKind.Move && h.Act == Moves.BuyerChased.Code && (c.LastToldAt == null || h.At > c.LastToldAt)
            && !db.History.Any(again => again.CaseId == c.Id && again.Kind == HistoryKind.Move && again.Act == Moves.Reopen.Code && again.Sequence > h.Sequence)));

    /// <summary>As it is stored, without the # that people, and the pages, write before the number of a case.</summary>
    public static string NumberOf(string text) => Normalise.Number(text) is var plain && plain is ['#', _, ..] ? plain[1..] : plain;

    static IQueryable<Case> Queued(ShopDb db, CaseFilter f, IQueryable<Case> cases)
    {
        if (f.Mine is (var user, var own))
            cases = own ? cases.Where(c => c.OwnerId == user) : cases.Where(c => c.OwnerId != user);
        if (f.Team is { } team)
            cases = cases.Where(c => c.OwnerId == null == team);
        if (f.Chased is { } chased)
            cases = cases.Where(c => Chased(db).Any(same => same.Id == c.Id) == chased);
        return cases;
    }

    static IQueryable<Case> Found(ShopDb db, IReadOnlyList<Guid> shops, IQueryable<Case> cases, string text)
    {
        var plain = Normalise.Number(text);
        var (number, upper) = (NumberOf(text).ToUpperInvariant(), plain.ToUpperInvariant());
        var isTail = plain.Length >= Tail;
        var isPhone = plain.All(char.IsAsciiDigit) && plain.Length is Tail or >= WholePhone;
        var inJson = JsonSerializer.Serialize(text, Detail.Json)[1..^1];
        var noted = db.History.Where(h => shops.Contains(h.ShopId) && h.Act == Deeds.Note
            && h.Detail.Substring(Before, h.Detail.Length - Around).Replace("\\n", "\n").Contains(inJson)).Select(h => h.CaseId);
        return cases.Where(c => c.Number.EndsWith(number) || c.BuyerMessage.Contains(text) || noted.Contains(c.Id)
            || db.Orders.Any(o => o.Id == c.OrderId && (o.BuyerNick!.Contains(text) || (isPhone && o.BuyerPhone!.EndsWith(plain))
                || (isTail && (o.Number.EndsWith(plain) || o.Waybill!.EndsWith(plain) || o.Waybill!.EndsWith(upper)))))
            || (isTail && db.Parcels.Any(p => p.CaseId == c.Id && (p.Waybill!.EndsWith(plain) || p.Waybill!.EndsWith(upper)))));
    }
}
