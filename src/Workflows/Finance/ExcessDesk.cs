using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Finance;

/// <summary>A part of an order's excess was settled; what is left of it, in fen.</summary>
public sealed record ExcessSettled(Guid OrderId, long SettledFen, long LeftFen, Change? Change) : Stored(Change);

/// <summary>
/// What went back to a buyer beyond what they paid, because the platform returned it too: recovered by finance or written off by a supervisor, in parts or
/// whole, never more than it is. When nothing is left the order's discrepancy ends with it. Amounts are fen.
/// </summary>
public sealed class ExcessDesk(IDbContextFactory<ShopDb> databases, Rounds rounds)
{
    public Task<Outcome> RecoverAsync(Guid shopId, Guid orderId, long fen, string reason, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        SettleAsync(shopId, orderId, EntryKind.ExcessRecovered, fen, reason, actor, keyed, cancel);

    public Task<Outcome> WriteOffAsync(Guid shopId, Guid orderId, long fen, string reason, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        SettleAsync(shopId, orderId, EntryKind.ExcessWrittenOff, fen, reason, actor, keyed, cancel);

    Task<Outcome> SettleAsync(Guid shopId, Guid orderId, EntryKind kind, long fen, string reason, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, orderId, async round =>
        {
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (await db.OrderMoney.AsNoTracking().FirstOrDefaultAsync(m => m.OrderId == orderId && m.ShopId == shopId, cancel) is not { } money)
                return new Unknown();
            if (Wrong(kind, fen, reason, money, actor) is { } wrong)
                return wrong;
            var delta = new MoneyDelta(orderId, ExcessSettledFen: fen, Seen: money);
            var left = money.And(delta).ExcessFen;
            var open = await db.Discrepancies.AsNoTracking()
                .FirstOrDefaultAsync(d => d.ShopId == shopId && d.Kind == DiscrepancyKind.PlatformExcess && d.SubjectId == orderId && d.EndedAt == null, cancel);
            return new ExcessSettled(orderId, fen, left, new()
            {
                Money = [delta],
                Ledger = Entries(money, kind, fen, await ReturnsAsync(db, orderId, cancel), actor, round.Now),
                Discrepancies = open is null ? [] : [new(After(open, kind, fen, left, reason, actor, round.Now), open.Version)],
            });
        }, cancel);

    static NotAllowed? Wrong(EntryKind kind, long fen, string reason, OrderMoney money, Actor actor) =>
        kind == EntryKind.ExcessRecovered && !actor.Covers(Role.Finance) ? new(Bar.Role, "notYours", "多退追回由财务登记", "Finance books what is recovered")
        : kind == EntryKind.ExcessWrittenOff && !actor.Covers(Role.Supervisor) ? new(Bar.Role, "notYours", "多退核销由主管批准", "A supervisor writes an excess off")
        : money.ExcessFen == 0 ? new(Bar.State, "noExcess", "该订单没有多退", "Nothing was returned in excess on this order")
        : fen <= 0 || fen > money.ExcessFen
            ? new(Bar.Input, "excessAmount", $"金额须大于0且不超过{Yuan.Format(money.ExcessFen)}元", $"Above 0 and at most ¥{Yuan.Format(money.ExcessFen)}")
        : !Normalise.SaysSomething(reason, CaseDesk.LongestText)
            ? new(Bar.Input, "textLength", $"请填写1到{CaseDesk.LongestText}字", $"Write 1 to {CaseDesk.LongestText} characters")
        : null;

    /// <summary>What the order's returns cost so far: an excess lies there first, the rest of it is expense.</summary>
    static async Task<long> ReturnsAsync(ShopDb db, Guid orderId, CancellationToken cancel) =>
        await db.Ledger.Where(e => e.OrderId == orderId && e.Debit == Account.SalesReturns).SumAsync(e => e.AmountFen, cancel)
        - await db.Ledger.Where(e => e.OrderId == orderId && e.Credit == Account.SalesReturns).SumAsync(e => e.AmountFen, cancel);

    /// <summary>
    /// Recovered money takes the cost back. What is written off was no return of goods: it moves to the expenses, and what is an expense already stays one.
    /// </summary>
    static List<LedgerEntry> Entries(OrderMoney money, EntryKind kind, long fen, long returnsFen, Actor actor, DateTimeOffset now)
    {
        var returns = Math.Clamp(returnsFen, 0, fen);
        var recovered = kind == EntryKind.ExcessRecovered;
        var entries = new List<LedgerEntry>();
        if (returns > 0)
            entries.Add(Of(recovered ? Account.AlipayBalance : Account.AfterSalesExpense, Account.SalesReturns, returns));
        if (recovered && fen > returns)
            entries.Add(Of(Account.AlipayBalance, Account.AfterSalesExpense, fen - returns));
        return entries;

        LedgerEntry Of(Account debit, Account credit, long amount) => new()
        {
            Id = Guid.CreateVersion7(now),
            ShopId = money.ShopId,
            OrderId = money.OrderId,
            SourceId = money.OrderId,
            Kind = kind,
            Debit = debit,
            Credit = credit,
            AmountFen = amount,
            Party = ResponsibleParty.Platform,
            At = now,
            ActorId = actor.UserId,
        };
    }

    /// <summary>Each step is told with its reason, the last one ends it.</summary>
    static Discrepancy After(Discrepancy open, EntryKind kind, long fen, long left, string reason, Actor actor, DateTimeOffset now)
    {
        var step = $"{(kind == EntryKind.ExcessRecovered ? "追回" : "核销")}{Yuan.Format(fen)}元（{actor.Name}）：{reason.Trim()}";
        var told = open with { AmountFen = left, EndReason = open.EndReason is null ? step : $"{open.EndReason}；{step}", Version = open.Version + 1 };
        return left > 0 ? told : told with { AmountFen = open.AmountFen, EndedAt = now, EndedById = actor.UserId };
    }
}
