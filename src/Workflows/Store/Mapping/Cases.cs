using AfterSales.Domain.Cases;
using Microsoft.EntityFrameworkCore;
using static AfterSales.Workflows.Store.Mapping.Columns;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>Cases and what hangs on them: parcels, files, complaints, history and deadlines.</summary>
static class Cases
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Case>(t =>
        {
            t.HasKey(c => c.Id);
            t.Property(c => c.Sequence).IsConcurrencyToken();
            t.HasIndex(c => new { c.ShopId, c.Number }).IsUnique();
            // queues: what is open, of whom, for whom to look at
            t.HasIndex(c => new { c.ShopId, c.State, c.OwnerId });
            t.HasIndex(c => new { c.ShopId, c.OpenedAt });
            t.HasOne<Order>().WithMany().HasForeignKey(c => c.OrderId).OnDelete(DeleteBehavior.Restrict);
            t.HasOne<Case>().WithMany().HasForeignKey(c => c.LinkedTo).OnDelete(DeleteBehavior.Restrict);
            Fixed(t, nameof(Case.ShopId), nameof(Case.CaseId), nameof(Case.Number), nameof(Case.CaseKind), nameof(Case.OrderId), nameof(Case.OpenedAt), nameof(Case.BuyerMessage));
        });
        model.Entity<Parcel>(t =>
        {
            t.HasKey(p => p.Id);
            t.Property(p => p.Version).IsConcurrencyToken();
            t.HasIndex(p => new { p.ShopId, p.State });
            t.HasIndex(p => p.OrderId);
            OfCase(t, nameof(Parcel.CaseId));
            Fixed(t, nameof(Parcel.ShopId), nameof(Parcel.CaseId), nameof(Parcel.OrderId), nameof(Parcel.Direction));
        });
        model.Entity<Evidence>(t =>
        {
            t.HasKey(e => e.Id);
            t.HasIndex(e => new { e.CaseId, e.Sha256 });
            // the same photo in another case of the shop
            t.HasIndex(e => new { e.ShopId, e.Sha256 });
            t.HasIndex(e => new { e.ShopId, e.ImageSha256 }).HasFilter("\"ImageSha256\" IS NOT NULL");
            OfCase(t, nameof(Evidence.CaseId));
        });
        model.Entity<Complaint>(t =>
        {
            t.HasKey(c => c.CaseId);
            t.HasIndex(c => new { c.ShopId, c.AgentId, c.Month });
            OfCase(t, nameof(Complaint.CaseId));
        });
    }

    public static void MapHistory(ModelBuilder model)
    {
        model.Entity<HistoryRow>(t =>
        {
            t.HasKey(h => new { h.CaseId, h.Sequence });
            // words of notes are looked for in notes alone, and reveals are counted by person
            t.HasIndex(h => new { h.ShopId, h.CaseId }, "IX_History_Notes").HasFilter($"\"Act\" = '{Deeds.Note}'");
            t.HasIndex(h => new { h.ActorId, h.At }, "IX_History_Reveals").HasFilter($"\"Act\" = '{Deeds.Reveal}'");
            OfCase(t, nameof(HistoryRow.CaseId));
        });
        model.Entity<Escalation>(t =>
        {
            t.HasKey(e => e.Id);
            t.HasIndex(e => new { e.ShopId, e.At });
            OfCase(t, nameof(Escalation.CaseId));
        });
        model.Entity<Due>(t =>
        {
            t.HasKey(d => d.Id);
            t.Property(d => d.State).IsConcurrencyToken();
            t.HasIndex(d => new { d.State, d.At });
            // what is due next in each case of a list: with the case alone SQLite walks all open deadlines for every case
            t.HasIndex(d => new { d.CaseId, d.State, d.At });
            t.HasIndex(d => new { d.SubjectId, d.Code, d.Since }, "IX_Dues_OneOfEach").IsUnique().HasFilter("\"State\" <> 'Cancelled'");
            OfCase(t, nameof(Due.CaseId));
            Fixed(t, nameof(Due.ShopId), nameof(Due.CaseId), nameof(Due.Subject), nameof(Due.SubjectId), nameof(Due.Code), nameof(Due.Then), nameof(Due.Move),
                nameof(Due.Since), nameof(Due.At));
        });
        model.Entity<StoredAnswer>(t =>
        {
            t.HasKey(a => new { a.UserId, a.Key });
            t.HasIndex(a => a.At);
        });
    }
}
