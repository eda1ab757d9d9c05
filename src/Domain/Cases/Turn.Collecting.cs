using System.Globalization;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Cases;

/// <summary>What effects and deeds put into a turn.</summary>
public sealed partial class Turn
{
    /// <summary>Brings the deadlines of a subject in line with its state: what no longer applies is cancelled, what is new is set, what fired stays fired.</summary>
    internal void SetDues(Subject subject) => SetDues(subject.Id, Deadlines.For(rules.Of(subject).Machine, subject, File, dues, rules.CalendarIn(File)));

    internal void SetDues(Claim claim) => SetDues(claim.Id, ClaimDeadlines.For(claim, dues));

    void SetDues(Guid subjectId, IReadOnlyList<Due> wanted)
    {
        foreach (var due in dues.Where(d => d.SubjectId == subjectId && d.State == DueState.Open).ToList())
            if (!wanted.Any(w => w.Code == due.Code && w.Since == due.Since && w.At == due.At))
                EndDue(due.Id, DueState.Cancelled);
        // of what is told of too late to be a warning nobody is warned
        foreach (var want in wanted.Where(w => w.Then != Then.Warn || w.At > now))
            if (!dues.Any(d => d.SubjectId == subjectId && d.Code == want.Code && d.Since == want.Since && d.State != DueState.Cancelled))
                dues.Add(want with { Id = NewId() });
    }

    internal void EndDue(Guid id, DueState state)
    {
        var i = dues.FindIndex(d => d.Id == id);
        if (i < 0)
            return;
        if (dues[i].State == DueState.Open)
            dues[i] = dues[i] with { State = state, EndedAt = now };
    }

    public void Reserve(Voucher voucher, int sign)
    {
        var fen = sign * voucher.AmountFen;
        Add(Remedies.Of(voucher.Remedy).Pot switch
        {
            Pot.Returned => new(File.Order.Id, ReservedFen: fen),
            // the cap of the day goes with what is set aside under it; the database compares the two
            Pot.Cost => new(File.Order.Id, CostReservedFen: fen, CostCapFen: sign > 0 ? rules.LimitsIn(File).CostCapFen - File.Money.CostCapFen : 0),
            _ => new(File.Order.Id),
        });
        if (sign > 0 && fen != 0 && money != new MoneyDelta(money.OrderId))
            money = money with { Seen = before.Money };
    }

    /// <summary>
    /// Tells, once a month for each share, that what the shop gave has reached so much of its budget, in the history of the case whose voucher did it. Told
    /// of when it is seen: two at the same moment may both stay below, then the next one tells.
    /// </summary>
    void TellBudget(Voucher voucher)
    {
        if (voucher.ReturnPassed || rules.LimitsIn(File).MonthBudgetFen is not { } budget)
            return;
        var (month, spent) = (Time.ShopCalendar.ShopMonth(now), File.Spent.MonthFen + voucher.AmountFen);
        File = File with { Spent = File.Spent with { MonthFen = spent } };
        foreach (var percent in BudgetAlert.Shares.Where(p => !File.Spent.Told.Contains(p) && BudgetAlert.Reached(p, budget, spent)).ToList())
        {
            budgetAlerts.Add(new(Case.ShopId, month, percent, voucher.Id, Case.Id, budget, spent, now));
            File = File with { Spent = File.Spent with { Told = [.. File.Spent.Told, percent] } };
            Append(HistoryKind.Deed, SubjectKind.Case, Case.Id, percent == 100 ? Deeds.BudgetReached100 : Deeds.BudgetReached80, Case.State, Case.State,
                Actor.Kernel, Detail.Of(new { month, voucher.Number, budgetFen = budget, spentFen = spent }), null);
        }
    }

    public void PayOut(Voucher voucher, int sign)
    {
        var fen = sign * voucher.AmountFen;
        Add(Remedies.Of(voucher.Remedy).Pot switch
        {
            Pot.Returned => new(File.Order.Id, PaidOutFen: fen),
            Pot.Cost => new(File.Order.Id, CostPaidFen: fen),
            _ => new(File.Order.Id),
        });
        // who pays has looked at what the platform returned meanwhile
        if (sign > 0 && money != new MoneyDelta(money.OrderId))
            money = money with { Seen = money.Seen ?? before.Money };
    }

    void Add(MoneyDelta delta)
    {
        money = money.And(delta);
        File = File with { Money = File.Money.And(delta) };
    }

    public void Post(Guid source, EntryKind kind, Account debit, Account credit, long amountFen, ResponsibleParty? party) => ledger.Add(new()
    {
        Id = NewId(),
        ShopId = Case.ShopId,
        OrderId = File.Order.Id,
        CaseId = Case.Id,
        SourceId = source,
        Kind = kind,
        Debit = debit,
        Credit = credit,
        AmountFen = amountFen,
        Party = party,
        At = now,
        ActorId = By.UserId,
    });

    public void Count(Complaint complaint)
    {
        complaints.Add(complaint);
        File = File with { ComplaintNo = Math.Max(1, File.ComplaintNo) };
    }

    public void Attach(Evidence file)
    {
        evidence.Add(file);
        File = File with { Evidence = [.. File.Evidence, file] };
    }

    /// <summary>Adds or replaces a claim; its dates go with it.</summary>
    public void Claim(Claim claim)
    {
        SetDues(claim);
        claims.RemoveAll(c => c.Id == claim.Id);
        claims.Add(claim);
        File = File with { Claims = [.. File.Claims.Where(c => c.Id != claim.Id), claim] };
    }

    /// <summary>A deed of this turn in the history of another case (a review was linked to it, a case was merged into it).</summary>
    internal void AppendTo(Case other, string act)
    {
        var turn = new Turn(new() { Case = other, Order = File.Order, Money = File.Money }, rules, now) { key = key };
        turn.Append(HistoryKind.Deed, SubjectKind.Case, other.Id, act, other.State, other.State, By, Detail.Of(new Inputs { Target = Case.Id }), null);
        others = others.And(turn.ToChange());
    }

    /// <summary>Drafts the voucher of a part.</summary>
    internal Voucher DraftVoucher(Part part)
    {
        var item = part.Item;
        var pinned = rules.Newest("Voucher");
        var voucher = new Voucher
        {
            Id = NewId(),
            ShopId = Case.ShopId,
            CaseId = Case.Id,
            Machine = pinned.Machine.Code,
            Edition = pinned.Machine.Edition,
            State = pinned.Machine.Start,
            EnteredAt = now,
            OrderId = File.Order.Id,
            LineId = item.LineId ?? Case.LineId,
            Number = string.Create(CultureInfo.InvariantCulture, $"SH{Time.ShopCalendar.ShopDay(now):yyyyMMdd}{File.NextVoucherNo:D6}"),
            Remedy = item.Kind,
            Channel = Offers.ChannelOf(item),
            Basis = Offers.BasisOf(item, Case.CaseKind),
            AmountFen = item.AmountFen,
            Party = Case.Party,
            ProposedBy = part.ProposedBy,
            ReturnPassed = item.Kind == RemedyKind.ReturnRefund,
            Held = Case.PlatformOpen,
        };
        File = File with { NextVoucherNo = File.NextVoucherNo + 1 };
        Begin(voucher);
        return voucher;
    }

    /// <summary>Asks the warehouse for a parcel, or announces one from the buyer.</summary>
    internal Parcel RequestParcel(Direction direction, string purpose, bool shopPaysFreight = false)
    {
        var pinned = rules.Newest(direction == Direction.Outbound ? "OutboundParcel" : "InboundParcel");
        var parcel = new Parcel
        {
            Id = NewId(),
            ShopId = Case.ShopId,
            CaseId = Case.Id,
            Machine = pinned.Machine.Code,
            Edition = pinned.Machine.Edition,
            State = pinned.Machine.Start,
            EnteredAt = now,
            Direction = direction,
            OrderId = File.Order.Id,
            Purpose = purpose,
            ShopPaysFreight = shopPaysFreight,
            Held = Case.PlatformOpen && direction == Direction.Outbound,
        };
        Begin(parcel);
        return parcel;
    }

    /// <summary>A new subject enters the file, its first history row and its deadlines with it.</summary>
    internal void Begin(Subject subject, object? detail = null)
    {
        Seal();
        Put(subject);
        Append(HistoryKind.Deed, subject.Kind, subject.Id, Deeds.Open, null, subject.State, By, Detail.Of(detail ?? Inputs.None), null);
        SetDues(File.SubjectOf(subject.Kind, subject.Id));
    }

    /// <summary>A deed: something done to the case that no machine row stands for.</summary>
    internal Done Act(Actor actor, string? underKey, Action<Turn> deed)
    {
        (By, key) = (actor, underKey);
        deed(this);
        return new Done(ToChange(), Case, FileAfter);
    }

    internal void Tell(string deed, object detail) =>
        Append(HistoryKind.Deed, SubjectKind.Case, Case.Id, deed, Case.State, Case.State, By, Detail.Of(detail), null);

    /// <summary>Links this review to a fault case.</summary>
    internal void Link(Case fault)
    {
        Update(c => c with { LinkedTo = fault.Id });
        File = File with { LinkedCase = fault };
    }

    public Guid NewId() => Guid.CreateVersion7(now);
}
