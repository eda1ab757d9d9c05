using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Money;

/// <summary>Rules about money that belong to no one machine row; the list of all of them is in <see cref="SectionSixTests"/>.</summary>
public sealed class MoneyRulesTests
{
    [Fact]
    public void Alipay_transfers_ten_fen_at_least_and_other_ways_give_less_too()
    {
        var scene = Offering();
        Assert.Equal([Needs.OfferWhole], scene.Lacks(OfferRemedy, Agent, Offer(Cash(9))));
        Assert.IsType<Done>(scene.Try(OfferRemedy, Agent, Offer(Cash(10))));
        Assert.IsType<Done>(scene.Try(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.PartialRefund, 9))));
        Assert.Equal([Needs.OfferWhole], scene.Lacks(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.PartialRefund, 9, Channel.Alipay))));
    }

    [Fact]
    public void A_voucher_number_is_SH_its_shop_day_and_six_digits()
    {
        var scene = Offering();
        scene.Now = new DateTimeOffset(2026, 3, 2, 23, 59, 0, TimeSpan.FromHours(8));
        scene.Do(OfferRemedy, Agent, Offer(Cash(1_00), new RemedyItem(RemedyKind.Coupon, 1_00))).Do(AcceptOffer, Junior, new() { Consent = true });
        Assert.Equal(["SH20260302000001", "SH20260302000002"], scene.File.Vouchers.Select(v => v.Number));
    }

    [Fact]
    public void A_refund_of_goods_is_posted_to_sales_returns_and_other_compensation_to_expense()
    {
        Assert.Equal((Account.SalesReturns, Account.CompensationPayable), Accrued(new(RemedyKind.RefundOnly, 10_00)));
        Assert.Equal((Account.SalesReturns, Account.CompensationPayable), Accrued(new(RemedyKind.PartialRefund, 10_00)));
        Assert.Equal((Account.AfterSalesExpense, Account.CompensationPayable), Accrued(Cash(10_00)));
        Assert.Equal((Account.AfterSalesExpense, Account.CompensationPayable), Accrued(new(RemedyKind.ReturnFreight, 10_00)));

        static (Account, Account) Accrued(RemedyItem item)
        {
            var scene = Remedying(item);
            scene.Do(Sign, Agent, on: scene.Voucher);
            var entry = Assert.Single(scene.LastChange.Ledger);
            Assert.Equal((EntryKind.Accrual, 10_00L), (entry.Kind, entry.AmountFen));
            return (entry.Debit, entry.Credit);
        }
    }

    [Fact]
    public void A_cost_is_tagged_with_the_responsible_party_and_no_account_of_its_own()
    {
        var scene = AwaitingPayment();
        Assert.All(scene.Changes.SelectMany(c => c.Ledger), e => Assert.Equal(scene.Case.Party, e.Party));
        Assert.NotNull(scene.Case.Party);
    }

    [Fact]
    public void An_approval_by_the_agent_complained_of_is_refused()
    {
        var scene = AwaitingApproval();
        scene.File = scene.File with { Case = scene.Case with { AgentComplainedOf = Manager.UserId } };
        Assert.True(Assert.IsType<NotYours>(Assert.IsType<Refused>(scene.Try(Approve, Manager, on: scene.Voucher)).Why).ComplainedOf);
        scene.Do(Approve, OtherManager, on: scene.Voucher);
    }

    [Fact]
    public void Cash_coupons_and_what_the_platform_gave_are_seen_together()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Coupon, 5_00));
        var file = scene.File with
        {
            PlatformPayments =
            [
                new() { Id = Id(1), ShopId = Scene.Shop, OrderId = scene.File.Order.Id, Number = "P1", Kind = PlatformPaymentKind.Compensation, Basis = Basis.LateShipment, AmountFen = 3_00, At = scene.Now },
            ],
            OrderVouchers = [scene.Voucher with { Id = Id(2), Channel = Channel.Alipay, AmountFen = 2_00 }],
        };
        Assert.Equal(new Benefit(12_00, 5_00, 3_00), Benefit.Of(file));
        Assert.Equal(20_00, Benefit.Of(file).TotalFen);
        Assert.Equal(5_00 + 3_00 + 2_00, Benefit.Of(file with { Vouchers = [.. file.Vouchers.Select(v => v.Channel == Channel.Coupon ? v : v with { State = States.Voided })] }).TotalFen);
    }

    [Fact]
    public void One_voucher_in_twenty_is_audited_drawn_by_its_number_alone()
    {
        var numbers = Enumerable.Range(1, 20_000).Select(i => $"SH20260302{i:D6}").ToList();
        Assert.InRange(numbers.Count(AuditSample.Draws), 900, 1_100);
        Assert.Equal(numbers.Where(AuditSample.Draws), numbers.Where(AuditSample.Draws));
    }

    [Fact]
    public void Flags_stand_in_no_text_for_the_buyer()
    {
        var scene = AwaitingVoucher(15_00);
        var plain = AlipayRemark.For(scene.Voucher, scene.File, Agent.Name);
        var flagged = scene.File with
        {
            Case = scene.Case with { FraudFlag = true },
            RiskFacts = new() { VoucherId = scene.Voucher.Id, At = scene.Now, Photos = [new("Evidence", Id(5), "A0007", Id(6))] },
        };
        Assert.NotEmpty(Risks.Of(flagged, scene.Voucher, Limits.Default));
        Assert.Equal(plain, AlipayRemark.For(scene.Voucher, flagged, Agent.Name));
    }
}
