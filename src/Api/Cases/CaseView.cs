using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;

namespace AfterSales.Api.Cases;

/// <summary>The row of a case as it is read over the API; what hangs on it stands beside it in <see cref="ShowCase.Response"/>.</summary>
public abstract record CaseView
{
    public required Guid Id { get; init; }
    public required Guid ShopId { get; init; }
    public required string Number { get; init; }
    public required CaseKind Kind { get; init; }
    public required string KindZh { get; init; }
    public required string Machine { get; init; }
    public required int Edition { get; init; }
    public required State State { get; init; }
    public required string StateZh { get; init; }
    public required Category Category { get; init; }
    public required int Version { get; init; }
    public required int Sequence { get; init; }
    public required string HeadHash { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required DateTimeOffset EnteredAt { get; init; }
    public required DateTimeOffset FirstRequestAt { get; init; }
    public required string BuyerMessage { get; init; }
    public Guid? LineId { get; init; }
    public Guid? OwnerId { get; init; }
    public Level Level { get; init; }
    public Severity Severity { get; init; }
    public bool FraudFlag { get; init; }
    public bool StopContact { get; init; }
    public bool PlatformOpen { get; init; }
    public DateTimeOffset? ArrivedAt { get; init; }
    public Guid? AgentComplainedOf { get; init; }
    public int TimesChased { get; init; }
    public DateTimeOffset? RemindedAt { get; init; }
    public DateTimeOffset? LastToldAt { get; init; }
    public DateTimeOffset? LastScanAt { get; init; }
    public DateTimeOffset? LastContactAt { get; init; }
    public DateOnly? PromisedOn { get; init; }
    public DateTimeOffset? PlatformLimit { get; init; }
    public string? PlatformCase { get; init; }
    public ResponsibleParty? Party { get; init; }
    public LateCause? Cause { get; init; }
    public string? Summary { get; init; }
    public ReviewOutcome? ReviewOutcome { get; init; }
    public Guid? LinkedTo { get; init; }
    public bool Merged { get; init; }
    public IReadOnlyList<RemedyItem> Offer { get; init; } = [];
    public Guid? OfferedBy { get; init; }
    public IReadOnlyList<Part> Parts { get; init; } = [];
}
