using AfterSales.Domain.Cases;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Money;

/// <summary>Which discrepancies follow from what matching found: opened once, ended by themselves when a later line, voucher or refund explains them.</summary>
public static class Discrepancies
{
    /// <summary>Those that matching opens and ends; the others follow from what the platform tells.</summary>
    public static readonly IReadOnlyList<DiscrepancyKind> OfMatching =
        [DiscrepancyKind.PaidNotInSystem, DiscrepancyKind.InSystemNotPaid, DiscrepancyKind.AmountDiff, DiscrepancyKind.DuplicatePaid, DiscrepancyKind.RemarkBad];

    const string Explained = "后续流水或登记已说明";

    /// <summary>What has to be explained as things stand now.</summary>
    /// <param name="covering">The statement that covers an instant: what was paid then and has no line is missing in it.</param>
    public static IReadOnlyList<Discrepancy> Wanted(Guid shopId, Findings findings, Func<DateTimeOffset, Guid?> covering, DateTimeOffset now, ShopCalendar calendar)
    {
        var due = Discrepancy.DueFrom(now, calendar);
        return
        [
            .. findings.Lines.Where(f => f.Bucket is Bucket.PaidNotInSystem or Bucket.DuplicatePaid or Bucket.RemarkBad)
                .Select(f => Of(Kind(f.Bucket!.Value), f.Line.Id, f.Line, f.For, f.Line.OutFen, f.Zh, f.En)),
            .. findings.Off.Select(off => findings.Lines.First(f => f.For == off.Payable && f.Bucket == Bucket.AmountDiff) is var first
                ? Of(DiscrepancyKind.AmountDiff, off.Payable.Id, first.Line, off.Payable, off.ByFen, first.Zh, first.En) : null!),
            .. findings.Missing.Where(p => covering(p.At) is not null)
                .Select(p => Of(DiscrepancyKind.InSystemNotPaid, p.Id, null, p, p.AmountFen, "系统已付，流水中没有", "Paid here, and the statement has no line for it")
                    with { StatementId = covering(p.At) }),
        ];

        Discrepancy Of(DiscrepancyKind kind, Guid subject, StatementLine? line, Payable? payable, long fen, string zh, string en) => new()
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shopId,
            Kind = kind,
            SubjectId = subject,
            StatementId = line?.StatementId,
            LineId = line?.Id,
            VoucherId = payable is { IsVoucher: true } ? payable.Id : null,
            PaymentId = payable is { IsVoucher: false } ? payable.Id : null,
            OrderId = payable?.OrderId,
            CaseId = payable?.CaseId,
            AmountFen = fen,
            Zh = zh,
            En = en,
            FoundAt = now,
            DueAt = due,
            Version = 1,
        };
    }

    /// <summary>What a person matched though the amounts differ: about the line itself, so matching leaves it alone, and a supervisor ends it.</summary>
    public static bool IsByHand(Discrepancy d) => d.Kind == DiscrepancyKind.AmountDiff && d.SubjectId == d.LineId;

    /// <summary>The difference that a match by hand leaves.</summary>
    /// <param name="matched">The line, with what it was matched with.</param>
    public static Discrepancy LeftBy(StatementLine matched, long bookFen, Guid orderId, Guid? caseId, DateTimeOffset now, ShopCalendar calendar)
    {
        var (zh, en) = OrderMatching.Differs(matched.OutFen, bookFen);
        return new()
        {
            Id = Guid.CreateVersion7(now),
            ShopId = matched.ShopId,
            Kind = DiscrepancyKind.AmountDiff,
            SubjectId = matched.Id,
            StatementId = matched.StatementId,
            LineId = matched.Id,
            VoucherId = matched.VoucherId,
            PaymentId = matched.PaymentId,
            OrderId = orderId,
            CaseId = caseId,
            AmountFen = matched.OutFen - bookFen,
            Zh = $"人工核对：{zh}",
            En = $"Matched by hand: {en}",
            FoundAt = now,
            DueAt = Discrepancy.DueFrom(now, calendar),
            Version = 1,
        };
    }

    /// <summary>What changes: new ones, those that say something else now, and those that are explained.</summary>
    /// <param name="known">The open ones, and those about the same that a person ended: they stay ended while nothing changes.</param>
    public static IReadOnlyList<Saved<Discrepancy>> Changes(IReadOnlyList<Discrepancy> wanted, IReadOnlyList<Discrepancy> known, DateTimeOffset now)
    {
        var open = known.Where(d => d.EndedAt is null).ToDictionary(d => (d.Kind, d.SubjectId));
        var ended = known.Where(d => d.EndedById is not null).Select(About).ToHashSet();
        var stays = wanted.Select(d => (d.Kind, d.SubjectId)).ToHashSet();
        return
        [
            .. wanted.Where(d => !open.ContainsKey((d.Kind, d.SubjectId)) && !ended.Contains(About(d))).Select(d => new Saved<Discrepancy>(d, null)),
            .. wanted.Where(d => open.TryGetValue((d.Kind, d.SubjectId), out var before) && Anew(d, before) != before)
                .Select(d => open[(d.Kind, d.SubjectId)] is var before ? new Saved<Discrepancy>(Anew(d, before) with { Version = before.Version + 1 }, before.Version) : null!),
            .. open.Values.Where(d => !stays.Contains((d.Kind, d.SubjectId)))
                .Select(d => new Saved<Discrepancy>(d with { EndedAt = now, EndReason = Explained, Version = d.Version + 1 }, d.Version)),
        ];
    }

    static (DiscrepancyKind, Guid, Guid?, long) About(Discrepancy d) => (d.Kind, d.SubjectId, d.LineId, d.AmountFen);

    /// <summary>The same discrepancy as it was found, saying what is known now.</summary>
    public static Discrepancy Anew(Discrepancy now, Discrepancy before) => before with
    {
        StatementId = now.StatementId,
        LineId = now.LineId,
        VoucherId = now.VoucherId,
        PaymentId = now.PaymentId,
        OrderId = now.OrderId,
        CaseId = now.CaseId,
        AmountFen = now.AmountFen,
        Zh = now.Zh,
        En = now.En,
    };

    static DiscrepancyKind Kind(Bucket bucket) => bucket switch
    {
        Bucket.PaidNotInSystem => DiscrepancyKind.PaidNotInSystem,
        Bucket.DuplicatePaid => DiscrepancyKind.DuplicatePaid,
        _ => DiscrepancyKind.RemarkBad,
    };
}
