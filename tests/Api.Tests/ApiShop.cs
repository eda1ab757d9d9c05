using AfterSales.Api.Commands;
using AfterSales.Api.Hosting;
using AfterSales.Api.Tests;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.Clock;
using AfterSales.Workflows.Outlets;
using AfterSales.Workflows.People;
using AfterSales.Workflows.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Xunit;

[assembly: AssemblyFixture(typeof(ApiShop))]

namespace AfterSales.Api.Tests;

/// <summary>
/// The whole program on a real port with a real database, a clock that stands, two shops and people of every role in both. Shared by the tests that leave
/// the clock alone; a test that turns it opens one of its own. Deadlines fire when a test says so.
/// </summary>
public sealed class ApiShop : IAsyncLifetime
{
    public const string Password = "sesame-open-1";

    /// <summary>A Monday, 10:00 in the shop.</summary>
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 2, 0, 0, TimeSpan.Zero);

    static readonly Role[] StaffRoles = [Role.Junior, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance, Role.Warehouse];

    readonly TemporaryFolder folder = new();
    readonly List<Caller> callers = [];
    WebApplication? app;
    int orders;

    public TestClock Clock { get; } = new(Start);

    /// <summary>The connection of an empty PostgreSQL database; null keeps the shop in SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>How often somebody may give a password in a real minute, where weeks of the test's clock pass in one; null leaves the product's pace.</summary>
    public int? PasswordsAMinute { get; init; }

    /// <summary>How long a receiver may take to answer, by the real clock; null leaves the product's ten seconds.</summary>
    public TimeSpan? WebhookTimeout { get; init; }
    public Guid Id { get; private set; }
    public Guid OtherId { get; private set; }
    public IServiceProvider Services => app!.Services;
    public Uri Address { get; private set; } = new("http://127.0.0.1");
    public string DataFolder => folder.Path;

    /// <summary>Not signed in.</summary>
    public Caller Nobody => new(this, null);

    /// <summary>Somebody of this role in the shop; the second and third are other people of the same role.</summary>
    public Caller As(Role role, int person = 1) => callers.First(c => c.UserName == $"{role}{person}");

    /// <summary>Somebody of this role in the other shop.</summary>
    public Caller Foreign(Role role = Role.Supervisor) => callers.First(c => c.UserName == $"other{role}");

    public async ValueTask InitializeAsync()
    {
        app = Server.Build(new CommandLine { Data = folder.Path, Urls = "http://127.0.0.1:0", Empty = true, Postgres = Postgres }, builder =>
        {
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            builder.Services.RemoveAll<IHostedService>();
            if (PasswordsAMinute is { } pace)
                builder.Services.Replace(ServiceDescriptor.Singleton(_ => new Api.Session.SignInPace(Clock, pace)));
            if (WebhookTimeout is { } timeout)
                builder.Services.Replace(ServiceDescriptor.Singleton(new WebhookPace { Timeout = timeout }));
            builder.Services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000);
        });
        await app.StartAsync();
        await Serve.OpenAsync(app, CancellationToken.None);
        Address = new Uri(Server.AddressesOf(app).Single());
        Id = await AddShopAsync("琴台数码旗舰店", "", 3);
        OtherId = await AddShopAsync("江汉路生活馆", "other", 1);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var caller in callers)
            caller.Dispose();
        await app!.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    /// <summary>Lets the clock act on everything that is due at its present instant.</summary>
    public Task<int> RunClockAsync() => Services.GetRequiredService<DeadlineClock>().RunDueAsync(CancellationToken.None);

    public async Task<T> AsksAsync<T>(Func<ShopDb, Task<T>> question)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<ShopDb>>().CreateDbContextAsync();
        return await question(db);
    }

    /// <summary>An order that was paid, shipped and signed for, with one line.</summary>
    public async Task<Order> HasOrderAsync(long paidFen = 100_00, Guid? shopId = null, Func<Order, Order>? with = null)
    {
        var (shop, now, no) = (shopId ?? Id, Clock.Now, Interlocked.Increment(ref orders));
        var order = new Order
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shop,
            Number = $"36000000000{no:D7}",
            BuyerNick = $"tb_晴天{no}",
            BuyerPhone = "13812341234",
            Address = "湖北省武汉市江岸区",
            TotalFen = paidFen,
            PaidFen = paidFen,
            CreatedAt = now.AddDays(-3),
            PaidAt = now.AddDays(-3),
            ShippedAt = now.AddDays(-2),
            SignedAt = now.AddDays(-1),
            Status = "交易成功",
            Courier = "中通",
            Waybill = "75300000001",
        };
        order = with?.Invoke(order) ?? order;
        return await AsksAsync(async db =>
        {
            db.Orders.Add(order);
            db.OrderLines.Add(new() { Id = Guid.CreateVersion7(now), ShopId = shop, OrderId = order.Id, Title = "蓝牙耳机", Quantity = 1, PriceFen = order.PaidFen });
            db.OrderMoney.Add(new() { OrderId = order.Id, ShopId = shop, PaidFen = order.PaidFen, CostCapFen = Limits.Default.CostCapFen });
            await db.SaveChangesAsync();
            return order;
        });
    }

    async Task<Guid> AddShopAsync(string name, string prefix, int people)
    {
        var shop = new Shop { Id = Guid.CreateVersion7(Clock.Now), Name = name, CreatedAt = Clock.Now };
        await using var scope = Services.CreateAsyncScope();
        var (db, users) = (scope.ServiceProvider.GetRequiredService<ShopDb>(), scope.ServiceProvider.GetRequiredService<UserManager<User>>());
        db.Shops.Add(shop);
        await db.SaveChangesAsync();
        foreach (var role in StaffRoles)
            for (var person = 1; person <= people; person++)
            {
                var userName = prefix.Length == 0 ? $"{role}{person}" : prefix + role;
                var user = new User { Id = Guid.CreateVersion7(Clock.Now), UserName = userName };
                Assert.True((await users.CreateAsync(user, Password)).Succeeded);
                db.Staff.Add(new() { UserId = user.Id, ShopId = shop.Id, Role = role, Name = $"{role.Zh()}{person}" });
                callers.Add(new(this, userName) { UserId = user.Id });
            }
        await db.SaveChangesAsync();
        return shop.Id;
    }
}
