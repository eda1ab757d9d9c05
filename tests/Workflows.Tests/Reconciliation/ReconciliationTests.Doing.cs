using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Reconciliation;

/// <summary>What the tests do: pay vouchers, tell refunds, send statements, ask what is open.</summary>
public abstract partial class ReconciliationTests
{
    async Task<Voucher> PaidAsync(long fen = 10_00, string? account = null)
    {
        var file = await Shop.AwaitingPaymentAsync(fen, account is null ? null : await Shop.PutOrderAsync(o => o with { BuyerAccount = account }));
        await Shop.MoveAsync(file.Vouchers[0], Moves.Pay, Shop.Finance, new() { FlowNumber = $"P{file.Vouchers[0].Number}" });
        return await VoucherAsync(file.Vouchers[0].Id);
    }

    async Task<Guid> PayAsync(Order order, string number, long fen, string? refund = null, Actor? by = null)
    {
        var payment = new PlatformPayment
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            OrderId = order.Id,
            Number = number,
            Kind = PlatformPaymentKind.Refund,
            Basis = Basis.Goods,
            AmountFen = fen,
            At = Shop.Clock.Now,
            PaidAt = Shop.Clock.Now,
        };
        Assert.IsType<Booked>(await Shop.Desk.RecordPlatformPaymentAsync(payment, by ?? Actor.Outside, null, Cancel));
        if (refund is not null)
            await Shop.Database.PutAsync(new PlatformRefund
            {
                Id = Guid.CreateVersion7(Shop.Clock.Now),
                ShopId = Shop.Id,
                Number = refund,
                OrderNumber = order.Number,
                OrderId = order.Id,
                AlipayNumber = "20260302220012345",
                AmountFen = fen,
                Status = RefundStatus.Success,
                ModifiedAt = Shop.Clock.Now,
                PaymentId = payment.Id,
            });
        return payment.Id;
    }

    async Task<StatementTaken> TakenAsync(Action<StatementWriter> write, int days = 1, int after = 0)
    {
        var taken = Assert.IsType<StatementTaken>(await SendAsync(write, days, after));
        Assert.False(taken.Before);
        return taken;
    }

    async Task<Outcome> SendAsync(Action<StatementWriter> write, int days = 1, int after = 0)
    {
        var (from, until) = (Day.AddDays(after), Day.AddDays(after + days));
        var writer = new StatementWriter(from, until);
        write(writer);
        // finance takes it in after it was exported
        if (Shop.Clock.Now < Instant(writer.Exported))
            Shop.Clock.Now = Instant(writer.Exported);
        return await SendAsync(writer, from, until);
    }

    async Task<Outcome> SendAsync(StatementWriter writer, DateTime from, DateTime until)
    {
        var bytes = writer.Write();
        using var stream = new MemoryStream(bytes);
        var (content, refused) = await StatementFile.ReadAsync(stream, Instant(from), Instant(until), Cancel);
        Assert.True(refused is null, refused?.En);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        return await Shop.Get<StatementDesk>().TakeInAsync(Shop.Id, content!, new("alipay.csv", hash), Shop.Finance, null, Cancel);
    }

    /// <summary>By finance's other hand, as vouchers are paid by the first.</summary>
    Task<Outcome> MatchAsync(Guid line, ByHand match, int seen, Actor? by = null) =>
        Shop.Get<DiscrepancyDesk>().MatchAsync(Shop.Id, line, match, seen, by ?? Shop.OtherFinance, null, Cancel);

    Task<Outcome> EndAsync(Discrepancy d, Actor by, int? seen = null) => Shop.Get<DiscrepancyDesk>().EndAsync(Shop.Id, d.Id, "已查明", seen ?? d.Version, by, null, Cancel);

    Task<Voucher> VoucherAsync(Guid id) => Shop.Database.AskAsync(db => db.Vouchers.SingleAsync(v => v.Id == id, Cancel));

    async Task<StatementLine> LineAsync(string flow) => (await LinesAsync(flow)).Single();

    Task<List<StatementLine>> LinesAsync(string flow) => Shop.Database.AskAsync(db => db.StatementLines.Where(l => l.FlowNumber == flow).ToListAsync(Cancel));

    Task<List<Discrepancy>> OpenAsync() => Shop.Database.AskAsync(db => db.Discrepancies.Where(d => d.EndedAt == null).ToListAsync(Cancel));

    async Task<List<(DiscrepancyKind Kind, string Line)>> OpenLinesAsync() => await Shop.Database.AskAsync(async db =>
        (await db.Discrepancies.Where(d => d.EndedAt == null).Join(db.StatementLines, d => d.LineId, l => l.Id, (d, l) => new { d.Kind, l.FlowNumber, l.Occurrence }).ToListAsync(Cancel))
            .Select(d => (d.Kind, $"{d.FlowNumber}/{d.Occurrence}")).OrderBy(d => d.Item2, StringComparer.Ordinal).ToList());

    static DateTime At(Voucher voucher) => voucher.PaidAt!.Value.ToOffset(TimeSpan.FromHours(8)).DateTime;

    static DateTimeOffset Instant(DateTime shopTime) => new(shopTime, TimeSpan.FromHours(8));
}
