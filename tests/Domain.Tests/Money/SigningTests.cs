using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Money;

/// <summary>What somebody puts their name to: the password before it, the hash over it, what stands in it.</summary>
public sealed class SigningTests
{
    static readonly Inputs remark = new() { Remark = "破损补偿_测试客服甲" };

    [Fact]
    public void Nobody_signs_without_the_password_of_the_last_five_minutes()
    {
        var scene = AwaitingVoucher();
        Assert.Equal([Needs.SignerConfirmed], scene.Lacks(Sign, Confirmed(Agent, DateTimeOffset.MinValue), remark, scene.Voucher));
        Assert.Equal([Needs.SignerConfirmed], scene.Lacks(Sign, Confirmed(Agent, scene.Now.AddMinutes(-5).AddMilliseconds(-1)), remark, scene.Voucher));
        scene.Do(Sign, Confirmed(Agent, scene.Now.AddMinutes(-5)), remark, scene.Voucher);
        var asked = AwaitingApproval();
        Assert.Equal([Needs.SignerConfirmed], asked.Lacks(Approve, Confirmed(Manager, asked.Now.AddMinutes(-6)), on: asked.Voucher));
        asked.Do(Approve, Confirmed(Manager, asked.Now), on: asked.Voucher);
    }

    [Fact]
    public void Asking_for_approval_needs_no_password_and_gives_no_signature()
    {
        var scene = AwaitingVoucher(50_00);
        scene.Do(RequestApproval, Confirmed(Agent, DateTimeOffset.MinValue), remark, scene.Voucher);
        Assert.Equal((null, null), (scene.Voucher.Signature, scene.Voucher.SignedAt));
    }

    [Fact]
    public void A_form_is_shown_before_the_password_is_given_and_says_that_it_is_needed()
    {
        var scene = AwaitingVoucher();
        var facts = new Facts(scene.File, scene.Voucher, Agent, Inputs.None, scene.Now, Limits.Default, Domain.Time.ShopCalendar.Default);
        Assert.True(Possible.For(Tables.Voucher, facts).Single(p => p.Row.Move == Sign).Confirms);
        Assert.False(Possible.For(Tables.Voucher, facts).Single(p => p.Row.Move == RequestApproval).Confirms);
    }

    [Fact]
    public void The_signature_covers_the_content_and_the_files_and_stands_in_the_history()
    {
        var scene = Signed();
        var (voucher, row) = (scene.Voucher, scene.File.History[^1]);
        Assert.Equal(64, voucher.Signature!.Length);
        Assert.Equal(scene.Now, voucher.SignedAt);
        Assert.Contains($"\"signature\":\"{voucher.Signature}\"", row.Detail, StringComparison.Ordinal);
        Assert.Null(Signature.Wrong(voucher, scene.File.History));
        Voucher[] altered =
        [
            voucher with { Number = "SH20260302999999" }, voucher with { ShopId = Id(9) }, voucher with { CaseId = Id(9) }, voucher with { OrderId = Id(9) },
            voucher with { LineId = Id(9) }, voucher with { Remedy = RemedyKind.PriceDifference }, voucher with { Channel = Channel.Platform },
            voucher with { Basis = Basis.Goodwill }, voucher with { AmountFen = 10_01 }, voucher with { Payee = "x@example.com" },
            voucher with { Party = ResponsibleParty.Buyer }, voucher with { Remark = "破损补偿_测试客服乙" }, voucher with { ProposedBy = Id(9) },
            voucher with { RequestedBy = Id(9) }, voucher with { SignedBy = Id(9) }, voucher with { SignedAt = scene.Now.AddMilliseconds(1) },
        ];
        Assert.All(altered, v => Assert.Equal("has another content than was signed", Signature.Wrong(v, scene.File.History)));
        Assert.Equal("carries another signature than row 10 of the history", Signature.Wrong(voucher with { Signature = new('0', 64) }, scene.File.History));
        Assert.Equal("was signed, but carries no signature", Signature.Wrong(voucher with { Signature = null }, scene.File.History));
        Assert.NotEqual(voucher.Signature, Signature.Of(voucher, []));
    }

    [Fact]
    public void A_file_attached_after_the_signing_is_no_part_of_it()
    {
        var scene = Signed().Attach(EvidenceKind.Photo);
        Assert.Null(Signature.Wrong(scene.Voucher, scene.File.History));
    }

    [Fact]
    public void An_approval_is_the_approver_s_signature_over_what_was_asked_for()
    {
        var scene = AwaitingApproval();
        scene.Do(Approve, Manager, on: scene.Voucher);
        Assert.Equal((Manager.UserId, Agent.UserId), (scene.Voucher.SignedBy, scene.Voucher.RequestedBy));
        Assert.Null(Signature.Wrong(scene.Voucher, scene.File.History));
    }

    [Fact]
    public void A_failed_payment_keeps_the_signature_and_a_void_takes_it_away()
    {
        var scene = AwaitingPayment();
        var signature = scene.Voucher.Signature;
        scene.Do(PaymentFailed, Finance, Because, scene.Voucher);
        Assert.Equal(signature, scene.Voucher.Signature);
        scene.Do(VoidVoucher, Finance, Because, scene.Voucher);
        Assert.Equal((null, null, null), (scene.Voucher.Signature, scene.Voucher.SignedAt, scene.Voucher.SignedBy));
        Assert.Null(Signature.Wrong(scene.Voucher, scene.File.History));
        Assert.NotNull(Signature.Wrong(scene.Voucher with { Signature = signature }, scene.File.History));
    }

    /// <summary>No row of any edition takes what was signed as an input once it is signed: who wants another content voids it and drafts anew.</summary>
    [Fact]
    public void Nothing_that_was_signed_can_be_edited()
    {
        Field[] signed = [Fields.Remark, Fields.Payee, Fields.Remedies];
        var after = Tables.Voucher.Rows.Where(r => r.From != States.Draft && r.From != States.AwaitingApproval).ToList();
        Assert.NotEmpty(after);
        Assert.All(after, row => Assert.Empty(row.Move.Fields.Intersect(signed)));
        Assert.DoesNotContain(after, row => row.To == States.Draft || row.To == States.AwaitingApproval);
    }

    [Fact]
    public void Without_a_remark_the_voucher_says_what_it_answers_for_and_who_proposed_it()
    {
        var scene = AwaitingVoucher();
        scene.Do(Sign, Supervisor, on: scene.Voucher);
        Assert.Equal("运输破损补偿_测试客服甲", scene.Voucher.Remark);
        var refund = Remedying(new RemedyItem(RemedyKind.PartialRefund, 10_00));
        refund.Do(Sign, Agent, on: refund.Voucher);
        Assert.Null(refund.Voucher.Remark);
    }

    [Fact]
    public void Every_remark_the_product_writes_may_be_signed()
    {
        var scene = AwaitingVoucher();
        foreach (var basis in Enum.GetValues<Basis>())
            foreach (var remedy in Enum.GetValues<RemedyKind>())
                Assert.Empty(AlipayRemark.Check(AlipayRemark.For(scene.Voucher with { Basis = basis, Remedy = remedy }, scene.File, "测试")));
    }

    [Theory]
    [InlineData("删除中评_测试客服甲")]
    [InlineData("好评返现_测试客服甲")]
    [InlineData("删 除 中 评_测试客服甲")]
    [InlineData("好，评。返-现_测试客服甲")]
    [InlineData("好\u200B评返\u2060现_测试客服甲")]
    [InlineData("破损补偿（刪除中評）_测试客服甲")]
    public void A_remark_that_speaks_of_a_review_is_refused_however_it_is_written(string words)
    {
        var scene = AwaitingVoucher();
        Assert.Equal([Needs.RemarkValid], scene.Lacks(Sign, Agent, new() { Remark = words }, scene.Voucher));
        Assert.Equal([Needs.RemarkValid], scene.Lacks(RequestApproval, Agent, new() { Remark = words }, scene.Voucher));
    }

    [Fact]
    public void The_payee_is_the_order_s_buyer_unless_another_one_is_named()
    {
        var scene = AwaitingVoucherOn(o => o with { BuyerAccount = "Buyer@Example.com" });
        scene.Do(Sign, Agent, on: scene.Voucher);
        Assert.Equal("buyer@example.com", scene.Voucher.Payee);
        var named = AwaitingVoucherOn(o => o with { BuyerAccount = "buyer@example.com" });
        named.Do(Sign, Agent, new() { Payee = " １３８００００1234 " }, named.Voucher);
        Assert.Equal("13800001234", named.Voucher.Payee);
        var unknown = AwaitingVoucher();
        unknown.Do(Sign, Agent, on: unknown.Voucher);
        Assert.Null(unknown.Voucher.Payee);
    }

    [Fact]
    public void The_history_shows_the_end_of_a_payee_and_the_signature_covers_the_whole()
    {
        var scene = AwaitingVoucher();
        scene.Do(Sign, Agent, new() { Payee = "13800001234" }, scene.Voucher);
        Assert.DoesNotContain(scene.File.History, h => h.Detail.Contains("13800001234", StringComparison.Ordinal));
        Assert.Contains("\"payee\":\"****1234\"", scene.File.History[^1].Detail, StringComparison.Ordinal);
        Assert.NotNull(Signature.Wrong(scene.Voucher with { Payee = "13900001234" }, scene.File.History));
    }

    [Theory]
    [InlineData("1234")]
    [InlineData("买家 的账号")]
    [InlineData("138\u202E0000")]
    public void A_payee_that_can_be_no_account_is_refused(string payee)
    {
        var scene = AwaitingVoucher();
        Assert.Equal([Needs.PayeeUsable], scene.Lacks(Sign, Agent, new() { Payee = payee }, scene.Voucher));
        var refund = Remedying(new RemedyItem(RemedyKind.PartialRefund, 10_00));
        Assert.Equal([Needs.PayeeUsable], refund.Lacks(Sign, Agent, new() { Payee = "13800001234" }, refund.Voucher));
    }

    static Actor Confirmed(Actor who, DateTimeOffset at) => who with { ConfirmedAt = at };

    static Scene Signed()
    {
        var scene = AwaitingVoucher();
        return scene.Do(Sign, Agent, remark, scene.Voucher);
    }

    static Scene AwaitingVoucherOn(Func<Order, Order> order) => Offering(order).Do(OfferRemedy, Agent, Offer(Cash(10_00))).Do(AcceptOffer, Junior, new() { Consent = true });
}
