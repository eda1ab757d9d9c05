using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Finance;

namespace AfterSales.Workflows.Jobs;

/// <summary>Says on the first of a month whether the month before can be closed and what hinders it. Closing is finance's own act.</summary>
public sealed class MonthNotice(MonthCloseDesk closes, TimeProvider time)
{
    public async Task<JobReport> RunAsync(JobSlot slot, CancellationToken cancel)
    {
        if (await closes.NextStandAsync(slot.ShopId, time.Now, cancel) is not { } stand)
            return new("没有待结的月份", "There is no month to close");
        var before = ShopMonth.Of(ShopMonth.Of(slot.At).From.AddDays(-1)).ToString();
        var earlier = stand.Month == before ? ("", "") : ($"；{before}须在其后", $"; {before} only after it");
        var (paid, said) = (Yuan.Format(stand.PaidFen), Yuan.Format(stand.StatementFen));
        return stand.Open == 0 && stand.PaidFen == stand.StatementFen
            ? new($"{stand.Month}可以结账：付款{paid}元与流水一致，无未结差异{earlier.Item1}", $"{stand.Month} can be closed: ¥{paid} paid as the statements say, no open discrepancy{earlier.Item2}")
            : new($"{stand.Month}结账须说明理由：未结差异{stand.Open}项，付款{paid}元，流水匹配{said}元{earlier.Item1}",
                $"{stand.Month} needs a reason to be closed: {stand.Open} open discrepancies, ¥{paid} paid, ¥{said} matched in statements{earlier.Item2}");
    }
}
