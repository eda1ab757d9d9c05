using AfterSales.Domain.Imports;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using static AfterSales.Workflows.Store.Mapping.Columns;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>What finance works with: refunds of the platform, statements, exceptions, closed months, dated limits, deputies.</summary>
static class Finance
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<PlatformRefund>(t =>
        {
            t.HasKey(r => r.Id);
            t.Property(r => r.Version).IsConcurrencyToken();
            t.HasIndex(r => new { r.ShopId, r.Number }).IsUnique();
            t.HasIndex(r => new { r.ShopId, r.OrderNumber });
            t.HasIndex(r => new { r.ShopId, r.AlipayNumber });
            OfShop(t, nameof(PlatformRefund.ShopId));
            Fixed(t, nameof(PlatformRefund.ShopId), nameof(PlatformRefund.Number), nameof(PlatformRefund.OrderNumber));
        });
        model.Entity<Discrepancy>(t =>
        {
            t.ToTable("Discrepancies").HasKey(e => e.Id);
            t.Property(e => e.Version).IsConcurrencyToken();
            t.HasIndex(e => new { e.ShopId, e.Kind, e.SubjectId }, "IX_Discrepancies_OneOpen").IsUnique().HasFilter("\"EndedAt\" IS NULL");
            t.HasIndex(e => new { e.ShopId, e.EndedAt, e.FoundAt });
            OfShop(t, nameof(Discrepancy.ShopId));
            Fixed(t, nameof(Discrepancy.ShopId), nameof(Discrepancy.Kind), nameof(Discrepancy.SubjectId), nameof(Discrepancy.FoundAt));
        });
        model.Entity<DiscrepancyMove>(t =>
        {
            t.ToTable("DiscrepancyMoves").HasKey(m => m.Id);
            t.HasIndex(m => m.DiscrepancyId);
            t.HasOne<Discrepancy>().WithMany().HasForeignKey(m => m.DiscrepancyId).OnDelete(DeleteBehavior.Restrict);
            OfShop(t, nameof(DiscrepancyMove.ShopId));
        });
        model.Entity<MonthClose>(t =>
        {
            t.HasKey(m => new { m.ShopId, m.Month });
            OfShop(t, nameof(MonthClose.ShopId));
        });
        MapStatements(model);
        MapRules(model);
    }

    static void MapStatements(ModelBuilder model)
    {
        model.Entity<AccountStatement>(t =>
        {
            t.ToTable("Statements").HasKey(s => s.Id);
            t.HasIndex(s => new { s.ShopId, s.Sha256 }).IsUnique();
            t.HasIndex(s => new { s.ShopId, s.From });
            OfShop(t, nameof(AccountStatement.ShopId));
        });
        model.Entity<StatementLine>(t =>
        {
            t.HasKey(l => l.Id);
            t.Property(l => l.Version).IsConcurrencyToken();
            t.HasIndex(l => new { l.ShopId, l.FlowNumber, l.Occurrence }).IsUnique();
            t.HasIndex(l => new { l.ShopId, l.MerchantOrder });
            t.HasIndex(l => new { l.ShopId, l.At });
            t.HasIndex(l => l.VoucherId);
            t.HasIndex(l => l.PaymentId);
            t.HasOne<AccountStatement>().WithMany().HasForeignKey(l => l.StatementId).OnDelete(DeleteBehavior.Restrict);
            t.ToTable(table => table.HasCheckConstraint("CK_StatementLines_NoNegative", "\"InFen\" >= 0 AND \"OutFen\" >= 0"));
            Fixed(t, nameof(StatementLine.ShopId), nameof(StatementLine.StatementId), nameof(StatementLine.No), nameof(StatementLine.FlowNumber),
                nameof(StatementLine.Occurrence), nameof(StatementLine.BusinessNumber), nameof(StatementLine.MerchantOrder), nameof(StatementLine.Title),
                nameof(StatementLine.At), nameof(StatementLine.CounterAccount), nameof(StatementLine.InFen), nameof(StatementLine.OutFen),
                nameof(StatementLine.BalanceFen), nameof(StatementLine.BusinessType), nameof(StatementLine.Remark));
        });
    }

    static void MapRules(ModelBuilder model)
    {
        model.Entity<Policy>(t =>
        {
            t.HasKey(p => p.Id);
            t.HasIndex(p => new { p.ShopId, p.Number }).IsUnique();
            OfShop(t, nameof(Policy.ShopId));
        });
        model.Entity<BudgetAlert>(t =>
        {
            t.HasKey(a => new { a.ShopId, a.Month, a.Percent });
            OfShop(t, nameof(BudgetAlert.ShopId));
        });
        model.Entity<Delegation>(t =>
        {
            t.HasKey(d => d.Id);
            t.Property(d => d.Version).IsConcurrencyToken();
            t.HasIndex(d => new { d.ShopId, d.DeputyId });
            t.HasOne<Staff>().WithMany().HasForeignKey(d => new { d.DeputyId, d.ShopId }).OnDelete(DeleteBehavior.Restrict);
            Fixed(t, nameof(Delegation.ShopId), nameof(Delegation.DeputyId), nameof(Delegation.From), nameof(Delegation.Until), nameof(Delegation.Reason),
                nameof(Delegation.ById), nameof(Delegation.At));
        });
        model.Entity<SeenNonce>(t =>
        {
            t.ToTable("Nonces").HasKey(n => new { n.ShopId, n.Value });
            t.HasIndex(n => n.At);
            OfShop(t, nameof(SeenNonce.ShopId));
        });
    }

    static void OfShop<T>(EntityTypeBuilder<T> table, string shopId) where T : class =>
        table.HasOne(typeof(Shop)).WithMany().HasForeignKey(shopId).OnDelete(DeleteBehavior.Restrict);
}
