using System.Globalization;
using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>
/// The machine's clock as one server sees it, to be set while it runs. The server is the program as it is: libfaketime stands between it and the system, so
/// nothing in the product knows of it. Spans that are measured (timers, time-outs) stay real.
/// </summary>
sealed class FakedClock : IDisposable
{
    const string HowToGetOne = "libfaketime is not installed (Debian: apt-get install faketime)";

    static readonly string? Library = new[] { "/usr/lib", "/usr/local/lib" }.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "libfaketimeMT.so.1", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3 })).FirstOrDefault();

    readonly TemporaryFolder folder = new();
    TimeSpan ahead;

    public static void OrSkip() => Assert.SkipUnless(Library is not null, HowToGetOne);

    public FakedClock(DateTimeOffset now) => Set(now - TimeProvider.System.GetUtcNow());

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + ahead;

    /// <summary>What the server is started with.</summary>
    public Dictionary<string, string> Environment => new()
    {
        ["LD_PRELOAD"] = Library!,
        ["FAKETIME_TIMESTAMP_FILE"] = Setting,
        ["FAKETIME_CACHE_DURATION"] = "1", // seconds until a jump is seen
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        // else every wait ends at once and the server spins
        ["FAKETIME_FORCE_MONOTONIC_FIX"] = "0",
        ["NO_FAKE_STAT"] = "1",
    };

    string Setting => folder.At("clock");

    /// <summary>From now on it shows this much more, or less.</summary>
    public void Jump(TimeSpan by) => Set(ahead + by);

    public void Dispose() => folder.Dispose();

    // renamed into place: nobody reads half a line
    void Set(TimeSpan to)
    {
        ahead = to;
        File.WriteAllText(Setting + ".new", string.Create(CultureInfo.InvariantCulture, $"{to.TotalSeconds:+0.000;-0.000}\n"));
        File.Move(Setting + ".new", Setting, overwrite: true);
    }
}
