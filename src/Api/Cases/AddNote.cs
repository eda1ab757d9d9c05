using AfterSales.Api.Http;
using AfterSales.Workflows;

namespace AfterSales.Api.Cases;

/// <summary>Adds a note to the history of a case; anybody of the shop may but the agent complained of. It is internal: no buyer sees it.</summary>
public static class AddNote
{
    public sealed record Request(string Text);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/api/cases/{id:guid}/notes", HandleAsync).Tells("AddNote", "cases", "添加备注", "Add a note").Gives<MoveAnswer>(200);

    static async Task<IResult> HandleAsync(Guid id, Asked<Request> asked, Seen seen, Access access, CaseDesk desk, CancellationToken cancel)
    {
        if (Texts.Wrong(Texts.Wrong("text", asked.Body.Text, CaseDesk.LongestText, oneLine: false)) is { } bad)
            return bad;
        var (member, wrong) = await access.ToCaseAsync(id, cancel);
        return member is null ? wrong! : asked.Key.Answer(
            await desk.NoteAsync(new(member.ShopId, id, member.Actor, seen.Version), asked.Body.Text, asked.Keyed(MoveAnswer.Of), cancel), MoveAnswer.Of);
    }
}
