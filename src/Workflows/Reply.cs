namespace AfterSales.Workflows;

/// <summary>What was answered to a write, as it goes over the wire: kept under the idempotency key and given again word for word.</summary>
public sealed record Reply(int Status, string Body, string? ETag = null, string? Location = null);
