using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Domain.Wording;

namespace AfterSales.Domain.Cases;

/// <summary>
/// What stands in a history without moving a state: opening, notes, files, what the platform paid; claims have a file of their own. Each makes a whole <see cref="Change"/>,
/// as a move does.
/// </summary>
public static class Deeds
{
    public const string Open = "Open";
    public const string Note = "Note";
    public const string Attach = "Attach";
    public const string Reveal = "Reveal";
    public const string Take = "Take";
    public const string ReviewLinked = "ReviewLinked";
    public const string MergedIn = "MergedIn";
    public const string PlatformPaid = "PlatformPaid";
    public const string DeadlineRefused = "DeadlineRefused";
    public const string Warn = "Warn";
    public const string PlatformLimit = "PlatformLimit";
    public const string Rescheduled = "Rescheduled";
    public const string BudgetReached80 = "BudgetReached80";
    public const string BudgetReached100 = "BudgetReached100";

    /// <summary>Opens a case. Safety words in what the buyer wrote, or who opens it, make it a supervisor's at once, at any hour.</summary>
    public static Done OpenCase(NewCase asked, Order order, OrderMoney money, Actor actor, Rulebook rules, DateTimeOffset now, string? key,
        Roster? roster = null)
    {
        var words = SafetyWords.FoundIn(asked.BuyerMessage);
        var opened = Opened(asked with { Severity = words.Count > 0 ? Severity.Safety : asked.Severity }, order, actor, rules.Newest(asked.Kind.ToString()).Machine, now);
        var turn = new Turn(new() { Case = opened, Order = order, Money = money, Roster = roster }, rules, now);
        return turn.Act(actor, key, t =>
        {
            t.Begin(opened, new { asked.Kind, asked.Number, order = order.Number, asked.BuyerMessage });
            if (opened.Severity == Severity.Safety)
                t.Explain(new(Escalations.Safety.Code) { Words = words.Count == 0 ? null : words }, Level.Supervisor);
        });
    }

    static Case Opened(NewCase asked, Order order, Actor actor, Machine machine, DateTimeOffset now)
    {
        // a slip of an export or a keyboard: what has not come yet has not been signed for or scanned
        var (signed, shipped) = (Past(order.SignedAt, now), Past(order.ShippedAt, now));
        var (id, safety) = (Guid.CreateVersion7(now), asked.Severity == Severity.Safety);
        return new()
        {
            Id = id,
            CaseId = id,
            ShopId = order.ShopId,
            Number = asked.Number,
            CaseKind = asked.Kind,
            OrderId = order.Id,
            LineId = asked.LineId,
            Machine = machine.Code,
            Edition = machine.Edition,
            State = machine.Start,
            EnteredAt = now,
            OpenedAt = now,
            FirstRequestAt = asked.FirstRequestAt ?? now,
            BuyerMessage = asked.BuyerMessage,
            AgentComplainedOf = asked.AgentComplainedOf,
            Severity = asked.Severity,
            Level = safety ? Level.Supervisor : Level.None,
            OwnerId = safety && actor.Role != Role.Supervisor ? null : actor.Role.OnLadder() && actor.UserId != asked.AgentComplainedOf ? actor.UserId : null,
            ArrivedAt = signed,
            LastScanAt = signed ?? shipped,
            PlatformLimit = asked.PlatformLimit,
        };
    }

    static DateTimeOffset? Past(DateTimeOffset? instant, DateTimeOffset now) => instant <= now ? instant : null;

    public static Done AddNote(CaseFile file, string text, Actor actor, Rulebook rules, DateTimeOffset now, string? key) =>
        new Turn(file, rules, now).Act(actor, key, t => t.Tell(Note, new { text }));

    /// <summary>Fields of the buyer were shown whole to somebody, and why; what was shown stands nowhere.</summary>
    public static Done RevealBuyer(CaseFile file, IReadOnlyList<PersonalField> fields, string reason, Actor actor, Rulebook rules, DateTimeOffset now, string? key) =>
        new Turn(file, rules, now).Act(actor, key, t => t.Tell(Reveal, new { fields, reason }));

    /// <summary>Whether a case of this level is one for somebody of this role to take.</summary>
    public static bool MayTake(Case @case, Actor actor) => actor.Role.OnLadder() && (int)actor.Role >= Recorded.NeededFor(@case.Level);

    /// <summary>Somebody takes a case that nobody has.</summary>
    public static Done TakeFree(CaseFile file, string reason, Actor actor, Rulebook rules, DateTimeOffset now, string? key) =>
        new Turn(file, rules, now).Act(actor, key, t =>
        {
            t.Tell(Take, new { reason });
            t.Update(c => c with { OwnerId = actor.UserId, RemindedAt = null });
        });

    public static Done AttachEvidence(CaseFile file, Evidence evidence, Actor actor, Rulebook rules, DateTimeOffset now, string? key) =>
        new Turn(file, rules, now).Act(actor, key, t =>
        {
            t.Attach(evidence);
            t.Tell(Attach, new { evidence.Id, evidence.Kind, evidence.Sha256, evidence.Bytes, evidence.Restricted });
        });

    /// <summary>
    /// A deadline whose move the machine refuses, and which cannot be raised by a move either: it ends, and a manager has to look. Nothing is lost, nothing loops.
    /// </summary>
    public static Done EndRefusedDeadline(CaseFile file, Due due, string reason, Rulebook rules, DateTimeOffset now) =>
        new Turn(file, rules, now).Act(Actor.Clock, null, t =>
        {
            t.EndDue(due.Id, DueState.Fired);
            t.Append(HistoryKind.Deed, SubjectKind.Case, t.Case.Id, DeadlineRefused, t.Case.State, t.Case.State, t.By, Detail.Of(new { due.Code, reason }), due.Id);
            t.Update(c => c.Level >= Level.Manager ? c : c with { Level = Level.Manager, OwnerId = null });
            t.Explain(t.WhyOf(due, file.SubjectOf(due.Subject, due.SubjectId), true), Level.Manager);
        });

    /// <summary>
    /// So much of a deadline is over: whoever has the case is told, and where nobody has it whoever looks after its level. State, level and owner stay.
    /// </summary>
    public static Done WarnOf(CaseFile file, Due due, Rulebook rules, DateTimeOffset now) =>
        new Turn(file, rules, now).Act(Actor.Clock, null, t =>
        {
            var subject = file.SubjectOf(due.Subject, due.SubjectId);
            t.EndDue(due.Id, DueState.Fired);
            t.Append(HistoryKind.Deed, due.Subject, due.SubjectId, Warn, subject.State, subject.State, t.By,
                Detail.Of(new { ownerId = file.Case.OwnerId, level = file.Case.OwnerId is null ? file.Case.Level : (Level?)null }), due.Id);
            t.Explain(t.WhyOf(due, subject, false), Level.None);
            t.SetDues(t.File.SubjectOf(due.Subject, due.SubjectId));
        });

    /// <summary>A refund of the order sets, moves or takes away the platform's limit; what is open falls due accordingly.</summary>
    public static Done MovePlatformLimit(CaseFile file, DateTimeOffset? limit, string refund, Rulebook rules, DateTimeOffset now) =>
        new Turn(file, rules, now).Act(Actor.Outside, null, t =>
        {
            t.Tell(PlatformLimit, new { refund, from = file.Case.PlatformLimit, to = limit });
            t.Update(c => c with { PlatformLimit = limit });
            t.SetDuesOfCase();
        });

    /// <summary>After the roster or the holidays were changed: the case with its deadlines at the instants they have now; null where none has another.</summary>
    public static Done? Reschedule(CaseFile file, Rulebook rules, DateTimeOffset now)
    {
        var any = false;
        var done = new Turn(file, rules, now).Act(Actor.Clock, null, t => any = t.Reschedule());
        return any ? done : null;
    }

    /// <summary>What the platform paid on an order, as postings and limit: it counts, even where it breaks the limit, and is never refused.</summary>
    public static Change RecordPlatformPayment(PlatformPayment payment, Guid? by, DateTimeOffset now)
    {
        if (!payment.CountsAgainstPaid)
            return new() { PlatformPayments = [payment], Money = [new(payment.OrderId, InsuredFen: payment.AmountFen)] };
        var refund = payment.Kind is PlatformPaymentKind.Refund or PlatformPaymentKind.Advance;
        return new()
        {
            PlatformPayments = [payment],
            Money = [new(payment.OrderId, PlatformFen: payment.AmountFen)],
            Ledger =
            [
                new()
                {
                    Id = Guid.CreateVersion7(now), ShopId = payment.ShopId, OrderId = payment.OrderId, SourceId = payment.Id, Kind = EntryKind.PlatformPayment,
                    Debit = refund ? Account.SalesReturns : Account.AfterSalesExpense,
                    Credit = payment.Kind == PlatformPaymentKind.Refund ? Account.AlipayBalance : Account.Deposit,
                    AmountFen = payment.AmountFen, Party = ResponsibleParty.Platform, At = now, ActorId = by,
                },
            ],
        };
    }

    /// <summary>The opposite of what was recorded: its row says so, its entry is reversed, the order has the money again.</summary>
    public static Change TakeBackPlatformPayment(PlatformPayment payment, Actor actor, string reason, DateTimeOffset now)
    {
        var recorded = RecordPlatformPayment(payment, actor.UserId, now);
        var taken = payment with { TakenBackAt = now, TakenBackById = actor.UserId, TakenBackByName = actor.Name, TakenBackReason = reason, Version = payment.Version + 1 };
        return new()
        {
            TakenBack = [new(taken, payment.Version)],
            Money = [.. recorded.Money.Select(m => m with { PlatformFen = -m.PlatformFen, InsuredFen = -m.InsuredFen })],
            Ledger = [.. recorded.Ledger.Select(e => e with { Kind = EntryKind.Reversal, Debit = e.Credit, Credit = e.Debit })],
        };
    }
}

/// <summary>What is asked for when a case is opened.</summary>
public sealed record NewCase(CaseKind Kind, string Number, string BuyerMessage)
{
    public Guid? LineId { get; init; }
    public Severity Severity { get; init; }
    public Guid? AgentComplainedOf { get; init; }

    /// <summary>Until when the platform waits on a refund of the order.</summary>
    public DateTimeOffset? PlatformLimit { get; init; }

    /// <summary>When the buyer first asked, if that was before the case was opened.</summary>
    public DateTimeOffset? FirstRequestAt { get; init; }
}
