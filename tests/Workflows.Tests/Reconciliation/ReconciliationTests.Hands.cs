using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Reconciliation;

/// <summary>Whose hand matches what: one person explains no line away, and one payment explains one line.</summary>
public abstract partial class ReconciliationTests
{
    [Fact]
    public async Task Who_recorded_a_payment_of_the_platform_does_not_match_a_line_with_it_and_it_explains_one_line()
    {
        var payment = await PayAsync(await Shop.PutOrderAsync(), "R1", 99_00, by: Shop.OtherFinance);
        await TakenAsync(w => { Stray(w, "F1", 99_00); Stray(w, "F2", 99_00); });
        var (line, other) = (await LineAsync("F1"), await LineAsync("F2"));
        Assert.Equal("otherHandMatches", await RefusedMatchAsync(line, new(null, payment, "平台退的"), Shop.OtherFinance));
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(null, payment, "平台退的"), line.Version, Shop.Finance));
        Assert.Equal("matchedElsewhere", await RefusedMatchAsync(other, new(null, payment, "也是它"), Shop.Finance));
        Assert.Equal(other, await LineAsync("F2"));
    }

    [Theory]
    [InlineData(PlatformPaymentKind.FreightInsurance)]
    [InlineData(PlatformPaymentKind.Compensation)]
    public async Task What_did_not_leave_the_account_explains_no_line_of_it(PlatformPaymentKind kind)
    {
        var payment = await PayAsync(await Shop.PutOrderAsync(), "R1", 99_00);
        await Shop.Database.AskAsync(db => db.PlatformPayments.Where(p => p.Id == payment).ExecuteUpdateAsync(p => p.SetProperty(x => x.Kind, kind), Cancel));
        await TakenAsync(w => Stray(w, "F1", 99_00));
        Assert.Equal("foreignPayment", await RefusedMatchAsync(await LineAsync("F1"), new(null, payment, "运费险"), Shop.Finance));
    }

    [Fact]
    public async Task Once_overdue_a_line_is_matched_by_a_supervisor_alone()
    {
        var (voucher, payment) = (await PaidAsync(5_00), await PayAsync(await Shop.PutOrderAsync(), "R1", 5_00));
        await TakenAsync(w => Stray(w, "F1", 5_00));
        var line = await LineAsync("F1");
        Shop.Clock.Advance((await OpenAsync()).Max(d => d.DueAt) - Shop.Clock.Now);
        Assert.Equal("notYours", await RefusedMatchAsync(line, new(voucher.Id, null, "就是它"), Shop.OtherFinance));
        Assert.Equal("notYours", await RefusedMatchAsync(line, new(null, payment, "就是它"), Shop.OtherFinance));
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(voucher.Id, null, "就是它"), line.Version, Shop.Supervisor));
    }

    [Fact]
    public async Task A_voucher_that_is_reconciled_or_reversed_takes_no_other_line()
    {
        var (voucher, reversed) = (await PaidAsync(), await PaidAsync(11_00));
        await Shop.MoveAsync(reversed, Moves.Reverse, Shop.OtherFinance, new() { Reason = "付错账号" });
        await TakenAsync(w =>
        {
            w.Add("F1", voucher.Number, At(voucher), 10_00, Remark, "转账");
            w.Add("F2", voucher.Number, At(voucher).AddMinutes(1), 10_00, Remark, "转账");
            Stray(w, "F3", 11_00);
        });
        Assert.Equal("matchedElsewhere", await RefusedMatchAsync(await LineAsync("F2"), new(voucher.Id, null, "也是它"), Shop.OtherFinance));
        Assert.Equal("voucherSettled", await RefusedMatchAsync(await LineAsync("F3"), new(reversed.Id, null, "是它"), Shop.Supervisor));
        Assert.Contains((DiscrepancyKind.DuplicatePaid, "F2/1"), await OpenLinesAsync());
    }

    [Fact]
    public async Task Of_two_lines_that_two_people_match_with_one_voucher_at_once_one_is_matched()
    {
        for (var round = 0; round < 5; round++)
        {
            var (voucher, fen, names) = (await PaidAsync(5_00 + round), 5_00 + round, new[] { $"A{round}", $"B{round}" });
            await TakenAsync(w => { Stray(w, names[0], fen); Stray(w, names[1], fen); });
            var lines = new[] { await LineAsync(names[0]), await LineAsync(names[1]) };
            var outcomes = await Task.WhenAll(lines.Zip(new[] { Shop.OtherFinance, Shop.Supervisor }, (l, by) =>
                Task.Run(() => MatchAsync(l.Id, new(voucher.Id, null, "就是它"), l.Version, by))));
            Assert.Single(outcomes.OfType<LineMatched>());
            Assert.Equal("matchedElsewhere", Assert.Single(outcomes.OfType<NotAllowed>()).Code);
        }
    }

    [Fact]
    public async Task A_voucher_that_loses_its_line_to_another_is_missing_again()
    {
        var (first, second) = (await PaidAsync(14_10), await PaidAsync(14_20));
        await TakenAsync(w => Stray(w, "F1", 14_20));
        var line = await LineAsync("F1");
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(first.Id, null, "是它"), line.Version));
        Assert.DoesNotContain(await OpenAsync(), d => d.SubjectId == first.Id);
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(second.Id, null, "是另一张"), line.Version + 1));
        await TakenAsync(w => w.Add("F2", "", Day.AddDays(1).AddHours(1), 0, "收款", "在线支付", 1_00), 1, 1);
        var missing = Assert.Single(await OpenAsync());
        Assert.Equal((DiscrepancyKind.InSystemNotPaid, first.Id, 14_10L), (missing.Kind, missing.SubjectId, missing.AmountFen));
        Assert.Equal(States.Reconciled, (await VoucherAsync(second.Id)).State);
    }

    [Fact]
    public async Task Who_paid_a_voucher_ends_no_discrepancy_of_it()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), 10_00, "破损补偿_小李", "转账"));
        var found = Assert.Single(await OpenAsync());
        Assert.Equal("otherHandMatches", Assert.IsType<NotAllowed>(await EndAsync(found, Shop.Finance)).Code);
        Assert.IsType<DiscrepancyEnded>(await EndAsync(found, Shop.OtherFinance));
    }

    [Fact]
    public async Task Who_proposed_requested_or_signed_a_voucher_does_not_match_its_line()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), 10_00, "破损补偿_小李", "转账"));
        var line = await LineAsync("F1");
        foreach (var hand in new[] { voucher.ProposedBy, voucher.RequestedBy, voucher.SignedBy }.OfType<Guid>())
            Assert.Equal("otherHandMatches", await RefusedMatchAsync(line, new(voucher.Id, null, "就是它"), Shop.Supervisor with { UserId = hand }));
        foreach (var column in new[] { "ProposedBy", "RequestedBy", "SignedBy" })
        {
            await HandAsync(voucher, column, Shop.Supervisor);
            Assert.Equal("otherHandMatches", await RefusedMatchAsync(line, new(voucher.Id, null, "就是它"), Shop.Supervisor));
            await HandAsync(voucher, column, Shop.Agent);
        }
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(voucher.Id, null, "就是它"), line.Version, Shop.Supervisor));
    }

    /// <summary>As if this person had done it.</summary>
    Task HandAsync(Voucher voucher, string column, Actor by) => Shop.Database.AskAsync(db =>
        db.Vouchers.Where(v => v.Id == voucher.Id).ExecuteUpdateAsync(v => v.SetProperty(x => EF.Property<Guid?>(x, column), by.UserId), Cancel));

    /// <summary>A line that looks like a payout and fits nothing by itself.</summary>
    static void Stray(StatementWriter w, string flow, long fen) => w.Add(flow, "", Day.AddHours(11), fen, "补偿", "转账");

    async Task<string> RefusedMatchAsync(StatementLine line, ByHand match, Actor by) =>
        Assert.IsType<NotAllowed>(await MatchAsync(line.Id, match, line.Version, by)).Code;
}
