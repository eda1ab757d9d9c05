using AfterSales.Domain.People;

namespace AfterSales.Workflows.People;

/// <summary>One person's role in one shop. Read anew with every request, so a changed role counts at once.</summary>
public sealed record Staff
{
    public required Guid UserId { get; init; }
    public required Guid ShopId { get; init; }

    /// <summary>Junior to Supervisor, Finance or Warehouse.</summary>
    public required Role Role { get; init; }

    /// <summary>The name shown in histories and remarks.</summary>
    public required string Name { get; init; }

    /// <summary>The person's own Alipay account, if known: a payout to it is a risk to look at.</summary>
    public string? PayoutAccount { get; init; }

    /// <summary>False: works here no more. The row stays, for names in histories.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Counts changes of name, role and being here.</summary>
    public int Version { get; init; } = 1;
}
