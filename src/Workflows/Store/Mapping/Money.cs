using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.People;
using Microsoft.EntityFrameworkCore;
using static AfterSales.Workflows.Store.Mapping.Columns;

namespace AfterSales.Workflows.Store.Mapping;

/// <summary>Orders and everything that is money: limits, vouchers, the ledger, what the platform and couriers paid.</summary>
static class Money
{
    static readonly string[] Sums =
    [
        nameof(OrderMoney.PaidFen), nameof(OrderMoney.CostCapFen), nameof(OrderMoney.ReservedFen), nameof(OrderMoney.PaidOutFen),
        nameof(OrderMoney.PlatformFen), nameof(OrderMoney.CostReservedFen), nameof(OrderMoney.CostPaidFen), nameof(OrderMoney.InsuredFen),
        nameof(OrderMoney.ExcessSettledFen),
    ];

    public static void Map(ModelBuilder model)
    {
        model.Entity<Order>(t =>
        {
            t.HasKey(o => o.Id);
            t.Property(o => o.Version).IsConcurrencyToken();
            t.HasIndex(o => new { o.ShopId, o.Number }).IsUnique();
            t.HasIndex(o => new { o.ShopId, o.CreatedAt });
            t.HasIndex(o => new { o.ShopId, o.BuyerNick });
            t.HasIndex(o => new { o.ShopId, o.BuyerAccount });
            t.HasOne<Shop>().WithMany().HasForeignKey(o => o.ShopId).OnDelete(DeleteBehavior.Restrict);
            Fixed(t, nameof(Order.ShopId), nameof(Order.Number), nameof(Order.CreatedAt));
        });
        model.Entity<OrderLine>(t =>
        {
            t.HasKey(l => l.Id);
            OfOrder(t, nameof(OrderLine.OrderId));
        });
        model.Entity<OrderMoney>(t =>
        {
            t.HasKey(m => m.OrderId);
            t.ToTable(table => table.HasCheckConstraint(MoneyLimits.NoNegative, string.Join(" AND ", Sums.Select(sum => $"\"{sum}\" >= 0"))));
            OfOrder(t, nameof(OrderMoney.OrderId));
        });
        model.Entity<PlatformPayment>(t =>
        {
            t.HasKey(p => p.Id);
            t.Property(p => p.Version).IsConcurrencyToken();
            // the number of one that was recorded by mistake is free again for the right one
            t.HasIndex(p => new { p.ShopId, p.Number }).IsUnique().HasFilter("\"TakenBackAt\" IS NULL");
            t.HasQueryFilter(p => p.TakenBackAt == null);
            OfOrder(t, nameof(PlatformPayment.OrderId));
            Fixed(t, nameof(PlatformPayment.ShopId), nameof(PlatformPayment.OrderId), nameof(PlatformPayment.Number), nameof(PlatformPayment.Kind),
                nameof(PlatformPayment.Basis), nameof(PlatformPayment.AmountFen), nameof(PlatformPayment.At), nameof(PlatformPayment.PaidAt),
                nameof(PlatformPayment.ById), nameof(PlatformPayment.ByName));
        });
        MapOurs(model);
    }

    static void MapOurs(ModelBuilder model)
    {
        model.Entity<Voucher>(t =>
        {
            t.HasKey(v => v.Id);
            t.Property(v => v.Version).IsConcurrencyToken();
            t.HasIndex(v => new { v.ShopId, v.Number }).IsUnique();
            t.HasIndex(v => new { v.ShopId, v.State });
            t.HasIndex(v => new { v.ShopId, v.SetAsideAt });
            t.HasIndex(v => new { v.ShopId, v.Payee }).HasFilter("\"Payee\" IS NOT NULL");
            // what left once cannot have left for another voucher too
            t.HasIndex(v => new { v.ShopId, v.FlowNumber }).IsUnique().HasFilter("\"FlowNumber\" IS NOT NULL");
            // nor is one refund the payout of two; a number that was named for the wrong voucher is free again when that is reversed
            t.HasIndex(v => new { v.ShopId, v.RefundNumber }).IsUnique().HasFilter("\"RefundNumber\" IS NOT NULL AND \"State\" IN ('Paid', 'Reconciled')");
            t.ToTable(table => table.HasCheckConstraint("CK_Vouchers_AboveZero", "\"AmountFen\" > 0"));
            OfCase(t, nameof(Voucher.CaseId));
            OfOrder(t, nameof(Voucher.OrderId));
            Fixed(t, nameof(Voucher.ShopId), nameof(Voucher.CaseId), nameof(Voucher.OrderId), nameof(Voucher.Number), nameof(Voucher.AmountFen));
        });
        model.Entity<LedgerEntry>(t =>
        {
            t.HasKey(e => e.Id);
            t.HasIndex(e => new { e.ShopId, e.At, e.Id });
            t.HasIndex(e => e.SourceId);
            t.ToTable(table => table.HasCheckConstraint("CK_Ledger_AboveZero", "\"AmountFen\" > 0"));
            OfOrder(t, nameof(LedgerEntry.OrderId));
            OfCase(t, nameof(LedgerEntry.CaseId));
        });
        model.Entity<Claim>(t =>
        {
            t.HasKey(c => c.Id);
            t.Property(c => c.State).IsConcurrencyToken();
            t.HasIndex(c => new { c.State, c.FileBy });
            OfCase(t, nameof(Claim.CaseId));
            Fixed(t, nameof(Claim.ShopId), nameof(Claim.CaseId), nameof(Claim.OrderId), nameof(Claim.Against), nameof(Claim.FoundAt));
        });
    }
}
