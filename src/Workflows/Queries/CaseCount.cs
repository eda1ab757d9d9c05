using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Queries;

/// <summary>How many cases of a kind are in a state.</summary>
/// <param name="Overdue">In how many of them something escalated and still stands, see <see cref="Queries.Overdue"/>.</param>
public sealed record CaseCount(State State, CaseKind Kind, int Count, int Overdue);
