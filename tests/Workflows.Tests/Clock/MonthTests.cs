using System.Globalization;
using System.Security.Cryptography;
using AfterSales.TestBed;
using AfterSales.Workflows.Tests.Walk;
using Xunit;

namespace AfterSales.Workflows.Tests.Clock;

/// <summary>A month of one shop in minutes. AFTERSALES_SEED repeats it.</summary>
public abstract class MonthTests(Func<Task<TestDatabase>> open, int cases, int days)
{
    static readonly int seed = int.TryParse(Environment.GetEnvironmentVariable("AFTERSALES_SEED"), CultureInfo.InvariantCulture, out var given)
        ? given : RandomNumberGenerator.GetInt32(int.MaxValue);

    [Fact]
    public async Task On_every_day_of_a_month_each_open_case_has_an_owner_and_a_next_due_time_or_a_machine_of_its_own_that_runs()
    {
        await using var shop = await TestShop.OpenAsync(open);
        var month = new ShopMonth(shop, new Random(seed));
        try
        {
            await month.RunAsync(cases, days);
            await Books.HistoriesGiveTheRowsAsync(shop);
            await Books.BalanceAsync(shop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{Report(month)}: {fault.Message}", fault);
        }
        TestContext.Current.TestOutputHelper?.WriteLine(Report(month));
        Assert.True(month.Fired > 0);
    }

    static string Report(ShopMonth month) => string.Create(CultureInfo.InvariantCulture,
        $"seed {seed}: {month.Opened} cases, {month.Made} moves, {month.Fired} deadlines fired, {month.HandedOver} taken over, {month.Looks} looks at an open case");
}

public sealed class MonthOnSqliteTests() : MonthTests(TestDatabase.SqliteAsync, Scale.Pick(30, 3_000), Scale.Pick(6, 31));

public sealed class MonthOnPostgresTests() : MonthTests(TestDatabase.PostgresAsync, Scale.Pick(20, 120), Scale.Pick(4, 31));
