using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.TestBed;
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
        Outcome[] outcomes =
        [
            await shop.Desk.NoteAsync(new(shop.Id, opened.Id, shop.Agent), unseen, null, Cancel),
            await shop.Get<Policies>().SetAsync(shop.Id, Limits.Default, unseen, null, shop.Supervisor, null, Cancel),
            await shop.Get<MonthCloseDesk>().CloseAsync(shop.Id, "2026-02", unseen, shop.Finance, null, Cancel),
        ];
        Assert.Equal(["textLength", "policyReason", "textLength"], outcomes.Select(o => Assert.IsType<NotAllowed>(o).Code));
    }
}
