using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Domain.Wording;
using AfterSales.TestBed;
using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Finance;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>Commands and jobs come to the desks without passing the API: a reason nobody can see is none there either.</summary>
public sealed class UnseenReasonsTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(" ")]
    [InlineData("\u200b")]
    [InlineData("\u2800\u3164")]
    public async Task A_reason_or_note_that_nobody_can_see_is_refused_by_the_desks(string unseen)
    {
        await using var shop = await TestShop.OpenAsync(TestDatabase.SqliteAsync);
        var opened = await shop.OpenCaseAsync(CaseKind.TransitDamage);
        var order = (await shop.FileAsync(opened.Id)).Order;
        // more than was paid: there is an excess to settle
        var payment = Assert.IsType<Booked>(await shop.Desk.RecordPlatformPaymentAsync(new()
        {
            Id = Guid.CreateVersion7(shop.Clock.Now),
            ShopId = shop.Id,
            OrderId = order.Id,
            Number = "R1",
            Kind = PlatformPaymentKind.Refund,
            Basis = Basis.Goods,
            AmountFen = order.PaidFen + 5_00,
            At = shop.Clock.Now,
        }, shop.Finance, null, Cancel)).Payment;
        var day = ShopCalendar.ShopDay(shop.Clock.Now).AddDays(1);
        Outcome[] outcomes =
        [
            await shop.Desk.NoteAsync(new(shop.Id, opened.Id, shop.Agent), unseen, null, Cancel),
            await shop.Get<Policies>().SetAsync(shop.Id, Limits.Default, unseen, null, shop.Supervisor, null, Cancel),
            await shop.Get<MonthCloseDesk>().CloseAsync(shop.Id, "2026-02", unseen, shop.Finance, null, Cancel),
            await shop.Get<ExcessDesk>().RecoverAsync(shop.Id, order.Id, 1_00, unseen, shop.Finance, null, Cancel),
            await shop.Get<ExcessDesk>().WriteOffAsync(shop.Id, order.Id, 1_00, unseen, shop.Supervisor, null, Cancel),
            await shop.Get<Delegations>().GrantAsync(shop.Id, new(shop.Manager.UserId!.Value, shop.Clock.Now, shop.Clock.Now.AddDays(1), unseen), shop.Supervisor, null, Cancel),
            await shop.Get<Rosters>().SetAsync(shop.Id, day, day, [], unseen, shop.Manager, null, Cancel),
            await shop.Desk.TakeBackPlatformPaymentAsync(shop.Id, order.Id, payment.Id, unseen, shop.Supervisor, null, Cancel),
        ];
        Assert.All(outcomes, o => Assert.All([((NotAllowed)o).Zh, ((NotAllowed)o).En], words => Assert.True(Normalise.SaysSomething(words, 200), $"{o} gives no reason")));
        Assert.Equal(["textLength", "policyReason", "textLength", "textLength", "textLength", "delegationReason", "rosterReason", "textLength"], outcomes.Select(o => Assert.IsType<NotAllowed>(o).Code));
    }
}
