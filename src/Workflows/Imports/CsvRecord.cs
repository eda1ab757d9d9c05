namespace AfterSales.Workflows.Imports;

/// <summary>A record as cut from the file. With a fault, <see cref="Fields"/> ends before the field the fault lies in.</summary>
/// <param name="Line">The physical line it starts on, from 1.</param>
/// <param name="Fields">The fields, unquoted.</param>
/// <param name="Raw">Its first physical line.</param>
/// <param name="Fault">What is wrong with its form, if anything.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, string Raw, ProblemKind? Fault);
