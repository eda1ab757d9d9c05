using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Xunit;

namespace AfterSales.Workflows.Tests.Finance;

public abstract class ClaimTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task Courier_and_supplier_are_claimed_from_side_by_side_but_each_once_at_a_time()
    {
        var on = new OnCase(Shop.Id, (await Shop.OpenCaseAsync(CaseKind.QualityDefect)).Id, Shop.Agent);
        await FiledAsync(on, new(null, ClaimAgainst.Supplier, 60_00, "景德镇陶瓷厂", "S-1"));
        await FiledAsync(on, new(null, ClaimAgainst.Courier, 40_00, null, null));
        Assert.Equal("claimOpen", Assert.IsType<NotAllowed>(await Shop.Desk.FileClaimAsync(on, new(null, ClaimAgainst.Supplier, 1_00, null, null), null, Cancel)).Code);
        Assert.Equal(100_00, await OwedAsync());
        var costs = await Shop.Get<CostQueries>().ReadAsync(new([Shop.Id]), Cancel);
        Assert.Equal([("Courier", -40_00L), ("Supplier", -60_00L)], costs.ByParty.Select(p => (p.Code!, p.Cost.NetFen)));
    }

    [Fact]
    public async Task A_claim_is_paid_in_parts_and_what_never_comes_is_written_off()
    {
        var on = new OnCase(Shop.Id, (await Shop.OpenCaseAsync(CaseKind.QualityDefect)).Id, Shop.Agent);
        var claim = await FiledAsync(on, new(null, ClaimAgainst.Supplier, 60_00, "景德镇陶瓷厂", null));
        var finance = on with { Actor = Shop.Finance };
        claim = ClaimOf(await Shop.Desk.ReceiveClaimAsync(finance, claim.Id, 20_00, true, null, Cancel));
        Assert.Equal((ClaimState.Filed, 40_00L), (claim.State, claim.OwedFen));
        Assert.Equal("claimReceived", Assert.IsType<NotAllowed>(await Shop.Desk.ReceiveClaimAsync(finance, claim.Id, 40_01, true, null, Cancel)).Code);
        claim = ClaimOf(await Shop.Desk.ReceiveClaimAsync(finance, claim.Id, 10_00, true, null, Cancel));
        Assert.Equal(30_00, await OwedAsync());
        claim = ClaimOf(await Shop.Desk.WriteOffClaimAsync(finance, claim.Id, "供应商倒闭", null, Cancel));
        Assert.Equal((ClaimState.WrittenOff, 0L, 30_00L), (claim.State, claim.OwedFen, claim.ReceivedFen));
        Assert.Equal(0, await OwedAsync());
        Assert.Equal(-30_00, (await Shop.Get<CostQueries>().ReadAsync(new([Shop.Id]), Cancel)).Total.NetFen);
    }

    [Fact]
    public async Task The_last_part_ends_the_claim_even_if_more_was_expected()
    {
        var on = new OnCase(Shop.Id, (await Shop.OpenCaseAsync(CaseKind.QualityDefect)).Id, Shop.Agent);
        var claim = await FiledAsync(on, new(null, ClaimAgainst.Supplier, 60_00, null, null));
        claim = ClaimOf(await Shop.Desk.ReceiveClaimAsync(on with { Actor = Shop.Manager }, claim.Id, 60_00, true, null, Cancel));
        Assert.Equal((ClaimState.Received, Shop.Clock.Now), (claim.State, claim.EndedAt));
    }

    [Fact]
    public async Task A_claim_is_chased_once_a_day_and_late_after_three_days_and_after_thirty()
    {
        var on = new OnCase(Shop.Id, (await Shop.OpenCaseAsync(CaseKind.QualityDefect)).Id, Shop.Agent);
        var claim = await FiledAsync(on, new(null, ClaimAgainst.Courier, 60_00, null, null));
        Assert.Null(claim.Late(Shop.Clock.Now.AddDays(3).AddMilliseconds(-1)));
        Shop.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(ClaimStep.Chase, claim.Late(Shop.Clock.Now));
        claim = ClaimOf(await Shop.Desk.ChaseClaimAsync(on, claim.Id, "网点说明天答复", null, Cancel));
        Assert.Equal((1, Shop.Clock.Now, (ClaimStep?)null), (claim.Chases, claim.ChasedAt, claim.Late(Shop.Clock.Now)));
        Assert.Equal("claimChased", Assert.IsType<NotAllowed>(await Shop.Desk.ChaseClaimAsync(on, claim.Id, "再催", null, Cancel)).Code);
        Shop.Clock.Advance(TimeSpan.FromDays(1));
        claim = ClaimOf(await Shop.Desk.ChaseClaimAsync(on with { Actor = Shop.Finance }, claim.Id, "再催", null, Cancel));
        Assert.Equal(2, claim.Chases);
        Assert.Equal(ClaimStep.WriteOff, claim.Late(claim.FiledAt!.Value.AddDays(30)));
        Assert.Equal(Bar.Role, Assert.IsType<NotAllowed>(await Shop.Desk.ChaseClaimAsync(on with { Actor = Shop.Warehouse }, claim.Id, "催", null, Cancel)).Bar);
        Assert.Equal(["Open", "FileClaim", "ChaseClaim", "ChaseClaim"], (await Shop.FileAsync(on.CaseId)).History.Select(h => h.Act));
    }

    [Fact]
    public async Task What_a_finding_left_is_to_be_filed_within_48_hours()
    {
        var claim = Assert.Single((await Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.CashCompensation, 10_00))).Claims);
        Assert.Null(claim.Late(claim.FoundAt.AddHours(48).AddMilliseconds(-1)));
        Assert.Equal(ClaimStep.File, claim.Late(claim.FoundAt.AddHours(48)));
    }

    [Fact]
    public async Task Above_what_the_buyer_paid_a_manager_files_the_claim_and_nobody_above_the_largest_amount()
    {
        var @case = await Shop.OpenCaseAsync(CaseKind.QualityDefect);
        var paid = (await Shop.FileAsync(@case.Id)).Order.PaidFen;
        var on = new OnCase(Shop.Id, @case.Id, Shop.Agent);
        Assert.Equal((Bar.Role, "claimAbovePaid"), Refused(await FileAsync(on, paid + 1)));
        Assert.Equal((Bar.Input, "claimTooLarge"), Refused(await FileAsync(on with { Actor = Shop.Supervisor }, Offers.LargestFen + 1)));
        ClaimOf(await FileAsync(on, paid));
        var other = on with { CaseId = (await Shop.OpenCaseAsync(CaseKind.QualityDefect)).Id, Actor = Shop.Manager };
        Assert.Equal(Offers.LargestFen, ClaimOf(await FileAsync(other, Offers.LargestFen)).AmountFen);
    }

    Task<Outcome> FileAsync(OnCase on, long fen) => Shop.Desk.FileClaimAsync(on, new(null, ClaimAgainst.Supplier, fen, null, null), null, Cancel);

    static (Bar, string) Refused(Outcome outcome) => Assert.IsType<NotAllowed>(outcome) is var no ? (no.Bar, no.Code) : default;

    async Task<Claim> FiledAsync(OnCase on, NewClaim asked) => ClaimOf(await Shop.Desk.FileClaimAsync(on, asked, null, Cancel));

    static Claim ClaimOf(Outcome outcome) => Assert.Single(Assert.IsType<Done>(outcome).Change.Claims).Row;

    async Task<long> OwedAsync() => (await Shop.Get<LedgerQueries>().BalanceAsync(new([Shop.Id]), Cancel)).Accounts.Single(a => a.Account == Account.ClaimsReceivable).BalanceFen;
}

public sealed class ClaimOnSqliteTests() : ClaimTests(TestDatabase.SqliteAsync);

public sealed class ClaimOnPostgresTests() : ClaimTests(TestDatabase.PostgresAsync);
