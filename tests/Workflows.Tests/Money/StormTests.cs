using System.Globalization;
using System.Security.Cryptography;
using AfterSales.TestBed;
using AfterSales.Workflows.Tests.Money.Storm;
using Xunit;

namespace AfterSales.Workflows.Tests.Money;

/// <summary>
/// Four threads offer, approve, sign, pay, fail, void, reverse and hear from the platform at random on orders they share, through the real desks and database.
/// Whatever they do the books balance and no order gives more than its buyer paid, as books.sql asks the tables. AFTERSALES_SEED repeats the chances.
/// </summary>
public sealed class StormTests
{
    const int Threads = 4;
    static readonly TimeSpan between = TimeSpan.FromSeconds(8);
    static readonly int operations = Scale.Pick(500, 20_000);
    static readonly int each = Scale.Pick(10, 500);

    static readonly int seed = int.TryParse(Environment.GetEnvironmentVariable("AFTERSALES_SEED"), CultureInfo.InvariantCulture, out var given)
        ? given : RandomNumberGenerator.GetInt32(int.MaxValue - Threads);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task Books_balance_and_both_limits_of_an_order_hold_whatever_happens_at_once_on_Sqlite() => StormAsync(TestDatabase.SqliteAsync);

    [Fact]
    public Task Books_balance_and_both_limits_of_an_order_hold_whatever_happens_at_once_on_Postgres() => StormAsync(TestDatabase.PostgresAsync);

    static async Task StormAsync(Func<Task<TestDatabase>> open)
    {
        await using var shop = await TestShop.OpenAsync(open);
        using var market = new Market(shop);
        var wanted = new Wanted(each, operations);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var traders = Task.WhenAll(Enumerable.Range(0, Threads).Select(i => Task.Run(() => WorkAsync(new Trader(shop, market, wanted, new(seed + i), stop.Token), stop), Cancel)));
        try
        {
            while (await Task.WhenAny(traders, Task.Delay(between, Cancel)) != traders)
                await BooksHoldAsync(shop);
            await traders;
            await BooksHoldAsync(shop);
            Assert.True(wanted.Complete, "the tries were used up before every kind had its number");
            await EveryHistoryIsWholeAsync(shop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{Report(wanted)}: {fault.Message}", fault);
        }
        finally
        {
            await stop.CancelAsync();
            await traders.ContinueWith(_ => { }, TaskScheduler.Default);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(Report(wanted));
    }

    static async Task BooksHoldAsync(TestShop shop)
    {
        var broken = await Audit.BrokenAsync(shop.Database, Cancel);
        Assert.True(broken.Length == 0, broken);
    }

    /// <summary>Where one fails the others need not go on.</summary>
    static async Task WorkAsync(Trader trader, CancellationTokenSource stop)
    {
        try
        {
            await trader.WorkAsync();
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }

    static async Task EveryHistoryIsWholeAsync(TestShop shop)
    {
        var breaks = new List<ChainBreak>();
        await foreach (var (_, found) in shop.Get<ChainCheck>().CheckAllAsync(null, Cancel))
            breaks.AddRange(found);
        Assert.Empty(breaks);
    }

    static string Report(Wanted wanted) => string.Create(CultureInfo.InvariantCulture,
        $"seed {seed}: {wanted.Done} operations of {wanted.Tries} tries by {Threads} threads; {wanted}");
}
