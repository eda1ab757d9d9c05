using AfterSales.Domain.Imports;
using AfterSales.Workflows.People;
using Microsoft.EntityFrameworkCore;
using static AfterSales.Workflows.Store.Mapping.Columns;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>Imports of files, and the rows they refused.</summary>
static class Imports
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ImportRun>(t =>
        {
            t.ToTable("Imports").HasKey(r => r.Id);
            t.Property(r => r.Version).IsConcurrencyToken();
            t.HasIndex(r => new { r.ShopId, r.AskedAt });
            t.HasIndex(r => r.State);
            t.HasOne<Shop>().WithMany().HasForeignKey(r => r.ShopId).OnDelete(DeleteBehavior.Restrict);
            Fixed(t, nameof(ImportRun.ShopId), nameof(ImportRun.Kind), nameof(ImportRun.ById), nameof(ImportRun.FileName), nameof(ImportRun.Bytes), nameof(ImportRun.Sha256),
                nameof(ImportRun.AskedAt));
            t.Ignore(r => r.Ended).Ignore(r => r.PerSecond);
        });
        model.Entity<ImportProblem>(t =>
        {
            t.HasKey(p => new { p.RunId, p.No });
            t.HasOne<ImportRun>().WithMany().HasForeignKey(p => p.RunId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
