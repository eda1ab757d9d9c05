using AfterSales.Domain.Time;
using AfterSales.Workflows.People;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>What the shop's time is counted by: holidays as files gave them, and who is on duty.</summary>
static class Calendars
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StoredHolidayYear>(t =>
        {
            t.ToTable("HolidayYears").HasKey(y => y.Number);
            t.Property(y => y.Number).ValueGeneratedNever();
            t.HasIndex(y => y.Year);
        });
        model.Entity<CalendarPass>(t =>
        {
            t.ToTable("CalendarPasses").HasKey(p => new { p.ShopId, p.Calendar, p.No });
            t.Property(p => p.No).ValueGeneratedNever();
            t.HasOne<Shop>().WithMany().HasForeignKey(p => p.ShopId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<RosterChange>(t =>
        {
            t.ToTable("Rosters").HasKey(r => r.Id);
            t.HasIndex(r => new { r.ShopId, r.Number }).IsUnique();
            t.HasOne<Shop>().WithMany().HasForeignKey(r => r.ShopId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
