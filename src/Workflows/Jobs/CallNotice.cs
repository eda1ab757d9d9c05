using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Queries;

namespace AfterSales.Workflows.Jobs;

/// <summary>Says before each call slot how many buyers are to be called in what is left of the day, and whose calls they are (A1 四.2②). The list itself is computed when it is read.</summary>
public sealed class CallNotice(CallList calls, TimeProvider time)
{
    public async Task<JobReport> RunAsync(JobSlot slot, CancellationToken cancel)
    {
        // a run that was missed tells of the day on which it is made up
        var day = ShopCalendar.ShopDay(time.Now);
        var list = await calls.OfAsync(slot.ShopId, day, cancel);
        var at = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (list.Count == 0)
            return new($"{at} 无待致电的买家", $"{at}: nobody to call");
        var slots = list.GroupBy(c => (c.SlotFrom, c.SlotUntil)).OrderBy(g => g.Key).Select(g => (Hours: $"{Wall(g.Key.SlotFrom)}-{Wall(g.Key.SlotUntil)}", Count: g.Count())).ToList();
        int Of(Level level) => list.Count(c => c.Case.Level == level);
        return new($"{at} 待致电{list.Count}个：{string.Join("，", slots.Select(s => $"{s.Hours} {s.Count}个"))}（客服{Of(Level.None)}个，经理{Of(Level.Manager)}个，主管{Of(Level.Supervisor)}个）",
            $"{at}: {list.Count} to call, {string.Join(", ", slots.Select(s => $"{s.Count} at {s.Hours}"))} (agents {Of(Level.None)}, managers {Of(Level.Manager)}, supervisors {Of(Level.Supervisor)})");
    }

    static string Wall(DateTimeOffset instant) => instant.ToOffset(ShopCalendar.Offset).ToString("HH:mm", CultureInfo.InvariantCulture);
}
