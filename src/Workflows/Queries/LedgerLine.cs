using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Store;

namespace AfterSales.Workflows.Queries;

/// <summary>An entry of the books with the way to what it comes from: its order, case and voucher, by id and by the number people say. Amount in fen.</summary>
public sealed record LedgerLine
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required DateTimeOffset At { get; init; }
    public required EntryKind Kind { get; init; }
    public required Account Debit { get; init; }
    public required Account Credit { get; init; }
    public required long AmountFen { get; init; }
    public ResponsibleParty? Party { get; init; }
    public required Guid SourceId { get; init; }
    public required Guid OrderId { get; init; }
    public required string OrderNumber { get; init; }
    public Guid? CaseId { get; init; }
    public string? CaseNumber { get; init; }
    public CaseKind? CaseKind { get; init; }
    public Guid? VoucherId { get; init; }
    public string? VoucherNumber { get; init; }
    public RemedyKind? Remedy { get; init; }
    public Guid? ActorId { get; init; }

    /// <summary>What an account gains by the entry: above zero for a debit.</summary>
    public long OnFen(Account account) => (Debit == account ? AmountFen : 0) - (Credit == account ? AmountFen : 0);

    internal static IQueryable<LedgerLine> Of(ShopDb db, IQueryable<LedgerEntry> entries) =>
        from e in entries
        join o in db.Orders on e.OrderId equals o.Id
        join c in db.Cases on e.CaseId equals c.Id into cases
        from c in cases.DefaultIfEmpty()
        join v in db.Vouchers on e.SourceId equals v.Id into vouchers
        from v in vouchers.DefaultIfEmpty()
        select new LedgerLine
        {
            Id = e.Id,
            ShopId = e.ShopId,
            At = e.At,
            Kind = e.Kind,
            Debit = e.Debit,
            Credit = e.Credit,
            AmountFen = e.AmountFen,
            Party = e.Party,
            SourceId = e.SourceId,
            OrderId = e.OrderId,
            OrderNumber = o.Number,
            CaseId = e.CaseId,
            CaseNumber = c == null ? null : c.Number,
            CaseKind = c == null ? null : c.CaseKind,
            VoucherId = v == null ? null : v.Id,
            VoucherNumber = v == null ? null : v.Number,
            Remedy = v == null ? null : v.Remedy,
            ActorId = e.ActorId,
        };
}
