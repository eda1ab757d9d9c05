using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Reconciliation;
using AfterSales.Workflows.Store;
using Microsoft.Extensions.DependencyInjection;

// How long a statement of so many lines takes against reading its lines alone, and how much memory: dotnet run -c Release --project bench/Reconciling [lines]
// Of a hundred lines 94 are sales, 5 refunds of the platform that the books know, one is a fee. SQLite, in a folder for the moment.
var lines = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : StatementFile.MostLines;
var day = new DateTime(2026, 3, 2);
var (from, until) = (Instant(day), Instant(day.AddDays(1)));
await using var database = await TestDatabase.SqliteAsync();
var shop = Guid.CreateVersion7(from);
var file = await PreparedAsync();
var clock = new TestClock(until.AddDays(1));
await using var services = new ServiceCollection().AddLogging().AddShopStore(database.Options).AddSingleton<TimeProvider>(clock).AddWorkflows().BuildServiceProvider();
await services.GetRequiredService<Editions>().OpenAsync(CancellationToken.None);

// the first is not counted: code is compiled, the file comes into memory
await ReadAsync();
var (reading, _) = await TimedAsync(ReadAsync);
var before = Environment.WorkingSet;
var (whole, outcome) = await TimedAsync(async () =>
{
    var content = await ReadAsync();
    var finance = new Actor(null, "bench", Role.Finance);
    return await services.GetRequiredService<StatementDesk>().TakeInAsync(shop, content, new("bench.csv", Convert.ToHexStringLower(SHA256.HashData(file))), finance, null, CancellationToken.None);
});
var buckets = outcome is StatementTaken taken ? string.Join(", ", taken.Buckets.Select(b => $"{b.Bucket?.ToString() ?? "no matter"} {b.Lines}")) : outcome.ToString();
using var self = Process.GetCurrentProcess();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lines} lines, {file.Length / 1e6:F1} MB: {buckets}"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading alone {reading.TotalSeconds:F2} s; read, matched and stored {whole.TotalSeconds:F2} s: {whole / reading:F1} times"));
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory before {before / 1e6:F0} MB, at most {self.PeakWorkingSet64 / 1e6:F0} MB"));
return 0;

async Task<StatementContent> ReadAsync()
{
    using var stream = new MemoryStream(file);
    var (content, refused) = await StatementFile.ReadAsync(stream, from, until, CancellationToken.None);
    return content ?? throw new InvalidOperationException(refused!.En);
}

async Task<byte[]> PreparedAsync()
{
    await database.PutAsync(new Shop { Id = shop, Name = "bench", CreatedAt = from });
    var (writer, rows) = (new StatementWriter(day, day.AddDays(1)), new List<object>());
    for (var i = 0; i < lines; i++)
    {
        var (number, at) = (string.Create(CultureInfo.InvariantCulture, $"3{i:D17}"), day.AddSeconds(i % 86_400));
        var flow = string.Create(CultureInfo.InvariantCulture, $"20260302{i:D12}");
        if (i % 100 < 94)
            writer.Add(flow, $"T200P{number}", at, 0, "", "在线支付", 50_00);
        else if (i % 100 == 99)
            writer.Add(flow, $"T200P{number}", at, 30, "佣金", "收费");
        else
        {
            writer.Add(flow, $"T200P{number}", at, 10_00 + (i % 50), $"T200P{number}");
            rows.AddRange(Refunded(number, 10_00 + (i % 50), Instant(at)));
        }
        if (rows.Count < 30_000 && i < lines - 1)
            continue;
        await database.PutAsync([.. rows]);
        rows.Clear();
    }
    return writer.Write();
}

IEnumerable<object> Refunded(string number, long fen, DateTimeOffset at)
{
    var order = new Order { Id = Guid.CreateVersion7(at), ShopId = shop, Number = number, TotalFen = 50_00, PaidFen = 50_00, CreatedAt = at.AddDays(-3), PaidAt = at.AddDays(-3) };
    yield return order;
    yield return new OrderMoney { OrderId = order.Id, ShopId = shop, PaidFen = 50_00, CostCapFen = 50_00, PlatformFen = fen };
    yield return new PlatformPayment
    {
        Id = Guid.CreateVersion7(at),
        ShopId = shop,
        OrderId = order.Id,
        Number = $"R{number}",
        Kind = PlatformPaymentKind.Refund,
        Basis = Basis.Goods,
        AmountFen = fen,
        At = at,
        PaidAt = at,
    };
}

static DateTimeOffset Instant(DateTime shopTime) => new(shopTime, TimeSpan.FromHours(8));

static async Task<(TimeSpan Took, T Result)> TimedAsync<T>(Func<Task<T>> what)
{
    var watch = Stopwatch.StartNew();
    var result = await what();
    return (watch.Elapsed, result);
}
