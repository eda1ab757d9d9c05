using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Cases;

/// <summary>
/// One act on one case: takes the row, applies its effects, sets deadlines, lets follow what follows, and collects everything to store.
/// Pure: reads a file, makes a <see cref="Change"/>. Used for one act and thrown away.
/// </summary>
public sealed partial class Turn(CaseFile file, Rulebook rules, DateTimeOffset now)
{
    readonly CaseFile before = file;
    readonly List<HistoryRow> history = [];
    readonly List<LedgerEntry> ledger = [];
    readonly List<Due> dues = [.. file.Dues];
    readonly List<Claim> claims = [];
    readonly List<Complaint> complaints = [];
    readonly List<Evidence> evidence = [];
    readonly List<BudgetAlert> budgetAlerts = [];
    readonly List<Escalation> escalations = [];
    MoneyDelta money = new(file.Order.Id);
    Change others = new();

    public CaseFile File { get; private set; } = file;
    public Case Case => File.Case;
    public Rulebook Rules => rules;
    public DateTimeOffset Now => now;

    /// <summary>Who made the move that started this turn; what follows is the kernel's, but parts name the person.</summary>
    public Actor By { get; private set; } = Actor.Kernel;
    string? key;

    /// <summary>The move whose effects are being applied.</summary>
    internal Move? Making { get; private set; }
    bool freed;
    CaseFile sealedAt = file;
    bool unsealed;
    (Why Why, Level Level)? because;

    /// <summary>Makes the move or refuses it; on success everything that follows has happened too.</summary>
    /// <param name="next">Moves to make after it, each if it can be made then.</param>
    public Outcome Take(Attempt attempt, params ReadOnlySpan<Attempt> next)
    {
        (By, key) = (attempt.Actor, attempt.Key);
        var decision = Make(File.SubjectOf(attempt.Subject, attempt.SubjectId), attempt.Move, attempt.Actor, attempt.Inputs, attempt.DueId);
        if (decision is not Moved)
            return Refuse(attempt, decision);
        foreach (var a in next)
            Make(File.SubjectOf(a.Subject, a.SubjectId), a.Move, a.Actor, a.Inputs);
        return new Done(ToChange(), File.SubjectOf(attempt.Subject, attempt.SubjectId), FileAfter);
    }

    /// <summary>The file as the next reader will find it.</summary>
    CaseFile FileAfter => File with
    {
        Dues = [.. dues.Where(d => d.State != DueState.Cancelled)],
    };

    /// <summary>Takes one row for one subject, then what follows from it.</summary>
    internal Decision Make(Subject subject, Move move, Actor actor, Inputs inputs, Guid? dueId = null)
    {
        var pinned = rules.Of(subject);
        var facts = rules.FactsOf(File, subject, actor, inputs, now);
        var decision = pinned.Machine.Decide(move, facts);
        if (decision is not Moved { Row: var row })
            return decision;
        if (dueId is { } due)
            EndDue(due, DueState.Fired);
        Seal();
        var after = Recorded.On(File.SubjectOf(subject.Kind, subject.Id), row, facts) with { State = row.To, EnteredAt = row.To == row.From ? subject.EnteredAt : now };
        Put(after);
        Append(HistoryKind.Move, subject.Kind, subject.Id, move.Code, row.From, row.To, actor.ActingFor(row.Who), DetailOf(row, after, inputs), dueId);
        if (move == Moves.Escalate)
            ExplainRaise(inputs, dueId);
        var outer = Making;
        foreach (var effect in row.Effects)
        {
            Making = move;
            effect.Apply(this, facts);
        }
        Making = outer;
        HeedSafety(move, inputs);
        if (subject is Voucher { Reserved: false } && File.SubjectOf(subject.Kind, subject.Id) is Voucher { Reserved: true } setAside)
            TellBudget(setAside);
        if (subject.Kind != SubjectKind.Case)
            SetDues(File.SubjectOf(subject.Kind, subject.Id));
        SetDuesOfCase();
        Follow();
        return decision;
    }

    /// <summary>What was filled in; with the policy where limits judged it, and the signature and the flags where it was signed.</summary>
    string DetailOf(Row row, Subject after, Inputs inputs) =>
        Detail.Of(inputs, ("policy", PolicyOf(row)), ("signature", Signature.IsGivenBy(row) ? ((Voucher)after).Signature : null), ("risks", RisksOf(row, after)));

    /// <summary>The flags that whoever signs says yes to, with what they rest on.</summary>
    object? RisksOf(Row row, Subject after) =>
        Signature.IsGivenBy(row) && Risks.Of(File, (Voucher)after, rules.LimitsIn(File)) is { Count: > 0 } flags
            ? flags.Select(flag => new { flag.Kind, ids = flag.Traces.Select(t => t.Id) }).ToList() : null;

    /// <summary>The policy by whose limits the row was judged, 0 for the defaults; null where no limit is looked at.</summary>
    int? PolicyOf(Row row) => row.Needs.Any(n => n.ByLimits) ? File.Policy?.Number ?? 0 : null;

    /// <summary>Kernel rows of the case fire as soon as their needs hold; a closed fault case frees the reviews linked to it.</summary>
    void Follow()
    {
        foreach (var row in rules.Of(Case).Machine.From(Case.State).Where(r => r.Who.Contains(Role.Kernel)))
            if (Make(Case, row.Move, Actor.Kernel, Inputs.None) is Moved)
                return;
        if (freed || Case.State != States.Closed || before.Case.State == States.Closed)
            return;
        freed = true;
        foreach (var review in File.LinkedReviews.Where(r => r.Case.State == States.Linked))
        {
            var turn = new Turn(review with { LinkedCase = Case }, rules, now);
            if (turn.Make(review.Case, Moves.FaultCaseClosed, Actor.Kernel, Inputs.None) is Moved)
                others = others.And(turn.ToChange());
        }
    }

    /// <summary>Refuses the attempt, for the machine or for an invariant that the database holds; keeps in the history what has to be kept.</summary>
    public Refused Refuse(Attempt attempt, Decision why)
    {
        (By, key) = (attempt.Actor, attempt.Key);
        var subject = File.SubjectOf(attempt.Subject, attempt.SubjectId);
        // only people's refused attempts are kept: the clock's and imports' are the system's own business
        if (why is not Lacking { Row: var row, Needs: var needs } || !attempt.Actor.IsPerson || !needs.Any(n => n.Need.RefusalKept))
            return new Refused(why, subject, FileAfter);
        Append(HistoryKind.Refusal, subject.Kind, subject.Id, attempt.Move.Code, subject.State, subject.State, attempt.Actor.ActingFor(row.Who),
            Detail.OfRefusal(attempt.Inputs, needs, PolicyOf(row)), null);
        var kept = ToChange();
        return new Refused(why, File.SubjectOf(attempt.Subject, attempt.SubjectId), FileAfter, kept);
    }

    /// <summary>Replaces the subject in the file.</summary>
    public void Put(Subject subject) => File = subject switch
    {
        Case c => File with { Case = c },
        Voucher v => File with { Vouchers = Replaced(File.Vouchers, v) },
        Parcel p => File with { Parcels = Replaced(File.Parcels, p) },
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    public void Update(Func<Case, Case> change) => Put(change(Case));

    static List<T> Replaced<T>(IReadOnlyList<T> list, T row) where T : Subject =>
        list.Any(x => x.Id == row.Id) ? [.. list.Select(x => x.Id == row.Id ? row : x)] : [.. list, row];

    /// <summary>
    /// Ends the newest row: what it changed is known only now that its effects have happened. What follows from it has rows of its own.
    /// </summary>
    void Seal()
    {
        if (!unsealed)
            return;
        var row = history[^1];
        if (because is { } told)
        {
            row = row with { Detail = Detail.With(row.Detail, "why", told.Why) };
            if (told.Level != Level.None)
                escalations.Add(new() { Id = NewId(), ShopId = row.ShopId, CaseId = row.CaseId, Sequence = row.Sequence, At = row.At, Level = told.Level, Step = told.Why.Step });
            because = null;
        }
        row = HashChain.Seal(row with { Detail = Became.In(row.Detail, sealedAt, File, row.Act == Deeds.Open ? row.SubjectId : null) });
        history[^1] = row;
        Put(Case with { HeadHash = row.Hash });
        File = File with { History = [.. File.History.SkipLast(1), row] };
        (sealedAt, unsealed) = (File, false);
    }

    /// <summary>Writes one history row, chained to the one before, and counts versions: a refusal moves the sequence but no version.</summary>
    internal void Append(HistoryKind kind, SubjectKind subjectKind, Guid subjectId, string act, State? from, State to, Actor actor, string detail, Guid? dueId)
    {
        Seal();
        var step = kind == HistoryKind.Refusal ? 0 : 1;
        var subject = File.SubjectOf(subjectKind, subjectId);
        if (subject is not Cases.Case)
            Put(subject = subject with { Version = subject.Version + step });
        var sequence = Case.Sequence + 1;
        var row = new HistoryRow
        {
            ShopId = Case.ShopId,
            CaseId = Case.Id,
            Sequence = sequence,
            Kind = kind,
            Subject = subjectKind,
            SubjectId = subjectId,
            Machine = subject.Machine,
            Edition = subject.Edition,
            MachineHash = rules.Of(subject).Hash,
            Act = act,
            From = from?.Code ?? "",
            To = to.Code,
            Version = subject is Cases.Case c ? c.Version + step : subject.Version,
            At = now,
            ActorId = actor.UserId,
            ActorName = actor.Name,
            Role = actor.Role,
            Key = key,
            DueId = dueId,
            Detail = detail,
            PreviousHash = Case.HeadHash,
            Hash = "",
        };
        Put(Case with { Sequence = sequence, Version = Case.Version + step });
        File = File with { History = [.. File.History, row] };
        history.Add(row);
        unsealed = true;
    }

    /// <summary>What has to be stored: everything that differs from the file as it was read.</summary>
    public Change ToChange()
    {
        Seal();
        return Collected();
    }

    Change Collected() => new Change
    {
        Cases = Case == before.Case ? [] : [new(Case, before.Case.Sequence == 0 ? null : before.Case.Sequence)],
        Vouchers = Differing(before.Vouchers, File.Vouchers),
        Parcels = Differing(before.Parcels, File.Parcels),
        History = history,
        Ledger = ledger,
        Money = money == new MoneyDelta(File.Order.Id) ? [] : [money],
        DuesSet = [.. dues.Where(d => d.State == DueState.Open && before.Dues.All(b => b.Id != d.Id))],
        DuesEnded = [.. dues.Where(d => d.State != DueState.Open && before.Dues.Any(b => b.Id == d.Id && b.State == DueState.Open))],
        Evidence = evidence,
        Claims = [.. claims.Select(c => new Saved<Claim>(c, before.Claims.Any(b => b.Id == c.Id) ? (int)before.Claims.First(b => b.Id == c.Id).State : null))],
        Complaints = complaints,
        BudgetAlerts = budgetAlerts,
        Escalations = escalations,
        // what is reversed lessens an excess
        Discrepancies = money.PaidOutFen < 0 && before.Excess is { } open
            && Exceptions.Excess(File.Order, File.Money, open, rules.CalendarIn(File), now) is { } excess ? [excess] : [],
        Outbox = [.. history.Select(h => new OutboxMessage(h.ShopId, h.CaseId, h.Sequence, h.Version, h.Act, h.At) { Level = Case.Level, OwnerId = Case.OwnerId })],
    }.And(others);

    static List<Saved<T>> Differing<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) where T : Subject =>
        [.. after.Select(row => (Row: row, Old: before.FirstOrDefault(b => b.Id == row.Id))).Where(x => x.Row != x.Old)
            .Select(x => new Saved<T>(x.Row, x.Old?.Version))];
}
