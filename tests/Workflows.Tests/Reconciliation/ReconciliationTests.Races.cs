using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Reconciliation;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Reconciliation;

/// <summary>An import and a hand at the same moment.</summary>
public abstract partial class ReconciliationTests
{
    [Fact]
    public async Task Of_an_import_and_a_match_by_hand_of_one_voucher_at_once_one_wins_and_the_other_is_told()
    {
        for (var round = 0; round < 12; round++)
        {
            var after = 2 * round;
            await TakenAsync(w => w.Add($"W{round}", "", Day.AddDays(after).AddHours(1), 10_00 + round, "补偿", "转账"), 1, after);
            var line = await LineAsync($"W{round}");
            // paid later: nothing is open about the voucher in which the two would meet
            var voucher = await PaidAsync(10_00 + round);
            var import = Task.Run(() => SendAsync(w => w.Add($"R{round}", voucher.Number, At(voucher), 10_00 + round, Remark, "转账"), 1, after + 1), Cancel);
            var match = Task.Run(async () =>
            {
                await Task.Delay(round, Cancel);
                return await MatchAsync(line.Id, new(voucher.Id, null, "就是它"), line.Version);
            }, Cancel);
            var (matched, taken) = (await match, await import);

            Assert.IsType<StatementTaken>(taken);
            var told = (await LineAsync($"R{round}")).Bucket;
            if (matched is LineMatched)
                Assert.Equal(Bucket.DuplicatePaid, told);
            else
            {
                var refused = Assert.IsType<NotAllowed>(matched);
                Assert.Equal((Bar.State, Bucket.Matched), (refused.Bar, told));
                Assert.Contains(refused.Code, new[] { "matchedElsewhere", "voucherSettled" });
            }
            Assert.Equal(1, await Shop.Database.AskAsync(db => db.StatementLines.CountAsync(l => l.VoucherId == voucher.Id && l.Bucket == Bucket.Matched, Cancel)));
        }
    }
}
