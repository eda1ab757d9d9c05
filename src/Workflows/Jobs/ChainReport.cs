using System.Globalization;
using AfterSales.Domain.Time;
using Microsoft.Extensions.Logging;

namespace AfterSales.Workflows.Jobs;

/// <summary>
/// Checks every case of a shop: its chain is whole, and following it through the pinned machines gives what is stored. Proof and replay are one walk, so they
/// are one job. A break is an error in the log, in the result, and in the readiness check.
/// </summary>
public sealed class ChainReport(ChainCheck chains, ILogger<ChainReport> log)
{
    const int MostNamed = 20;

    public async Task<JobReport> RunAsync(JobSlot slot, CancellationToken cancel)
    {
        var (cases, broken) = (0, new List<ChainBreak>());
        await foreach (var (_, breaks) in chains.CheckAllAsync(slot.ShopId, cancel))
        {
            cases++;
            foreach (var found in breaks)
                log.LogError("The history of case {Case} does not hold at row {Sequence}: {Why}", found.Number, found.Sequence, found.En);
            broken.AddRange(breaks);
        }
        var count = cases.ToString("N0", CultureInfo.InvariantCulture);
        if (broken.Count == 0)
            return new($"已校验{count}单，历史完整，重放一致", $"{count} cases checked: every history is whole and gives what is stored");
        var named = broken.Take(MostNamed).ToList();
        return new($"已校验{count}单，{broken.Count}处不符：{string.Join("；", named.Select(b => $"{b.Number} 第{b.Sequence}行 {b.Zh}"))}",
            $"{count} cases checked, {broken.Count} breaks: {string.Join("; ", named.Select(b => $"{b.Number} row {b.Sequence}: {b.En}"))}", Failed: true);
    }
}
