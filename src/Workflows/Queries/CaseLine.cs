using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Queries;

/// <summary>One line of a list of cases.</summary>
/// <param name="NextDueAt">The earliest open deadline of the case, its vouchers and parcels; null where none is open.</param>
/// <param name="Chased">It is open, and its buyer asked again since they were last told something.</param>
/// <param name="OverdueSince">The earliest deadline that escalated and still stands, see <see cref="Overdue"/>; null where nothing is overdue.</param>
public sealed record CaseLine(
    Guid Id, Guid ShopId, string Number, CaseKind Kind, State State, int Version, Level Level, Severity Severity, Guid? OwnerId, Guid OrderId,
    string OrderNumber, string? BuyerNick, string BuyerMessage, ResponsibleParty? Party, int TimesChased, DateTimeOffset OpenedAt,
    DateTimeOffset EnteredAt, DateTimeOffset? RemindedAt, DateTimeOffset? NextDueAt, DateTimeOffset? OverdueSince,
    bool Chased)
{
    /// <summary>False where the order's report names no buyer: show 未知, unknown.</summary>
    public bool BuyerKnown => BuyerNick is not null;
}
