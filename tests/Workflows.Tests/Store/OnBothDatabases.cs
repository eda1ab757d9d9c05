using AfterSales.Domain.Cases;
using AfterSales.TestBed;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Store;

/// <summary>A test class that runs once on each database, from one source.</summary>
public abstract class OnBothDatabases(Func<Task<TestDatabase>> open) : IAsyncLifetime
{
    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Database = await open();

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
            await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<Committed> SaveAsync(Change change) => Database.Commit.SaveAsync(change, Cancellation);

    /// <summary>An order of a shop of its own, with what may be returned on it.</summary>
    protected async Task<Order> PutOrderAsync(long paidFen = 100_00)
    {
        var shop = Rows.Shop();
        var order = Rows.Order(shop.Id, paidFen);
        await Database.PutAsync(shop, order, Rows.Money(order));
        return order;
    }

    /// <summary>A case opened by a commit, as it is stored.</summary>
    protected async Task<Case> OpenCaseAsync(Order order)
    {
        var opening = Rows.Opening(Rows.Case(order));
        Assert.Equal(Committed.Yes, await SaveAsync(opening));
        return opening.Cases[0].Row;
    }

    protected Task<Case> CaseAsync(Guid id) => Database.AskAsync(db => db.Cases.SingleAsync(c => c.Id == id, Cancellation));

    protected Task<OrderMoney> MoneyAsync(Order order) => Database.AskAsync(db => db.OrderMoney.SingleAsync(m => m.OrderId == order.Id, Cancellation));
}
