using System.Globalization;
using AfterSales.Api.Http;
using AfterSales.Workflows.Outlets;

namespace AfterSales.Api.Live;

/// <summary>
/// What happens in the reader's shops, as it happens (server-sent events). `change` tells of a case, its id is its place in the feed; with `Last-Event-ID` or
/// `after` everything since is told first, nothing twice. Without, `begin` says from where. `reset`: more was missed than is kept, read everything again. A comment
/// comes every 15 seconds; the stream ends when the reader's session or roles do.
/// </summary>
public static class FollowFeed
{
    const string LastEventId = "Last-Event-ID";

    static readonly Parameter After = new("after", ParameterType.Text, "The id of the last event that was heard; the header `Last-Event-ID` comes before it");

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/feed", HandleAsync)
        .Takes(Parameters.Shop, After)
        .Tells("FollowFeed", "feed", "实时动态", "Follow what happens").Produces<FeedEvent>(200, "text/event-stream").Refuses(Problems.TooMany);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, CurrentUser user, LiveFeed feed, CancellationToken cancel)
    {
        var (shops, wrong) = access.ToShops(http.Request.Query.Id(Parameters.Shop));
        if (wrong is not null)
            return wrong;
        var asked = http.Request.Headers[LastEventId] is [{ Length: > 0 } header] ? header : http.Request.Query.Text(After);
        if (asked is not null && !long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return Refusal.OfField(Problems.ParameterInvalid, After.Name, "不是动态给出的编号", "Is no id of an event");
        if (await feed.OpenAsync(user.Id, shops, cancel) is not { } stream)
            return new Refusal(Problems.TooMany)
            {
                Code = "tooManyStreams",
                Zh = $"最多同时打开{LiveFeed.MostOfOne}个实时连接",
                En = $"At most {LiveFeed.MostOfOne} streams at a time",
                RetryAfter = 10,
            };
        http.Response.RegisterForDispose(stream);
        var following = new Following(http, stream, user.Shops);
        return TypedResults.ServerSentEvents(following.EventsAsync(asked is null ? null : long.Parse(asked, CultureInfo.InvariantCulture), cancel));
    }
}
