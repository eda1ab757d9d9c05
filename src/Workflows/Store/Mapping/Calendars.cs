using AfterSales.Workflows.Calendars;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>What the shop's time is counted by: holidays as files gave them.</summary>
static class Calendars
{
    public static void Map(ModelBuilder model) => model.Entity<StoredHolidayYear>(t =>
    {
        t.ToTable("HolidayYears").HasKey(y => y.Number);
        t.Property(y => y.Number).ValueGeneratedNever();
        t.HasIndex(y => y.Year);
    });
}
