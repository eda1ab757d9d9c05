using AfterSales.Domain.Machines;

namespace AfterSales.Domain.Cases;

/// <summary>
/// The dates of a claim as deadlines of its case, which they outlive: file it, chase it again and again, end it (machines.md section 4). A claim has no state of a machine to
/// escalate from: each is told in the history and the feed, to managers and finance when it is to be ended.
/// </summary>
public static class ClaimDeadlines
{
    const string Prefix = "Claim/";

    public static bool IsOne(Due due) => due.Code.StartsWith(Prefix, StringComparison.Ordinal);

    public static ClaimStep StepOf(Due due) => Enum.Parse<ClaimStep>(due.Code.Split('/')[1]);

    /// <summary>What is open now; `known` tells how often it was chased for already.</summary>
    internal static IReadOnlyList<Due> For(Claim claim, IReadOnlyList<Due> known) => claim.State switch
    {
        ClaimState.ToFile => [Row(claim, ClaimStep.File, Claim.ToBeFiledIn, "", claim.FoundAt, claim.FileBy)],
        ClaimState.Filed => [Chase(claim, known), Row(claim, ClaimStep.WriteOff, Claim.ToBeEndedIn, "", claim.FiledAt!.Value, claim.EndBy!.Value)],
        _ => [],
    };

    /// <summary>Every three days since it was filed or last chased, whether or not anybody does.</summary>
    static Due Chase(Claim claim, IReadOnlyList<Due> known)
    {
        var since = claim.ChasedAt ?? claim.FiledAt!.Value;
        var fired = known.Count(d => d.SubjectId == claim.Id && d.Since == since && d.State == DueState.Fired && StepOf(d) == ClaimStep.Chase);
        return Row(claim, ClaimStep.Chase, Claim.ToBeChasedEvery, $"#{fired + 1}", since, since + ((fired + 1) * Claim.ToBeChasedEvery));
    }

    static Due Row(Claim claim, ClaimStep step, TimeSpan after, string times, DateTimeOffset since, DateTimeOffset at) => new()
    {
        Id = Guid.Empty,
        ShopId = claim.ShopId,
        CaseId = claim.CaseId,
        Subject = SubjectKind.Case,
        SubjectId = claim.Id,
        Code = $"{Prefix}{step}/{after:c}{times}",
        Then = Then.Remind,
        Since = since,
        At = at,
    };
}
