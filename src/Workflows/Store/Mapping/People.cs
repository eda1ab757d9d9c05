using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

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
            t.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Restrict);
            t.HasOne<Shop>().WithMany().HasForeignKey(s => s.ShopId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<User>().ToTable("Users");
        model.Entity<IdentityUserClaim<Guid>>().ToTable("UserClaims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("UserLogins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("UserTokens");
    }
}
