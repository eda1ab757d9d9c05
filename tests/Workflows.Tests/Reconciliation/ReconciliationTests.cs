using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Reconciliation;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Reconciliation;

/// <summary>Statements against vouchers that were really paid and refunds that were really told, on each database.</summary>
public abstract partial class ReconciliationTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    const string Remark = "破损补偿_小张";

    static readonly DateTime Day = new(2026, 3, 2);

    [Fact]
    public async Task A_matched_voucher_is_reconciled_with_its_line_and_nothing_is_left_to_explain()
    {
        var voucher = await PaidAsync();
        var taken = await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), voucher.AmountFen, Remark, "转账"));
        Assert.Equal([new BucketSum(Bucket.Matched, 1, 10_00)], taken.Buckets);
        var after = await VoucherAsync(voucher.Id);
        Assert.Equal((States.Reconciled, "F1"), (after.State, after.MatchedLine));
        Assert.Empty(await OpenAsync());
    }

    [Theory]
    [InlineData(10_00, "破损补偿_小李", DiscrepancyKind.RemarkBad)]
    [InlineData(10_00, "好 评 返 现_小张", DiscrepancyKind.RemarkBad)]
    [InlineData(10_00, "", DiscrepancyKind.RemarkBad)]
    public async Task A_voucher_whose_line_differs_stays_paid_until_somebody_explains_it(long fen, string remark, DiscrepancyKind kind)
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), fen, remark, "转账"));
        var found = Assert.Single(await OpenAsync());
        Assert.Equal((kind, (Guid?)voucher.Id, (Guid?)voucher.CaseId, (Guid?)voucher.OrderId), (found.Kind, found.VoucherId, found.CaseId, found.OrderId));
        Assert.Equal(States.Paid, (await VoucherAsync(voucher.Id)).State);

        var line = await LineAsync("F1");
        Assert.IsType<Stale>(await MatchAsync(line.Id, new(voucher.Id, null, "已与客服核实"), line.Version - 1));
        Assert.IsType<NotAllowed>(await MatchAsync(line.Id, new(voucher.Id, null, " "), line.Version));
        Assert.IsType<NotAllowed>(await MatchAsync(line.Id, new(voucher.Id, null, "\u200b\u2800"), line.Version));
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(voucher.Id, null, "已与客服核实"), line.Version));
        Assert.Empty(await OpenAsync());
        Assert.Equal((States.Reconciled, "F1"), ((await VoucherAsync(voucher.Id)).State, (await VoucherAsync(voucher.Id)).MatchedLine));
        line = await LineAsync("F1");
        Assert.Equal((Bucket.Matched, MatchStage.ByHand, Shop.OtherFinance.UserId, "已与客服核实"), (line.Bucket, line.Stage, line.MatchedById, line.MatchReason));
    }

    [Fact]
    public async Task A_match_by_hand_keeps_a_difference_until_a_supervisor_ends_it()
    {
        var voucher = await PaidAsync(7_52);
        await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), 33_33, Remark, "转账"));
        var line = await LineAsync("F1");
        var matched = Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(voucher.Id, null, "客服说是它"), line.Version)).Line;
        Assert.Equal((Bucket.AmountDiff, MatchStage.ByHand, voucher.Id, "客服说是它"), (matched.Bucket, matched.Stage, matched.VoucherId, matched.MatchReason));
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(voucher.Id, null, "就是它"), matched.Version));
        // a later statement explains nothing about it
        await TakenAsync(w => w.Add("F2", "", Day.AddDays(1).AddHours(1), 5_00, "房租", "转账"), 1, 1);
        var left = Assert.Single(await OpenAsync());
        Assert.Equal((DiscrepancyKind.AmountDiff, line.Id, voucher.Id, voucher.CaseId, 25_81L), (left.Kind, left.LineId, left.VoucherId, left.CaseId, left.AmountFen));
        Assert.Equal(States.Paid, (await VoucherAsync(voucher.Id)).State);

        Assert.Equal(Bar.Role, Assert.IsType<NotAllowed>(await EndAsync(left, Shop.Finance)).Bar);
        Assert.IsType<DiscrepancyEnded>(await EndAsync(left, Shop.Supervisor));
        Assert.Empty(await OpenAsync());
        Assert.Equal((States.Reconciled, Bucket.Matched), ((await VoucherAsync(voucher.Id)).State, (await LineAsync("F1")).Bucket));
    }

    [Fact]
    public async Task Who_paid_a_voucher_does_not_match_its_line_by_hand_nor_end_what_that_left()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", voucher.Number, At(voucher), 9_00, Remark, "转账"));
        var line = await LineAsync("F1");
        var own = Assert.IsType<NotAllowed>(await MatchAsync(line.Id, new(voucher.Id, null, "就是它"), line.Version, Shop.Finance));
        Assert.Equal((Bar.Role, "otherHandMatches"), (own.Bar, own.Code));
        Assert.Equal(line, await LineAsync("F1"));
        Assert.IsType<LineMatched>(await MatchAsync(line.Id, new(voucher.Id, null, "手续费"), line.Version, Shop.Supervisor));
        // a supervisor who was finance's deputy that day
        await Shop.Database.AskAsync(db => db.Vouchers.Where(v => v.Id == voucher.Id).ExecuteUpdateAsync(v => v.SetProperty(x => x.PaidBy, Shop.Supervisor.UserId), Cancel));
        var left = Assert.Single(await OpenAsync());
        Assert.Equal("otherHandMatches", Assert.IsType<NotAllowed>(await EndAsync(left, Shop.Supervisor)).Code);
        Assert.Equal(States.Paid, (await VoucherAsync(voucher.Id)).State);
        Assert.IsType<DiscrepancyEnded>(await EndAsync(left, Shop.Supervisor with { UserId = Shop.OtherFinance.UserId }));
        Assert.Equal(States.Reconciled, (await VoucherAsync(voucher.Id)).State);
    }

    [Fact]
    public async Task A_second_line_for_a_payment_is_a_duplicate_under_its_own_flow_number_or_the_same()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w =>
        {
            w.Add("F1", voucher.Number, At(voucher), 10_00, Remark, "转账");
            w.Add("F1", voucher.Number, At(voucher), 10_00, Remark, "转账");
            w.Add("F2", voucher.Number, At(voucher).AddMinutes(1), 10_00, Remark, "转账");
            w.Add("F3", "", At(voucher).AddMinutes(2), 10_00, Remark, "转账");
        });
        Assert.Equal([(DiscrepancyKind.DuplicatePaid, "F1/2"), (DiscrepancyKind.DuplicatePaid, "F2/1"), (DiscrepancyKind.DuplicatePaid, "F3/1")], await OpenLinesAsync());
        Assert.Equal(States.Reconciled, (await VoucherAsync(voucher.Id)).State);
    }

    [Fact]
    public async Task Without_a_number_remark_amount_and_day_match_and_the_payee_is_only_proposed()
    {
        var byRemark = await PaidAsync();
        var byPayee = await PaidAsync(11_00, "buyer88@example.com");
        var taken = await TakenAsync(w =>
        {
            w.Add("F1", "", At(byRemark).AddHours(20), 10_00, Remark, "转账");
            w.Add("F2", "", At(byPayee).AddDays(2), 11_00, "转给买家", "转账", account: "***er88@example.com");
            w.Add("F3", "", At(byPayee).AddDays(2), 99_00, "房租", "转账");
        }, 5);
        Assert.Equal(MatchStage.Remark, (await LineAsync("F1")).Stage);
        Assert.Equal(States.Reconciled, (await VoucherAsync(byRemark.Id)).State);
        var proposed = await LineAsync("F2");
        Assert.Equal((Bucket.PaidNotInSystem, MatchStage.Payee, byPayee.Id, null), (proposed.Bucket, proposed.Stage, proposed.VoucherId, proposed.MatchedAt));
        Assert.Equal([(DiscrepancyKind.PaidNotInSystem, "F2/1")], await OpenLinesAsync());
        Assert.Equal(States.Paid, (await VoucherAsync(byPayee.Id)).State);
        Assert.Null((await LineAsync("F3")).Bucket);
        Assert.Equal(1, taken.Buckets.Single(b => b.Bucket is null).Lines);

        Assert.IsType<LineMatched>(await MatchAsync(proposed.Id, new(byPayee.Id, null, "账号核对一致"), proposed.Version));
        Assert.Equal(States.Reconciled, (await VoucherAsync(byPayee.Id)).State);
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task Money_that_went_out_with_no_voucher_behind_it_is_an_alarm_and_sales_and_fees_are_none()
    {
        var signed = (await Shop.AwaitingPaymentAsync()).Vouchers[0];
        await TakenAsync(w =>
        {
            w.Add("F1", "SH20260302999999", Day.AddHours(9), 5_00, "补发补偿_小张", "转账");
            w.Add("F2", "", Day.AddHours(9), 5_00, "好评返现", "转账");
            w.Add("F3", signed.Number, Day.AddHours(12), 10_00, Remark, "转账");
            w.Add("F4", "T200P777", Day.AddHours(9), 5_00, "售后退款-T200P777");
            w.Add("F5", "T200P777", Day.AddHours(9), 5, "天猫佣金[T200P777]", "收费");
            w.Add("F6", "T200P777", Day.AddHours(9), 0, "收款", "在线支付", 50_00);
        });
        Assert.Equal(["F1/1", "F2/1", "F3/1", "F4/1"], (await OpenLinesAsync()).Where(d => d.Kind == DiscrepancyKind.PaidNotInSystem).Select(d => d.Line));
        Assert.Equal(4, (await OpenAsync()).Count);

        // the voucher is marked paid later: the next statement ends its alarm and reconciles it
        await Shop.MoveAsync(signed, Moves.Pay, Shop.Finance, new() { FlowNumber = "F3" });
        await TakenAsync(w => w.Add("F7", "", Day.AddDays(1).AddHours(9), 0, "收款", "在线支付", 1_00), 1, 1);
        Assert.Equal(["F1/1", "F2/1", "F4/1"], (await OpenLinesAsync()).Select(d => d.Line));
        Assert.Equal(States.Reconciled, (await VoucherAsync(signed.Id)).State);
    }

    [Fact]
    public async Task What_was_paid_here_and_has_no_line_is_missing_until_a_later_statement_has_it()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", "", Day.AddHours(1), 0, "收款", "在线支付", 50_00));
        var missing = Assert.Single(await OpenAsync());
        Assert.Equal((DiscrepancyKind.InSystemNotPaid, voucher.Id, 10_00), (missing.Kind, missing.SubjectId, missing.AmountFen));
        Assert.Equal(Domain.Time.ShopCalendar.Default.Due(Domain.Time.Clock.Finance, missing.FoundAt, TimeSpan.FromDays(3)), missing.DueAt);
        await TakenAsync(w => w.Add("F2", voucher.Number, Day.AddDays(1).AddHours(1), 10_00, Remark, "转账"), 1, 1);
        Assert.Empty(await OpenAsync());
        Assert.Equal(States.Reconciled, (await VoucherAsync(voucher.Id)).State);
        var ended = await Shop.Database.AskAsync(db => db.Discrepancies.SingleAsync(Cancel));
        Assert.Null(ended.EndedById);
        Assert.NotNull(ended.EndReason);
    }

    [Fact]
    public async Task What_somebody_explained_stays_explained_and_once_overdue_only_a_supervisor_explains()
    {
        await PaidAsync();
        await TakenAsync(w => w.Add("F1", "", Day.AddHours(1), 5_00, "补偿", "转账"));
        var (line, missing) = ((await OpenAsync()).Single(d => d.LineId is not null), (await OpenAsync()).Single(d => d.LineId is null));
        Assert.IsType<Stale>(await EndAsync(line, Shop.Finance, line.Version + 1));
        Assert.IsType<DiscrepancyEnded>(await EndAsync(line, Shop.Finance));
        Assert.IsType<NotAllowed>(await EndAsync(line with { Version = line.Version + 1 }, Shop.Finance));
        Shop.Clock.Advance(missing.DueAt - Shop.Clock.Now);
        Assert.Equal(Bar.Role, Assert.IsType<NotAllowed>(await EndAsync(missing, Shop.Finance)).Bar);
        Assert.IsType<DiscrepancyEnded>(await EndAsync(missing, Shop.Supervisor));
        await TakenAsync(w => w.Add("F2", "", Day.AddDays(1).AddHours(1), 0, "收款", "在线支付", 1_00), 1, 1);
        Assert.Empty(await OpenAsync());
    }

    [Fact]
    public async Task A_file_that_overlaps_adds_its_new_lines_only_and_one_that_says_something_else_is_refused()
    {
        var first = await TakenAsync(w => Two(w, "A", "B"));
        var again = Assert.IsType<StatementTaken>(await SendAsync(w => Two(w, "A", "B")));
        Assert.True(again.Before);
        Assert.Equal(first.Statement.Id, again.Statement.Id);
        var overlap = await TakenAsync(w => Two(w, "B", "C"), 2);
        Assert.Equal((1, 3), (overlap.Statement.NewLines, Assert.Single(overlap.Buckets).Lines));
        Assert.Equal(overlap.Buckets, await Shop.Get<StatementQueries>().BucketsAsync(overlap.Statement.Id, Cancel));
        var told = await TakenAsync(w => { Two(w, "A", "C"); }, 2);
        Assert.Equal((0, 3), (told.Statement.NewLines, Assert.Single(told.Buckets).Lines));
        var twice = await TakenAsync(w => { Two(w, "C", "C"); }, 3);
        Assert.Equal((1, 2), (twice.Statement.NewLines, (await LinesAsync("C")).Max(l => l.Occurrence)));
        var other = Assert.IsType<NotAllowed>(await SendAsync(w => w.Add("A", "", Day.AddHours(8), 7_01, "补偿", "转账")));
        Assert.Equal("flowNumberDiffers", other.Code);
        Assert.Equal((4, 4), await Shop.Database.AskAsync(async db => (await db.Statements.CountAsync(Cancel), await db.StatementLines.CountAsync(Cancel))));

        static void Two(StatementWriter w, string a, string b)
        {
            w.Add(a, "", Day.AddHours(8), 7_00, "补偿", "转账");
            w.Add(b, "", Day.AddHours(8), 7_00, "补偿", "转账");
        }
    }

    [Fact]
    public async Task Refunds_match_by_number_or_by_sum_and_an_order_report_alone_is_enough()
    {
        var (told, numbered) = (await Shop.PutOrderAsync(), await Shop.PutOrderAsync());
        await PayAsync(told, "order:x", 30_00);
        var first = await PayAsync(numbered, "R1", 20_00, "910000000000000001");
        await PayAsync(numbered, "R2", 20_00, "910000000000000002");
        var (t, n) = ($"T200P{told.Number}", $"T200P{numbered.Number}");
        await TakenAsync(w =>
        {
            w.Add("F1", t, Day.AddHours(1), 12_00, $"售后退款-{t}");
            w.Add("F2", t, Day.AddHours(2), 18_00, $"售后退款-{t}");
            w.Add("F3", n, Day.AddHours(1), 20_00, "退款编号910000000000000002");
            w.Add("F4", n, Day.AddHours(2), 20_01, "退款编号910000000000000001");
        });
        Assert.Equal([(DiscrepancyKind.AmountDiff, "F4/1")], await OpenLinesAsync());
        Assert.Equal((first, 1L), ((await OpenAsync())[0].SubjectId, (await OpenAsync())[0].AmountFen));
        await TakenAsync(w => w.Add("F5", t, Day.AddHours(3), 12_00, $"售后退款-{n}"), 2);
        Assert.Equal([(DiscrepancyKind.AmountDiff, "F4/1"), (DiscrepancyKind.DuplicatePaid, "F5/1")], await OpenLinesAsync());
    }

    [Fact]
    public async Task A_line_without_the_order_s_number_is_its_refund_by_the_number_at_alipay()
    {
        var order = await Shop.PutOrderAsync();
        var payment = await PayAsync(order, "R1", 20_00, "910000000000000001");
        await TakenAsync(w => w.Lines.Add(new("F1", "", Day.AddHours(1), 0, 20_00, "转账", StatementWriter.Gb18030.GetBytes("退款")) { Business = "20260302220012345" }));
        Assert.Equal((Bucket.Matched, payment), ((await LineAsync("F1")).Bucket, (await LineAsync("F1")).PaymentId));
        Assert.Empty(await OpenAsync());
        await TakenAsync(w => w.Lines.Add(new("F2", "", Day.AddHours(2), 0, 20_00, "转账", StatementWriter.Gb18030.GetBytes("退款")) { Business = "20260302220012345" }), 2);
        Assert.Equal([(DiscrepancyKind.DuplicatePaid, "F2/1")], await OpenLinesAsync());
    }

    [Fact]
    public async Task What_was_matched_before_a_crash_is_reconciled_at_the_next_look()
    {
        var voucher = await PaidAsync();
        await TakenAsync(w => w.Add("F1", "", Day.AddHours(1), 5_00, "补偿", "转账"));
        var line = await LineAsync("F1");
        // as the import leaves it when the program stops behind its commit
        Assert.Equal(Committed.Yes, await Shop.Database.Commit.SaveAsync(new()
        {
            StatementLines = [new(line with { Bucket = Bucket.Matched, Stage = MatchStage.Number, VoucherId = voucher.Id, Version = line.Version + 1 }, line.Version)],
        }, Cancel));
        await using var next = await Shop.RestartedAsync();
        Assert.Equal(1, await next.Get<Reconciler>().CatchUpAsync(Shop.Id, Cancel));
        Assert.Equal(0, await next.Get<Reconciler>().CatchUpAsync(Shop.Id, Cancel));
        Assert.Equal(States.Reconciled, (await VoucherAsync(voucher.Id)).State);
    }

    [Fact]
    public async Task Twenty_thousand_lines_are_one_transaction()
    {
        var taken = await TakenAsync(w =>
        {
            for (var i = 0; i < 20_000; i++)
                w.Add($"G{i}", $"T200P{i % 7_000}", Day.AddSeconds(i), 1_00 + i, "售后退款");
        });
        Assert.Equal((20_000, 20_000), (taken.Statement.NewLines, (await OpenAsync()).Count));
    }
}

public sealed class ReconciliationOnSqliteTests() : ReconciliationTests(TestDatabase.SqliteAsync);

public sealed class ReconciliationOnPostgresTests() : ReconciliationTests(TestDatabase.PostgresAsync);
