namespace AfterSales.Workflows.Reconciliation;

/// <summary>One line of an account statement as the file tells it. Amounts are fen, above or equal zero; instants UTC.</summary>
public sealed record StatementRow
{
    /// <summary>The physical line of the file, from 1.</summary>
    public required int No { get; init; }
    public required string FlowNumber { get; init; }
    public string? BusinessNumber { get; init; }
    public string? MerchantOrder { get; init; }
    public string? Title { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? CounterAccount { get; init; }
    public required long InFen { get; init; }
    public required long OutFen { get; init; }
    public long? BalanceFen { get; init; }
    public string? BusinessType { get; init; }
    public string? Remark { get; init; }
}

/// <summary>A whole account statement: its foot agreed with its lines. From inclusive, until exclusive.</summary>
public sealed record StatementContent(string Account, DateTimeOffset From, DateTimeOffset Until, IReadOnlyList<StatementRow> Rows)
{
    public StatementSum In => StatementSum.Of(Rows, r => r.InFen);
    public StatementSum Out => StatementSum.Of(Rows, r => r.OutFen);
}

/// <summary>How many lines and how much, in fen; as the foot of a statement says it.</summary>
public readonly record struct StatementSum(int Count, long Fen)
{
    public static StatementSum Of(IEnumerable<StatementRow> rows, Func<StatementRow, long> fen)
    {
        var sum = new StatementSum();
        foreach (var row in rows)
            sum = fen(row) is var amount && amount > 0 ? new(sum.Count + 1, sum.Fen + amount) : sum;
        return sum;
    }
}

/// <summary>Why a file is not taken in: a stable code, words for people, and the line where there is one. Nothing of it is stored.</summary>
public sealed record StatementRefused(string Code, string Zh, string En, int? Line = null);
