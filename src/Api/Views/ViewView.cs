using System.Text.Json;
using AfterSales.Api.Cases;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using Microsoft.AspNetCore.WebUtilities;

namespace AfterSales.Api.Views;

/// <summary>A queue that is kept.</summary>
/// <param name="Query">Filters and order as in the address of the queue, without the question mark.</param>
/// <param name="Shared">Everybody of the shop has it.</param>
/// <param name="Place">Where it stands among the others, the lowest first.</param>
/// <param name="Version">For the next `If-Match`.</param>
public sealed record ViewView(Guid Id, Guid ShopId, Guid OwnerId, string Name, string Query, bool Shared, int Place, int Version)
{
    public static ViewView Of(SavedView v) => new(v.Id, v.ShopId, v.OwnerId, v.Name, v.Query, v.Shared, v.Place, v.Version);

    public static Reply? Added(Outcome outcome) => ReplyOf(outcome, 201);

    public static Reply? Changed(Outcome outcome) => ReplyOf(outcome, 200);

    static Reply? ReplyOf(Outcome outcome, int status) => outcome is ViewSet { View: var view }
        ? new(status, JsonSerializer.Serialize(Of(view), StrictJson.Options), ETags.Of(view.Version), status == 201 ? "/api/views" : null)
        : null;
}

/// <summary>What a view is made of.</summary>
/// <param name="Query">Filters and order as in the address of the queue; what the queue does not take is refused.</param>
public sealed record ViewRequest(string Name, string Query, bool Shared = false, int Place = 0, Guid? ShopId = null)
{
    /// <summary>What is wrong with it; null where it can be kept.</summary>
    public Refusal? Wrong()
    {
        if (Texts.Wrong(Texts.Wrong("name", Name, Workflows.Views.LongestName, oneLine: true), Texts.Wrong("query", Query, Workflows.Views.LongestQuery, oneLine: true)) is { } bad)
            return bad;
        return ListCases.Queue.Wrong(QueryHelpers.ParseQuery(Query)) is { } unfit
            ? new(Problems.BodyInvalid) { Errors = [.. unfit.Errors!.Select(e => e with { Field = $"query.{e.Field}" })] } : null;
    }

    public Workflows.Views.View Kept() => new(Name, Query.TrimStart('?'), Shared, Place);
}
