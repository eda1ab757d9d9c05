using AfterSales.Domain.People;
using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static AfterSales.Workflows.Store.Mapping.Columns;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>Shops, who can sign in, and who is what in which shop.</summary>
static class People
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Shop>(t =>
        {
            t.HasKey(s => s.Id);
            t.HasIndex(s => s.Name).IsUnique();
        });
        model.Entity<Staff>(t =>
        {
            t.HasKey(s => new { s.UserId, s.ShopId });
            t.Property(s => s.Version).IsConcurrencyToken();
            t.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
            t.HasOne<Shop>().WithMany().HasForeignKey(s => s.ShopId).OnDelete(DeleteBehavior.Restrict);
        });
        MapDesk(model);
        model.Entity<User>().ToTable("Users");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("UserClaims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("UserLogins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("UserTokens");
    }

    /// <summary>What people keep, where they are, and who did what about whom.</summary>
    static void MapDesk(ModelBuilder model)
    {
        model.Entity<SavedView>(t =>
        {
            t.ToTable("Views").HasKey(v => v.Id);
            t.Property(v => v.Version).IsConcurrencyToken();
            t.HasIndex(v => new { v.ShopId, v.OwnerId });
            t.HasOne<Shop>().WithMany().HasForeignKey(v => v.ShopId).OnDelete(DeleteBehavior.Restrict);
            Fixed(t, nameof(SavedView.ShopId), nameof(SavedView.At));
        });
        model.Entity<Present>(t =>
        {
            t.ToTable("Presences").HasKey(p => new { p.CaseId, p.UserId });
            t.HasIndex(p => p.Until);
            OfCase(t, nameof(Present.CaseId));
        });
        model.Entity<StaffChange>(t =>
        {
            t.ToTable("StaffChanges").HasKey(c => new { c.ShopId, c.Number });
            t.Property(c => c.Number).ValueGeneratedNever();
            t.HasOne<Staff>().WithMany().HasForeignKey(c => new { c.UserId, c.ShopId }).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
