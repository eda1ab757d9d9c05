using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Domain.Wording;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Finance;

/// <summary>A month was closed.</summary>
public sealed record MonthClosed(MonthClose Close) : Stored(new Change { MonthCloses = [Close] });

/// <summary>How the month to be closed next stands: open discrepancies, what was paid by Alipay and what its statements say, in fen.</summary>
public sealed record MonthStand(string Month, int Open, long PaidFen, long StatementFen);

/// <summary>
/// 月结: finance closes months one after the other, each once it has ended. From then on the database takes no entry dated in it. Where exceptions of the month
/// are open, or what was paid differs from what its statements say, finance gives the reason, which stays with the close.
/// </summary>
public sealed class MonthCloseDesk(IDbContextFactory<ShopDb> databases, LedgerQueries ledger, Rounds rounds)
{
    /// <summary>What was decided in a month's last moments is stored by then.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(5);

    public Task<Outcome> CloseAsync(Guid shopId, string month, string? reason, Actor actor, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, shopId, async round =>
        {
            if (!actor.Covers(Role.Finance))
                return new NotAllowed(Bar.Role, "notYours", "月结由财务办理", "Finance closes a month");
            if (ShopMonth.Parse(month) is not { } asked)
                return new NotAllowed(Bar.Input, "month", "月份格式为 yyyy-MM", "A month is yyyy-MM");
            if (reason is not null && !Normalise.SaysSomething(reason, CaseDesk.LongestText))
                return new NotAllowed(Bar.Input, "textLength", $"请填写1到{CaseDesk.LongestText}字", $"Write 1 to {CaseDesk.LongestText} characters");
            await using var db = await databases.CreateDbContextAsync(cancel);
            if (await WrongMonthAsync(db, shopId, asked, round.Now, cancel) is { } wrong)
                return wrong;
            var (close, open) = await TotalsAsync(db, shopId, asked, round.Now, actor, cancel);
            return (open > 0 || close.PaidFen != close.StatementFen) && reason is null ? Unexplained(close, open) : new MonthClosed(close with { Reason = reason });
        }, cancel);

    /// <summary>The month to close next, if it has ended; null where there is none.</summary>
    public async Task<string?> NextAsync(Guid shopId, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        return await NextAsync(db, shopId, await LastAsync(db, shopId, cancel), cancel) is { } next && next.Until + Settled <= now ? next.ToString() : null;
    }

    /// <summary>The month to close next and how it stands; null where none is to be closed.</summary>
    public async Task<MonthStand?> NextStandAsync(Guid shopId, DateTimeOffset now, CancellationToken cancel)
    {
        if (ShopMonth.Parse(await NextAsync(shopId, now, cancel)) is not { } month)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (paid, said) = await PaidAsync(db, shopId, month, cancel);
        return new(month.ToString(), await OpenAsync(db, shopId, month.Until, cancel), paid, said);
    }

    static async Task<NotAllowed?> WrongMonthAsync(ShopDb db, Guid shopId, ShopMonth asked, DateTimeOffset now, CancellationToken cancel)
    {
        if (now < asked.Until + Settled)
            return new(Bar.State, "monthNotOver", $"{asked}尚未结束", $"{asked} is not over yet");
        // read once: of many who close at the same moment all but one are told that it is closed
        var closed = await LastAsync(db, shopId, cancel);
        if (closed >= asked.Until)
            return new(Bar.State, "monthClosed", $"{asked}已结账", $"{asked} is closed already");
        return await NextAsync(db, shopId, closed, cancel) is not { } next || next.First == asked.First ? null
            : next.First < asked.First ? new(Bar.State, "monthGap", $"请先结{next}", $"{next} is to be closed first")
            : new(Bar.State, "monthBeforeFirst", $"账簿从{next}开始，请结{next}", $"The books begin in {next}: close that one");
    }

    static Task<DateTimeOffset?> LastAsync(ShopDb db, Guid shopId, CancellationToken cancel) =>
        db.MonthCloses.Where(m => m.ShopId == shopId).MaxAsync(m => (DateTimeOffset?)m.Until, cancel);

    /// <summary>The one after the last closed, or that of the shop's first entry.</summary>
    static async Task<ShopMonth?> NextAsync(ShopDb db, Guid shopId, DateTimeOffset? closed, CancellationToken cancel)
    {
        if (closed is { } last)
            return ShopMonth.Of(last);
        return await db.Ledger.Where(e => e.ShopId == shopId).MinAsync(e => (DateTimeOffset?)e.At, cancel) is { } first ? ShopMonth.Of(first) : null;
    }

    async Task<(MonthClose Close, int Open)> TotalsAsync(ShopDb db, Guid shopId, ShopMonth month, DateTimeOffset now, Actor actor, CancellationToken cancel)
    {
        var (from, until) = (month.From, month.Until);
        var entries = db.Ledger.Where(e => e.ShopId == shopId && e.At >= from && e.At < until);
        var (paid, said) = await PaidAsync(db, shopId, month, cancel);
        var sums = await ledger.BalanceAsync(new([shopId]) { From = from, Until = until }, cancel);
        var close = new MonthClose
        {
            ShopId = shopId,
            Month = month.ToString(),
            Until = until,
            Entries = await entries.CountAsync(cancel),
            DebitFen = sums.DebitFen,
            CreditFen = sums.CreditFen,
            PaidFen = paid,
            StatementFen = said,
            ById = actor.UserId!.Value,
            ByName = actor.Name,
            At = now,
        };
        return (close, await OpenAsync(db, shopId, until, cancel));
    }

    /// <summary>What left by Alipay in the month less what came back of it, by the books and by its statements: a payment that is reversed is paid no longer.</summary>
    static async Task<(long PaidFen, long StatementFen)> PaidAsync(ShopDb db, Guid shopId, ShopMonth month, CancellationToken cancel)
    {
        var (from, until) = (month.From, month.Until);
        var entries = db.Ledger.Where(e => e.ShopId == shopId && e.At >= from && e.At < until);
        return (await entries.Where(e => e.Credit == Account.AlipayBalance && (e.Kind == EntryKind.Payment || e.Kind == EntryKind.PlatformPayment)).SumAsync(e => e.AmountFen, cancel)
                - await entries.Where(e => e.Debit == Account.AlipayBalance && e.Kind == EntryKind.Reversal).SumAsync(e => e.AmountFen, cancel),
            await db.StatementLines.Where(l => l.ShopId == shopId && l.At >= from && l.At < until && l.Bucket == Bucket.Matched).SumAsync(l => l.OutFen - l.InFen, cancel));
    }

    /// <summary>Exceptions that are open and about the month or one before: found by its end, or about a line or payout of then.</summary>
    static Task<int> OpenAsync(ShopDb db, Guid shopId, DateTimeOffset until, CancellationToken cancel) =>
        db.Discrepancies.CountAsync(d => d.ShopId == shopId && d.EndedAt == null && (d.FoundAt < until
            || db.StatementLines.Any(l => l.Id == d.LineId && l.At < until) || db.Vouchers.Any(v => v.Id == d.VoucherId && v.PaidAt < until)), cancel);

    static NotAllowed Unexplained(MonthClose close, int open) => new(Bar.Input, "reasonNeeded",
        $"未结差异{open}项，支付宝付款{Yuan.Format(close.PaidFen)}元，流水匹配{Yuan.Format(close.StatementFen)}元：请填写结账理由",
        $"{open} open discrepancies, ¥{Yuan.Format(close.PaidFen)} paid, ¥{Yuan.Format(close.StatementFen)} matched in statements: give the reason");
}
