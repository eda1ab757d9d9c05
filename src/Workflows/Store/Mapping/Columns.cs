using AfterSales.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>What several tables say alike.</summary>
static class Columns
{
    /// <summary>Written once with the row: an update leaves these columns, and the indexes on them, alone.</summary>
    public static void Fixed<T>(EntityTypeBuilder<T> table, params ReadOnlySpan<string> columns) where T : class
    {
        foreach (var column in columns)
            table.Property(column).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
    }

    public static void OfCase<T>(EntityTypeBuilder<T> table, string column) where T : class =>
        table.HasOne<Case>().WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);

    public static void OfOrder<T>(EntityTypeBuilder<T> table, string column) where T : class =>
        table.HasOne<Order>().WithMany().HasForeignKey(column).OnDelete(DeleteBehavior.Restrict);
}
