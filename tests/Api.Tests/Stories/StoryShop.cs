using AfterSales.Domain.People;
using AfterSales.TestBed;
using AfterSales.Workflows.People;

namespace AfterSales.Api.Tests.Stories;

/// <summary>The real host for replays, with the test's clock. Every replay has a shop of its own, in which the same people work under the stories' names.</summary>
sealed class StoryShop : IAsyncDisposable
{
    readonly ApiShop api;
    int numbers;

    StoryShop(ApiShop api) => this.api = api;

    public TestClock Clock => api.Clock;

    public static async Task<StoryShop> OpenAsync(string? postgres = null)
    {
        var api = new ApiShop { Postgres = postgres, PasswordsAMinute = 1000 };
        await api.InitializeAsync();
        return new(api);
    }

    public int NextNumber() => ++numbers;

    /// <returns>How many deadlines fired.</returns>
    public Task<int> RunClockAsync() => api.RunClockAsync();

    /// <summary>A shop for one replay, and who does what in it.</summary>
    public async Task<Cast> NewCastAsync(Story story)
    {
        var id = Guid.CreateVersion7(Clock.Now);
        var agents = Cast.Agents.Select((name, i) => (Name: name, Who: api.As(Role.Agent, i + 1))).ToDictionary(a => a.Name, a => a.Who);
        (string Name, Role Role, Caller Who)[] staff =
        [
            .. agents.Select(a => (a.Key, Role.Agent, a.Value)), ("测试经理", Role.Manager, api.As(Role.Manager)), ("测试经理二", Role.Manager, api.As(Role.Manager, 2)),
            ("测试主管", Role.Supervisor, api.As(Role.Supervisor)), ("测试财务", Role.Finance, api.As(Role.Finance)), ("测试仓库", Role.Warehouse, api.As(Role.Warehouse)),
        ];
        await api.AsksAsync(async db =>
        {
            db.Add(new Shop { Id = id, Name = $"{story.Id}店{NextNumber()}", CreatedAt = Clock.Now });
            db.AddRange(staff.Select(s => new Workflows.People.Staff { ShopId = id, UserId = s.Who.UserId, Role = s.Role, Name = s.Name }));
            return await db.SaveChangesAsync();
        });
        var (handler, complained) = (Cast.HandlerOf(story), Cast.ComplainedOfIn(story));
        return new(id)
        {
            Handler = agents[handler],
            Colleague = agents[Cast.Agents.First(a => a != handler && a != complained)],
            ComplainedOf = complained is null ? null : agents[complained],
            Manager = api.As(Role.Manager),
            OtherManager = api.As(Role.Manager, 2),
            Supervisor = api.As(Role.Supervisor),
            Finance = api.As(Role.Finance),
            Warehouse = api.As(Role.Warehouse),
        };
    }

    public ValueTask DisposeAsync() => api.DisposeAsync();
}
