using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Store;

/// <summary>The tables. Domain types are mapped as they are; reads are queries on these sets, business writes go through <see cref="Commit"/> alone.</summary>
public abstract class ShopDb(DbContextOptions options) : IdentityUserContext<User, Guid>(options)
{
    public DbSet<Shop> Shops => Set<Shop>();
    public DbSet<Staff> Staff => Set<Staff>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();
    public DbSet<OrderMoney> OrderMoney => Set<OrderMoney>();
    public DbSet<PlatformPayment> PlatformPayments => Set<PlatformPayment>();
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<Voucher> Vouchers => Set<Voucher>();
    public DbSet<Parcel> Parcels => Set<Parcel>();
    public DbSet<Evidence> Evidence => Set<Evidence>();
    public DbSet<CourierClaim> Claims => Set<CourierClaim>();
    public DbSet<Complaint> Complaints => Set<Complaint>();
    public DbSet<HistoryRow> History => Set<HistoryRow>();
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();
    public DbSet<Due> Dues => Set<Due>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<StoredAnswer> Answers => Set<StoredAnswer>();
    public DbSet<StoredEdition> Editions => Set<StoredEdition>();
}
