namespace AfterSales.Api.Http;

/// <summary>What an endpoint says of itself in the OpenAPI document, besides what its signature says.</summary>
public static class Documented
{
    /// <summary>Its name for programs, its group, and what it is called.</summary>
    public static RouteHandlerBuilder Tells(this RouteHandlerBuilder endpoint, string name, string tag, string zh, string en) =>
        endpoint.WithName(name).WithTags(tag).WithSummary($"{zh} {en}");

    /// <summary>The body of success, for endpoints that send what was rendered before.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder endpoint, int status) => endpoint.Produces<T>(status, "application/json");

    /// <summary>Refusals beyond those that follow from what the endpoint takes.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params ProblemKind[] kinds) => endpoint.WithMetadata(new Refusals(kinds));

    public sealed record Refusals(IReadOnlyList<ProblemKind> Kinds);
}
