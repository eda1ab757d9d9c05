using System.Globalization;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Finance;

namespace AfterSales.Workflows.Jobs;

/// <summary>Says what the payout batch of the slot holds. A batch follows from when vouchers were signed, so nothing is made here.</summary>
public sealed class PayoutNotice(PayoutBatches batches, Editions editions)
{
    public async Task<JobReport> RunAsync(JobSlot slot, CancellationToken cancel)
    {
        var batch = PayoutBatch.For(slot.At, editions.Rulebook.Calendar);
        var list = await batches.ReadAsync(slot.ShopId, batch, cancel);
        var unpaid = list.Items.Where(line => line.PaidAt is null).ToList();
        var (held, carried) = (unpaid.Count(line => line.Held), unpaid.Count(line => line.CarriedOver));
        var at = string.Create(CultureInfo.InvariantCulture, $"{batch.Day:yyyy-MM-dd} {batch.Hour:00}:00");
        return new($"{at} 批次：待付{unpaid.Count}笔，共{Yuan.Format(list.ToPayFen)}元（暂缓{held}笔，上批结转{carried}笔）",
            $"Batch {at}: {unpaid.Count} to pay, ¥{Yuan.Format(list.ToPayFen)} ({held} held, {carried} carried over)");
    }
}
