using System.Text.RegularExpressions;

namespace AfterSales.Api.Tests.Stories;

/// <summary>Who works on a story: one hand for each thing that must be another's, and the agent complained of apart from all.</summary>
sealed partial record Cast(Guid ShopId)
{
    public required Caller Handler { get; init; }
    public required Caller Colleague { get; init; }
    public required Caller? ComplainedOf { get; init; }
    public required Caller Manager { get; init; }
    public required Caller OtherManager { get; init; }
    public required Caller Supervisor { get; init; }
    public required Caller Finance { get; init; }
    public required Caller Warehouse { get; init; }

    public static readonly IReadOnlyList<string> Agents = ["测试客服甲", "测试客服乙", "测试客服丙"];

    /// <summary>The agent complained of: named by the story, or one who is not answering for the payout; nobody where nothing was upheld.</summary>
    public static string? ComplainedOfIn(Story story) =>
        story.Kind != "ServiceComplaint" || story.ResponsibleParty != "Agent" ? null
        : story.AgentSteps.Select(s => ByOthers().Match(s)).FirstOrDefault(m => m.Success) is { } named ? $"测试客服{named.Groups[1].Value}"
        : Agents[^1];

    /// <summary>The agent who answers for the payout by its remark handles the case, unless the complaint is about them.</summary>
    public static string HandlerOf(Story story) =>
        Agents.FirstOrDefault(a => a == NamedIn(story.AlipayRemark) && a != ComplainedOfIn(story)) ?? Agents.First(a => a != ComplainedOfIn(story));

    /// <summary>Whom the remark names although nobody of that name works here.</summary>
    public static string? Unknown(Story story) => NamedIn(story.AlipayRemark) is { } name && !Agents.Contains(name) ? name : null;

    static string? NamedIn(string? remark) => remark?.Split('_') is [_, var name] ? name : null;

    [GeneratedRegex("由(.)以外的客服")]
    private static partial Regex ByOthers();
}
