using AfterSales.Domain.Imports;

namespace AfterSales.Workflows.Imports;

/// <summary>Counts what becomes of the rows of a batch, and keeps the first problems of a run.</summary>
internal sealed class RunCount(ImportRun run)
{
    readonly List<ImportProblem> problems = [];
    readonly int seen = run.Version;

    public ImportRun Run { get; private set; } = run;
    public IReadOnlyList<ImportProblem> Problems => problems;

    public void Added() => Run = Run with { Rows = Run.Rows + 1, Added = Run.Added + 1 };

    public void Updated() => Run = Run with { Rows = Run.Rows + 1, Updated = Run.Updated + 1 };

    public void Unchanged() => Run = Run with { Rows = Run.Rows + 1, Unchanged = Run.Unchanged + 1 };

    public void Refuse(IReadOnlyList<RowProblem> found)
    {
        var kept = found.Take(ImportRun.MostProblems - Run.Problems).Select((problem, i) => ImportProblem.Of(Run.Id, Run.Problems + i + 1, problem));
        problems.AddRange(kept.ToList());
        Run = Run with { Rows = Run.Rows + 1, Refused = Run.Refused + 1, Problems = Run.Problems + found.Count };
    }

    /// <summary>The run's own row, stored with the batch: two that go on with one run cannot both.</summary>
    public Domain.Cases.Change ToChange(DateTimeOffset now) => new()
    {
        Imports = [new(Run with { Version = seen + 1, SeenAt = now }, seen)],
        ImportProblems = problems,
    };
}
