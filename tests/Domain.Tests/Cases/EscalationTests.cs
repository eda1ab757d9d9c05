using System.Text.Json.Nodes;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.People;
using AfterSales.Domain.Tests.Time;
using AfterSales.Domain.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>Who must look when, and why it was so.</summary>
public sealed class EscalationTests
{
    [Fact]
    [DefaultRow("Rule: warnings")]
    public void The_owner_is_warned_when_half_and_when_four_fifths_of_a_deadline_are_over()
    {
        var scene = Offering(); // 4 staffed hours from ten
        Assert.Equal(["12:00", "13:12"], scene.Warnings.Select(Wall));
        var before = scene.Case;
        scene.Wait(2.Hours);
        var warned = scene.File.History[^1];
        Assert.Equal((Deeds.Warn, Role.Clock, HistoryKind.Deed, "Offering", "Offering"), (warned.Act, warned.Role, warned.Kind, warned.From, warned.To));
        Assert.Equal((before.Level, before.OwnerId, before.RemindedAt), (scene.Case.Level, scene.Case.OwnerId, scene.Case.RemindedAt));
        Assert.Equal(before.OwnerId, Guid.Parse((string)JsonNode.Parse(warned.Detail)!["ownerId"]!));
        Assert.Equal(Deeds.Warn, Assert.Single(scene.LastChange.Outbox).Act);
        Assert.Empty(scene.LastChange.Escalations);
    }

    [Fact]
    public void Half_of_four_staffed_hours_is_two_staffed_hours()
    {
        var scene = Offering();
        scene.Now = Scene.Monday.AddHours(12); // 22:00, closed from 23:00 to 08:30
        scene.Do(OfferRemedy, Agent, Offer(Cash(5_00))).Do(DeclineOffer, Junior, Because);
        Assert.Equal(["09:30", "10:42"], scene.Warnings.Select(Wall));
        Assert.Equal(["11:30", "15:30"], scene.Firm.Select(Wall));
    }

    [Fact]
    public void Half_of_a_finance_day_is_half_of_its_working_hours() => Assert.Equal(
        ["2026-03-02 14:30", "2026-03-02 17:12", "2026-03-03 10:00"],
        new[] { 50, 80, 100 }.Select(percent => ShopCalendar.Default
            .Share(Clock.Finance, Scene.Monday, 1.Days, ShopCalendar.Default.Due(Clock.Finance, Scene.Monday, 1.Days), percent)
            .ToOffset(ShopCalendar.Offset).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Warnings_of_a_short_span_stay_two_minutes_apart()
    {
        Assert.Equal(["10:07", "10:12"], new Scene(CaseKind.TransitDamage).Warnings.Select(Wall)); // 15 minutes
        var danger = new Scene(CaseKind.TransitDamage, asked: new(CaseKind.TransitDamage, "A2", "冒烟了")); // 5 minutes
        Assert.Equal(["10:02"], danger.Warnings.Select(Wall));
    }

    [Fact]
    public void What_is_told_too_late_to_be_a_warning_warns_nobody()
    {
        var scene = Chasing();
        scene.Now += 1.Hours;
        scene.Do(UrgeCourier, Junior, new() { Ticket = "T1", ScannedAt = scene.Now - 60.Hours });
        Assert.DoesNotContain(scene.Warnings, d => d.At <= scene.Now);
        Assert.Contains(scene.Firm, d => d.Then == Then.ToManager && d.At == scene.Now + 12.Hours);
    }

    [Fact]
    public void An_escalated_case_stands_in_the_queue_of_its_level_until_one_of_that_level_takes_it()
    {
        var scene = new Scene(CaseKind.TransitDamage);
        Assert.Equal(Agent.UserId, scene.Case.OwnerId);
        scene.Wait(20.Minutes);
        Assert.Equal((Level.Manager, (Guid?)null), (scene.Case.Level, scene.Case.OwnerId));
        scene.Do(NotifyBuyer, Junior, new() { Told = "已登记" });
        Assert.Null(scene.Case.OwnerId);
        scene.Do(NotifyBuyer, Manager, new() { Told = "经理跟进" });
        Assert.Equal(Manager.UserId, scene.Case.OwnerId);
        scene.Wait(5.Hours);
        Assert.Equal((Level.Supervisor, (Guid?)null), (scene.Case.Level, scene.Case.OwnerId));
    }

    [Fact]
    public void Who_has_it_on_that_level_already_keeps_it()
    {
        var scene = new Scene(CaseKind.TransitDamage, by: Supervisor).Wait(20.Minutes);
        Assert.Equal((Level.Manager, Supervisor.UserId), (scene.Case.Level, scene.Case.OwnerId));
    }

    [Fact]
    public void An_escalation_says_which_rule_fired_from_when_by_which_clock()
    {
        var scene = new Scene(CaseKind.TransitDamage).Wait(20.Minutes);
        var why = WhyOf(scene.File.History[^1]);
        Assert.Equal(
            ("Overdue", "Opened/Overdue/00:15:00/NotSafety", "Staffed", 900, 100, "08:30-17:30 10:00-14:00 17:30-23:00"),
            ((string)why["step"]!, (string)why["deadline"]!, (string)why["clock"]!, (int)why["spanSeconds"]!, (int)why["percent"]!, (string)why["calendar"]!));
        Assert.Equal((Scene.Monday, Scene.Monday + 15.Minutes), (why["since"]!.GetValue<DateTimeOffset>(), why["due"]!.GetValue<DateTimeOffset>()));
        var stored = Assert.Single(scene.LastChange.Escalations);
        Assert.Equal((Level.Manager, "Overdue", scene.File.History[^1].Sequence), (stored.Level, stored.Step, stored.Sequence));
        scene.Wait(2.Days);
        Assert.Equal(["Overdue", "OverdueLong", "Again"], scene.Changes.SelectMany(c => c.Escalations).Select(e => e.Step).Take(3));
    }

    [Fact]
    [DefaultRow("QualityDefect: safety words")]
    public void Safety_words_make_it_a_supervisors_at_once_at_any_hour()
    {
        var scene = new Scene(CaseKind.QualityDefect, asked: new(CaseKind.QualityDefect, "A2", "插上就冒烟，还漏电"), at: Scene.Monday.AddHours(17)); // 03:00
        Assert.Equal((Level.Supervisor, (Guid?)null), (scene.Case.Level, scene.Case.OwnerId));
        var why = WhyOf(scene.File.History[^1]);
        Assert.Equal(("Safety", "冒烟,漏电"), ((string)why["step"]!, string.Join(',', why["words"]!.AsArray().Select(w => (string)w!))));
        Assert.Equal(Level.Supervisor, Assert.Single(scene.LastChange.Escalations).Level);
    }

    [Fact]
    public void Safety_words_that_the_buyer_says_later_do_the_same()
    {
        var scene = new Scene(CaseKind.QualityDefect, at: Scene.Monday.AddHours(17));
        Assert.Equal(Level.None, scene.Case.Level);
        scene.Do(BuyerChased, Junior, new() { Answer = "刚才它着 火了！" });
        Assert.Equal((Severity.Safety, Level.Supervisor), (scene.Case.Severity, scene.Case.Level));
        Assert.Equal("Safety", WhyOf(scene.File.History[^1])["step"]!.ToString());
        Assert.Equal(scene.Now + 5.Minutes, scene.Firm.First().At);
        var declined = AwaitingChoice(Cash(5_00)).Do(DeclineOffer, Junior, new() { Reason = "孩子过敏了" });
        Assert.Equal(Level.Supervisor, declined.Case.Level);
    }

    [Fact]
    public void A_buyer_who_chased_twice_is_a_managers_at_night_too()
    {
        var scene = new Scene(CaseKind.TransitDamage, at: Scene.Monday.AddHours(16)).Do(BuyerChased, Junior);
        Assert.Equal(Level.None, scene.Case.Level);
        scene.Do(BuyerChased, Junior);
        Assert.Equal((Level.Manager, (Guid?)null, Severity.Severe, 2), (scene.Case.Level, scene.Case.OwnerId, scene.Case.Severity, scene.Case.TimesChased));
        var why = WhyOf(scene.File.History[^1]);
        Assert.Equal(("ChasedTwice", 2), ((string)why["step"]!, (int)why["times"]!));
        Assert.Empty(scene.Do(BuyerChased, Junior).LastChange.Escalations);
    }

    [Fact]
    [DefaultRow("Rule: due")]
    [DefaultRow("Rule: platform's limit")]
    public void The_platform_wins_over_what_is_ours_and_no_case_is_closed_sooner_for_it()
    {
        var scene = Offering(); // ours: 14:00
        Limit(scene, Scene.Monday + 9.Hours);
        Assert.Equal([("/M", "13:00"), ("/S", "17:00"), ("/Platform24", "19:00"), ("/Platform6", "13:00")],
            scene.Firm.OrderBy(d => d.Code.Contains("Platform", StringComparison.Ordinal)).ThenBy(d => d.Code, StringComparer.Ordinal).Select(d => (d.Code[d.Code.LastIndexOf('/')..], Wall(d))));
        Assert.Equal(["11:30", "12:24"], scene.Warnings.Select(Wall)); // of three hours now
        scene.Wait(5.Hours);
        Assert.Equal(["Overdue", "PlatformManager", "PlatformSupervisor"], scene.Changes.SelectMany(c => c.Escalations).Select(e => e.Step).Order(StringComparer.Ordinal));
        var why = WhyOf(scene.File.History.First(h => h.Detail.Contains("\"Overdue\"", StringComparison.Ordinal)));
        Assert.Equal(Scene.Monday + 9.Hours, why["platformLimit"]!.GetValue<DateTimeOffset>());

        var silent = AwaitingChoice(Cash(5_00));
        var (closes, before) = (silent.Firm.Single(d => d.Then == Then.Move), silent.Firm.ToList());
        Limit(silent, Scene.Monday + 2.Days);
        Assert.Contains(closes, silent.Firm);
        Limit(silent, null);
        Assert.Equal(before.Select(d => (d.Code, d.At)), silent.Firm.Select(d => (d.Code, d.At)));
    }

    [Fact]
    public void A_limit_of_the_platform_that_had_passed_before_binds_nobody()
    {
        var scene = Judging();
        Limit(scene, Scene.Monday + 1.Hours);
        scene.Now = Scene.Monday + 2.Hours;
        scene.Do(DecideLiability, Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = true });
        Assert.Contains(scene.Firm, d => d.Then == Then.ToManager && d.Code.StartsWith("Offering/Overdue", StringComparison.Ordinal) && d.At == Scene.Monday + 6.Hours);
    }

    [Fact]
    public void Of_two_deadlines_from_the_same_instant_only_the_first_warns()
    {
        var scene = AwaitingApproval(); // a manager's after 4 staffed hours, a supervisor's after 8
        Assert.Equal(["14:00", "18:00"], scene.Firm.Where(d => d.SubjectId == scene.Voucher.Id).Select(Wall));
        Assert.Equal(["12:00", "13:12"], scene.Warnings.Where(d => d.SubjectId == scene.Voucher.Id).Select(Wall));
    }

    [Fact]
    public void The_platform_s_limit_is_announced_once_in_whichever_state()
    {
        var scene = Offering();
        Limit(scene, Scene.Monday + 26.Hours);
        scene.Wait(3.Hours).Do(OfferRemedy, Manager, Offer(Cash(5_00)));
        Assert.Equal(Level.Manager, scene.Case.Level);
        scene.Wait(1.Hours);
        Assert.Single(scene.Changes.SelectMany(c => c.Escalations), e => e.Step == "PlatformManager");
        Assert.Equal(Scene.Monday + 20.Hours, Assert.Single(scene.Firm, d => d.Code.EndsWith("/Platform6", StringComparison.Ordinal)).At);
    }

    static void Limit(Scene scene, DateTimeOffset? limit) => scene.Apply(Deeds.MovePlatformLimit(scene.File, limit, "R1", Scene.Rules, scene.Now).Change);

    [Fact]
    public void Who_raises_a_case_by_hand_is_told_as_such()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(Escalate, Junior, new() { Level = Level.Supervisor, Reason = "媒体来电" });
        Assert.Equal(("ByHand", Level.Supervisor), (scene.LastChange.Escalations[0].Step, scene.LastChange.Escalations[0].Level));
        Assert.Equal("媒体来电", (string)JsonNode.Parse(scene.File.History[^1].Detail)!["reason"]!);
    }

    [Fact]
    public void Every_step_of_the_ladder_is_named_in_both_languages_and_no_two_alike()
    {
        Assert.All(Escalations.All, step => Assert.False(string.IsNullOrWhiteSpace(step.Zh) || string.IsNullOrWhiteSpace(step.En)));
        Assert.Equal(Escalations.All.Count, Escalations.All.Select(s => s.Code).Distinct().Count());
        Assert.Equal(Escalations.All.Count(s => s.Suffix is not null), Escalations.All.Select(s => s.Suffix).OfType<string>().Distinct().Count());
    }

    static JsonNode WhyOf(HistoryRow row) => JsonNode.Parse(row.Detail)!["why"]!;

    static string Wall(Due due) => due.At.ToOffset(ShopCalendar.Offset).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
