using System.Globalization;
using AfterSales.Api.Http;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api.Staff;

/// <summary>
/// Upheld complaints of a month of service acts (shop time), each with its number for that agent and what the ladder proposes: for managers and supervisors
/// to look at, never a deduction.
/// </summary>
public static class ListComplaints
{
    /// <summary>More complaints than a shop upholds in a month.</summary>
    const int Most = 1000;

    static readonly Parameter Agent = new("agentId", ParameterType.Id, "Against this agent");

    public sealed record Response(string Month, IReadOnlyList<Item> Items);

    /// <param name="No">Which upheld complaint of the month this is for the agent.</param>
    /// <param name="ProposalFen">The ladder's step in fen; 0 where the supervisor reviews in person.</param>
    public sealed record Item(Guid CaseId, string CaseNumber, Guid AgentId, string AgentName, int No, long ProposalFen, string Proposal, DateTimeOffset At);

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/complaints", HandleAsync)
        .Takes(Parameters.Shop, Months.Month, Agent).Tells("ListComplaints", "staff", "成立的投诉", "Upheld complaints of a month").Gives<Response>(200);

    static async Task<IResult> HandleAsync(HttpContext http, Access access, ShopDb db, TimeProvider time, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (member, wrong) = access.ToShop(query.Id(Parameters.Shop), Role.Manager, Role.Supervisor);
        if (member is null)
            return wrong!;
        var (first, wrongMonth) = query.MonthOr(time.GetUtcNow());
        if (wrongMonth is not null)
            return wrongMonth;
        var month = first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var rows = await (
            from complaint in db.Complaints.Where(c => c.ShopId == member.ShopId && c.Month == month)
            join @case in db.Cases on complaint.CaseId equals @case.Id
            from staff in db.Staff.Where(s => s.ShopId == complaint.ShopId && s.UserId == complaint.AgentId).DefaultIfEmpty()
            orderby complaint.At, complaint.CaseId
            select new { complaint, @case.Number, Name = staff == null ? null : staff.Name }).Take(Most).ToListAsync(cancel);
        var counted = rows.GroupBy(r => r.complaint.AgentId).SelectMany(agent => agent.Select((r, i) => (Row: r, No: i + 1)));
        var language = Languages.Of(http);
        return TypedResults.Ok(new Response(month,
        [
            .. counted.Where(c => query.Id(Agent) is not { } agent || c.Row.complaint.AgentId == agent).OrderBy(c => c.Row.complaint.At).Select(c => ItemOf(
                c.Row.complaint, c.Row.Number, c.Row.Name ?? c.Row.complaint.AgentId.ToString("D", CultureInfo.InvariantCulture), c.No, language)),
        ]));
    }

    static Item ItemOf(Complaint complaint, string number, string name, int no, Language language)
    {
        var step = ComplaintLadder.For(no);
        return new(complaint.CaseId, number, complaint.AgentId, name, no, step.Fen, language.Of(step.Zh, step.En), complaint.At);
    }
}
