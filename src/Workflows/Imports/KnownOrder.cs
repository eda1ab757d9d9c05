using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Imports;

/// <summary>An order as it is stored, with what a row of a report is compared with. Amounts are fen.</summary>
/// <param name="OnlyLine">Its line, where it has exactly one: a report tells of the order as a whole.</param>
/// <param name="RefundsImported">What reports told of refunds before, and in how many payments.</param>
/// <param name="RefundsBooked">Refunds that a report's 退款金额 holds too, but which were booked another way: by hand, or as vouchers of ours refunded on the platform.</param>
/// <param name="Excess">The open exception about what was returned beyond what was paid.</param>
internal sealed record KnownOrder(Order Order, OrderMoney Money, OrderLine? OnlyLine, (int Count, long Fen) RefundsImported, long RefundsBooked, Discrepancy? Excess);
