using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Wording;
using AfterSales.Workflows;

namespace AfterSales.Api.Cases;

/// <summary>The routes of moves, drawn from the tables: what stands in a table has a route, and nothing else has.</summary>
public static class Moving
{
    public delegate Task<(Membership? Member, Refusal? Wrong)> Gate(Access access, Guid id, CancellationToken cancel);

    /// <summary>Every move some machine of this kind knows, in order of the vocabulary.</summary>
    public static IEnumerable<Move> MovesOf(SubjectKind subject)
    {
        var known = Tables.All.Where(m => m.Subject == subject).SelectMany(m => m.Rows).Select(r => r.Move).ToHashSet();
        return Moves.All.Where(known.Contains);
    }

    public static void Map(IEndpointRouteBuilder api, SubjectKind subject, string path, Gate gate)
    {
        foreach (var move in MovesOf(subject))
            api.MapPost($"/api/{path}/{{id:guid}}/moves/{move.Code}",
                    (Guid id, Asked<Inputs> asked, Seen seen, Access access, CaseMover mover, CancellationToken cancel) =>
                        HandleAsync(new(subject, move), id, asked, seen, new(access, mover, gate), cancel))
                .WithMetadata(new MoveRoute(subject, move))
                .Tells($"{subject}{move.Code}", $"{path} moves", move.Zh, CodeWords.Of(move.Code)).Gives<MoveAnswer>(200)
                .Refuses(Problems.NotFromHere);
    }

    static async Task<IResult> HandleAsync(MoveRoute route, Guid id, Asked<Inputs> asked, Seen seen, Tools tools, CancellationToken cancel)
    {
        var (member, wrong) = await tools.Gate(tools.Access, id, cancel);
        if (member is null)
            return wrong!;
        var attempt = new Attempt
        {
            ShopId = member.ShopId,
            Subject = route.Subject,
            SubjectId = id,
            Move = route.Move,
            Actor = member.Actor,
            Inputs = asked.Body,
            Seen = seen.Version,
        };
        return asked.Key.Answer(await tools.Mover.MoveAsync(attempt, asked.Keyed(MoveAnswer.Of), cancel), MoveAnswer.Of);
    }

    sealed record Tools(Access Access, CaseMover Mover, Gate Gate);
}
