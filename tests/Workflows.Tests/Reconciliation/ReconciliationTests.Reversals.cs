using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Reconciliation;
using Xunit;

namespace AfterSales.Workflows.Tests.Reconciliation;

/// <summary>Payouts that are reversed after the money left.</summary>
public abstract partial class ReconciliationTests
{
    [Fact]
    public async Task A_reversed_payout_that_left_is_asked_back_at_once_until_a_line_brings_it()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), 10_00, Remark, "转账"));
        await ReverseAsync(voucher);
        var asked = Assert.Single(await OpenAsync());
        Assert.Equal((DiscrepancyKind.PaidNotInSystem, (Guid?)voucher.Id, voucher.CaseId, 10_00L), (asked.Kind, asked.VoucherId, asked.CaseId, asked.AmountFen));
        Assert.Contains("已冲销", asked.Zh, StringComparison.Ordinal);
        Assert.Equal(Bucket.Matched, (await LineAsync("F1")).Bucket);

        await TakenAsync(w => w.Add("F2", "", Day.AddDays(1).AddHours(1), 0, "收款", "在线支付", 50_00), 1, 1);
        Assert.Equal([(DiscrepancyKind.PaidNotInSystem, "F1/1")], await OpenLinesAsync());
        await TakenAsync(w => w.Add("F3", "", Day.AddDays(2).AddHours(1), 0, $"退回{voucher.Number}", "转账", 10_00), 1, 2);
        Assert.Empty(await OpenAsync());
        var back = await LineAsync("F3");
        Assert.Equal((Bucket.Matched, MatchStage.Number, voucher.Id), (back.Bucket, back.Stage, back.VoucherId));
        // seen again it is the same
        await TakenAsync(w => w.Add("F4", "", Day.AddDays(3).AddHours(1), 0, "收款", "在线支付", 50_00), 1, 3);
        Assert.Equal(back, await LineAsync("F3"));
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task A_transfer_from_the_payee_brings_a_payout_back_and_a_sale_or_another_amount_does_not()
    {
        var voucher = await PaidAsync(10_00, "buyer88@example.com");
        await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), 10_00, Remark, "转账"));
        await ReverseAsync(voucher);
        await TakenAsync(w =>
        {
            w.Add("F2", "T200P777", Day.AddDays(1).AddHours(1), 0, "收款", "在线支付", 10_00, "buyer88@example.com");
            w.Add("F3", "", Day.AddDays(1).AddHours(2), 0, "退回", "转账", 10_01, "buyer88@example.com");
            w.Add("F4", "", Day.AddDays(1).AddHours(3), 0, "退回", "转账", 10_00, "other77@example.com");
            w.Add("F5", "", Day.AddDays(1).AddHours(4), 0, "退回SH20260302999999", "转账", 10_00, "buyer88@example.com");
        }, 1, 1);
        Assert.Equal([(DiscrepancyKind.PaidNotInSystem, "F1/1")], await OpenLinesAsync());
        await TakenAsync(w => w.Add("F6", "", Day.AddDays(2).AddHours(1), 0, "退回", "转账", 10_00, "***er88@example.com"), 1, 2);
        Assert.Empty(await OpenAsync());
        Assert.Equal((MatchStage.Payee, voucher.Id), ((await LineAsync("F6")).Stage, (await LineAsync("F6")).VoucherId));
    }

    [Fact]
    public async Task Money_that_came_back_before_the_reversal_is_not_asked_for()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w =>
        {
            w.Add("F1", voucher.Number, At(voucher), 10_00, Remark, "转账");
            w.Add("F2", voucher.Number, At(voucher).AddMinutes(5), 0, "退回", "转账", 10_00);
        });
        Assert.Null((await LineAsync("F2")).Bucket);
        await ReverseAsync(voucher);
        Assert.Empty(await OpenAsync());
        Assert.Equal((Bucket.Matched, voucher.Id), ((await LineAsync("F2")).Bucket, (await LineAsync("F2")).VoucherId));
    }

    [Fact]
    public async Task A_payout_reversed_before_its_statement_is_asked_back_by_it_and_not_where_the_same_file_has_both()
    {
        var (gone, back) = (await PaidAsync(), await PaidAsync(11_00));
        await ReverseAsync(gone);
        await ReverseAsync(back);
        var taken = await TakenAsync(w =>
        {
            w.Add("F1", gone.Number, At(gone), 10_00, Remark, "转账");
            w.Add("F2", back.Number, At(back), 11_00, Remark, "转账");
            w.Add("F3", back.Number, At(back).AddMinutes(5), 0, "退回", "转账", 11_00);
        });
        Assert.Equal([(DiscrepancyKind.PaidNotInSystem, "F1/1")], await OpenLinesAsync());
        Assert.Equal([new BucketSum(Bucket.Matched, 3, 21_00)], taken.Buckets);
    }

    [Fact]
    public async Task Who_matched_a_line_by_hand_explained_nothing_of_a_later_reversal_and_who_explains_that_is_believed()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", "", At(voucher), 10_00, "补偿", "转账"));
        var line = await LineAsync("F1");
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(voucher.Id, null, "就是它"), line.Version));
        await ReverseAsync(voucher);
        await TakenAsync(w => w.Add("F2", "", Day.AddDays(1).AddHours(1), 0, "收款", "在线支付", 50_00), 1, 1);
        var asked = Assert.Single(await OpenAsync());
        Assert.IsType<DiscrepancyEnded>(await EndAsync(asked, Shop.OtherFinance));
        await TakenAsync(w => w.Add("F3", "", Day.AddDays(2).AddHours(1), 0, "收款", "在线支付", 50_00), 1, 2);
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task Money_that_came_back_is_matched_by_hand_with_the_reversed_voucher_and_stays_so()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), 10_00, Remark, "转账"));
        var back = await BackAsync("B1", 10_00, 1);
        Assert.Equal("nothingAskedBack", await RefusedMatchAsync(back, new(voucher.Id, null, "退回"), Shop.Supervisor));
        await ReverseAsync(voucher);
        foreach (var own in new[] { Shop.Finance, Shop.OtherFinance }) // one paid it, one reversed it
            Assert.Equal("otherHandMatches", await RefusedMatchAsync(back, new(voucher.Id, null, "退回"), own));
        Assert.Equal("matchWithVoucher", await RefusedMatchAsync(back, new(null, voucher.Id, "退回"), Shop.Supervisor));
        Assert.Equal("textLength", await RefusedMatchAsync(back, new(voucher.Id, null, " "), Shop.Supervisor));
        Assert.Equal("nothingAskedBack", await RefusedMatchAsync(await BackAsync("B2", 9_99, 2), new(voucher.Id, null, "退回"), Shop.Supervisor));
        Assert.Single(await OpenAsync());

        var matched = Assert.IsType<LineMatched>(await MatchAsync(back.Id, new(voucher.Id, null, "收款人改用银行卡退回"), back.Version, Shop.Supervisor)).Line;
        Assert.Equal((Bucket.Matched, MatchStage.ByHand, voucher.Id, "收款人改用银行卡退回"), (matched.Bucket, matched.Stage, matched.VoucherId, matched.MatchReason));
        Assert.Empty(await OpenAsync());
        Assert.Equal("lineSettled", await RefusedMatchAsync(matched, new(voucher.Id, null, "再核对"), Shop.Supervisor));
        Assert.Equal("nothingAskedBack", await RefusedMatchAsync(await BackAsync("B3", 10_00, 3), new(voucher.Id, null, "又一笔"), Shop.Supervisor));
        Assert.Equal((matched, States.Reversed), (await LineAsync("B1"), (await VoucherAsync(voucher.Id)).State));
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task Of_two_who_bring_one_payout_back_by_hand_at_once_one_does()
    {
        for (var round = 0; round < 4; round++)
        {
            var (voucher, day) = (await PaidAsync(5_00 + round), 3 * round);
            await TakenAsync(w => w.Add($"F{round}", voucher.Number, At(voucher), 5_00 + round, Remark, "转账"), 1, day);
            var lines = new[] { await BackAsync($"A{round}", 5_00 + round, day + 1), await BackAsync($"B{round}", 5_00 + round, day + 2) };
            await ReverseAsync(voucher);
            var outcomes = await Task.WhenAll(lines.Select(l => Task.Run(() => MatchAsync(l.Id, new(voucher.Id, null, "退回"), l.Version, Shop.Supervisor))));
            Assert.Single(outcomes.OfType<LineMatched>());
            Assert.Equal("nothingAskedBack", Assert.Single(outcomes.OfType<NotAllowed>()).Code);
        }
    }

    /// <summary>A transfer in that names nobody.</summary>
    async Task<StatementLine> BackAsync(string flow, long fen, int day)
    {
        await TakenAsync(w => w.Add(flow, "", Day.AddDays(day).AddHours(1), 0, "转入", "转账", fen), 1, day);
        return await LineAsync(flow);
    }

    async Task ReverseAsync(Voucher voucher)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(10));
        await Shop.MoveAsync(await VoucherAsync(voucher.Id), Moves.Reverse, Shop.OtherFinance, new() { Reason = "付错了人" });
    }
}
