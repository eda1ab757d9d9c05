using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;
using AfterSales.TestBed;
using AfterSales.Workflows.Queries;
using Xunit;

namespace AfterSales.Workflows.Tests.Queries;

public sealed class CallListOnSqliteTests() : CallListTests(TestDatabase.SqliteAsync);

public sealed class CallListOnPostgresTests() : CallListTests(TestDatabase.PostgresAsync);

/// <summary>Whom to call on a day: who was silent for two days, in a slot, the most urgent first; nobody who does not want to be called or was reached.</summary>
public abstract class CallListTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    static readonly DateOnly wednesday = new(2026, 3, 4);

    [Fact]
    public async Task Silent_buyers_stand_on_the_list_of_the_day_in_slots_who_chased_first()
    {
        var calm = await SilentAsync();
        var chased = await SilentAsync();
        await Shop.MoveAsync(chased.Case, Moves.BuyerChased, Shop.Agent);
        Assert.Empty(await ListAsync(wednesday.AddDays(-1)));
        var planned = await ListAsync(wednesday);
        Assert.Equal([chased.Case.Id, calm.Case.Id], planned.Select(t => t.Case.Id));
        Assert.All(planned, t => Assert.True(ShopCalendar.Default.InCallSlot(t.At) && t.SlotFrom <= t.At && t.At < t.SlotUntil));
        Assert.Equal((1, 0, 0), (planned[0].Messages, planned[0].Texts, planned[0].Missed));
    }

    [Fact]
    public async Task Who_was_reached_called_in_vain_twice_or_refuses_is_not_on_it_and_who_was_missed_is_called_in_another_slot()
    {
        var missed = await SilentAsync();
        var reached = await SilentAsync();
        var refusing = await SilentAsync();
        Shop.Clock.Now = At(wednesday, 16, 30);
        await Shop.Deadlines.RunDueAsync(Cancel);
        Assert.Equal(3, (await ListAsync(wednesday)).Count);
        await Shop.MoveAsync(missed.Case, Moves.CallBuyer, Shop.Agent);
        await Shop.MoveAsync(reached.Case, Moves.CallBuyer, Shop.Agent, new() { Answer = "考虑一下" });
        await Shop.MoveAsync(refusing.Case, Moves.BuyerRefuses, Shop.Agent);
        Assert.Empty(await ListAsync(wednesday));
        var again = Assert.Single(await ListAsync(wednesday.AddDays(1)));
        Assert.Equal((missed.Case.Id, 1, At(wednesday.AddDays(1), 10, 0)), (again.Case.Id, again.Missed, again.At));
        Shop.Clock.Now = At(wednesday.AddDays(1), 10, 15);
        await Shop.MoveAsync(missed.Case, Moves.CallBuyer, Shop.Agent);
        Assert.Empty(await ListAsync(wednesday.AddDays(1)));
        Assert.Equal(Level.Manager, (await Shop.FileAsync(missed.Case.Id)).Case.Level);
    }

    [Fact]
    public async Task A_slot_that_is_over_is_followed_by_the_next()
    {
        var silent = await SilentAsync();
        Shop.Clock.Now = At(wednesday.AddDays(1), 11, 30);
        await Shop.Deadlines.RunDueAsync(Cancel);
        var task = Assert.Single(await ListAsync(wednesday.AddDays(1)));
        Assert.Equal((silent.Case.Id, At(wednesday.AddDays(1), 16, 0), At(wednesday.AddDays(1), 20, 0)), (task.Case.Id, task.At, task.SlotUntil));
        Shop.Clock.Now = At(wednesday.AddDays(1), 20, 30);
        Assert.Empty(await ListAsync(wednesday.AddDays(1)));
        Assert.Single(await ListAsync(wednesday.AddDays(2)));
    }

    Task<CaseFile> SilentAsync() => Shop.AwaitingChoiceAsync(new RemedyItem(RemedyKind.CashCompensation, 5_00));

    Task<IReadOnlyList<CallTask>> ListAsync(DateOnly day) => Shop.Get<CallList>().OfAsync(Shop.Id, day, Cancel);

    static DateTimeOffset At(DateOnly day, int hour, int minute) => new DateTimeOffset(day, new(hour, minute), ShopCalendar.Offset).ToUniversalTime();
}
