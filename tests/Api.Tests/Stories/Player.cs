namespace AfterSales.Api.Tests.Stories;

/// <summary>Replays a story through the public HTTP API and says where the product does something else than the story tells.</summary>
static class Player
{
    /// <returns>Each difference in words; nothing where the replay came to the same remedy, party, amount, tier, remark and ending.</returns>
    public static async Task<IReadOnlyList<string>> ReplayAsync(Story story, StoryShop shop)
    {
        if (Cast.Unknown(story) is { } stranger)
            return [$"nobody is called {stranger}"];
        var play = new Play(story, shop, await shop.NewCastAsync(story));
        for (var i = 0; i < story.ExpectedPath.Count; i++)
            try
            {
                await play.StepAsync(story.ExpectedPath[i]);
            }
            catch (DiffersException differs)
            {
                return [$"{story.Id} step {i + 1} {story.ExpectedPath[i]} ({play.Kind} {play.State}): {differs.Message}"];
            }
        return await play.CompareAsync();
    }
}
