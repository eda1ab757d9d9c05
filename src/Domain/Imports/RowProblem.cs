namespace AfterSales.Domain.Imports;

/// <summary>Why one row of a report was refused: enough for a person to find the field in the file and correct it.</summary>
/// <param name="Line">The physical line of the file, from 1, on which the record starts.</param>
/// <param name="Field">The header as the file writes it, without the blanks around it; 整行 when the row as a whole is at fault.</param>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Zh">The reason in Chinese.</param>
/// <param name="En">The reason in English.</param>
/// <param name="Raw">What the field says, shortened to 40 characters, control characters replaced by a visible sign.</param>
public sealed record RowProblem(int Line, string Field, string Code, string Zh, string En, string Raw);
