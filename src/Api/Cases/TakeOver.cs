using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Cases;

/// <summary>A manager or supervisor makes a case their own, with a reason: the move Assign, to oneself.</summary>
public static class TakeOver
{
    public sealed record Request(string Reason);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/cases/{id:guid}/take-over", HandleAsync)
        .Tells("TakeOver", "cases", "接手售后单", "Take a case over").Gives<MoveAnswer>(200).Refuses(Problems.NotFromHere);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, CaseMover mover, CancellationToken cancel)
    {
        var reason = asked.Body.Reason;
        if (string.IsNullOrWhiteSpace(reason))
            return Refusal.OfField(Problems.BodyInvalid, "reason", "请说明接手原因", "Say why");
        if (Texts.Wrong(Texts.Wrong("reason", reason, Fields.Reason.MaxLength, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToCaseAsync(id, cancel, Role.Manager, Role.Supervisor);
        if (member is null)
            return wrong!;
        var attempt = new Attempt
        {
            ShopId = member.ShopId,
            Subject = SubjectKind.Case,
            SubjectId = id,
            Move = Moves.Assign,
            Actor = member.Actor,
            Seen = seen.Version,
            Inputs = new() { Assignee = member.UserId, Reason = reason },
        };
        return asked.Key.Answer(await mover.MoveAsync(attempt, asked.Keyed(MoveAnswer.Of), cancel), MoveAnswer.Of);
    }
}
