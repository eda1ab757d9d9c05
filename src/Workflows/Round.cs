using AfterSales.Workflows.Store;

namespace AfterSales.Workflows;

/// <summary>One try to decide and commit.</summary>
/// <param name="No">0 for the first.</param>
/// <param name="Now">The instant by which the rules judge.</param>
/// <param name="Skip">How many free numbers to leave to others: 0 at first, then drawn, so that those who race for numbers part ways.</param>
/// <param name="Denied">The invariant by which the database refused the last two rounds, although the rules saw nothing wrong.</param>
sealed record Round(int No, DateTimeOffset Now, int Skip, Committed? Denied);
