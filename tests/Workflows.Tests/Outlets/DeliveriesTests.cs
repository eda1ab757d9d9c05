using AfterSales.Domain.Cases;
using AfterSales.TestBed;
using AfterSales.Workflows.Outlets;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests.Outlets;

/// <summary>Deliveries are made once, by whichever server comes first, and tried until they are taken or given up.</summary>
public abstract class DeliveriesTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    protected Deliveries Deliveries => Shop.Get<Deliveries>();

    [Fact]
    public async Task Two_servers_make_each_delivery_once()
    {
        var receiver = await PutReceiverAsync();
        for (var i = 0; i < 5; i++)
            await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var other = await Shop.RestartedAsync();
        await Shop.Get<Outbox>().PlaceAsync(Cancel);
        await Task.WhenAll(Deliveries.MakeAsync(receiver, Cancel), other.Get<Deliveries>().MakeAsync(receiver, Cancel));
        await Deliveries.MakeAsync(receiver, Cancel);
        Assert.Equal(await Shop.Database.AskAsync(db => db.Outbox.CountAsync(Cancel)), await Shop.Database.AskAsync(db => db.Deliveries.CountAsync(Cancel)));
    }

    [Fact]
    public async Task It_is_tried_less_and_less_often_and_given_up_after_an_hour()
    {
        var receiver = await PutReceiverAsync();
        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Shop.Get<Outbox>().PlaceAsync(Cancel);
        await Deliveries.MakeAsync(receiver, Cancel);
        var (began, tried) = (Shop.Clock.Now, new List<double>());
        for (; Shop.Clock.Now < began.AddMinutes(80); Shop.Clock.Advance(TimeSpan.FromSeconds(10)))
            foreach (var due in await Deliveries.ClaimAsync(receiver.Id, 8, Cancel))
            {
                tried.Add((Shop.Clock.Now - began).TotalSeconds);
                await Deliveries.EndAsync(due, 500, "HTTP 500", Cancel);
            }
        Assert.Equal([0, 10, 70, 370, 1270, 3070, 3600], tried);
        Assert.Equal(began.AddHours(1), (await Shop.Database.AskAsync(db => db.Deliveries.SingleAsync(Cancel))).DeadAt);
    }

    [Fact]
    public async Task The_outbox_keeps_what_no_delivery_was_made_of()
    {
        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Shop.Get<Outbox>().PlaceAsync(Cancel);
        var receiver = await PutReceiverAsync();
        Shop.Clock.Advance(Outbox.Kept + TimeSpan.FromHours(1));
        Assert.Equal(0, await Shop.Get<Outbox>().ForgetAsync(Cancel));
        await Deliveries.MakeAsync(receiver, Cancel);
        Assert.NotEqual(0, await Shop.Get<Outbox>().ForgetAsync(Cancel));
    }

    protected async Task<Receiver> PutReceiverAsync()
    {
        var receiver = new Receiver { Id = Guid.CreateVersion7(Shop.Clock.Now), ShopId = Shop.Id, Url = "https://example.com/", AllowLocal = false, Secret = "", AddedAt = Shop.Clock.Now, Position = 0 };
        await Shop.Database.PutAsync(receiver);
        return receiver;
    }
}

public sealed class DeliveriesOnSqliteTests() : DeliveriesTests(TestDatabase.SqliteAsync);

public sealed class DeliveriesOnPostgresTests() : DeliveriesTests(TestDatabase.PostgresAsync)
{
    [Fact]
    public async Task What_one_server_works_on_no_other_takes()
    {
        var receiver = await PutReceiverAsync();
        for (var i = 0; i < 6; i++)
            await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        await Shop.Get<Outbox>().PlaceAsync(Cancel);
        await Deliveries.MakeAsync(receiver, Cancel);
        var other = (await Shop.RestartedAsync()).Get<Deliveries>();
        var taken = await Task.WhenAll(Task.Run(() => Deliveries.ClaimAsync(receiver.Id, 3, Cancel), Cancel), Task.Run(() => other.ClaimAsync(receiver.Id, 3, Cancel), Cancel));
        Assert.Equal(6, taken.SelectMany(t => t).DistinctBy(d => d.Id).Count());
        Assert.Empty(await other.ClaimAsync(receiver.Id, 3, Cancel));
    }
}
