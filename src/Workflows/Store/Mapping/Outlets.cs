using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>What goes out, and to whom.</summary>
static class Outlets
{
    /// <summary>The sequence that places are taken from, on PostgreSQL.</summary>
    public const string Positions = "OutboxPositions";

    public static void Map(ModelBuilder model) => model.Entity<OutboxRow>(t =>
    {
        t.HasKey(o => o.Id);
        t.Property(o => o.Id).ValueGeneratedOnAdd();
    });

    /// <summary>Places in the feed, given after the commit: see <see cref="OutboxRow.Position"/>.</summary>
    public static void PlaceByHand(ModelBuilder model)
    {
        model.HasSequence<long>(Positions);
        model.Entity<OutboxRow>(t =>
        {
            t.HasIndex(o => o.Position).IsUnique();
            t.HasIndex(o => o.Id, "IX_Outbox_Unplaced").HasFilter("\"Position\" IS NULL");
        });
    }
}
