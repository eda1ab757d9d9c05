using AfterSales.Domain.Cases;
using AfterSales.Domain.Imports;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store.Mapping;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

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
    public DbSet<Claim> Claims => Set<Claim>();
    public DbSet<Complaint> Complaints => Set<Complaint>();
    public DbSet<HistoryRow> History => Set<HistoryRow>();
    public DbSet<LedgerEntry> Ledger => Set<LedgerEntry>();
    public DbSet<Due> Dues => Set<Due>();
    public DbSet<Escalation> Escalations => Set<Escalation>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<Receiver> Receivers => Set<Receiver>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<StoredAnswer> Answers => Set<StoredAnswer>();
    public DbSet<StoredEdition> Editions => Set<StoredEdition>();
    public DbSet<ImportRun> Imports => Set<ImportRun>();
    public DbSet<PlatformRefund> PlatformRefunds => Set<PlatformRefund>();
    public DbSet<AccountStatement> Statements => Set<AccountStatement>();
    public DbSet<StatementLine> StatementLines => Set<StatementLine>();
    public DbSet<Discrepancy> Discrepancies => Set<Discrepancy>();
    public DbSet<MonthClose> MonthCloses => Set<MonthClose>();
    public DbSet<Policy> Policies => Set<Policy>();
    public DbSet<BudgetAlert> BudgetAlerts => Set<BudgetAlert>();
    public DbSet<Delegation> Delegations => Set<Delegation>();
    public DbSet<SeenNonce> Nonces => Set<SeenNonce>();
    public DbSet<RosterChange> Rosters => Set<RosterChange>();
    public DbSet<DiscrepancyMove> DiscrepancyMoves => Set<DiscrepancyMove>();
    public DbSet<CalendarPass> CalendarPasses => Set<CalendarPass>();
    public DbSet<StoredHolidayYear> HolidayYears => Set<StoredHolidayYear>();
    public DbSet<ImportProblem> ImportProblems => Set<ImportProblem>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<SavedView> Views => Set<SavedView>();
    public DbSet<Present> Presences => Set<Present>();
    public DbSet<StaffChange> StaffChanges => Set<StaffChange>();

    /// <summary>Stays what it is whatever the host asks of Identity: the tables belong to the migrations.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<State>().HaveConversion<StateCode>();
        configurationBuilder.Properties<IReadOnlyList<RemedyItem>>().HaveConversion<JsonList<RemedyItem>, SameItems<RemedyItem>>();
        configurationBuilder.Properties<Limits>().HaveConversion<LimitsJson>();
        configurationBuilder.Properties<IReadOnlyList<Shift>>().HaveConversion<JsonList<Shift>, SameItems<Shift>>();
        configurationBuilder.Properties<IReadOnlyList<Part>>().HaveConversion<JsonList<Part>, SameItems<Part>>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        Mapping.Cases.Map(builder);
        Mapping.Cases.MapHistory(builder);
        Mapping.Money.Map(builder);
        Mapping.Finance.Map(builder);
        Mapping.People.Map(builder);
        Mapping.Machines.Map(builder);
        Mapping.Imports.Map(builder);
        Mapping.Outlets.Map(builder);
        Mapping.Calendars.Map(builder);
        Mapping.Jobs.Map(builder);
        // ids are the domain's, made before anything is stored
        foreach (var key in builder.Model.GetEntityTypes().Where(t => t.ClrType != typeof(User)).SelectMany(t => t.GetKeys()).SelectMany(k => k.Properties))
            if (key.ClrType == typeof(Guid))
                key.ValueGenerated = ValueGenerated.Never;
    }
}
