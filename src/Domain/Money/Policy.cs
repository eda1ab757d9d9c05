namespace AfterSales.Domain.Money;

/// <summary>
/// One version of the shop's limits: in force from an instant until the next one's. Written once by a supervisor with a reason, never changed, so that
/// every move can be judged again by what was in force when it was made.
/// </summary>
public sealed record Policy
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }

    /// <summary>1, 2, 3... within the shop; 0 stands for the defaults.</summary>
    public required int Number { get; init; }
    public required DateTimeOffset EffectiveFrom { get; init; }
    public required Limits Limits { get; init; }
    public required string Reason { get; init; }
    public required Guid ById { get; init; }
    public required string ByName { get; init; }
    public required DateTimeOffset At { get; init; }
}
