using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Cases;

/// <summary>Opens a case of one of the seven kinds on an order. Safety words in what the buyer wrote make it a supervisor's at once.</summary>
public static class OpenCase
{
    /// <param name="FirstRequestAt">When the buyer first asked, if that was earlier.</param>
    public sealed record Request(
        Guid OrderId, CaseKind Kind, string BuyerMessage, Guid? LineId = null, Severity Severity = Severity.Normal, Guid? AgentComplainedOf = null,
        DateTimeOffset? FirstRequestAt = null);

    public sealed record Response(Guid Id, string Number, string State, string StateZh, int Version, Level Level, Severity Severity);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/api/cases", HandleAsync).Tells("OpenCase", "cases", "登记售后单", "Open a case").Gives<Response>(201);

    static async Task<IResult> HandleAsync(Asked<Request> asked, Access access, CaseDesk desk, CancellationToken cancel)
    {
        var request = asked.Body;
        if (Texts.Wrong(Texts.Wrong("buyerMessage", request.BuyerMessage, CaseDesk.LongestText, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToOrderAsync(request.OrderId, cancel, Role.Junior, Role.Agent, Role.Manager, Role.Supervisor);
        if (member is null)
            return wrong!;
        var wanted = new NewCase(request.Kind, "", request.BuyerMessage)
        {
            LineId = request.LineId,
            Severity = request.Severity,
            AgentComplainedOf = request.AgentComplainedOf,
            FirstRequestAt = request.FirstRequestAt,
        };
        return asked.Key.Answer(await desk.OpenAsync(member.ShopId, request.OrderId, wanted, member.Actor, asked.Keyed(Opened), cancel), Opened);
    }

    static Reply? Opened(Outcome outcome) => outcome is Done { File.Case: var c }
        ? new(201, JsonSerializer.Serialize(new Response(c.Id, c.Number, c.State.Code, c.State.Zh, c.Version, c.Level, c.Severity), StrictJson.Options),
            ETags.Of(c.Version), $"/api/cases/{c.Id}")
        : null;
}
