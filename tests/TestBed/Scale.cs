namespace AfterSales.TestBed;

/// <summary>How much a test does: small figures while one works, the large ones with AFTERSALES_TESTS=full, as <c>.ci/run</c> has it.</summary>
public static class Scale
{
    public static bool Full { get; } = IsFull(Environment.GetEnvironmentVariable("AFTERSALES_TESTS"));

    public static T Pick<T>(T small, T large) => Full ? large : small;

    internal static bool IsFull(string? setting) => string.Equals(setting, "full", StringComparison.OrdinalIgnoreCase);
}
