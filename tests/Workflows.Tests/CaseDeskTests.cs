using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests;

public abstract class CaseDeskTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task Sixteen_cases_opened_at_once_have_sixteen_numbers()
    {
        var order = await Shop.PutOrderAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            Shop.Desk.OpenAsync(Shop.Id, order.Id, new(CaseKind.MissingItem, "", $"少了{i}件"), Shop.Agent, TestShop.Key(Shop.Agent, $"open-{i}"), Cancel))));

        Assert.Equal(16, outcomes.OfType<Done>().Select(d => d.File.Case.Number).Distinct().Count());
        Assert.Contains(outcomes.OfType<Done>(), d => d.File.Case.Number == "A0001");
    }

    [Fact]
    public async Task Safety_words_make_a_case_the_supervisor_s_at_once()
    {
        var opened = await Shop.OpenCaseAsync(CaseKind.QualityDefect, message: "充电时冒烟了");
        Assert.Equal((Severity.Safety, Level.Supervisor, (Guid?)null), (opened.Severity, opened.Level, opened.OwnerId));
    }

    [Fact]
    public async Task A_case_is_opened_on_an_order_and_a_line_of_the_shop_by_customer_service()
    {
        var (order, other) = (await Shop.PutOrderAsync(), await Shop.PutOrderAsync());
        var foreignLine = await Shop.Database.AskAsync(db => db.OrderLines.Where(l => l.OrderId == other.Id).Select(l => l.Id).SingleAsync(Cancel));
        var ownLine = await Shop.Database.AskAsync(db => db.OrderLines.Where(l => l.OrderId == order.Id).Select(l => l.Id).SingleAsync(Cancel));

        Assert.IsType<Unknown>(await OpenAsync(Guid.CreateVersion7(Shop.Clock.Now), "坏了"));
        Assert.Equal("foreignLine", Assert.IsType<NotAllowed>(await OpenAsync(order.Id, "坏了", c => c with { LineId = foreignLine })).Code);
        Assert.Equal("textLength", Assert.IsType<NotAllowed>(await OpenAsync(order.Id, " ")).Code);
        Assert.Equal("futureRequest", Assert.IsType<NotAllowed>(await OpenAsync(order.Id, "坏了", c => c with { FirstRequestAt = Shop.Clock.Now.AddDays(1) })).Code);
        Assert.Equal("notAnAgent", Assert.IsType<NotAllowed>(await OpenAsync(order.Id, "坏了", c => c with { AgentComplainedOf = Shop.Warehouse.UserId })).Code);
        Assert.Equal(Bar.Role, Assert.IsType<NotAllowed>(await Shop.Desk.OpenAsync(Shop.Id, order.Id, new(CaseKind.QualityDefect, "", "坏了"), Shop.Finance, null, Cancel)).Bar);
        Assert.IsType<Done>(await OpenAsync(order.Id, "坏了", c => c with { LineId = ownLine }));
    }

    [Fact]
    public async Task A_note_asks_for_the_version_that_was_seen_and_stands_in_the_history()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.MissingItem);
        Assert.Equal(1, Assert.IsType<Stale>(await Shop.Desk.NoteAsync(new(Shop.Id, seen.Id, Shop.Agent, 7), "买家很着急", null, Cancel)).Current);
        Assert.IsType<Done>(await Shop.Desk.NoteAsync(new(Shop.Id, seen.Id, Shop.Agent, 1), "买家很着急", null, Cancel));
        var file = await Shop.FileAsync(seen.Id);
        Assert.Equal((2, Deeds.Note), (file.Case.Version, file.History[^1].Act));
        Assert.Contains("买家很着急", file.History[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_known_from_another_case_flags_fraud_and_calls_a_manager()
    {
        var (one, two) = (await Shop.OpenCaseAsync(CaseKind.TransitDamage), await Shop.OpenCaseAsync(CaseKind.TransitDamage));
        await Shop.AttachAsync(one.Id, EvidenceKind.Photo, content: "the same photo");
        await Shop.MoveAsync(two, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry });
        await Shop.MoveAsync(two, Moves.RequestEvidence, Shop.Agent, new() { Missing = "照片" });
        await Shop.AttachAsync(two.Id, EvidenceKind.Photo, content: "the same photo");
        await Shop.AttachAsync(two.Id, EvidenceKind.Photo, content: "a fresh one");
        var judged = await Shop.MoveAsync(two, Moves.SubmitEvidence, Shop.Agent);
        Assert.Equal((true, Level.Manager), (judged.Case.FraudFlag, judged.Case.Level));
    }

    [Fact]
    public async Task Fresh_photos_flag_nothing_even_twice_in_the_same_case()
    {
        var file = await Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.CashCompensation, 10_00));
        var own = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Shop.MoveAsync(own, Moves.Apologise, Shop.Agent, new() { Wording = Situations.Sorry });
        await Shop.MoveAsync(own, Moves.RequestEvidence, Shop.Agent, new() { Missing = "照片" });
        foreach (var content in new[] { "a photo of my own", "a photo of my own", "another" })
            await Shop.AttachAsync(own.Id, EvidenceKind.Photo, content: content);
        var judged = await Shop.MoveAsync(own, Moves.SubmitEvidence, Shop.Agent);
        Assert.Equal((false, Level.None), (judged.Case.FraudFlag, judged.Case.Level));
        Assert.False(file.Case.FraudFlag);
    }

    [Fact]
    public async Task A_claim_is_filed_received_in_part_and_the_rest_written_off()
    {
        var file = await Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.CashCompensation, 10_00));
        var claim = Assert.Single(file.Claims);
        var desk = new OnCase(Shop.Id, file.Case.Id, Shop.Agent);
        Assert.Equal("claimAmount", Assert.IsType<NotAllowed>(await Shop.Desk.FileClaimAsync(desk, new(claim.Id, ClaimAgainst.Courier, 0, null, "T1"), null, Cancel)).Code);
        Assert.IsType<Done>(await Shop.Desk.FileClaimAsync(desk, new(claim.Id, ClaimAgainst.Courier, 80_00, null, "T1"), null, Cancel));
        Assert.Equal("claimFiled", Assert.IsType<NotAllowed>(await Shop.Desk.FileClaimAsync(desk, new(claim.Id, ClaimAgainst.Courier, 80_00, null, "T1"), null, Cancel)).Code);
        Assert.Equal("claimOpen", Assert.IsType<NotAllowed>(await Shop.Desk.FileClaimAsync(desk, new(null, ClaimAgainst.Courier, 80_00, null, "T1"), null, Cancel)).Code);
        Assert.Equal(Bar.Role, Assert.IsType<NotAllowed>(await Shop.Desk.ReceiveClaimAsync(desk, claim.Id, 50_00, false, null, Cancel)).Bar);

        var finance = desk with { Actor = Shop.Finance };
        Assert.Equal("claimReceived", Assert.IsType<NotAllowed>(await Shop.Desk.ReceiveClaimAsync(finance, claim.Id, 80_01, false, null, Cancel)).Code);
        Assert.IsType<Done>(await Shop.Desk.ReceiveClaimAsync(finance, claim.Id, 50_00, false, null, Cancel));
        Assert.Equal("claimNotFiled", Assert.IsType<NotAllowed>(await Shop.Desk.ReceiveClaimAsync(finance, claim.Id, 1_00, false, null, Cancel)).Code);
        Assert.Equal("claimEnded", Assert.IsType<NotAllowed>(await Shop.Desk.WriteOffClaimAsync(finance, claim.Id, "快递拒赔", null, Cancel)).Code);

        var books = await Shop.Get<LedgerQueries>().BalanceAsync(new([Shop.Id]), Cancel);
        Assert.Equal(0, books.Accounts.Single(a => a.Account == Account.ClaimsReceivable).BalanceFen);
        Assert.Equal(-50_00, books.Accounts.Single(a => a.Account == Account.AfterSalesExpense).BalanceFen);
    }

    [Fact]
    public async Task What_the_platform_paid_is_recorded_once_even_above_the_limit_and_leaves_less_to_give()
    {
        var order = await Shop.PutOrderAsync();
        var payment = new PlatformPayment
        {
            Id = Guid.CreateVersion7(Shop.Clock.Now),
            ShopId = Shop.Id,
            OrderId = order.Id,
            Number = "P1",
            Kind = PlatformPaymentKind.Refund,
            Basis = Basis.Goods,
            AmountFen = 120_00,
            At = Shop.Clock.Now,
        };
        Assert.False(Assert.IsType<Booked>(await RecordAsync(payment)).Before);
        Assert.True(Assert.IsType<Booked>(await RecordAsync(payment with { Id = Guid.CreateVersion7(Shop.Clock.Now) })).Before);
        Assert.Equal("paymentNumber", Assert.IsType<NotAllowed>(await RecordAsync(payment with { AmountFen = 1 })).Code);
        var above = payment with { Number = "P2", AmountFen = order.PaidFen + 1 };
        Assert.Equal("paymentAbovePaid", Assert.IsType<NotAllowed>(await Shop.Desk.RecordPlatformPaymentAsync(above, Shop.Agent, null, Cancel)).Code);
        Assert.Equal("paymentTooLarge", Assert.IsType<NotAllowed>(await RecordAsync(above with { AmountFen = Offers.LargestFen + 1 })).Code);
        Assert.IsType<Unknown>(await RecordAsync(payment with { ShopId = Guid.CreateVersion7(Shop.Clock.Now) }));

        var money = await Shop.Database.AskAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancel));
        Assert.Equal((120_00L, 0L), (money.PlatformFen, money.LeftFen));
        Assert.Equal(1, await Shop.Database.AskAsync(db => db.PlatformPayments.CountAsync(Cancel)));
        Assert.Equal(1, await Shop.Database.AskAsync(db => db.Ledger.CountAsync(Cancel)));
    }

    Task<Outcome> RecordAsync(PlatformPayment payment) => Shop.Desk.RecordPlatformPaymentAsync(payment, Shop.Finance, null, Cancel);

    Task<Outcome> OpenAsync(Guid order, string message, Func<NewCase, NewCase>? change = null)
    {
        var asked = new NewCase(CaseKind.QualityDefect, "", message);
        return Shop.Desk.OpenAsync(Shop.Id, order, change is null ? asked : change(asked), Shop.Agent, null, Cancel);
    }
}

public sealed class CaseDeskOnSqliteTests() : CaseDeskTests(TestDatabase.SqliteAsync);

public sealed class CaseDeskOnPostgresTests() : CaseDeskTests(TestDatabase.PostgresAsync);
