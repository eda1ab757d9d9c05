using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows;
using AfterSales.Workflows.Outlets;

namespace AfterSales.Api.DeadLetters;

/// <summary>Has a dead letter sent anew, as often as the first time and with the same id. 409 where it is none: it was sent, or waits already. For supervisors.</summary>
public static class RetryDeadLetter
{
    public sealed record Request;

    /// <param name="Id">The delivery, which waits to be sent now.</param>
    public sealed record Response(Guid Id);

    sealed record Waits : Outcome;

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/dead-letters/{id:guid}/retry", HandleAsync)
        .Tells("RetryDeadLetter", "webhooks", "重新发送消息", "Send a dead letter again").Gives<Response>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Access access, Answers answers, Deliveries deliveries, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToDeliveryAsync(id, cancel, Role.Supervisor);
        if (member is null)
            return wrong!;
        var keyed = asked.Keyed(Good);
        if (await answers.FindAsync(keyed, cancel) is { } first)
            return asked.Key.Answer(first, Good);
        if (!await deliveries.RetryAsync(id, cancel))
            return new Refusal(Problems.NotFromHere) { Zh = "该消息已送达或正在等待发送", En = "It was sent, or waits already" };
        return asked.Key.Answer(await answers.KeepAsync(keyed, new Waits(), cancel), Good);

        Reply? Good(Outcome done) => done is Waits ? new(200, JsonSerializer.Serialize(new Response(id), StrictJson.Options)) : null;
    }
}
