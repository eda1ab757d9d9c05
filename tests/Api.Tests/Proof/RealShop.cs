using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Npgsql;
using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>
/// The real program as processes of their own on a database of its own, with the real clock, to be killed, stopped and started again. People and orders
/// are there when it first starts.
/// </summary>
sealed class RealShop : IAsyncDisposable
{
    const string Password = "sesame-open-1";

    static readonly (string Name, Role Role)[] People =
    [
        ("agent1", Role.Agent), ("agent2", Role.Agent), ("manager1", Role.Manager), ("supervisor1", Role.Supervisor),
        ("finance1", Role.Finance), ("finance2", Role.Finance), ("warehouse1", Role.Warehouse),
    ];

    static readonly string PasswordHash = new PasswordHasher<User>().HashPassword(new(), Password);

    static int keys;

    readonly TestDatabase database;
    readonly List<ServerProcess> servers = [];
    readonly ConcurrentDictionary<string, string> tokens = [];
    readonly ConcurrentDictionary<string, DateTimeOffset> confirmed = [];
    readonly SemaphoreSlim confirming = new(1);

    RealShop(TestDatabase database) => this.database = database;

    public string DataFolder => database.Options.DataFolder;
    public Workflows.Store.StoreOptions Store => database.Options;
    public bool OnPostgres => database.Options.PostgresConnection is not null;
    public required IReadOnlyList<Guid> Orders { get; init; }

    /// <summary>The server that runs, the first of several.</summary>
    public ServerProcess Server => servers[0];
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static string NewKey() => $"proof-{Interlocked.Increment(ref keys)}";

    public static string UserOf(Role role) => $"{role.ToString().ToLowerInvariant()}1";

    /// <summary>The shop before its first start. PostgreSQL where asked and found.</summary>
    public static async Task<RealShop> OpenAsync(bool postgres, int orders) =>
        await OpenAsync(postgres ? await TestDatabase.PostgresAsync() : await TestDatabase.SqliteAsync(), orders);

    public static async Task<RealShop> OpenAsync(TestDatabase database, int orders)
    {
        var now = TimeProvider.System.GetUtcNow();
        var shop = new Shop { Id = Guid.CreateVersion7(now), Name = "琴台数码旗舰店", CreatedAt = now };
        var users = People.Select(p => new User
        {
            Id = Guid.CreateVersion7(now),
            UserName = p.Name,
            NormalizedUserName = p.Name.ToUpperInvariant(),
            PasswordHash = PasswordHash,
            SecurityStamp = p.Name,
        }).ToList();
        await database.PutAsync([shop, .. users]);
        await database.PutAsync([.. users.Zip(People, (user, p) => new Workflows.People.Staff { UserId = user.Id, ShopId = shop.Id, Role = p.Role, Name = p.Name })]);
        return new(database) { Orders = await OrdersAsync(database, shop.Id, orders, now) };
    }

    /// <summary>Starts a server; the first signs everybody in. What they got counts for all servers, also after a restart.</summary>
    public async Task<ServerProcess> StartAsync(IReadOnlyDictionary<string, string>? environment = null)
    {
        var server = await ServerProcess.StartAsync(["--empty", .. Place], environment);
        servers.Add(server);
        if (!tokens.IsEmpty)
            return server;
        using var http = server.CreateClient();
        await Task.WhenAll(People.Select(async person =>
        {
            using var answer = await http.PostAsJsonAsync("/api/session", new { userName = person.Name, password = Password, mode = "Bearer" }, Cancel);
            tokens[person.Name] = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("token").GetString()!;
        }));
        return server;
    }

    /// <summary>kill -9 of all that run, then one is started.</summary>
    public async Task<ServerProcess> KillAndRestartAsync()
    {
        await EndAsync();
        return await StartAsync();
    }

    /// <summary>Asks the only server to stop, as a service manager does.</summary>
    public async Task StopAsync()
    {
        await Server.StopAsync();
        await EndAsync();
    }

    public string TokenOf(string user) => tokens[user];

    /// <summary>Has the user give the password again, unless that was done within the last four minutes.</summary>
    public async Task ConfirmAsync(HttpClient http, string user)
    {
        await confirming.WaitAsync(Cancel);
        try
        {
            var now = TimeProvider.System.GetUtcNow();
            if (confirmed.TryGetValue(user, out var at) && now - at < TimeSpan.FromMinutes(4))
                return;
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/session/confirm") { Content = JsonContent.Create(new { password = Password }) };
            request.Headers.Authorization = new("Bearer", tokens[user]);
            using var answer = await http.SendAsync(request, Cancel);
            tokens[user] = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("token").GetString()!;
            confirmed[user] = now;
        }
        finally
        {
            confirming.Release();
        }
    }

    /// <summary>Asks the server that runs.</summary>
    public async Task<JsonElement> GetAsync(string path, Role by = Role.Supervisor)
    {
        using var client = new Client(this, Server);
        return await client.GetAsync(path, UserOf(by));
    }

    /// <summary>The rows of a case's history that a deadline caused.</summary>
    public async Task<IReadOnlyList<JsonElement>> FiredAsync(Guid caseId) =>
        [.. (await GetAsync($"/api/cases/{caseId}/timeline")).GetProperty("items").EnumerateArray().Where(row => row.TryGetProperty("dueId", out _))];

    /// <summary>The database, opened past the product.</summary>
    public async Task<DbConnection> OpenDatabaseAsync()
    {
        DbConnection connection = database.Options.PostgresConnection is { } postgres
            ? new NpgsqlConnection(postgres)
            : new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database.Options.SqliteFile, Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancel);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        await database.DisposeAsync();
        confirming.Dispose();
    }

    string[] Place => database.Options.PostgresConnection is { } postgres ? ["--data", DataFolder, "--postgres", postgres] : ["--data", DataFolder];

    async Task EndAsync()
    {
        foreach (var server in servers)
            server.Kill();
        foreach (var server in servers)
            await server.DisposeAsync();
        servers.Clear();
    }

    static async Task<IReadOnlyList<Guid>> OrdersAsync(TestDatabase database, Guid shopId, int count, DateTimeOffset now)
    {
        var orders = Enumerable.Range(1, count).Select(no => new Order
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shopId,
            Number = string.Create(CultureInfo.InvariantCulture, $"360000000{no:D9}"),
            TotalFen = 100_00,
            PaidFen = 100_00,
            CreatedAt = now.AddDays(-9),
            PaidAt = now.AddDays(-9),
            ShippedAt = now.AddDays(-8),
            SignedAt = now.AddDays(-3),
            Status = "交易成功",
        }).ToList();
        await database.PutAsync([.. orders, .. orders.SelectMany<Order, object>(order =>
        [
            new OrderMoney { OrderId = order.Id, ShopId = shopId, PaidFen = order.PaidFen, CostCapFen = Limits.Default.CostCapFen },
            new OrderLine { Id = Guid.CreateVersion7(now), ShopId = shopId, OrderId = order.Id, Title = "蓝牙耳机", Quantity = 1, PriceFen = order.PaidFen },
        ])]);
        return [.. orders.Select(o => o.Id)];
    }
}
