using System.Text.Json.Nodes;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Time;
using Xunit;
using static AfterSales.Domain.Tests.People;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>Waiting for the buyer: staffed clocks stand from a question to the answer, and nobody keeps a case asleep by it.</summary>
public sealed class WaitingTests
{
    static readonly Inputs Question = new() { Wording = "亲，请问破损的是几只碗呢？" };
    static readonly Inputs Answer = new() { Answer = "两只" };

    [Fact]
    public void A_question_lets_what_is_due_wait_for_the_answer()
    {
        var scene = Situations.Judging(); // Monday 10:00, four staffed hours
        scene.Wait(1.Hours).Do(Moves.AwaitBuyer, Agent, Question);
        Assert.Equal(States.Judging, scene.State);
        Assert.Equal((At(2, 11, 0), At(4, 11, 0)), (scene.File.Waiting.Since, scene.File.Waiting.Until));
        Assert.Equal(At(4, 14, 0), DueOf(scene, "/M")); // should nobody answer
        Assert.Equal(At(4, 18, 0), DueOf(scene, "/S"));
        Assert.Equal(At(4, 12, 0), DueOf(scene, "/50"));

        scene.Wait(8.Hours).Do(Moves.BuyerAnswered, Agent, Answer); // 19:00
        Assert.Null(scene.File.Waiting.Since);
        Assert.Equal((At(2, 22, 0), At(3, 11, 30)), (DueOf(scene, "/M"), DueOf(scene, "/S")));
        Assert.Equal((At(2, 20, 0), At(2, 21, 12)), (DueOf(scene, "/50"), DueOf(scene, "/80")));
        Assert.DoesNotContain(scene.Open, d => d.Code.EndsWith("/Asked", StringComparison.Ordinal));
    }

    [Fact]
    public void After_two_days_the_clock_runs_on_and_the_owner_hears_that_the_buyer_is_silent()
    {
        var scene = Situations.Judging().Do(Moves.AwaitBuyer, Agent, Question);
        scene.Wait(48.Hours - 1.Minutes);
        Assert.DoesNotContain(scene.File.History, h => h.Act == Moves.Remind.Code || h.Act == Moves.Escalate.Code);
        scene.Wait(1.Minutes);
        Assert.Equal(Moves.Remind.Code, scene.File.History[^1].Act);
        Assert.Equal((scene.Now, Level.None), (scene.Case.RemindedAt, scene.Case.Level));
        Assert.Equal(At(4, 14, 0), DueOf(scene, "/M")); // as was computed when it was asked: nothing had to move
        scene.Wait(4.Hours);
        Assert.Equal(Level.Manager, scene.Case.Level);
        var why = JsonNode.Parse(scene.File.History[^1].Detail)!["why"]!;
        Assert.Equal((At(2, 10, 0), At(4, 10, 0)), (why["waited"]![0]!["from"]!.GetValue<DateTimeOffset>(), why["waited"]![0]!["until"]!.GetValue<DateTimeOffset>()));
        Assert.Single(scene.File.History, h => h.Act == Moves.Remind.Code);
    }

    [Fact]
    public void Any_word_of_the_buyer_and_any_other_state_ends_it()
    {
        var chased = Asked().Wait(1.Hours).Do(Moves.BuyerChased, Junior);
        Assert.Equal([new Pause(At(2, 10, 0), At(2, 11, 0))], chased.File.Waiting.Pauses);
        Assert.Equal(At(2, 15, 0), DueOf(chased, "/M"));
        chased.Do(Moves.BuyerAnswered, Agent, Answer); // what they say to it may come later
        Assert.Contains(Needs.BuyerWasAsked, chased.Lacks(Moves.BuyerAnswered, Agent, Answer));

        var moved = Asked().Wait(1.Hours).Do(Moves.DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = true });
        Assert.Equal((null, 0), (moved.File.Waiting.Since, moved.File.Waiting.Asked));
        Assert.Equal(At(2, 15, 0), DueOf(moved, "Offering/Overdue/04:00:00/M"));
    }

    [Fact]
    public void Nobody_keeps_a_case_asleep()
    {
        var scene = Asked();
        Assert.Equal([Needs.MayWait], scene.Lacks(Moves.AwaitBuyer, Agent, Question));
        scene.Wait(60.Hours);
        Assert.Equal([Needs.MayWait], scene.Lacks(Moves.AwaitBuyer, Agent, Question)); // the pause is over, the question is not
        for (var i = 1; i < Waiting.MostInAState; i++)
            scene.Do(Moves.BuyerAnswered, Agent, Answer).Do(Moves.AwaitBuyer, Supervisor, Question);
        scene.Do(Moves.BuyerAnswered, Agent, Answer);
        Assert.Equal([Needs.MayWait], scene.Lacks(Moves.AwaitBuyer, Supervisor, Question));
        Assert.True(scene.File.Waiting.Pauses.Sum(p => (p.Until - p.From).TotalHours) <= 48);
        scene.Do(Moves.DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = true }).Do(Moves.AwaitBuyer, Supervisor, Question); // a new step
    }

    [Fact]
    public void A_case_that_was_raised_runs_on_and_waits_only_if_that_level_says_so()
    {
        var scene = Asked().Wait(1.Hours).Do(Moves.Escalate, Agent, new() { Level = Level.Manager, Reason = "买家要投诉" });
        Assert.Equal((null, At(2, 15, 0)), (scene.File.Waiting.Since, DueOf(scene, "/M")));
        scene.Do(Moves.BuyerAnswered, Manager, Answer);
        Assert.Equal([Needs.MayWait], scene.Lacks(Moves.AwaitBuyer, Agent, Question));
        scene.Do(Moves.AwaitBuyer, Manager, Question);
    }

    [Fact]
    public void Only_agents_and_above_ask_and_what_is_sent_is_polite()
    {
        var scene = Situations.Judging();
        Assert.IsType<NotYours>(Assert.IsType<Refused>(scene.Try(Moves.AwaitBuyer, Junior, Question)).Why);
        Assert.Contains(Needs.PoliteWording, scene.Lacks(Moves.AwaitBuyer, Agent));
        Assert.Contains(Needs.PoliteWording, scene.Lacks(Moves.AwaitBuyer, Agent, new() { Wording = "这不是我们的问题" }));
        Assert.Contains(Needs.BuyerWasAsked, scene.Lacks(Moves.BuyerAnswered, Agent, Answer));
        Assert.Contains(Needs.AnswerNoted, Asked().Lacks(Moves.BuyerAnswered, Agent));
        var opened = new Scene(CaseKind.TransitDamage);
        Assert.IsType<NotFromHere>(Assert.IsType<Refused>(opened.Try(Moves.AwaitBuyer, Agent, Question)).Why); // an apology never waits
    }

    [Fact]
    public void Danger_waits_for_nobody()
    {
        var scene = Asked().Wait(10.Hours).Do(Moves.BuyerAnswered, Agent, new() { Answer = "插上以后冒烟了" });
        Assert.Equal((Severity.Safety, Level.Supervisor), (scene.Case.Severity, scene.Case.Level));
        Assert.Empty(scene.File.Waiting.Pauses);
        Assert.Equal(At(2, 14, 0), DueOf(scene, "/M")); // as if nobody had waited: it is over
        Assert.Equal([Needs.MayWait], scene.Lacks(Moves.AwaitBuyer, Supervisor, Question));
    }

    [Fact]
    public void Law_platform_and_finance_do_not_wait()
    {
        var scene = Situations.Judging();
        scene.Apply(Deeds.MovePlatformLimit(scene.File, At(3, 9, 0), "R1", Scene.Rules, scene.Now).Change);
        scene.Do(Moves.AwaitBuyer, Agent, Question);
        Assert.Equal((At(3, 3, 0), At(3, 3, 0)), (DueOf(scene, "/M"), DueOf(scene, "Judging/Platform6")));
        var late = new Scene(CaseKind.LateDelivery, o => o with { SignedAt = null }).Do(Moves.Apologise, Junior, Situations.Polite).Wait(10.Minutes);
        var told = late.Do(Moves.AwaitBuyer, Agent, Question).Now;
        Assert.Equal(told + 24.Hours, DueOf(late, "/LastTold/NotArrived"));
    }

    [Fact]
    public void However_often_it_is_asked_and_answered_what_is_open_is_what_a_fresh_count_gives()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("AFTERSALES_SEED"), out var given) ? given : Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            var scene = random.Next(2) == 0 ? Situations.Judging() : Situations.Offering();
            for (var i = 0; i < 12 && scene.State != States.Closed; i++)
            {
                scene.Wait(TimeSpan.FromMinutes(random.Next(1, 40 * 60)));
                var (move, inputs) = random.Next(4) switch { 0 or 1 => (Moves.AwaitBuyer, Question), 2 => (Moves.BuyerAnswered, Answer), _ => (Moves.BuyerChased, Inputs.None) };
                if (scene.Try(move, Agent, inputs) is Done done)
                    scene.Apply(done.Change);
                if (random.Next(6) == 0)
                    scene.File = scene.File with { Roster = new Roster(new Shift("短班", new(9, 0), new(9 + random.Next(2, 10), 0))) };
                if (Deeds.Reschedule(scene.File, Scene.Rules, scene.Now) is { } moved)
                    scene.Apply(moved.Change);
                Fresh(scene, $"seed {seed}, round {round}");
            }
        }
    }

    /// <summary>Every open deadline of the case is where the events and the roster of the moment put it.</summary>
    static void Fresh(Scene scene, string where)
    {
        var wanted = Deadlines.For(Scene.Rules.Of(scene.Case).Machine, scene.Case, scene.File, scene.File.Dues, Scene.Rules.CalendarIn(scene.File));
        foreach (var due in scene.Open.Where(d => d.SubjectId == scene.Case.Id))
            Assert.True(wanted.Any(w => w.Code == due.Code && w.Since == due.Since && w.At == due.At), $"{where}: {due.Code} is open for {due.At:O}");
        Assert.Equal(0, wanted.Count(w => w.Then != Then.Warn && !scene.File.Dues.Any(d => d.Code == w.Code && d.Since == w.Since)));
    }

    static Scene Asked() => Situations.Judging().Do(Moves.AwaitBuyer, Agent, Question);

    static DateTimeOffset DueOf(Scene scene, string suffix) => scene.Open.Single(d => d.SubjectId == scene.Case.Id && d.Code.EndsWith(suffix, StringComparison.Ordinal)).At;

    /// <summary>An hour of a day of March 2026, in the shop.</summary>
    static DateTimeOffset At(int day, int hour, int minute) => new(2026, 3, day, hour, minute, 0, ShopCalendar.Offset);
}
