namespace AfterSales.Workflows;

/// <summary>Where a stored case does not agree with its own history.</summary>
/// <param name="Number">The case's short number.</param>
/// <param name="Sequence">The history row it was found at; the last one where the rows themselves are whole.</param>
public sealed record ChainBreak(Guid CaseId, string Number, int Sequence, string Zh, string En);
