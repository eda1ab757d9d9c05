using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Machines;

/// <summary>凭证: hands, limits, reservations, postings.</summary>
public sealed class VoucherTests
{
    static readonly Inputs remark = new() { Remark = "破损补偿_测试客服甲" };
    static readonly Inputs flow = new() { FlowNumber = "20260302200040011100" };

    [Fact]
    public void An_agent_signs_alone_within_the_own_limit()
    {
        var scene = AwaitingVoucher(20_00);
        scene.Do(Sign, Agent, remark, scene.Voucher);
        Assert.Equal((States.Signed, Agent.UserId, Agent.UserId), (scene.Voucher.State, scene.Voucher.ProposedBy, scene.Voucher.SignedBy));
        Assert.Equal((20_00, 80_00), (scene.File.Money.ReservedFen, scene.File.Money.LeftFen));
    }

    [Fact]
    public void Above_the_own_limit_an_agent_asks_and_a_manager_approves()
    {
        var scene = AwaitingVoucher(20_01);
        Assert.Equal([Needs.WithinOwnLimit], scene.Lacks(Sign, Agent, remark, scene.Voucher));
        scene.Do(RequestApproval, Agent, remark, scene.Voucher).Do(Approve, Manager, on: scene.Voucher);
        Assert.Equal((States.Signed, Manager.UserId, Agent.UserId), (scene.Voucher.State, scene.Voucher.SignedBy, scene.Voucher.RequestedBy));
    }

    [Fact]
    public void A_junior_drafts_and_never_signs()
    {
        var scene = AwaitingVoucher(1_00);
        Assert.IsType<NotYours>(Assert.IsType<Refused>(scene.Try(Sign, Junior, remark, scene.Voucher)).Why);
        scene.Do(RequestApproval, Junior, remark, scene.Voucher);
        Assert.Equal(States.AwaitingApproval, scene.Voucher.State);
    }

    [Fact]
    public void Nobody_approves_what_they_proposed_or_requested()
    {
        var scene = Offering().Do(OfferRemedy, Manager, Offer(Cash(50_00))).Do(AcceptOffer, Junior, new() { Consent = true });
        scene.Do(RequestApproval, OtherManager, remark, scene.Voucher);
        Assert.Equal([Needs.OtherHandApproves], scene.Lacks(Approve, Manager, on: scene.Voucher));
        Assert.Equal([Needs.OtherHandApproves], scene.Lacks(Approve, OtherManager, on: scene.Voucher));
        scene.Do(Approve, Supervisor, on: scene.Voucher);
    }

    [Fact]
    public void Nobody_pays_a_voucher_they_proposed_or_approved()
    {
        var scene = Offering().Do(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.RefundOnly, 30_00))).Do(AcceptOffer, Junior);
        scene.Do(RequestApproval, OtherAgent, on: scene.Voucher).Do(Approve, Manager, on: scene.Voucher);
        var refund = new Inputs { RefundNumber = "R1" };
        foreach (var hand in new[] { Agent, OtherAgent, Manager })
            Assert.Equal([Needs.OtherHandPays], scene.Lacks(RefundOnPlatform, hand, refund, scene.Voucher));
        scene.Do(RefundOnPlatform, OtherManager, refund, scene.Voucher);
        Assert.Equal((States.Paid, OtherManager.UserId), (scene.Voucher.State, scene.Voucher.PaidBy));
    }

    [Fact]
    public void Paying_frees_the_reservation_and_posts_what_left()
    {
        var scene = AwaitingPayment(10_00);
        Assert.Equal([(EntryKind.Accrual, Account.AfterSalesExpense, Account.CompensationPayable, 10_00L)], Entries(scene));
        scene.Do(Pay, Finance, flow, scene.Voucher);
        Assert.Equal([(EntryKind.Payment, Account.CompensationPayable, Account.AlipayBalance, 10_00L)], Entries(scene).Skip(1));
        Assert.Equal((0, 10_00, 90_00), (scene.File.Money.ReservedFen, scene.File.Money.PaidOutFen, scene.File.Money.LeftFen));
    }

    [Fact]
    public void A_payment_that_failed_keeps_its_number_and_its_reservation()
    {
        var scene = AwaitingPayment(10_00);
        var number = scene.Voucher.Number;
        scene.Do(PaymentFailed, Finance, new() { Reason = "户名不符" }, scene.Voucher);
        Assert.Equal((States.Signed, number, true), (scene.Voucher.State, scene.Voucher.Number, scene.Voucher.Reserved));
        scene.Do(ReceiveVoucher, Finance, on: scene.Voucher).Do(Pay, Finance, flow, scene.Voucher);
        Assert.Single(Entries(scene), e => e.Kind == EntryKind.Accrual);
    }

    [Fact]
    public void A_mistake_is_reversed_by_another_hand_with_entries_that_cancel_it()
    {
        var scene = AwaitingPayment(10_00);
        scene.Do(Pay, Finance, flow, scene.Voucher);
        Assert.Equal([Needs.OtherHandReverses], scene.Lacks(Reverse, Finance, Because, scene.Voucher));
        scene.Do(Reverse, OtherFinance, Because, scene.Voucher);
        Assert.Equal(States.Reversed, scene.Voucher.State);
        Assert.Equal((0, 0, 100_00), (scene.File.Money.ReservedFen, scene.File.Money.PaidOutFen, scene.File.Money.LeftFen));
        Assert.All(Balances(scene), balance => Assert.Equal(0, balance.Fen));
    }

    [Fact]
    public void Nobody_says_that_a_voucher_is_reconciled_but_the_kernel_that_has_seen_its_line()
    {
        var scene = AwaitingPayment(10_00);
        scene.Do(Pay, Finance, flow, scene.Voucher);
        foreach (var hand in new[] { Finance, OtherFinance, Supervisor, Finance with { ForFinance = true }, Actor.Outside })
            Assert.IsType<NotYours>(Assert.IsType<Refused>(scene.Try(Reconcile, hand, new() { MatchedLine = "L1" }, scene.Voucher)).Why);
        Assert.Equal([Needs.LineMatched], scene.Lacks(Reconcile, Actor.Kernel, on: scene.Voucher));
        scene.Do(Reconcile, Actor.Kernel, new() { MatchedLine = "L1" }, scene.Voucher);
        Assert.Equal((States.Reconciled, "L1"), (scene.Voucher.State, scene.Voucher.MatchedLine));
    }

    [Fact]
    public void A_rejected_voucher_is_free_again_and_may_be_asked_for_anew()
    {
        var scene = AwaitingApproval();
        Assert.Equal(50_00, scene.File.Money.ReservedFen);
        scene.Do(Reject, Manager, Because, scene.Voucher);
        Assert.Equal((States.Draft, 0, false), (scene.Voucher.State, scene.File.Money.ReservedFen, scene.Voucher.Live));
        scene.Do(RequestApproval, OtherAgent, remark, scene.Voucher).Do(Approve, Manager, on: scene.Voucher);
    }

    [Fact]
    public void A_signed_voucher_that_is_voided_is_owed_no_longer()
    {
        var scene = AwaitingPayment(10_00);
        scene.Do(VoidVoucher, Finance, Because, scene.Voucher);
        Assert.All(Balances(scene), balance => Assert.Equal(0, balance.Fen));
        Assert.Equal(0, scene.File.Money.ReservedFen);
        Assert.Equal(States.Offering, scene.State);
    }

    [Fact]
    public void A_coupon_stands_in_memo_accounts_and_touches_no_limit()
    {
        var scene = Offering().Do(GiveCoupon, Agent, new() { Remedies = [new(RemedyKind.Coupon, 3_00)] });
        scene.Paid(scene.Voucher);
        Assert.Equal([(EntryKind.Payment, Account.CouponsGranted, Account.CouponsOutstanding, 3_00L)], Entries(scene));
        Assert.Equal(100_00, scene.File.Money.LeftFen);
        Assert.Equal((States.Reconciled, States.Confirming), (scene.Voucher.State, scene.State));
    }

    [Fact]
    public void Each_channel_has_its_own_way()
    {
        var alipay = AwaitingVoucher();
        alipay.Do(Sign, Agent, remark, alipay.Voucher);
        Assert.Equal([Needs.ChannelPlatform], alipay.Lacks(RefundOnPlatform, OtherAgent, new() { RefundNumber = "R1" }, alipay.Voucher));
        Assert.Equal([Needs.ChannelCoupon], alipay.Lacks(IssueCoupon, OtherAgent, new() { CouponNumber = "C1" }, alipay.Voucher));
        var platform = Remedying(new RemedyItem(RemedyKind.PartialRefund, 10_00));
        platform.Do(Sign, Agent, on: platform.Voucher);
        Assert.Equal([Needs.ChannelAlipay], platform.Lacks(ReceiveVoucher, Finance, on: platform.Voucher));
    }

    [Fact]
    public void The_remark_is_content_and_agent_and_never_speaks_of_a_review()
    {
        var scene = AwaitingVoucher();
        Assert.Equal([Needs.RemarkValid], scene.Lacks(Sign, Agent, new() { Remark = "破损补偿" }, scene.Voucher));
        Assert.Equal([Needs.RemarkValid], scene.Lacks(Sign, Agent, new() { Remark = "删除中评_测试客服乙" }, scene.Voucher));
        var refused = Assert.IsType<Refused>(scene.Try(Sign, Agent, new() { Remark = "删 除 中 评_测试客服乙" }, scene.Voucher));
        Assert.Equal(HistoryKind.Refusal, Assert.Single(refused.Kept!.History).Kind);
    }

    [Fact]
    public void What_the_platform_returned_meanwhile_stops_a_payment()
    {
        var scene = AwaitingPayment(10_00);
        scene.Apply(Deeds.RecordPlatformPayment(Returned(95_00, Basis.Goods), null, scene.Now));
        Assert.Equal([Needs.BalanceCovers], scene.Lacks(Pay, Finance, flow, scene.Voucher));
    }

    [Fact]
    public void The_same_basis_is_not_paid_twice()
    {
        var scene = AwaitingVoucher();
        scene.Apply(Deeds.RecordPlatformPayment(Returned(9_00, Basis.Damage), null, scene.Now));
        Assert.Equal([Needs.NotPaidTwice], scene.Lacks(Sign, Agent, remark, scene.Voucher));
        var offering = Offering();
        offering.Apply(Deeds.RecordPlatformPayment(Returned(9_00, Basis.Damage), null, offering.Now));
        Assert.Equal([Needs.NotPaidTwice], offering.Lacks(OfferRemedy, Agent, Offer(Cash(5_00))));
    }

    [Fact]
    public void The_same_goodwill_is_not_given_twice_and_the_refusal_names_the_twin()
    {
        var scene = AwaitingVoucher();
        var twin = scene.Voucher with { Id = Guid.CreateVersion7(scene.Now), CaseId = Guid.CreateVersion7(scene.Now), Number = "SH20260301000009", Basis = Basis.Goodwill, Live = true };
        var goodwill = new RemedyItem(RemedyKind.CashCompensation, twin.AmountFen, Basis: Basis.Goodwill);
        var file = scene.File with { OrderVouchers = [twin] };
        Assert.Equal("SH20260301000009", Offers.Twin(file, goodwill));
        Assert.Null(Offers.Twin(file, goodwill with { AmountFen = twin.AmountFen + 1 }));
        Assert.Null(Offers.Twin(file, goodwill with { Basis = Basis.Service }));
        // a coupon moves no money: beside one it may be given, and so may a second one
        Assert.Null(Offers.Twin(file, goodwill with { Kind = RemedyKind.Coupon }));
        Assert.Null(Offers.Twin(file with { OrderVouchers = [twin with { Remedy = RemedyKind.Coupon }] }, goodwill));
    }

    [Fact]
    public void Nothing_is_signed_beyond_what_the_buyer_paid()
    {
        var scene = AwaitingVoucher(10_00);
        scene.Apply(Deeds.RecordPlatformPayment(Returned(95_00, Basis.Goods), null, scene.Now));
        Assert.Equal([Needs.WithinPaid], scene.Lacks(Sign, Agent, remark, scene.Voucher));
        Assert.Equal([Needs.WithinPaid], scene.Lacks(RequestApproval, Agent, remark, scene.Voucher));
    }

    [Fact]
    public void Costs_made_good_have_a_cap_of_their_own()
    {
        var scene = Offering();
        Assert.Equal([Needs.WithinPaid], scene.Lacks(OfferRemedy, Manager, Offer(new RemedyItem(RemedyKind.ReturnFreight, 50_01))));
        scene.Do(OfferRemedy, Manager, Offer(new RemedyItem(RemedyKind.ReturnFreight, 30_00))).Do(AcceptOffer, Junior, new() { Consent = true });
        scene.Do(RequestApproval, Agent, new() { Remark = "退货运费_测试客服甲" }, scene.Voucher);
        Assert.Equal((30_00, 20_00, 100_00), (scene.File.Money.CostReservedFen, scene.File.Money.CostLeftFen, scene.File.Money.LeftFen));
    }

    static PlatformPayment Returned(long fen, Basis basis) => new()
    {
        Id = Id(3000),
        ShopId = Scene.Shop,
        OrderId = Id(2000),
        Number = "P1",
        Kind = PlatformPaymentKind.Refund,
        Basis = basis,
        AmountFen = fen,
        At = Scene.Monday,
    };

    static IEnumerable<(EntryKind Kind, Account Debit, Account Credit, long Fen)> Entries(Scene scene) =>
        scene.Changes.SelectMany(c => c.Ledger).Select(e => (e.Kind, e.Debit, e.Credit, e.AmountFen));

    static IEnumerable<(Account Account, long Fen)> Balances(Scene scene) =>
        scene.Changes.SelectMany(c => c.Ledger).SelectMany(e => new[] { (e.Debit, e.AmountFen), (e.Credit, -e.AmountFen) })
            .GroupBy(x => x.Item1).Select(g => (g.Key, g.Sum(x => x.Item2)));
}
