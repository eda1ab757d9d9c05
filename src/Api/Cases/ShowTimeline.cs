using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Workflows.Queries;

namespace AfterSales.Api.Cases;

/// <summary>
/// The history of a case, oldest first, with everything that its hashes are made of: who distrusts us recomputes the chain
/// (the recipe is in docs/finance-and-audit.md).
/// </summary>
public static class ShowTimeline
{
    static readonly Parameter
        After = new("after", ParameterType.Whole, "Only rows after this sequence"),
        Limit = Parameters.Limit with { Max = Timeline.MostOnAPage, En = "Rows on a page, 200 unless said" };

    /// <param name="Next">Give it as `after` for the rows that follow; null at the end.</param>
    public sealed record Response(Guid CaseId, IReadOnlyList<Entry> Items, int? Next);

    /// <param name="AtMs">The instant as hashed: milliseconds since 1970 UTC.</param>
    /// <param name="Detail">What was filled in, JSON, exactly the text that was hashed.</param>
    /// <param name="DueAt">When the deadline that caused it was due.</param>
    /// <param name="Why">Which rule raised the case or warned, and what it rested on; null where none did.</param>
    /// <param name="LateMs">How long after that the clock came to it.</param>
    public sealed record Entry(
        int Sequence, HistoryKind Kind, SubjectKind Subject, Guid SubjectId, string Act, string? ActZh, string From, string To, int Version,
        DateTimeOffset At, long AtMs, Guid? ActorId, string ActorName, Role Role, string? Key, Guid? DueId, DateTimeOffset? DueAt, long? LateMs, Why? Why,
        Guid ShopId, Guid CaseId, string Machine, int Edition, string MachineHash, string Detail, string PreviousHash, string Hash);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/cases/{id:guid}/timeline", HandleAsync)
        .Takes(After, Limit).Tells("ShowTimeline", "cases", "售后单历史", "The history of a case").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Guid id, HttpRequest http, Access access, Timeline timeline, CancellationToken cancel)
    {
        if (await access.ToCaseAsync(id, cancel) is { Wrong: { } wrong })
            return wrong;
        var limit = http.Query.Whole(Limit) ?? 200;
        var rows = await timeline.OfAsync(id, http.Query.Whole(After) ?? 0, limit, cancel);
        return TypedResults.Ok(new Response(id, [.. rows.Select(EntryOf)], rows.Count < limit ? null : rows[^1].Row.Sequence));
    }

    static Entry EntryOf(TimelineRow line)
    {
        var row = line.Row;
        return new(row.Sequence, row.Kind, row.Subject, row.SubjectId, row.Act, Moves.TryGet(row.Act, out var move) ? move!.Zh : null, row.From, row.To,
            row.Version, row.At, row.At.ToUnixTimeMilliseconds(), row.ActorId, row.ActorName, row.Role, row.Key, row.DueId, line.Due?.At,
            line.Late is { } late ? (long)late.TotalMilliseconds : null, Detail.WhyIn(row.Detail).Why, row.ShopId, row.CaseId, row.Machine, row.Edition, row.MachineHash, row.Detail,
            row.PreviousHash, row.Hash);
    }
}
