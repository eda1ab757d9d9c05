using AfterSales.Domain.People;

namespace AfterSales.Workflows.People;

/// <summary>What was done about somebody of the shop.</summary>
public enum StaffAct
{
    /// <summary>Works here from then on.</summary>
    Added = 1,
    /// <summary>Has another name or role, was sent off or taken back.</summary>
    Changed,
    /// <summary>Was given a new first password.</summary>
    PasswordSet,
}

/// <summary>One line in the shop's list of who did what about whom: written once, never changed. Names and roles are as they were after it; a password is in none.</summary>
public sealed record StaffChange
{
    public required Guid ShopId { get; init; }

    /// <summary>1, 2, 3... within the shop: of two who change people at once one reads again.</summary>
    public required int Number { get; init; }
    public required Guid UserId { get; init; }
    public required StaffAct Act { get; init; }
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public required bool Active { get; init; }
    public required Guid ById { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }
}
