using AfterSales.Domain.People;

namespace AfterSales.Api.Reconciliation;

/// <summary>Who looks at statements and discrepancies, and who settles them.</summary>
static class ReconciliationRoles
{
    public static readonly Role[]
        Readers = [Role.Manager, Role.Supervisor, Role.Finance],
        Settlers = [Role.Finance, Role.Supervisor];
}
