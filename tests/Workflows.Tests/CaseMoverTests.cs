using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>One move is one transaction, whoever makes it; of those who race one wins and the others are told the truth.</summary>
public abstract class CaseMoverTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task A_case_walks_from_the_apology_to_the_payment_and_the_books_agree()
    {
        var file = await Shop.ClosedAsync();

        Assert.Equal(States.Closed, file.Case.State);
        var read = await Shop.FileAsync(file.Case.Id);
        Assert.Equal(States.Paid, read.Vouchers[0].State);
        Assert.Equal((0L, 10_00L), (read.Money.ReservedFen, read.Money.PaidOutFen));
        Assert.Equal(["Open", "Apologise", "RequestEvidence", "Attach", "SubmitEvidence", "DecideLiability", "OfferRemedy", "AcceptOffer", "Open", "Sign",
            "ReceiveVoucher", "Pay", "RemediesDone", "BuyerContent"], read.History.Select(h => h.Act));
        Assert.Equal(14, read.Case.Version);
        Assert.Null(HashChain.FirstBreak(read.History));
        // the claim on the courier is chased until it is paid, whatever became of the case
        Assert.DoesNotContain(read.Dues, d => d.State == DueState.Open && d.SubjectId == file.Case.Id);
        var books = await Shop.Get<LedgerQueries>().BalanceAsync(new([Shop.Id]), Cancel);
        Assert.Equal(books.DebitFen, books.CreditFen);
        Assert.Equal(-10_00, books.Accounts.Single(a => a.Account == Account.AlipayBalance).BalanceFen);
        Assert.Equal(0, books.Accounts.Single(a => a.Account == Account.CompensationPayable).BalanceFen);
        Assert.Equal(14, await Shop.Database.AskAsync(db => db.Outbox.CountAsync(o => o.CaseId == read.Case.Id, Cancel)));
    }

    [Fact]
    public async Task Of_sixteen_who_saw_the_same_version_one_moves_the_case_and_fifteen_are_stale()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry }, seen.Version, TestShop.Key(Shop.Agent, $"race-{i}")))));

        Assert.Single(outcomes.OfType<Done>());
        Assert.Equal(15, outcomes.OfType<Stale>().Count(s => s.Current == seen.Version + 1));
        Assert.Single((await Shop.FileAsync(seen.Id)).History, h => h.Act == "Apologise");
    }

    [Fact]
    public async Task Sixteen_notes_without_a_version_all_arrive_one_after_the_other()
    {
        var on = new OnCase(Shop.Id, (await Shop.OpenCaseAsync(CaseKind.TransitDamage)).Id, Shop.Agent);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => Shop.Desk.NoteAsync(on, $"note {i}", TestShop.Key(Shop.Agent, $"note-{i}"), Cancel))));

        Assert.Equal(16, outcomes.OfType<Done>().Count());
        var file = await Shop.FileAsync(on.CaseId);
        Assert.Equal(17, file.Case.Sequence);
        Assert.Null(HashChain.FirstBreak(file.History));
    }

    [Fact]
    public async Task Sixteen_payouts_that_race_on_one_order_never_exceed_what_was_paid()
    {
        var order = await Shop.PutOrderAsync(o => o with { PaidFen = 50_00, TotalFen = 50_00 });
        var vouchers = new List<Voucher>();
        for (var i = 0; i < 16; i++)
            vouchers.Add((await Shop.RemedyingAsync(9_00 + i, order)).Vouchers[0]);
        var outcomes = await Task.WhenAll(vouchers.Select((v, i) => Task.Run(() =>
            Shop.TryAsync(v, Moves.RequestApproval, Shop.Agent, new() { Remark = "破损补偿_小张" }, v.Version, TestShop.Key(Shop.Agent, $"pay-{i}")))));

        // the same damage is paid once: of the first only one is live, the rest is refused by need or by index
        Assert.Single(outcomes.OfType<Done>());
        Assert.Equal(15, outcomes.OfType<Refused>().Count());
        var money = await Shop.Database.AskAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancel));
        Assert.InRange(money.ReservedFen, 9_00, 24_00);
    }

    [Fact]
    public async Task Partial_refunds_of_different_amounts_that_race_stop_where_the_money_ends()
    {
        var order = await Shop.PutOrderAsync(o => o with { PaidFen = 50_00, TotalFen = 50_00 });
        var vouchers = new List<Voucher>();
        for (var i = 0; i < 8; i++)
        {
            var offered = await Shop.OfferedAsync(await Shop.JudgingAsync(order), new RemedyItem(RemedyKind.PartialRefund, 15_00 + i));
            vouchers.Add((await Shop.MoveAsync(offered.Case, Moves.AcceptOffer, Shop.Agent)).Vouchers[0]);
        }
        var outcomes = await Task.WhenAll(vouchers.Select(v => Task.Run(() => Shop.TryAsync(v, Moves.Sign, Shop.Supervisor, new() { Remark = "部分退款_小张" }))));

        Assert.Equal(3, outcomes.OfType<Done>().Count());
        Assert.All(outcomes.OfType<Refused>(), r => Assert.Contains(Assert.IsType<Lacking>(r.Why).Needs, n => n.Need == Needs.WithinPaid));
        var money = await Shop.Database.AskAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancel));
        Assert.InRange(money.ReservedFen, 45_00, 50_00);
    }

    [Theory]
    [InlineData(PlatformPaymentKind.FreightInsurance)]
    [InlineData(PlatformPaymentKind.Compensation)]
    public async Task What_the_platform_or_an_insurer_pays_between_reading_and_commit_is_not_paid_again(PlatformPaymentKind kind)
    {
        var offered = await Shop.OfferedAsync(await Shop.JudgingAsync(), new RemedyItem(RemedyKind.ReturnFreight, 12_00));
        var read = await Shop.MoveAsync(offered.Case, Moves.AcceptOffer, Shop.Agent, new() { Consent = true });
        var sign = Shop.AttemptOn(read.Vouchers[0], Moves.Sign, Shop.Agent, new() { Remark = "退货运费_小张" });
        var decided = Assert.IsType<Done>(new Turn(read, Shop.Get<Editions>().Rulebook, Shop.Clock.Now).Take(sign));
        var payment = new PlatformPayment
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            OrderId = read.Order.Id,
            Number = "YF1",
            Kind = kind,
            Basis = Basis.ReturnFreight,
            AmountFen = 9_00,
            At = Shop.Clock.Now,
        };
        Assert.IsType<Booked>(await Shop.Desk.RecordPlatformPaymentAsync(payment, Shop.Finance, null, Cancel));

        Assert.Equal(Committed.Raced, await Shop.Get<Commit>().SaveAsync(decided.Change, Cancel));
        var refused = Assert.IsType<Refused>(await Shop.Mover.MoveAsync(sign, null, Cancel));
        Assert.Contains(Assert.IsType<Lacking>(refused.Why).Needs, n => n.Need == Needs.NotPaidTwice);
    }

    [Fact]
    public async Task A_refusal_for_wording_is_kept_in_the_history_and_changes_no_version()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var refused = Assert.IsType<Refused>(await Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, new() { Wording = "这不是我们的问题" }, seen.Version));

        Assert.Contains(Assert.IsType<Lacking>(refused.Why).Needs, n => n.Need == Needs.PoliteWording);
        var file = await Shop.FileAsync(seen.Id);
        Assert.Equal((HistoryKind.Refusal, "Apologise"), (file.History[^1].Kind, file.History[^1].Act));
        Assert.Equal((seen.Version, seen.Sequence + 1), (file.Case.Version, file.Case.Sequence));
        // who saw that version may still move
        Assert.IsType<Done>(await Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry }, seen.Version));
    }

    [Fact]
    public async Task A_closed_fault_case_frees_the_review_that_was_linked_to_it_in_the_same_transaction()
    {
        var (review, fault) = await Shop.LinkedReviewAsync();
        Assert.Equal(Deeds.ReviewLinked, (await Shop.FileAsync(fault.Case.Id)).History[^1].Act);

        await Shop.MoveAsync(fault.Case, Moves.BuyerWithdraws, Shop.Agent, new() { Party = ResponsibleParty.NoFault, Summary = "买家撤回" });

        var freed = await Shop.FileAsync(review.Case.Id);
        Assert.Equal(States.Watched, freed.Case.State);
        Assert.Equal(Moves.FaultCaseClosed.Code, freed.History[^1].Act);
        Assert.Contains(freed.Dues, d => d.State == DueState.Open && d.Move == Moves.GiveUpQuietly.Code);
        Assert.DoesNotContain(freed.Dues, d => d.State == DueState.Open && d.Code.StartsWith("Linked/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_another_shop_s_is_unknown()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var foreign = Shop.AttemptOn(seen, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry }) with { ShopId = Guid.CreateVersion7(Shop.Clock.Now) };
        Assert.IsType<Unknown>(await Shop.Mover.MoveAsync(foreign, null, Cancel));
        Assert.IsType<Unknown>(await Shop.Mover.MoveAsync(foreign with { ShopId = Shop.Id, SubjectId = Guid.CreateVersion7(Shop.Clock.Now) }, null, Cancel));
        Assert.IsType<Unknown>(await Shop.Mover.MoveAsync(foreign with { ShopId = Shop.Id, Subject = SubjectKind.Voucher }, null, Cancel));
        Assert.Equal(1, (await Shop.FileAsync(seen.Id)).Case.Sequence);
    }

    [Fact]
    public async Task A_case_is_assigned_only_to_an_agent_of_the_shop()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var refused = await Shop.TryAsync(seen, Moves.Assign, Shop.Manager, new() { Assignee = Guid.CreateVersion7(Shop.Clock.Now) });
        Assert.Equal("notAnAgent", Assert.IsType<NotAllowed>(refused).Code);
        Assert.IsType<NotAllowed>(await Shop.TryAsync(seen, Moves.Assign, Shop.Manager, new() { Assignee = Shop.Finance.UserId }));
        Assert.Equal(Shop.OtherAgent.UserId, (await Shop.MoveAsync(seen, Moves.Assign, Shop.Manager, new() { Assignee = Shop.OtherAgent.UserId })).Case.OwnerId);
    }
}

public sealed class CaseMoverOnSqliteTests() : CaseMoverTests(TestDatabase.SqliteAsync);

public sealed class CaseMoverOnPostgresTests() : CaseMoverTests(TestDatabase.PostgresAsync);
