using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Stories;

/// <summary>The shop's worked cases, replayed step by step over HTTP.</summary>
public sealed class StoriesTests
{
    [Fact]
    public async Task Every_story_comes_to_its_remedy_party_amount_tier_remark_and_ending() => await AllHoldAsync(null, Story.All());

    [Fact]
    public async Task On_PostgreSQL_the_stories_end_the_same() =>
        await AllHoldAsync(await PostgresServer.NewDatabaseAsync(), Story.All().Where((_, i) => i % Scale.Pick(6, 1) == 0));

    static async Task AllHoldAsync(string? postgres, IEnumerable<Story> stories)
    {
        await using var shop = await StoryShop.OpenAsync(postgres);
        var differences = new List<string>();
        foreach (var story in stories)
            differences.AddRange(await Player.ReplayAsync(story, shop));
        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }
}
