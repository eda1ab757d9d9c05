namespace AfterSales.Domain.Cases;

/// <summary>What stands in a history without moving a state.</summary>
public static partial class Deeds
{
    public const string Open = "Open";
    public const string Note = "Note";
    public const string Attach = "Attach";
    public const string ReviewLinked = "ReviewLinked";
    public const string MergedIn = "MergedIn";
    public const string FileClaim = "FileClaim";
    public const string ReceiveClaim = "ReceiveClaim";
    public const string WriteOffClaim = "WriteOffClaim";
    public const string PlatformPaid = "PlatformPaid";
}
