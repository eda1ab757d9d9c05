namespace AfterSales.Workflows.Calendars;

/// <summary>What became of a file of holidays.</summary>
public enum HolidayReading
{
    /// <summary>It is new or says something else than before; deadlines follow.</summary>
    Taken = 1,
    Unchanged,
    /// <summary>It is broken; what was known before stays.</summary>
    Refused,
}

/// <summary>One file of the folder `holidays` as it was just read.</summary>
/// <param name="Why">Only where it was refused.</param>
public sealed record HolidayFile(string Name, HolidayReading Reading, RefusedFile? Why = null);

/// <summary>Why a file was refused, one line.</summary>
public sealed record RefusedFile(string Zh, string En);
