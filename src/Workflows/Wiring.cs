using AfterSales.Workflows.Calendars;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Exports;
using AfterSales.Workflows.Finance;
using AfterSales.Workflows.Imports;
using AfterSales.Workflows.Jobs;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Queries;
using AfterSales.Workflows.Reconciliation;
using AfterSales.Workflows.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AfterSales.Workflows;

/// <summary>Registers what moves cases and what reads them, on top of a registered store. All of it is stateless but the editions.</summary>
public static class Wiring
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Editions>();
        services.AddSingleton<StaffOf>();
        services.AddSingleton<CaseFiles>();
        services.AddSingleton<Answers>();
        services.AddSingleton<Rounds>();
        services.AddSingleton<VoucherRisks>().AddSingleton<Reversals>().AddSingleton<CaseMover>();
        services.AddSingleton<CaseDesk>().AddSingleton<Assigning>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<Delegations>();
        services.AddSingleton<Policies>();
        services.AddSingleton<ChainCheck>();
        services.AddSingleton<ShopOpening>();
        services.AddSingleton<Expiry>();
        services.AddSingleton<DueClaims>().AddSingleton<DeadlineClock>();
        services.AddSingleton<CaseSearch>();
        services.AddSingleton<NextDue>();
        services.AddSingleton<Timeline>().AddSingleton<CallList>();
        services.AddSingleton<CaseAsOf>();
        services.AddSingleton<BudgetQueries>();
        services.AddSingleton<RefundReading>();
        services.AddSingleton<RefundDesk>();
        services.AddSingleton<OrderImport>();
        services.AddSingleton<RefundImport>();
        services.AddSingleton<ReportImport>();
        services.AddSingleton<IncomingFiles>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<Reconciler>();
        services.AddSingleton<StatementDesk>();
        services.AddSingleton<DiscrepancyDesk>();
        services.AddSingleton<SampleDatabase>();
        AddPeople(services);
        AddCalendars(services);
        AddOutlets(services);
        AddBooks(services);
        AddJobs(services);
        return services;
    }

    static void AddJobs(IServiceCollection services)
    {
        services.AddSingleton<CleanUp>();
        services.AddSingleton<PayoutNotice>();
        services.AddSingleton<CallNotice>();
        services.AddSingleton<MonthNotice>();
        services.AddSingleton<ChainReport>();
        services.AddSingleton<HolidayNotice>();
        services.AddSingleton<Timetable>();
        services.AddSingleton<JobDesk>();
        services.AddSingleton<JobQueries>();
        services.AddSingleton<JobClock>();
    }

    static void AddPeople(IServiceCollection services)
    {
        services.AddSingleton<Views>();
        services.AddSingleton<Presences>();
        services.AddSingleton<EndedSessions>();
    }

    static void AddCalendars(IServiceCollection services)
    {
        services.AddSingleton<HolidayBook>();
        services.AddSingleton<Rosters>();
        services.AddSingleton<Rescheduling>();
    }

    static void AddBooks(IServiceCollection services)
    {
        services.AddSingleton<StatementQueries>();
        services.AddSingleton<LedgerQueries>();
        services.AddSingleton<AccountBooks>();
        services.AddSingleton<CostQueries>();
        services.AddSingleton<MonthCloseDesk>();
        services.AddSingleton<ExcessDesk>();
        services.AddSingleton<PayoutBatches>();
        services.AddSingleton<FinanceDays>();
        services.AddSingleton<ExportSheets>();
    }

    static void AddOutlets(IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<Receivers>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<WebhookPace>();
        services.AddSingleton<WebhookClient>();
        services.AddSingleton<WebhookSender>();
    }

    /// <summary>Lets the clock and the queue of imports run with the host; they wait until the shop is opened. Programs that only import leave it out.</summary>
    public static IServiceCollection AddRunningClock(this IServiceCollection services) => services
        .AddHostedService(provider => provider.GetRequiredService<DeadlineClock>())
        .AddHostedService(provider => provider.GetRequiredService<LiveFeed>())
        .AddHostedService(provider => provider.GetRequiredService<JobClock>())
        .AddHostedService(provider => provider.GetRequiredService<WebhookSender>())
        .AddHostedService(provider => provider.GetRequiredService<ImportDesk>())
        .AddHostedService(provider => provider.GetRequiredService<Reconciler>());
}
