using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>A shop on a real database with a clock of the test's own and somebody of every role, wired as the product wires itself.</summary>
public sealed class TestShop : IAsyncDisposable
{
    /// <summary>A Monday, 10:00 in the shop: everybody is on duty and buyers may be phoned.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);
    readonly ServiceProvider services;
    int orders;

    TestShop(TestDatabase database, Guid shopId, TestClock clock, IReadOnlyDictionary<string, Actor> staff)
    {
        (Database, Id, Clock, Staff) = (database, shopId, clock, staff);
        services = new ServiceCollection().AddLogging().AddShopStore(database.Options).AddSingleton<TimeProvider>(clock).AddWorkflows().BuildServiceProvider();
    }

    public TestDatabase Database { get; }
    public Guid Id { get; }
    public TestClock Clock { get; }
    public IReadOnlyDictionary<string, Actor> Staff { get; }

    public Actor Junior => Staff["junior"];
    public Actor Agent => Staff["agent"];
    public Actor OtherAgent => Staff["agent2"];
    public Actor Manager => Staff["manager"];
    public Actor OtherManager => Staff["manager2"];
    public Actor Supervisor => Staff["supervisor"];
    public Actor Finance => Staff["finance"];
    public Actor OtherFinance => Staff["finance2"];
    public Actor Warehouse => Staff["warehouse"];

    public CaseMover Mover => Get<CaseMover>();
    public CaseDesk Desk => Get<CaseDesk>();
    public DeadlineClock Deadlines => Get<DeadlineClock>();
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public static async Task<TestShop> OpenAsync(Func<Task<TestDatabase>> open)
    {
        var database = await open();
        var shop = new Shop { Id = Guid.CreateVersion7(Monday), Name = "东耀旗舰店", CreatedAt = Monday };
        var people = new (string Name, Role Role)[]
        {
            ("junior", Role.Junior), ("agent", Role.Agent), ("agent2", Role.Agent), ("manager", Role.Manager), ("manager2", Role.Manager),
            ("supervisor", Role.Supervisor), ("finance", Role.Finance), ("finance2", Role.Finance), ("warehouse", Role.Warehouse),
        };
        var staff = people.ToDictionary(p => p.Name, p => new Actor(Guid.CreateVersion7(Monday), p.Name, p.Role));
        await database.PutAsync([shop, .. staff.Values.Select(a => new User { Id = a.UserId!.Value, UserName = a.Name, NormalizedUserName = a.Name.ToUpperInvariant() })]);
        await database.PutAsync([.. staff.Values.Select(a => new Staff { UserId = a.UserId!.Value, ShopId = shop.Id, Role = a.Role, Name = a.Name })]);
        var opened = new TestShop(database, shop.Id, new(Monday), staff);
        await opened.Get<Editions>().OpenAsync(Cancel);
        return opened;
    }

    /// <summary>The same shop in a new process: nothing is known but what is stored. By the same clock, unless it has one of its own.</summary>
    public async Task<TestShop> RestartedAsync(TestClock? clock = null)
    {
        var again = new TestShop(Database, Id, clock ?? Clock, Staff) { orders = orders };
        await again.Get<Editions>().OpenAsync(Cancel);
        return again;
    }

    /// <summary>An order of 100.00 that was paid a week ago, shipped the next day and signed for yesterday.</summary>
    public async Task<Order> PutOrderAsync(Func<Order, Order>? change = null)
    {
        var no = Interlocked.Increment(ref orders);
        var order = new Order
        {
            Id = Guid.CreateVersion7(Clock.Now),
            ShopId = Id,
            Number = $"20260302{no:D6}",
            BuyerNick = $"爱喝茶的猫{no}",
            BuyerPhone = "13800001234",
            TotalFen = 100_00,
            PaidFen = 100_00,
            CreatedAt = Clock.Now.AddDays(-7),
            PaidAt = Clock.Now.AddDays(-7),
            ShippedAt = Clock.Now.AddDays(-6),
            SignedAt = Clock.Now.AddDays(-1),
            Courier = "中通",
            Waybill = "ZT100",
        };
        order = change is null ? order : change(order);
        await Database.PutAsync(order, new OrderMoney { OrderId = order.Id, ShopId = Id, PaidFen = order.PaidFen, CostCapFen = 50_00 },
            new OrderLine { Id = Guid.CreateVersion7(Clock.Now), ShopId = Id, OrderId = order.Id, Title = "茶杯", Quantity = 1, PriceFen = order.PaidFen });
        return order;
    }

    public async Task<Case> OpenCaseAsync(CaseKind kind, Order? order = null, string message = "收到时盒子压坏了", Guid? complainedOf = null)
    {
        order ??= await PutOrderAsync();
        var outcome = await Desk.OpenAsync(Id, order.Id, new(kind, "", message) { AgentComplainedOf = complainedOf }, Agent, null, Cancel);
        return Assert.IsType<Done>(outcome).File.Case;
    }

    public async Task<CaseFile> FileAsync(Guid caseId) => (await Get<CaseFiles>().LoadAsync(caseId, Cancel))!;

    public Attempt AttemptOn(Subject subject, Move move, Actor actor, Inputs? inputs = null, int? seen = null) => new()
    {
        ShopId = Id,
        Subject = subject.Kind,
        SubjectId = subject.Id,
        Move = move,
        // whoever signs here has given the password just now, unless a test says when
        Actor = actor.IsPerson ? actor with { ConfirmedAt = actor.ConfirmedAt ?? Clock.Now } : actor,
        Inputs = inputs ?? Inputs.None,
        Seen = seen,
    };

    public Task<Outcome> TryAsync(Subject subject, Move move, Actor actor, Inputs? inputs = null, int? seen = null, Keyed? keyed = null) =>
        Mover.MoveAsync(AttemptOn(subject, move, actor, inputs, seen), keyed, Cancel);

    /// <summary>Makes a move that must succeed, a minute after the last one.</summary>
    public async Task<CaseFile> MoveAsync(Subject subject, Move move, Actor actor, Inputs? inputs = null)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var outcome = await TryAsync(subject, move, actor, inputs);
        return outcome is Done done ? done.File : throw new InvalidOperationException($"{move} was refused: {(outcome is Refused { Why: Lacking lacking }
            ? string.Join(", ", lacking.Needs.Select(n => $"{n.Need}: {n.Shortfall.En}")) : outcome.ToString())}");
    }

    public async Task<CaseFile> AttachAsync(Guid caseId, EvidenceKind kind, Actor? by = null, string? content = null)
    {
        Clock.Advance(TimeSpan.FromMinutes(1));
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content ?? $"{caseId}{Clock.Now:O}")));
        var outcome = await Desk.AttachAsync(new(Id, caseId, by ?? Agent), new(kind, $"{kind}.jpg", "image/jpeg", 1234, hash), null, Cancel);
        return Assert.IsType<Done>(outcome).File;
    }

    /// <summary>A request under a key, answered with what became of it.</summary>
    public static Keyed Key(Actor user, string key, string route = "POST /x", string body = "body") =>
        new(user.UserId!.Value, key, route, body, outcome => new(outcome is Done ? 200 : 409, $"{outcome.GetType().Name} for {user.Name}", "\"1\""));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}
