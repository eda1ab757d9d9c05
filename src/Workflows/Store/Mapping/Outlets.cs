using AfterSales.Domain.Cases;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.People;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>What goes out, and to whom.</summary>
static class Outlets
{
    /// <summary>The sequence that places are taken from, on PostgreSQL.</summary>
    public const string Positions = "OutboxPositions";

    public static void Map(ModelBuilder model)
    {
        model.Entity<OutboxRow>(t =>
        {
            t.HasKey(o => o.Id);
            t.Property(o => o.Id).ValueGeneratedOnAdd();
        });
        model.Entity<Receiver>(t =>
        {
            t.HasKey(r => r.Id);
            t.HasOne<Shop>().WithMany().HasForeignKey(r => r.ShopId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Delivery>(t =>
        {
            t.HasKey(d => d.Id);
            t.HasIndex(d => new { d.ReceiverId, d.OutboxId }).IsUnique();
            t.HasIndex(d => new { d.ReceiverId, d.NextAttemptAt }, "IX_Deliveries_Waiting").HasFilter("\"DeliveredAt\" IS NULL AND \"DeadAt\" IS NULL");
            t.HasIndex(d => new { d.ShopId, d.DeadAt });
            t.HasOne<Receiver>().WithMany().HasForeignKey(d => d.ReceiverId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    /// <summary>Places in the feed, given after the commit (see <see cref="OutboxRow.Position"/>), and until when a server has a deadline for itself.</summary>
    public static void MapForSeveralServers(ModelBuilder model)
    {
        model.Entity<Due>().Property<long?>("LeasedUntil");
        model.HasSequence<long>(Positions);
        model.Entity<OutboxRow>(t =>
        {
            t.HasIndex(o => o.Position).IsUnique();
            t.HasIndex(o => o.Id, "IX_Outbox_Unplaced").HasFilter("\"Position\" IS NULL");
        });
    }
}
