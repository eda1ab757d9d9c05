using System.Collections.Concurrent;
using AfterSales.Domain.Cases;

namespace AfterSales.Workflows.Tests.Money.Storm;

/// <summary>What the threads work on together: a dozen orders with some cases each. Whose money was given back makes room for another, and is only heard of again from the platform.</summary>
sealed class Market(TestShop shop) : IDisposable
{
    const int Orders = 12;
    const int CasesOfOrder = 5;
    const int OpenCases = 24;

    // with the file as it was last seen, which others may have changed since
    readonly ConcurrentDictionary<Guid, CaseFile?> cases = new();
    readonly Order?[] orders = new Order?[Orders];
    readonly int[] opened = new int[Orders];
    readonly ConcurrentQueue<Order> past = new();
    readonly ConcurrentDictionary<Guid, bool> reconciled = new();
    readonly ConcurrentDictionary<string, bool> beingTold = new();
    readonly SemaphoreSlim filling = new(1);
    int numbers;

    public bool HasRoom => cases.Count < OpenCases;

    /// <summary>False where another thread has counted it.</summary>
    public bool Reconciles(Guid voucher) => reconciled.TryAdd(voucher, true);

    /// <summary>From here until <see cref="Told"/> a payment of this number may be told once more.</summary>
    public void Tells(string number) => beingTold[number] = true;

    public void Told(string number) => beingTold.TryRemove(number, out _);

    public bool IsTelling(string number) => beingTold.ContainsKey(number);

    public void Leave(Guid id) => cases.TryRemove(id, out _);

    /// <summary>Any open case as somebody saw it last.</summary>
    public async Task<CaseFile?> AnyFileAsync(Random random) => AnyCase(random) is { } id ? cases.GetValueOrDefault(id) ?? await shop.FileAsync(id) : null;

    public void Saw(Guid id, Outcome outcome)
    {
        if (cases.TryGetValue(id, out var before))
            cases.TryUpdate(id, outcome switch { Done done => done.File, Refused refused => refused.File, _ => null }, before);
    }

    Guid? AnyCase(Random random) => cases.Keys.ToList() is { Count: > 0 } ids ? ids[random.Next(ids.Count)] : null;

    /// <summary>Mostly one that no new case is opened on any more: the others live longer so.</summary>
    public Order? AnyOrder(Random random) => random.Next(3) > 0 && past.ToArray() is { Length: > 0 } old ? old[random.Next(old.Length)] : orders[random.Next(Orders)];

    public string Number(string prefix) => $"{prefix}{Interlocked.Increment(ref numbers):D8}";

    public async Task OpenAsync(Random random, CancellationToken cancel)
    {
        var at = random.Next(Orders);
        await filling.WaitAsync(cancel);
        try
        {
            if (orders[at] is { } worn && opened[at] >= CasesOfOrder)
            {
                past.Enqueue(worn);
                orders[at] = null;
            }
            if (orders[at] is null)
                (orders[at], opened[at]) = (await OrderAsync(random), 0);
            opened[at]++;
        }
        finally
        {
            filling.Release();
        }
        CaseKind[] kinds = [CaseKind.NotAsExpected, CaseKind.NotAsExpected, CaseKind.MissingItem, CaseKind.TransitDamage];
        cases.TryAdd((await shop.OpenCaseAsync(kinds[random.Next(kinds.Length)], orders[at])).Id, null);
    }

    public void Dispose() => filling.Dispose();

    /// <summary>An order of sixty to four hundred yuan in three lines.</summary>
    async Task<Order> OrderAsync(Random random)
    {
        long paid = random.Next(60_00, 400_00);
        var order = await shop.PutOrderAsync(o => o with { PaidFen = paid, TotalFen = paid, BuyerNick = Number("买家"), BuyerAccount = Number("buyer") + "@example.com" });
        await shop.Database.PutAsync([.. new[] { paid / 3, paid / 2 }.Select(fen =>
            new OrderLine { Id = Guid.CreateVersion7(shop.Clock.Now), ShopId = shop.Id, OrderId = order.Id, Title = "茶具", Quantity = 1, PriceFen = fen })]);
        return order;
    }
}
