namespace AfterSales.Workflows.Imports;

/// <summary>One physical line, decoded, without its line break. A line too long to hold keeps only its beginning.</summary>
internal readonly record struct CsvLine(int Number, string Text, bool TooLong);
