using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>A test class that runs on each database, in a shop of its own.</summary>
public abstract class OnBothShops(Func<Task<TestDatabase>> open) : IAsyncLifetime
{
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected TestShop Shop { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Shop = await TestShop.OpenAsync(open);

    public async ValueTask DisposeAsync()
    {
        if (Shop is not null)
            await Shop.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
