namespace AfterSales.Domain.Time;

/// <summary>
/// A year of holidays as a file gave it, kept for good: every server of a shop works by what is stored, whichever of them read the file. The newest of a year
/// counts; a year without one is as it ships.
/// </summary>
public sealed record StoredHolidayYear
{
    /// <summary>1, 2, 3... over all years: what changed last.</summary>
    public required int Number { get; init; }
    public required int Year { get; init; }

    /// <summary>As <see cref="HolidayYear"/> writes it.</summary>
    public required string Json { get; init; }
    public required DateTimeOffset At { get; init; }
}
