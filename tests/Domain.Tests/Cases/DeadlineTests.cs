using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Tests.Time;
using AfterSales.Domain.Time;
using Xunit;
using static AfterSales.Domain.Machines.Vocabulary.Moves;
using static AfterSales.Domain.Tests.People;
using static AfterSales.Domain.Tests.Situations;

namespace AfterSales.Domain.Tests.Cases;

/// <summary>Deadlines are set and ended with the moves that cause them.</summary>
public sealed class DeadlineTests
{
    [Fact]
    public void A_move_ends_the_deadlines_of_the_state_it_leaves()
    {
        var scene = new Scene(CaseKind.TransitDamage);
        Assert.Equal([(Then.ToManager, "10:15"), (Then.ToSupervisor, "14:15")], Times(scene));
        scene.Now += 5.Minutes;
        scene.Do(Apologise, Junior, Polite);
        Assert.All(scene.LastChange.DuesEnded, d => Assert.Equal(DueState.Cancelled, d.State));
        Assert.Equal(4, scene.LastChange.DuesEnded.Count); // the two warnings too
        Assert.Equal([(Then.ToManager, "10:35"), (Then.ToSupervisor, "14:35")], Times(scene));
    }

    [Fact]
    public void A_move_that_keeps_the_state_keeps_its_deadlines()
    {
        var scene = new Scene(CaseKind.TransitDamage);
        var before = scene.Open.Select(d => d.Id).ToList();
        scene.Now += 5.Minutes;
        scene.Do(NotifyBuyer, Junior, new() { Told = "已登记" });
        Assert.Equal(before, scene.Open.Select(d => d.Id));
        Assert.Empty(scene.LastChange.DuesSet);
    }

    [Fact]
    [DefaultRow("Rule: overdue")]
    public void An_overdue_case_goes_to_a_manager_and_four_staffed_hours_later_to_a_supervisor()
    {
        var scene = new Scene(CaseKind.TransitDamage, at: Scene.Monday.AddHours(12)).Wait(20.Minutes);
        Assert.Equal((Level.Manager, States.Opened), (scene.Case.Level, scene.State));
        scene.Wait(12.Hours);
        Assert.Equal(Level.Manager, scene.Case.Level);
        scene.Wait(2.Hours); // 22:15 + 4 staffed hours, closed from 23:00 to 08:30: 11:45
        Assert.Equal(Level.Supervisor, scene.Wait(100.Minutes).Case.Level);
        Assert.DoesNotContain(scene.Open, d => !d.Code.EndsWith(Deadlines.Again, StringComparison.Ordinal));
        Assert.Equal(["Escalate", "Escalate"], scene.File.History.Where(h => h.Role == Role.Clock && h.Act != Deeds.Warn).Select(h => h.Act));
    }

    [Fact]
    public void Who_comes_back_to_a_state_in_which_an_older_deadline_has_fired_is_watched_to_the_end()
    {
        var scene = Late().Do(Apologise, Junior, Polite).Wait(25.Hours); // nobody told the buyer anything for a day
        Assert.Contains(scene.File.Dues, d => d.Code.Contains("LastTold", StringComparison.Ordinal) && d.State == DueState.Fired);
        var back = scene.Case with { EnteredAt = scene.Now };
        var known = scene.File.Dues.ToList();
        known.AddRange(For(known).Where(d => d.Since == back.EnteredAt && d.Then != Then.Warn).Select(d => d with { State = DueState.Fired, EndedAt = d.At }));
        Assert.Contains(For(known), d => d.Code.EndsWith(Deadlines.Again, StringComparison.Ordinal));

        IReadOnlyList<Due> For(IReadOnlyList<Due> dues) => Deadlines.For(Tables.Of("LateDelivery"), back, scene.File, dues, ShopCalendar.Default);
    }

    [Fact]
    public void What_a_supervisor_leaves_lying_comes_again_each_staffed_day_until_somebody_moves_it()
    {
        var scene = new Scene(CaseKind.TransitDamage).Wait(5.Hours); // a supervisor's at 14:15
        scene.Do(NotifyBuyer, Supervisor, new() { Told = "主管已接手" });
        Assert.Equal((Level.Supervisor, Supervisor.UserId, null), (scene.Case.Level, scene.Case.OwnerId, scene.Case.RemindedAt));
        Assert.Equal([(Then.ToSupervisor, "14:15")], Times(scene));
        scene.Wait(5.Days);
        Assert.Equal(7, Clocked(scene).Count);
        Assert.Equal((Level.Supervisor, Supervisor.UserId, scene.Now - 45.Minutes), (scene.Case.Level, scene.Case.OwnerId, scene.Case.RemindedAt));
        Assert.Equal(scene.Now + 1.Days - 45.Minutes, Assert.Single(scene.Open).At);
        scene.Do(Apologise, Supervisor, Polite);
        Assert.DoesNotContain(scene.Open, d => d.Code.EndsWith(Deadlines.Again, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_raised_at_night_comes_again_in_the_morning()
    {
        var scene = Messaged();
        scene.Now = Scene.Monday + 16.Hours; // 02:00
        scene.Do(ReportAbuse, Manager, new() { Answer = "给钱才改" }).Wait(7.Days);
        Assert.Equal([(Then.ToManager, "08:30")], Times(scene));
        Assert.Equal(scene.Now + 1.Days + 390.Minutes, scene.Open.Single().At);
    }

    [Fact]
    public void A_buyer_in_danger_is_answered_within_five_minutes_at_any_hour()
    {
        var night = Scene.Monday.AddHours(17);
        var scene = new Scene(CaseKind.QualityDefect, asked: new(CaseKind.QualityDefect, "A2", "插上就冒烟"), at: night);
        Assert.Equal((Severity.Safety, Level.Supervisor, (Guid?)null), (scene.Case.Severity, scene.Case.Level, scene.Case.OwnerId));
        Assert.Equal(night + 5.Minutes, scene.Firm.First().At);
    }

    [Fact]
    [DefaultRow("TransitDamage: photo")]
    [DefaultRow("MissingItem: records right")]
    public void Reminders_come_at_24_and_48_hours_and_then_the_evidence_has_expired()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior, new() { Missing = "照片" });
        scene.Wait(49.Hours);
        Assert.Equal(["Remind", "Remind"], Clocked(scene));
        Assert.Equal(Scene.Monday + 48.Hours, scene.Case.RemindedAt);
        scene.Wait(5.Days);
        Assert.Equal(["Remind", "Remind", "EvidenceExpired"], Clocked(scene).Take(3));
        Assert.Equal(States.Judging, scene.State);
    }

    [Fact]
    public void Somebody_who_acts_takes_the_task_from_the_queue()
    {
        var scene = new Scene(CaseKind.TransitDamage).Do(Apologise, Junior, Polite).Do(RequestEvidence, Junior, new() { Missing = "照片" }).Wait(25.Hours);
        Assert.NotNull(scene.Case.RemindedAt);
        Assert.Null(scene.Do(NotifyBuyer, Junior, new() { Told = "请您尽快发照片" }).Case.RemindedAt);
    }

    [Fact]
    public void A_shipped_parcel_is_looked_at_every_day_and_raised_when_its_scans_stop()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Reshipment));
        scene.Do(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = "Z1" }, scene.Parcel).Do(Ship, Warehouse, on: scene.Parcel);
        scene.Wait(50.Hours);
        Assert.Equal(["Remind", "Remind"], Clocked(scene));
        scene.Do(NoteScan, Junior, new() { ScannedAt = scene.Now }, scene.Parcel).Wait(71.Hours);
        Assert.Equal((5, Level.None), (Clocked(scene).Count, scene.Case.Level));
        scene.Wait(1.Hours);
        Assert.Equal((Level.Manager, Level.Manager), (scene.Case.Level, scene.Parcel.Level));
    }

    [Fact]
    public void A_scan_in_the_future_is_a_slip()
    {
        var scene = Remedying(new RemedyItem(RemedyKind.Reshipment));
        scene.Do(IssueWaybill, Warehouse, new() { Courier = "中通", Waybill = "Z1" }, scene.Parcel).Do(Ship, Warehouse, on: scene.Parcel);
        scene.Do(NoteScan, Junior, new() { ScannedAt = DateTimeOffset.MaxValue }, scene.Parcel);
        Assert.Equal(scene.Now, scene.Parcel.LastScanAt);
        scene.Do(NoteScan, Junior, new() { ScannedAt = DateTimeOffset.MinValue }, scene.Parcel);
        Assert.Equal(scene.Now.AddDays(-365), scene.Parcel.LastScanAt);
    }

    [Fact]
    public void A_buyer_who_waits_for_a_parcel_is_told_every_day_in_every_state()
    {
        var scene = Chasing();
        Assert.Contains(scene.Open, d => d.Then == Then.ToManager && d.At == Scene.Monday + 24.Hours);
        scene.Now += 20.Hours;
        scene.Do(NotifyBuyer, Junior, new() { Told = "还在中转站" });
        Assert.DoesNotContain(scene.Open, d => d.At == Scene.Monday + 24.Hours);
        scene.Do(DecideLiability, Agent, Courier(scene)).Do(OfferRemedy, Agent, Offer(new RemedyItem(RemedyKind.Coupon, 5_00)));
        Assert.Contains(scene.Open, d => d.Code.StartsWith("AwaitingChoice/ToManager/", StringComparison.Ordinal) && d.At == scene.Now + 24.Hours);
        Assert.DoesNotContain(scene.Do(ParcelSigned, Actor.Outside).Open, d => d.Then == Then.ToManager);
    }

    [Fact]
    public void The_buyers_silence_counts_from_the_arrival()
    {
        var scene = Chasing();
        scene.Do(DecideLiability, Agent, Courier(scene)).Do(ApologyOnly, Agent, Polite with { Reason = "等包裹" });
        Assert.DoesNotContain(scene.Open, d => d.Then == Then.Move);
        Assert.Equal([Needs.GoodsArrived], scene.Lacks(BuyerContent, Junior, Ending));
        scene.Now += 10.Days;
        scene.Do(ParcelSigned, Actor.Outside);
        Assert.Equal((Then.Move, scene.Now + 72.Hours), (scene.Firm.Single().Then, scene.Firm.Single().At));
    }

    [Fact]
    public void Papers_are_due_at_the_end_of_the_shift_parcels_at_the_last_printing()
    {
        var scene = Remedying(Cash(10_00), new(RemedyKind.Reshipment));
        Assert.Contains((Then.ToManager, "17:30"), Times(scene));
        Assert.Contains((Then.ToManager, "17:00"), Times(scene));
        var late = new Scene(CaseKind.MissingItem, at: Scene.Monday.AddHours(8)).Do(Apologise, Junior, Polite).Do(CheckRecords, Junior, new() { Checks = Enum.GetValues<RecordCheck>() })
            .Do(OurError, Junior, new() { Party = ResponsibleParty.Warehouse });
        Assert.Contains(late.Open, d => d.Code.StartsWith("Requested/", StringComparison.Ordinal) && d.At == Scene.Monday.AddHours(31));
    }

    [Fact]
    public void A_deadline_of_a_part_goes_on_when_the_case_is_closed()
    {
        var scene = AwaitingPayment();
        scene.Do(Pay, Finance, new() { FlowNumber = "F1" }, scene.Voucher).Do(BuyerContent, Junior, Ending);
        Assert.Equal(SubjectKind.Voucher, Assert.Single(scene.Firm).Subject);
        scene.Wait(4.Days);
        Assert.Equal((Level.Supervisor, Level.None), (scene.Voucher.Level, scene.Case.Level));
    }

    [Fact]
    public void The_call_comes_in_the_first_slot_after_two_days_and_a_manager_after_two_missed_ones()
    {
        foreach (var hour in Enumerable.Range(0, 24))
        {
            var scene = Messaged();
            scene.Now = Scene.Monday.AddHours(hour);
            scene.Do(TextBuyer, Junior, Polite);
            var (remind, raise) = (scene.Open.First(d => d.Then == Then.Remind).At, scene.Open.First(d => d.Then == Then.ToManager).At);
            var second = ShopCalendar.Default.Due(Clock.CallSlot, ShopCalendar.Default.EndOfSlotAfter(remind), TimeSpan.Zero);
            Assert.True(ShopCalendar.Default.InCallSlot(remind) && remind >= scene.Now + 48.Hours);
            Assert.True(raise >= ShopCalendar.Default.EndOfSlotAfter(second), $"at {hour + 10}: raised {raise} before the second slot has ended");
            Assert.True(raise <= remind + 24.Hours);
        }
    }

    static Inputs Courier(Scene scene)
    {
        scene.Attach(EvidenceKind.CourierWord);
        return new() { Party = ResponsibleParty.Courier, PenaltyLookedUp = true };
    }

    static List<string> Clocked(Scene scene) => [.. scene.File.History.Where(h => h.Role == Role.Clock && h.Act is not (Deeds.Warn or ClaimDeeds.ClaimDue)).Select(h => h.Act)];

    static List<(Then, string)> Times(Scene scene) =>
        [.. scene.Firm.Select(d => (d.Then, d.At.ToOffset(ShopCalendar.Offset).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)))];
}
