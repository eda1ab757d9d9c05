using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Platform;

public sealed class PlatformLimitOnSqliteTests() : PlatformLimitTests(TestDatabase.SqliteAsync);

public sealed class PlatformLimitOnPostgresTests() : PlatformLimitTests(TestDatabase.PostgresAsync);

/// <summary>How long the platform waits on a refund is how long we have: an imported limit moves the open deadlines of the order's cases, as history.</summary>
public abstract class PlatformLimitTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    [Fact]
    public async Task The_limit_of_a_refund_is_that_of_the_order_s_open_cases_and_raises_them_ahead_of_it()
    {
        var judging = await Shop.JudgingAsync();
        var limit = Shop.Clock.Now.AddDays(3);
        await HearAsync(judging.Order, "R1", RefundStatus.WaitSellerAgree, limit);
        var limited = await Shop.FileAsync(judging.Case.Id);
        Assert.Equal(limit, limited.Case.PlatformLimit);
        Assert.Equal(Deeds.PlatformLimit, limited.History[^1].Act);
        Assert.Contains(limited.Deadlines, d => d.Then == Then.ToManager && d.At == limit.AddHours(-24));
        Assert.Contains(limited.Deadlines, d => d.Then == Then.ToSupervisor && d.At == limit.AddHours(-6));
        Shop.Clock.Now = limit.AddHours(-6);
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal(["PlatformManager", "PlatformSupervisor"], await Shop.Database.AskAsync(db => db.Escalations.Where(e => e.CaseId == judging.Case.Id && e.Step.StartsWith("Platform"))
            .OrderBy(e => e.Sequence).Select(e => e.Step).ToListAsync(Cancel)));
    }

    [Fact]
    public async Task An_earlier_limit_moves_open_deadlines_and_one_that_is_gone_gives_them_back()
    {
        var judging = await Shop.JudgingAsync();
        var own = judging.Deadlines.First(d => d.Then == Then.ToManager).At; // 4 staffed hours
        var limit = Shop.Clock.Now.AddHours(8);
        await HearAsync(judging.Order, "R1", RefundStatus.WaitSellerAgree, limit);
        var hurried = await Shop.FileAsync(judging.Case.Id);
        Assert.Equal(limit.AddHours(-6), hurried.Deadlines.First(d => d.Code.EndsWith("/M", StringComparison.Ordinal)).At);
        Assert.True(hurried.Deadlines.First(d => d.Code.EndsWith("/M", StringComparison.Ordinal)).At < own);

        await HearAsync(judging.Order, "R1", RefundStatus.WaitBuyerReturnGoods, null);
        var back = await Shop.FileAsync(judging.Case.Id);
        Assert.Null(back.Case.PlatformLimit);
        Assert.Equal(own, back.Deadlines.First(d => d.Then == Then.ToManager).At);
        Assert.DoesNotContain(back.Deadlines, d => d.Code.Contains("Platform", StringComparison.Ordinal));
        Assert.Equal(2, back.History.Count(h => h.Act == Deeds.PlatformLimit));
        Assert.Null(HashChain.FirstBreak(back.History));
    }

    [Fact]
    public async Task Of_two_refunds_the_nearer_limit_holds_and_one_entered_by_hand_gives_way_to_an_earlier_one_only()
    {
        var judging = await Shop.JudgingAsync();
        var now = Shop.Clock.Now;
        await HearAsync(judging.Order, "R1", RefundStatus.WaitSellerAgree, now.AddDays(5));
        await HearAsync(judging.Order, "R2", RefundStatus.WaitSellerAgree, now.AddDays(2));
        Assert.Equal(now.AddDays(2), (await Shop.FileAsync(judging.Case.Id)).Case.PlatformLimit);
        await HearAsync(judging.Order, "R2", RefundStatus.SellerRefuseBuyer, null);
        Assert.Equal(now.AddDays(5), (await Shop.FileAsync(judging.Case.Id)).Case.PlatformLimit);
        await Shop.MoveAsync(judging.Case, Moves.PlatformStepsIn, Shop.Agent, new() { PlatformCase = "D1", PlatformLimit = now.AddDays(4) });
        await HearAsync(judging.Order, "R1", RefundStatus.WaitSellerAgree, now.AddDays(6));
        Assert.Equal(now.AddDays(4), (await Shop.FileAsync(judging.Case.Id)).Case.PlatformLimit);
        await HearAsync(judging.Order, "R1", RefundStatus.WaitSellerAgree, now.AddDays(3));
        Assert.Equal(now.AddDays(3), (await Shop.FileAsync(judging.Case.Id)).Case.PlatformLimit);
    }

    [Fact]
    public async Task A_case_that_is_opened_while_the_platform_waits_has_its_limit_from_the_start()
    {
        var order = await Shop.PutOrderAsync();
        var limit = Shop.Clock.Now.AddDays(2);
        await HearAsync(order, "R1", RefundStatus.WaitSellerAgree, limit);
        Assert.Equal(limit, (await Shop.OpenCaseAsync(CaseKind.TransitDamage, order)).PlatformLimit);
        Assert.Null((await Shop.OpenCaseAsync(CaseKind.NegativeReview, order)).PlatformLimit);
        Shop.Clock.Now = limit.AddHours(1);
        Assert.Null((await Shop.OpenCaseAsync(CaseKind.TransitDamage, order)).PlatformLimit);
    }

    [Fact]
    public async Task Where_the_platform_tells_no_limit_the_shop_has_two_days_from_the_application_for_its_answer()
    {
        var (order, applied) = (await Shop.PutOrderAsync(), Shop.Clock.Now.AddHours(-3));
        await HearAsync(order, "R1", RefundStatus.WaitSellerAgree, null, applied);
        var opened = await Shop.OpenCaseAsync(CaseKind.TransitDamage, order);
        Assert.Equal(applied.AddHours(48), opened.PlatformLimit);
        Shop.Clock.Now = applied.AddHours(24);
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Single((await Shop.FileAsync(opened.Id)).History, h => h.Detail.Contains("\"PlatformManager\"", StringComparison.Ordinal));
        // agreed: the next step is the buyer's
        await HearAsync(order, "R1", RefundStatus.WaitBuyerReturnGoods, null, applied);
        Assert.Null((await Shop.FileAsync(opened.Id)).Case.PlatformLimit);
        Assert.Null((await Shop.OpenCaseAsync(CaseKind.TransitDamage, order)).PlatformLimit);
    }

    async Task HearAsync(Order order, string number, RefundStatus status, DateTimeOffset? timeout, DateTimeOffset? applied = null)
    {
        Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        var told = new Domain.Money.ToldRefund(number, order.Number, status, 30_00, Shop.Clock.Now) { TimeoutAt = timeout, AppliedAt = applied, Live = true };
        Assert.IsType<Heard>(await Shop.Get<RefundDesk>().TakeAsync(Shop.Id, told, null, Cancel));
    }
}
