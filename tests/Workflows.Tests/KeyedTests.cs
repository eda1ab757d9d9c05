using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.TestBed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace AfterSales.Workflows.Tests;

/// <summary>The same user, key, route and body: the first answer again and one effect; anything else under the key is refused.</summary>
public abstract class KeyedTests(Func<Task<TestDatabase>> open) : OnBothShops(open)
{
    static readonly Inputs apology = new() { Wording = Situations.Sorry };

    [Fact]
    public async Task The_same_request_again_is_answered_as_the_first_time_though_the_case_has_moved_on()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Assert.IsType<Done>(await ApologiseAsync(seen, "k1"));
        await Shop.MoveAsync(seen, Moves.RequestEvidence, Shop.Agent, new() { Missing = "照片" });

        var again = Assert.IsType<Answered>(await ApologiseAsync(seen, "k1"));

        Assert.True(again.SameRequest);
        Assert.Equal((200, "Done for agent", "\"1\""), (again.Answer.Status, again.Answer.Body, again.Answer.ETag));
        var file = await Shop.FileAsync(seen.Id);
        Assert.Equal("k1", Assert.Single(file.History, h => h.Act == "Apologise").Key);
    }

    [Fact]
    public async Task Another_body_or_route_under_the_key_is_another_request()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Assert.IsType<Done>(await ApologiseAsync(seen, "k1"));
        Assert.False(Assert.IsType<Answered>(await Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, apology, null, TestShop.Key(Shop.Agent, "k1", body: "other"))).SameRequest);
        Assert.False(Assert.IsType<Answered>(await Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, apology, null, TestShop.Key(Shop.Agent, "k1", route: "POST /y"))).SameRequest);
    }

    [Fact]
    public async Task Nobody_is_given_another_user_s_answer()
    {
        var (one, two) = (await Shop.OpenCaseAsync(CaseKind.TransitDamage), await Shop.OpenCaseAsync(CaseKind.TransitDamage));
        Assert.IsType<Done>(await ApologiseAsync(one, "k1"));
        Assert.IsType<Done>(await Shop.TryAsync(two, Moves.Apologise, Shop.OtherAgent, apology, null, TestShop.Key(Shop.OtherAgent, "k1")));
    }

    [Fact]
    public async Task A_refused_request_stays_refused_under_its_key()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Assert.IsType<Refused>(await Shop.TryAsync(seen, Moves.RequestEvidence, Shop.Agent, new() { Missing = "照片" }, null, TestShop.Key(Shop.Agent, "early")));
        Assert.IsType<Stale>(await Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, apology, 99, TestShop.Key(Shop.Agent, "stale")));
        Assert.IsType<Done>(await ApologiseAsync(seen, "k1"));

        var refused = Assert.IsType<Answered>(await Shop.TryAsync(seen, Moves.RequestEvidence, Shop.Agent, new() { Missing = "照片" }, null, TestShop.Key(Shop.Agent, "early")));
        Assert.Equal((true, 409), (refused.SameRequest, refused.Answer.Status));
        Assert.IsType<Answered>(await Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, apology, 99, TestShop.Key(Shop.Agent, "stale")));
        Assert.Equal(States.Apologised, (await Shop.FileAsync(seen.Id)).Case.State);
    }

    [Fact]
    public async Task A_kept_refusal_is_stored_once_with_its_answer()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var rude = new Inputs { Wording = "这不是我们的问题" };
        Assert.IsType<Refused>(await Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, rude, seen.Version, TestShop.Key(Shop.Agent, "rude")));
        Assert.IsType<Answered>(await Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, rude, seen.Version, TestShop.Key(Shop.Agent, "rude")));
        Assert.Single((await Shop.FileAsync(seen.Id)).History, h => h.Kind == HistoryKind.Refusal);
    }

    [Fact]
    public async Task Sixteen_of_the_same_key_at_once_have_one_effect_and_one_answer()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ApologiseAsync(seen, "k1"))));

        Assert.Single(outcomes.OfType<Done>());
        Assert.Equal(15, outcomes.OfType<Answered>().Count(a => a is { SameRequest: true, Answer.Status: 200 }));
        Assert.Equal(2, (await Shop.FileAsync(seen.Id)).Case.Sequence);
    }

    [Fact]
    public async Task Answers_are_forgotten_after_seven_days()
    {
        var seen = await Shop.OpenCaseAsync(CaseKind.TransitDamage);
        Assert.IsType<Done>(await ApologiseAsync(seen, "k1"));
        Shop.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await Shop.Get<Answers>().ForgetAsync(Cancel));
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Shop.Get<Answers>().ForgetAsync(Cancel));
        Assert.Equal(0, await Shop.Database.AskAsync(db => db.Answers.CountAsync(Cancel)));
    }

    Task<Outcome> ApologiseAsync(Case seen, string key) => Shop.TryAsync(seen, Moves.Apologise, Shop.Agent, apology, seen.Version, TestShop.Key(Shop.Agent, key));
}

public sealed class KeyedOnSqliteTests() : KeyedTests(TestDatabase.SqliteAsync);

public sealed class KeyedOnPostgresTests() : KeyedTests(TestDatabase.PostgresAsync);
