using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests;

/// <summary>
/// One case played from its opening: real moves through <see cref="Turn"/>, what they change put back into the file as the database would, deadlines fired by a
/// clock that the test moves. No state is written by hand.
/// </summary>
sealed class Scene
{
    public static readonly Guid Shop = People.Id(1000);

    /// <summary>A Monday, ten in the morning in the shop.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    static readonly Dictionary<string, PinnedMachine> pinned = Tables.All.ToDictionary(m => m.Code, m => new PinnedMachine(m, MachineJson.Hash(m)));

    public static readonly Rulebook Rules = new((code, _) => pinned[code], _ => 1, Limits.Default, ShopCalendar.Default);

    int files;

    public Scene(CaseKind kind, Func<Order, Order>? order = null, NewCase? asked = null, Actor? by = null, DateTimeOffset? at = null)
    {
        Now = at ?? Monday;
        var bought = new Order
        {
            Id = People.Id(2000),
            ShopId = Shop,
            Number = "9900000020260300001",
            BuyerNick = "测试买家001",
            BuyerPhone = "19900000001",
            TotalFen = 100_00,
            PaidFen = 100_00,
            CreatedAt = Monday.AddDays(-4),
            PaidAt = Monday.AddDays(-4),
            ShippedAt = Monday.AddDays(-3),
            SignedAt = Monday.AddDays(-1),
            Courier = "中通快递",
        };
        var ordered = order?.Invoke(bought) ?? bought;
        var line = new OrderLine { Id = People.Id(2001), ShopId = Shop, OrderId = ordered.Id, Title = "陶瓷碗4只装", Quantity = 1, PriceFen = ordered.PaidFen };
        var money = new OrderMoney { OrderId = ordered.Id, ShopId = Shop, PaidFen = ordered.PaidFen, CostCapFen = Limits.Default.CostCapFen };
        var done = Deeds.OpenCase(asked ?? new(kind, "A0001", "打开碎了一个碗") { LineId = line.Id }, ordered, money, by ?? People.Agent, Rules, Now, "open");
        File = done.File with { Lines = [line] };
        Changes.Add(done.Change);
    }

    public DateTimeOffset Now { get; set; }
    public CaseFile File { get; set; }
    public List<Change> Changes { get; } = [];
    public Case Case => File.Case;
    public State State => Case.State;
    public Voucher Voucher => File.Vouchers[^1];
    public Parcel Parcel => File.Parcels[^1];
    public Change LastChange => Changes[^1];

    public IEnumerable<Due> Open => File.Dues.Where(d => d.State == DueState.Open).OrderBy(d => d.At);

    /// <summary>Open deadlines of machines that do something; those which only warn of them left out, and the dates of claims.</summary>
    public IEnumerable<Due> Firm => Open.Where(d => d.Then != Then.Warn && !ClaimDeadlines.IsOne(d));

    public IEnumerable<Due> Warnings => Open.Where(d => d.Then == Then.Warn);

    /// <summary>Makes the move; a refusal fails the test and says why.</summary>
    public Scene Do(Move move, Actor actor, Inputs? inputs = null, Subject? on = null, Guid? due = null)
    {
        var outcome = Try(move, actor, inputs, on, due);
        Assert.True(outcome is Done, $"{move} was refused: {Why(outcome)}");
        var done = (Done)outcome;
        Apply(done.Change);
        Assert.Equal(done.File.Case, File.Case);
        return this;
    }

    public Outcome Try(Move move, Actor actor, Inputs? inputs = null, Subject? on = null, Guid? due = null)
    {
        var subject = on ?? Case;
        return new Turn(File, Rules, Now).Take(new()
        {
            ShopId = Shop,
            Subject = subject.Kind,
            SubjectId = subject.Id,
            Move = move,
            // whoever signs here has given the password just now, unless a test says when
            Actor = actor.IsPerson ? actor with { ConfirmedAt = actor.ConfirmedAt ?? Now } : actor,
            Inputs = inputs ?? Inputs.None,
            DueId = due,
            Key = "k",
        });
    }

    /// <summary>The needs that keep the move from being made.</summary>
    public IReadOnlyList<Need> Lacks(Move move, Actor actor, Inputs? inputs = null, Subject? on = null)
    {
        var refused = Assert.IsType<Refused>(Try(move, actor, inputs, on));
        return [.. Assert.IsType<Lacking>(refused.Why).Needs.Select(n => n.Need)];
    }

    public Scene Attach(params EvidenceKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            var file = new Evidence
            {
                Id = Guid.CreateVersion7(Now),
                ShopId = Shop,
                CaseId = Case.Id,
                Kind = kind,
                FileName = "图.jpg",
                MediaType = "image/jpeg",
                Bytes = 10,
                Sha256 = $"{++files:x64}",
                At = Now,
                By = People.Agent.UserId,
            };
            Apply(Deeds.AttachEvidence(File, file, People.Agent, Rules, Now, null).Change);
        }
        return this;
    }

    /// <summary>Lets time pass; what falls due fires in order, at its time. What the machine refuses the clock goes to a manager.</summary>
    public Scene Wait(TimeSpan span, bool refusedToo = false)
    {
        var until = Now + span;
        while (Open.FirstOrDefault(d => d.At <= until) is { } due)
        {
            Now = due.At > Now ? due.At : Now;
            var subject = File.SubjectOf(due.Subject, due.SubjectId);
            var inputs = new Inputs { Reason = "超时", Level = due.Then == Then.ToSupervisor ? Level.Supervisor : Level.Manager };
            if (due.Then == Then.Warn)
                Apply(Deeds.WarnOf(File, due, Rules, Now).Change);
            else if (ClaimDeadlines.IsOne(due))
                Apply(ClaimDeeds.Remind(File, due, Rules, Now).Change);
            else if (refusedToo && due.Then == Then.Move && Try(Moves.Get(due.Move!), Actor.Clock, on: subject) is Refused)
                Do(Moves.Escalate, Actor.Clock, inputs, due: due.Id);
            else if (due.Then.Escalates())
                Do(Moves.Escalate, Actor.Clock, inputs, subject, due.Id);
            else
                Do(due.Then == Then.Move ? Moves.Get(due.Move!) : Moves.Remind, Actor.Clock, on: subject, due: due.Id);
        }
        Now = until;
        return this;
    }

    /// <summary>What the database does with a change.</summary>
    public void Apply(Change change)
    {
        Changes.Add(change);
        var ended = change.DuesEnded.Select(d => d.Id).ToHashSet();
        File = File with
        {
            Case = change.Cases.FirstOrDefault(c => c.Row.Id == Case.Id)?.Row ?? Case,
            Vouchers = Merged(File.Vouchers, change.Vouchers),
            Parcels = Merged(File.Parcels, change.Parcels),
            History = [.. File.History, .. change.History.Where(h => h.CaseId == Case.Id)],
            Evidence = [.. File.Evidence, .. change.Evidence],
            Dues = [.. File.Dues.Where(d => !ended.Contains(d.Id)), .. change.DuesEnded.Where(d => d.State == DueState.Fired), .. change.DuesSet.Where(d => d.CaseId == Case.Id)],
            Money = change.Money.Aggregate(File.Money, (money, delta) => money.And(delta)),
            PlatformPayments = [.. File.PlatformPayments, .. change.PlatformPayments],
            Claims = [.. File.Claims.Where(c => change.Claims.All(x => x.Row.Id != c.Id)), .. change.Claims.Select(c => c.Row)],
            ComplaintNo = File.ComplaintNo + change.Complaints.Count,
            NextVoucherNo = File.NextVoucherNo + change.Vouchers.Count(v => v.SeenVersion is null),
        };
    }

    static List<T> Merged<T>(IReadOnlyList<T> rows, IReadOnlyList<Saved<T>> saved) where T : Subject =>
        [.. rows.Select(r => saved.FirstOrDefault(s => s.Row.Id == r.Id)?.Row ?? r), .. saved.Where(s => rows.All(r => r.Id != s.Row.Id)).Select(s => s.Row)];

    static string Why(Outcome outcome) => outcome is not Refused { Why: var why } ? outcome.ToString()! : why switch
    {
        Lacking lacking => string.Join("; ", lacking.Needs.Select(n => $"{n.Need}: {n.Shortfall.En}")),
        NotFromHere not => $"not from {not.State}, only from {string.Join(", ", not.PossibleFrom)}",
        NotYours { For: var who, ComplainedOf: var complained } => $"for {string.Join(", ", who)}{(complained ? "; complained of" : "")}",
        _ => why.ToString()!,
    };
}
