using AfterSales.TestBed;
using Xunit;

namespace AfterSales.Api.Tests.Stories;

/// <summary>A replay that could not fail would prove nothing: stories told wrong in one thing must come out, by the product's refusal or by another ending.</summary>
public sealed class AlteredStoriesTests
{
    /// <summary>One person works in no more shops than this, and each replay has one.</summary>
    const int ReplaysPerHost = 150;

    [Fact]
    public Task A_story_with_another_approver_fails() => AllFailAsync(Alterations.OfTier, every: 8);

    [Fact]
    public Task A_story_with_another_remark_fails() => AllFailAsync(Alterations.OfRemark, every: 10);

    [Fact]
    public Task A_story_that_gives_more_than_was_paid_fails() => AllFailAsync(Alterations.OfAmount, every: 6);

    [Fact]
    public Task A_story_with_two_steps_exchanged_fails() => AllFailAsync(Alterations.OfOrder, every: 26);

    /// <param name="every">Small runs take every n-th alteration; large ones eight times as many, or all.</param>
    static async Task AllFailAsync(Func<Story, IEnumerable<Altered>> alter, int every)
    {
        var altered = Story.All().SelectMany(alter).Where((_, i) => i % Scale.Pick(every, Math.Max(1, every / 8)) == 0);
        var unseen = new List<string>();
        foreach (var some in altered.Chunk(ReplaysPerHost))
        {
            await using var shop = await StoryShop.OpenAsync();
            foreach (var one in some)
                if ((await Player.ReplayAsync(one.Story, shop)).Count == 0)
                    unseen.Add($"{one.Story}: {one.How}");
        }
        Assert.True(unseen.Count == 0, $"these went through as if nothing was wrong:\n{string.Join('\n', unseen)}");
    }
}
