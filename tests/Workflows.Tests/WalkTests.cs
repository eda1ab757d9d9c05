using System.Globalization;
using System.Security.Cryptography;
using AfterSales.TestBed;
using AfterSales.Workflows.Tests.Walk;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>
/// Random walks of allowed moves and clock jumps. Whatever course things take: following a history gives the rows, the books balance, nothing waits unwatched,
/// and in the long run every row of every machine can be taken. AFTERSALES_SEED repeats a run.
/// </summary>
public sealed class WalkTests
{
    static readonly int seed = int.TryParse(Environment.GetEnvironmentVariable("AFTERSALES_SEED"), CultureInfo.InvariantCulture, out var given)
        ? given : RandomNumberGenerator.GetInt32(int.MaxValue);

    [Fact]
    public async Task Every_row_of_every_machine_is_taken_and_the_books_balance_on_Sqlite()
    {
        var walker = await WalkAsync(TestDatabase.SqliteAsync, Scale.Pick(400, 10_000), Scale.Pick(400, 30_000));
        if (Scale.Full)
            Assert.True(walker.Coverage.Left == 0, $"{Report(walker)}; never taken: {string.Join(", ", walker.Coverage.LeftRows)}");
    }

    [Fact]
    public async Task The_books_balance_on_Postgres() => await WalkAsync(TestDatabase.PostgresAsync, Scale.Pick(100, 500), 0);

    /// <summary>At least so many steps, and on until every row was taken, but not beyond the most.</summary>
    static async Task<Walker> WalkAsync(Func<Task<TestDatabase>> open, int least, int most)
    {
        await using var shop = await TestShop.OpenAsync(open);
        var walker = new Walker(shop, new Random(seed));
        try
        {
            while (walker.Steps < least || (walker.Steps < most && walker.Coverage.Left > 0))
                await walker.StepAsync();
            await walker.TickAsync();
            await Books.HistoriesGiveTheRowsAsync(shop);
            await Books.BalanceAsync(shop);
            await Books.OrdersAddUpAsync(shop);
            await Books.NothingWaitsUnwatchedAsync(shop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{Report(walker)}: {fault.Message}", fault);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(Report(walker));
        return walker;
    }

    static string Report(Walker walker) => string.Create(CultureInfo.InvariantCulture,
        $"seed {seed}: {walker.Steps} steps in {walker.Cases} cases, {walker.Fired} deadlines fired, {walker.Coverage.Left} rows left after {walker.Complete}");
}
