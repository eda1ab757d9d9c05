using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Cases;

/// <summary>
/// What the platform tells of the refunds of one order, taken in: the refund is kept, its money booked once, and a result of the platform ends what we had
/// offered (machines.md: PlatformSettles). Pure, as <see cref="Turn"/> is; made anew when somebody else was faster. With cases, one refund a turn.
/// </summary>
public sealed class RefundTurn(RefundBooks books, Rulebook rules, DateTimeOffset now)
{
    readonly RefundBooks before = books;
    readonly Dictionary<Guid, Saved<Discrepancy>> discrepancies = [];
    Change change = new();
    bool counted;

    public RefundBooks Books { get; private set; } = books;

    public Hearing Take(ToldRefund told)
    {
        var known = Books.Refunds.FirstOrDefault(r => r.Number == told.Number);
        if (known is not null && known.OrderNumber != told.OrderNumber)
            return Hearing.OtherOrder;
        if (known is { Given: true } && (told.Status == RefundStatus.Success || told.Advanced) && told.AmountFen != known.AmountFen)
            return Hearing.OtherAmount;
        var refund = known is null ? told.Begin(before.ShopId, now) : known.With(told);
        refund = Settled(refund, known, told.Live);
        if (refund == known)
            return Hearing.Nothing;
        Put(refund);
        LimitCases(refund, known);
        return known is null ? Hearing.New : Hearing.Changed;
    }

    /// <summary>A refund that was kept until its order came.</summary>
    public Hearing TakeIn(PlatformRefund kept)
    {
        var refund = Settled(kept, kept, false);
        if (refund == kept)
            return Hearing.Nothing;
        Put(refund);
        LimitCases(refund, null);
        return Hearing.Changed;
    }

    /// <summary>Everything that differs from the books as they were read.</summary>
    public Change ToChange()
    {
        // whoever counts refunds of the order together with what reports told of it goes one after the other
        var order = counted ? before.Order : null;
        return change.And(new()
        {
            Orders = order is null ? [] : [new(order with { Version = order.Version + 1 }, order.Version)],
            Money = order is null ? [] : [new(order.Id, Seen: before.Money)],
            PlatformRefunds = [.. Books.Refunds.Select(r => (Row: r, Old: before.Refunds.FirstOrDefault(o => o.Id == r.Id))).Where(x => x.Row != x.Old)
                .Select(x => x.Old is null ? new Saved<PlatformRefund>(x.Row, null) : new(x.Row with { Version = x.Old.Version + 1 }, x.Old.Version))],
            Discrepancies = [.. discrepancies.Values],
        });
    }

    PlatformRefund Settled(PlatformRefund refund, PlatformRefund? known, bool live)
    {
        if (Books.Order is not { } order)
        {
            if (refund.Given && known?.Given != true)
                Tell(Exceptions.UnknownOrder(refund, rules.Calendar, now));
            return refund;
        }
        refund = refund with { OrderId = order.Id };
        var heard = known?.OrderId is not null;
        if (refund.Given && !(heard && known!.Given))
            refund = Booked(refund, order);
        if (refund is { Given: false, Status: RefundStatus.Closed } && !(heard && known!.Status == RefundStatus.Closed))
            Deny(refund);
        if (refund.VoucherId is null && refund.Result is { } result && !(heard && known!.Result == result))
            EndCases(refund, result, live);
        return refund;
    }

    /// <summary>Books the money of a refund, once: as our own payout, as what a report told of before, and what is left as a payment of the platform's.</summary>
    PlatformRefund Booked(PlatformRefund refund, Order order)
    {
        counted = true;
        EndUnknown(refund);
        var rest = refund.AmountFen;
        if (Recorded(refund, order) is { } recorded)
        {
            refund = refund with { PaymentId = recorded.Id };
            rest = Math.Max(0, rest - recorded.AmountFen);
        }
        else if (Ours(refund) is { } voucher)
        {
            refund = refund with { VoucherId = voucher.Id };
            rest = Math.Max(0, rest - voucher.AmountFen);
        }
        rest -= Math.Min(rest, Books.ToldByReports(refund));
        if (rest > 0)
            refund = refund with { PaymentId = Pay(refund, rest, order) };
        return refund;
    }

    /// <summary>
    /// The payment of the order that somebody recorded under its number. What says more than the platform does, or says it of another order, is finance's to
    /// explain and stops nothing.
    /// </summary>
    PlatformPayment? Recorded(PlatformRefund refund, Order order)
    {
        foreach (var voucher in Books.RefundedElsewhere.Where(v => v.RefundNumber == refund.Number))
            Differ(refund, voucher, -voucher.AmountFen);
        if (Under(refund) is not { } recorded)
            return null;
        var counts = recorded.OrderId == order.Id && recorded.CountsAgainstPaid;
        if ((counts ? refund.AmountFen - recorded.AmountFen : -recorded.AmountFen) is < 0 and var less)
            Differ(refund, recorded, less);
        return counts ? recorded : null;
    }

    /// <summary>What says that it was paid, and the platform says it is closed.</summary>
    void Deny(PlatformRefund refund)
    {
        foreach (var voucher in Books.Refunded.Concat(Books.RefundedElsewhere).Where(v => v.RefundNumber == refund.Number))
            Differ(refund, voucher, -voucher.AmountFen);
        if (Under(refund) is { } recorded)
            Differ(refund, recorded, -recorded.AmountFen);
    }

    PlatformPayment? Under(PlatformRefund refund) => Books.Payments.Concat(Books.PaidElsewhere).FirstOrDefault(p => p.Number == refund.Number);

    /// <summary>The voucher this is the payout of: the one that names it, else the only one of this amount that waits for its refund on the platform.</summary>
    Voucher? Ours(PlatformRefund refund)
    {
        if (Books.Refunded.FirstOrDefault(v => v.RefundNumber == refund.Number) is { } named)
        {
            if (named.AmountFen != refund.AmountFen)
                Differ(refund, named, refund.AmountFen - named.AmountFen);
            else if (named.State == States.Paid && FileOf(named) is { } paid)
                Make(paid, Reconcile(named, refund));
            if (named.AmountFen == refund.AmountFen && OpenOf(DiscrepancyKind.PlatformDiffers, named.Id) is { } explained)
                Tell(new(explained with { EndedAt = now, EndReason = "平台已告知退款成功", Version = explained.Version + 1 }, explained.Version));
            return named;
        }
        var waiting = Books.Cases.SelectMany(f => f.Vouchers.Where(v => v.State == States.Signed && v.Channel == Channel.Platform && !v.Held
            && v.AmountFen == refund.AmountFen && v.RefundNumber is null).Select(v => (File: f, Voucher: v))).ToList();
        if (waiting is not [var only] || refund.Status != RefundStatus.Success || Books.ToldByReports(refund) > 0)
            return null;
        var attempt = On(only.Voucher, Moves.RefundOnPlatform, Actor.Outside, new() { RefundNumber = refund.Number });
        if (!Make(only.File, attempt, Reconcile(only.Voucher, refund)))
            return null;
        Books = Books with { Refunded = [.. Books.Refunded, only.Voucher] };
        return only.Voucher;
    }

    Guid Pay(PlatformRefund refund, long fen, Order order)
    {
        var payment = PlatformPayment.Of(refund, Under(refund) is null ? refund.Number : PlatformPayment.NumberBeside(refund.Number), fen, order, now);
        Books = Books with { Payments = [.. Books.Payments, payment] };
        Add(Deeds.RecordPlatformPayment(payment, null, now));
        if (Exceptions.Excess(order, Books.Money!, OpenOf(DiscrepancyKind.PlatformExcess, order.Id), rules.Calendar, now) is { } excess)
            Tell(excess);
        return payment.Id;
    }

    /// <summary>The platform's result goes before what we offered. A refund that was over before the buyer asked is no answer to that case.</summary>
    void EndCases(PlatformRefund refund, string result, bool live)
    {
        foreach (var file in Books.Cases.Where(f => f.Case.CaseKind != CaseKind.NegativeReview && f.Case.State != States.Closed).ToList())
            if (live || file.Case.FirstRequestAt <= refund.GivenAt)
                Make(file, On(file.Case, Moves.PlatformSettles, Actor.Outside, new() { PlatformCase = refund.Number, PlatformResult = result }));
    }

    /// <summary>
    /// The nearest limit of the order's refunds is that of its open cases: set, moved and taken away with them. One that somebody entered by hand stays unless
    /// the platform tells of an earlier one.
    /// </summary>
    void LimitCases(PlatformRefund refund, PlatformRefund? known)
    {
        // two refunds of one order told at once: the second sees what the first has set
        counted |= Books.Cases.Count > 0 && refund.LimitAfter(now) != known?.LimitAfter(now);
        var nearest = Books.NearestLimit(now);
        var told = before.Refunds.Concat(Books.Refunds).Select(r => r.LimitAt).ToHashSet();
        foreach (var file in Books.Cases.Where(f => f.Case.CaseKind != CaseKind.NegativeReview && f.Case.State != States.Closed).ToList())
        {
            var has = file.Case.PlatformLimit;
            var limit = has is null || told.Contains(has) || nearest < has ? nearest : has;
            if (limit != has)
                Keep(file, Deeds.MovePlatformLimit(file, limit, refund.Number, rules, now));
        }
    }

    bool Make(CaseFile file, Attempt attempt, params ReadOnlySpan<Attempt> next)
    {
        if (new Turn(file, rules, now).Take(attempt, next) is not Done done)
            return false;
        Keep(file, done);
        counted = true;
        return true;
    }

    void Keep(CaseFile file, Done done)
    {
        Books = Books with { Cases = [.. Books.Cases.Select(f => f.Case.Id == file.Case.Id ? done.File : f)] };
        Add(done.Change);
    }

    void Add(Change more)
    {
        change = change.And(more);
        foreach (var delta in more.Money)
            Books = Books with { Money = Books.Money!.And(delta) };
    }

    Attempt Reconcile(Voucher voucher, PlatformRefund refund) => On(voucher, Moves.Reconcile, Actor.Kernel, new() { MatchedLine = refund.Number });

    Attempt On(Subject subject, Move move, Actor actor, Inputs inputs) =>
        new() { ShopId = before.ShopId, Subject = subject.Kind, SubjectId = subject.Id, Move = move, Actor = actor, Inputs = inputs };

    CaseFile? FileOf(Voucher voucher) => Books.Cases.FirstOrDefault(f => f.Case.Id == voucher.CaseId);

    void EndUnknown(PlatformRefund refund)
    {
        if (OpenOf(DiscrepancyKind.UnknownOrder, refund.Id) is { } open)
            Tell(new(open with { EndedAt = now, EndReason = "订单已导入", OrderId = Books.Order!.Id, Version = open.Version + 1 }, open.Version));
    }

    void Differ(PlatformRefund refund, Voucher voucher, long byFen) => Tell(Exceptions.Differs(refund, Exceptions.About(voucher, rules.Calendar, now), voucher.AmountFen,
        byFen, OpenOf(DiscrepancyKind.PlatformDiffers, voucher.Id)));

    void Differ(PlatformRefund refund, PlatformPayment payment, long byFen) => Tell(Exceptions.Differs(refund, Exceptions.About(payment, rules.Calendar, now), payment.AmountFen,
        byFen, OpenOf(DiscrepancyKind.PlatformDiffers, payment.Id)));

    Discrepancy? OpenOf(DiscrepancyKind kind, Guid subject) =>
        discrepancies.Values.Select(d => d.Row).Concat(Books.Open).FirstOrDefault(d => d.Kind == kind && d.SubjectId == subject && d.EndedAt is null);

    void Put(PlatformRefund refund) => Books = Books with
    {
        Refunds = Books.Refunds.Any(r => r.Id == refund.Id) ? [.. Books.Refunds.Select(r => r.Id == refund.Id ? refund : r)] : [.. Books.Refunds, refund],
    };

    /// <summary>Of two changes to one row in a turn the last is stored, over what was read.</summary>
    void Tell(Saved<Discrepancy> row) => discrepancies[row.Row.Id] = discrepancies.TryGetValue(row.Row.Id, out var first)
        ? new(row.Row with { Version = first.Row.Version }, first.SeenVersion) : row;
}
