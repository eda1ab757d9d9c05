namespace AfterSales.Domain.Imports;

/// <summary>A signed event that was taken in: the same nonce with another body is refused.</summary>
public sealed record SeenNonce(Guid ShopId, string Value, string BodyHash, DateTimeOffset At);
