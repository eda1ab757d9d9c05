using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Queries;

/// <summary>Which vouchers to list or to take out as a file; what is null does not filter.</summary>
public sealed record VoucherFilter
{
    public State? State { get; init; }
    public Guid? CaseId { get; init; }
    public Guid? OrderId { get; init; }

    /// <summary>Whole.</summary>
    public string? Number { get; init; }
    public Channel? Channel { get; init; }
    public bool? Held { get; init; }

    public IQueryable<Voucher> Of(IQueryable<Voucher> vouchers)
    {
        if (State is { } state)
            vouchers = vouchers.Where(v => v.State == state);
        if (CaseId is { } @case)
            vouchers = vouchers.Where(v => v.CaseId == @case);
        if (OrderId is { } order)
            vouchers = vouchers.Where(v => v.OrderId == order);
        if (Number is { } number)
            vouchers = vouchers.Where(v => v.Number == number);
        if (Channel is { } channel)
            vouchers = vouchers.Where(v => v.Channel == channel);
        return Held is { } held ? vouchers.Where(v => v.Held == held) : vouchers;
    }
}
