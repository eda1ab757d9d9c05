using System.Globalization;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Calendars;

namespace AfterSales.Workflows.Jobs;

/// <summary>From November on: are next year's public holidays there? The State Council's notice comes about then; without it finance's time counts Monday to Friday.</summary>
public sealed class HolidayNotice(HolidayBook holidays)
{
    public async Task<JobReport> RunAsync(JobSlot slot, CancellationToken cancel)
    {
        await holidays.RefreshAsync(cancel);
        var year = (ShopCalendar.ShopDay(slot.At).Year + 1).ToString(CultureInfo.InvariantCulture);
        return holidays.Current.Of(int.Parse(year, CultureInfo.InvariantCulture)) is not null
            ? new($"{year}年节假日数据已就绪", $"The public holidays of {year} are there")
            : new($"缺少{year}年节假日数据，财务工作日将按周一至周五计算：请将 holidays/{year}.json 放入数据目录",
                $"There are no public holidays for {year}, finance's time will count Monday to Friday: put holidays/{year}.json into the data folder", Failed: true);
    }
}
