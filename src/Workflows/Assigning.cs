using System.Security.Cryptography;
using System.Text;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Workflows;

/// <summary>
/// Gives many cases to somebody at once: managers and supervisors to anybody of the ladder, others take for themselves what nobody has. Each case is a
/// transaction and a row in its history of its own; one that is refused stops none of the others.
/// </summary>
public sealed class Assigning(CaseMover mover, CaseDesk desk, Answers answers)
{
    public const int Most = 50;

    /// <summary>One case, as it was seen.</summary>
    public sealed record Wanted(Guid Id, int Version);

    /// <param name="render">What becomes of one case, as it stands in the answer to all.</param>
    public async Task<Outcome> RunAsync(
        Guid shopId, IReadOnlyList<Wanted> cases, Guid owner, string reason, Actor by, Keyed keyed, Func<Guid, Outcome, Reply> render, CancellationToken cancel)
    {
        if (await answers.FindAsync(keyed, cancel) is { } before)
            return before;
        var replies = new List<string>();
        foreach (var wanted in cases)
        {
            // under a key of its own, so that a run that was broken off goes on where it was
            var own = keyed with { Key = KeyOf(keyed, wanted.Id), Render = outcome => render(wanted.Id, outcome) };
            var outcome = await OneAsync(new(shopId, wanted.Id, by, wanted.Version), owner, reason, own, cancel);
            replies.Add((outcome is Answered { SameRequest: true, Answer: var first } ? new(first.Status, first.Body) : render(wanted.Id, outcome)).Body);
        }
        return await answers.KeepAsync(keyed, new Assigned(replies), cancel);
    }

    Task<Outcome> OneAsync(OnCase on, Guid owner, string reason, Keyed keyed, CancellationToken cancel)
    {
        if (on.Actor.Role is not (Role.Manager or Role.Supervisor))
            return desk.TakeFreeAsync(on, reason, keyed, cancel);
        var attempt = new Attempt
        {
            ShopId = on.ShopId,
            Subject = SubjectKind.Case,
            SubjectId = on.CaseId,
            Move = Moves.Assign,
            Actor = on.Actor,
            Seen = on.Seen,
            Inputs = new() { Assignee = owner, Reason = reason },
        };
        return mover.MoveAsync(attempt, keyed, cancel);
    }

    static string KeyOf(Keyed keyed, Guid id) => "assign-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{keyed.Key}\n{id}")));
}

/// <summary>Every case was tried; what became of each, as it goes out.</summary>
public sealed record Assigned(IReadOnlyList<string> Replies) : Outcome;
