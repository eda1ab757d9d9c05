namespace AfterSales.Domain.Imports;

/// <summary>
/// One import of one file into one shop: what has become of it and how far it is. Its row is written in the transaction of every batch, so that it tells
/// the truth after a crash too, and a run that was interrupted goes on behind the last row it had stored.
/// </summary>
public sealed record ImportRun
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public ImportKind Kind { get; init; } = ImportKind.Orders;

    /// <summary>Who sent the file; null for the command line.</summary>
    public Guid? ById { get; init; }
    public required string FileName { get; init; }

    /// <summary>Length of the file, and SHA-256 of it in hex; unknown where it was not kept.</summary>
    public long? Bytes { get; init; }
    public string? Sha256 { get; init; }
    public ImportState State { get; init; } = ImportState.Waiting;
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>When it last stored something: a run that is under way and was silent for <see cref="Silence"/> is not under way any more.</summary>
    public required DateTimeOffset SeenAt { get; init; }
    public DateTimeOffset? StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Counts the writes to this row: two that go on with the same run cannot both.</summary>
    public int Version { get; init; }

    // rows of the file so far; each is one of the four that follow
    public long BytesRead { get; init; }
    public int Rows { get; init; }
    public int Added { get; init; }
    public int Updated { get; init; }
    public int Unchanged { get; init; }
    public int Refused { get; init; }

    /// <summary>How many problems the refused rows have; only the first <see cref="MostProblems"/> are kept, and a file with <see cref="MostRefused"/> such rows is read no further.</summary>
    public int Problems { get; init; }

    // why the file as a whole was refused, or the run failed
    public string? Code { get; init; }
    public string? Zh { get; init; }
    public string? En { get; init; }

    public const int MostProblems = 50_000;
    public const int MostRefused = 50_000;

    public static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    public bool Ended => State is ImportState.Done or ImportState.Refused or ImportState.Failed;

    /// <summary>Its process is gone; a server goes on with it when it starts again, and sending the file once more does no harm.</summary>
    public bool Interrupted(DateTimeOffset now) => State == ImportState.Running && now - SeenAt > Silence;

    /// <summary>Rows a second since it began.</summary>
    public double PerSecond => StartedAt is { } start && SeenAt > start ? Rows / (SeenAt - start).TotalSeconds : 0;
}

/// <summary>Which report of the platform a file is.</summary>
public enum ImportKind
{
    /// <summary>订单报表.</summary>
    Orders = 1,
    /// <summary>退款报表.</summary>
    Refunds,
}

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    Waiting = 1,
    Running,
    /// <summary>Read to its end; single rows may have been refused.</summary>
    Done,
    /// <summary>The file is none that can be read, or not to its end.</summary>
    Refused,
    /// <summary>The product or the machine failed.</summary>
    Failed,
}

/// <summary>A problem as it is kept with its run.</summary>
/// <param name="No">1, 2, 3... within the run.</param>
public sealed record ImportProblem(Guid RunId, int No, int Line, string Field, string Code, string Zh, string En, string Raw)
{
    public static ImportProblem Of(Guid run, int no, RowProblem problem) =>
        new(run, no, problem.Line, problem.Field, problem.Code, problem.Zh, problem.En, problem.Raw);
}
