using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Finance;

/// <summary>A voucher in a batch: all that finance needs to pay it. Amount in fen.</summary>
/// <param name="Payee">The account named, else the buyer's.</param>
/// <param name="Remark">To copy into the transfer.</param>
/// <param name="CarriedOver">From an earlier batch.</param>
public sealed record PayoutLine(
    Guid VoucherId, string Number, int Version, State State, bool Held, long AmountFen, string? Payee, string? Remark, DateTimeOffset SignedAt, bool CarriedOver,
    DateTimeOffset? PaidAt, string? FlowNumber, Guid CaseId, string CaseNumber, Guid OrderId, string OrderNumber, string? BuyerNick);

/// <summary>One payout batch: its vouchers, and how many fen are still to be paid and are paid.</summary>
public sealed record PayoutList(DateOnly Day, int Hour, DateTimeOffset At, int Count, long ToPayFen, long PaidFen, IReadOnlyList<PayoutLine> Items);

/// <summary>
/// Batches follow from when vouchers were signed; nothing is stored of them. A past batch shows what was in it: new ones, and what had been left unpaid before.
/// </summary>
public sealed class PayoutBatches(IDbContextFactory<ShopDb> databases, Editions editions)
{
    /// <summary>More vouchers than finance pays in a batch; the oldest come first.</summary>
    public const int Most = 5000;

    public async Task<PayoutList> ReadAsync(Guid shopId, PayoutBatch batch, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var (from, at) = (batch.Previous(editions.Rulebook.Calendar).At, batch.At);
        // one that was voided or sent back lost its signature, and with it its place here
        var vouchers = db.Vouchers.Where(v => v.ShopId == shopId && v.Channel == Channel.Alipay && v.SignedAt <= at && (v.SignedAt > from || v.PaidAt == null || v.PaidAt >= at)
            && v.State != States.Draft && v.State != States.AwaitingApproval && v.State != States.Voided);
        var rows = await (
            from v in vouchers
            join c in db.Cases on v.CaseId equals c.Id
            join o in db.Orders on v.OrderId equals o.Id
            orderby v.SignedAt, v.Number
            select new { v, Case = c.Number, Order = o.Number, o.BuyerNick, o.BuyerAccount }).AsNoTracking().Take(Most).ToListAsync(cancel);
        var lines = rows.Select(r => new PayoutLine(r.v.Id, r.v.Number, r.v.Version, r.v.State, r.v.Held, r.v.AmountFen, r.v.Payee ?? r.BuyerAccount, r.v.Remark,
            r.v.SignedAt!.Value, r.v.SignedAt <= from, r.v.PaidAt, r.v.FlowNumber, r.v.CaseId, r.Case, r.v.OrderId, r.Order, r.BuyerNick)).ToList();
        return new(batch.Day, batch.Hour, at, lines.Count, lines.Where(l => l.PaidAt is null).Sum(l => l.AmountFen), lines.Where(l => l.PaidAt is not null).Sum(l => l.AmountFen), lines);
    }
}
