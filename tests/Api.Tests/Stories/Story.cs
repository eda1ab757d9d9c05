using System.Text.Json;
using AfterSales.TestBed;

namespace AfterSales.Api.Tests.Stories;

/// <summary>A case of the shop told from beginning to end: what was sold and paid, what the buyer wrote, the steps, and how it must end. Amounts are fen.</summary>
public sealed record Story
{
    public required string Id { get; init; }
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public required string BuyerNick { get; init; }
    public required string BuyerPhoneMasked { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
    public required string BuyerMessage { get; init; }
    public required SoldOrder Order { get; init; }
    public required IReadOnlyList<string> Evidence { get; init; }
    public required string ResponsibleParty { get; init; }
    public required IReadOnlyList<string> Resolution { get; init; }
    public required long AmountCents { get; init; }
    public required IReadOnlyList<Money> Money { get; init; }
    public required string ApproverRole { get; init; }
    public required string? AlipayRemark { get; init; }
    public required IReadOnlyList<string> AgentSteps { get; init; }
    public required string Outcome { get; init; }
    public required string Notes { get; init; }
    public required IReadOnlyList<string> ExpectedPath { get; init; }

    static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Every story of the shop's collection; the test is skipped where the collection is not beside the repository.</summary>
    public static IReadOnlyList<Story> All() => JsonSerializer.Deserialize<Collection>(File.ReadAllText(RepoFiles.SharedDataOrSkip("stories.json")), Json)!.Stories;

    public override string ToString() => $"{Id} {Title}";

    sealed record Collection(IReadOnlyList<Story> Stories);
}

/// <summary>The order of a story. Times that lie after the case was opened are not known yet when it is.</summary>
public sealed record SoldOrder
{
    public required string Number { get; init; }
    public required long PaidCents { get; init; }
    public required IReadOnlyList<SoldItem> Items { get; init; }
    public required DateTimeOffset PaidTime { get; init; }
    public required DateTimeOffset? ShipTime { get; init; }
    public required DateTimeOffset? SignTime { get; init; }
    public required DateTimeOffset? ConfirmTime { get; init; }
}

public sealed record SoldItem(string Title, string Sku, long PriceCents, int Qty);

/// <summary>What was given in money or in a coupon, and how. An amount of 0 says that this way was closed.</summary>
public sealed record Money(string Type, string Channel, long AmountCents);
