using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Money;

/// <summary>Lines of one order against what was returned on it, and payouts against vouchers.</summary>
public sealed class MatchingTests
{
    const string Order = "3600000000001234567";

    static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, ShopCalendar.Offset);
    static readonly HashSet<string> None = [];

    int ids;

    [Theory]
    [InlineData("60", "60")]
    [InlineData("60", "10 20 30")]
    [InlineData("60 20", "20 20 40")]
    [InlineData("50 20", "20 20 30")]
    [InlineData("20 20", "20 20")]
    [InlineData("30 20", "50")]
    [InlineData("30 20 7", "25 25 7")]
    public void What_adds_up_is_matched_whole(string paid, string lines)
    {
        var found = Found(paid, lines);
        Assert.All(found.Lines, f => Assert.Equal(Bucket.Matched, f.Bucket));
        Assert.Equal((0, 0), (found.Missing.Count, found.Off.Count));
    }

    [Theory]
    [InlineData("60", "", "", "60", "")]
    [InlineData("60", "61", "AmountDiff", "", "1")]
    [InlineData("60", "59", "AmountDiff", "", "-1")]
    [InlineData("60", "60 60", "Matched DuplicatePaid", "", "")]
    [InlineData("60", "60 25", "Matched PaidNotInSystem", "", "")]
    [InlineData("60", "20 20 40", "Matched DuplicatePaid Matched", "", "")]
    [InlineData("60", "10 20", "AmountDiff AmountDiff", "", "-30")]
    [InlineData("60 40", "40", "Matched", "60", "")]
    [InlineData("60 40", "61", "AmountDiff", "40", "1")]
    [InlineData("60 40", "60 60", "Matched DuplicatePaid", "40", "")]
    [InlineData("", "5", "PaidNotInSystem", "", "")]
    public void What_does_not_add_up_is_told_for_what_it_is(string paid, string lines, string buckets, string missing, string off)
    {
        var found = Found(paid, lines);
        Assert.Equal(buckets, string.Join(' ', found.Lines.OrderBy(f => f.Line.No).Select(f => f.Bucket)));
        Assert.Equal(missing, string.Join(' ', found.Missing.Select(p => p.AmountFen)));
        Assert.Equal(off, string.Join(' ', found.Off.Select(o => o.ByFen)));
    }

    [Fact]
    public void Whatever_a_refund_is_split_into_it_agrees_and_any_one_fen_is_seen()
    {
        var random = new Random(Environment.TickCount);
        for (var i = 0; i < 2_000; i++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 7)).Select(_ => random.Next(1, 60)).ToList();
            var paid = lines.GroupBy(_ => random.Next(3)).Select(part => part.Sum()).ToList();
            var (told, split) = (string.Join(' ', paid), string.Join(' ', lines));
            Assert.True(Found(told, split).Lines.All(f => f.Bucket == Bucket.Matched), $"{told}: {split}");
            lines[random.Next(lines.Count)]++;
            var wrong = Found(told, string.Join(' ', lines));
            Assert.True(wrong.Lines.Any(f => f.Bucket != Bucket.Matched) || wrong.Missing.Count > 0, $"{told}: {string.Join(' ', lines)}");
        }
    }

    [Theory]
    [InlineData("售后退款-T200P3600000000001234567", true)]
    [InlineData("退款 910000000000000001", true)]
    [InlineData("售后退款", true)]
    [InlineData("", false)]
    [InlineData("售后\uFFFD款", false)]
    [InlineData("售后退款\u001b", false)]
    [InlineData("售后退款-T200P3600000000001234568", false)]
    [InlineData("订单号：123 退款", false)]
    [InlineData("退款编号：910000000000000002", false)]
    [InlineData("退款 920000000000000009", false)]
    public void The_remark_of_a_refund_is_readable_and_names_no_other(string remark, bool good)
    {
        var line = Line(60) with { Remark = remark };
        var found = Matching.OfOrder(Order, [line], [Paid(60)], new HashSet<string> { "910000000000000001" }, new HashSet<string> { "920000000000000009", "910000000000000001" });
        Assert.Equal(good ? Bucket.Matched : Bucket.RemarkBad, Assert.Single(found.Lines).Bucket);
    }

    [Theory]
    [InlineData(LineMatter.Refund, "T200P123", "交易退款", "售后退款", 5)]
    [InlineData(LineMatter.Refund, "t200p123", "在线支付", "", 5)]
    [InlineData(LineMatter.None, "T200P123", "收费", "天猫佣金", 5)]
    [InlineData(LineMatter.None, "T200P123", "其它", "信用卡支付服务费", 5)]
    [InlineData(LineMatter.None, "T200P123", "交易退款", "退款", 0)]
    [InlineData(LineMatter.Payout, "SH20260302000001", "转账", "", 5)]
    [InlineData(LineMatter.Payout, "", "转账", "破损补偿_小张", 5)]
    [InlineData(LineMatter.Payout, "", "转账", "好 评 返 现", 5)]
    [InlineData(LineMatter.Payout, "", "转账", "给买家补偿", 5)]
    [InlineData(LineMatter.Other, "", "转账", "房租", 5)]
    [InlineData(LineMatter.None, "", "提现", "", 5)]
    [InlineData(LineMatter.Refund, "T200P123", "转账", "积分补偿", 5)]
    [InlineData(LineMatter.Payout, "", "转账", "运费补偿含手续费_客服", 5)]
    [InlineData(LineMatter.None, "", "其它", "运费险服务费", 5)]
    public void A_line_says_what_it_is_about(LineMatter matter, string merchant, string type, string remark, long fen) =>
        Assert.Equal(matter, LineReading.MatterOf(Line(fen) with { MerchantOrder = merchant, BusinessType = type, Remark = remark }));

    [Theory]
    [InlineData("13812341234", "1234")]
    [InlineData("小王(138****1234)", "1234")]
    [InlineData("buyer88@qq.com", "ER88")]
    [InlineData("***er88@qq.com", "ER88")]
    [InlineData("buy***@qq.com", null)]
    [InlineData("138******34", null)]
    [InlineData(null, null)]
    public void The_end_of_an_account_is_known_where_it_is_shown(string? account, string? end) => Assert.Equal(end, LineReading.EndOf(account));

    [Theory]
    [InlineData("buyer88@qq.com", "Buyer88@qq.com", false)]
    [InlineData("buy***@qq.com", "buyer88@qq.com", false)]
    [InlineData("小王(138****1234)", "13812341234", false)]
    [InlineData("138****1234", "***1234", false)]
    [InlineData("张三", "13812341234", false)]
    [InlineData("", "13812341234", false)]
    [InlineData("13812341234", null, false)]
    [InlineData("thief@evil.com", "buyer88@qq.com", true)]
    [InlineData("buy***@163.com", "buyer88@qq.com", true)]
    [InlineData("小王(139****1234)", "13812341234", true)]
    [InlineData("138****1235", "138****1234", true)]
    public void Accounts_are_apart_where_what_is_shown_of_them_differs(string shown, string? payee, bool apart) =>
        Assert.Equal(apart, LineReading.AreApart(shown, payee));

    [Theory]
    [InlineData("***er88@qq.com", 0, Bucket.Matched)]
    [InlineData("thief@evil.com", 0, Bucket.PaidNotInSystem)]
    [InlineData("***er88@qq.com", -30, Bucket.PaidNotInSystem)]
    [InlineData("thief@evil.com", 0, Bucket.PaidNotInSystem, "补偿_小张", "")]
    public void A_payout_to_another_account_or_before_its_signature_is_a_person_s_to_explain(
        string account, int minutes, Bucket bucket, string remark = "补偿_小张", string number = "SH20260302000001")
    {
        var voucher = Paid(60) with { IsVoucher = true, Number = "SH20260302000001", Remark = "补偿_小张", Payee = "buyer88@qq.com", SignedAt = Noon };
        var line = Line(60) with { MerchantOrder = number, CounterAccount = account, Remark = remark, At = Noon.AddMinutes(minutes) };
        var found = Assert.Single(Matching.OfPayouts([line], [voucher]).Lines);
        Assert.Equal((bucket, voucher), (found.Bucket, found.For));
        Assert.Empty(Matching.OfPayouts([line], [voucher]).Missing);
    }

    [Fact]
    public void What_a_person_matched_stays_and_counts_for_what_it_was_matched_with()
    {
        var payable = Paid(60);
        var byHand = Line(25) with { Stage = MatchStage.ByHand, Bucket = Bucket.Matched, PaymentId = payable.Id };
        var found = Matching.OfOrder(Order, [byHand, Line(35)], [payable], None, None);
        Assert.Equal(Bucket.Matched, Assert.Single(found.Lines).Bucket);
        Assert.Empty(Matching.OfOrder(Order, [byHand], [payable], None, None).Missing);
    }

    Findings Found(string paid, string lines) => Matching.OfOrder(Order, [.. Numbers(lines).Select(Line)], [.. Numbers(paid).Select(Paid)], None, None);

    static IEnumerable<long> Numbers(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, null));

    Payable Paid(long fen) => new() { Id = People.Id(++ids), IsVoucher = false, AmountFen = fen, At = Noon, OrderId = People.Id(1), OrderNumber = Order };

    StatementLine Line(long fen) => new()
    {
        Id = People.Id(++ids),
        ShopId = People.Id(2),
        StatementId = People.Id(3),
        No = ids,
        FlowNumber = $"F{ids:D9}",
        MerchantOrder = $"T200P{Order}",
        At = Noon.AddMinutes(ids),
        InFen = 0,
        OutFen = fen,
        Remark = "售后退款",
    };
}
