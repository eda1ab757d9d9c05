using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Workflows;

/// <summary>What is asked for when a claim is filed.</summary>
/// <param name="ClaimId">The claim a finding left open; null files a new one.</param>
public sealed record NewClaim(Guid? ClaimId, ClaimAgainst Against, long AmountFen, string? Debtor, string? Ticket);

/// <summary>Claims on couriers and suppliers: receivables with dates that do not hold the case open.</summary>
public sealed partial class CaseDesk
{
    static readonly Role[]
        chasers = [Role.Agent, Role.Manager, Role.Supervisor, Role.Finance],
        bookers = [Role.Manager, Role.Supervisor, Role.Finance];

    /// <summary>Files a claim: the one a finding left open, or a new one; one open claim on each at a time. Agents and above, above what the buyer paid managers and supervisors.</summary>
    public Task<Outcome> FileClaimAsync(OnCase on, NewClaim asked, Keyed? keyed, CancellationToken cancel) =>
        OnFileAsync(on, keyed, (file, now) =>
        {
            if (!on.Actor.Covers(Role.Agent))
                return NotYours("索赔由客服专员及以上提交", "Agents and above file claims");
            if (asked.AmountFen <= 0)
                return new NotAllowed(Bar.Input, "claimAmount", "索赔金额须大于0", "A claim is above 0 fen");
            if (asked.AmountFen > Offers.LargestFen)
                return new NotAllowed(Bar.Input, "claimTooLarge", "索赔金额不得超过一亿元", "A claim is at most a hundred million yuan");
            if (asked.AmountFen > file.Order.PaidFen && !on.Actor.Covers(Role.Manager))
                return new NotAllowed(Bar.Role, "claimAbovePaid", "索赔金额超过买家实付，须由客服经理或客服主管提交",
                    "The claim is above what the buyer paid: a manager or a supervisor files it");
            if (asked.ClaimId is { } id)
                return file.Claims.FirstOrDefault(c => c.Id == id) switch
                {
                    null => new Unknown(),
                    { State: not ClaimState.ToFile } => new NotAllowed(Bar.State, "claimFiled", "该索赔已提交", "This claim is filed already"),
                    var found when found.Against != asked.Against => new NotAllowed(Bar.Input, "claimAgainst", "该索赔针对另一方", "This claim is on the other one"),
                    var found => File(found),
                };
            return file.Claims.Any(c => c.Against == asked.Against && c.State is ClaimState.ToFile or ClaimState.Filed)
                ? new NotAllowed(Bar.State, "claimOpen", "该售后单已有未结索赔", "The case has an open claim already")
                : File(NewOf(file, asked.Against, now));

            Done File(Claim claim) => ClaimDeeds.File(file, claim with
            {
                AmountFen = asked.AmountFen,
                Debtor = asked.Debtor ?? claim.Debtor,
                Ticket = asked.Ticket ?? claim.Ticket,
            }, on.Actor, editions.Rulebook, now, keyed?.Key);
        }, cancel);

    /// <summary>The debtor was asked again; counted once a day of the shop. Agents and above, finance.</summary>
    public Task<Outcome> ChaseClaimAsync(OnCase on, Guid claimId, string note, Keyed? keyed, CancellationToken cancel) =>
        OnClaimAsync(on, claimId, chasers, keyed, (file, claim, now) =>
            claim.State != ClaimState.Filed ? NotFiled
            : claim.ChasedAt is { } last && ShopCalendar.ShopDay(last) == ShopCalendar.ShopDay(now)
                ? new NotAllowed(Bar.State, "claimChased", "今天已催过该索赔", "This claim was chased today already")
            : WrongText(note) ?? (Outcome)ClaimDeeds.Chase(file, claim, note, on.Actor, editions.Rulebook, now, keyed?.Key), cancel);

    /// <summary>The debtor paid, all or a part. Finance, managers and supervisors.</summary>
    /// <param name="moreToCome">False writes off what was not paid.</param>
    public Task<Outcome> ReceiveClaimAsync(OnCase on, Guid claimId, long receivedFen, bool moreToCome, Keyed? keyed, CancellationToken cancel) =>
        OnClaimAsync(on, claimId, bookers, keyed, (file, claim, now) =>
            claim.State != ClaimState.Filed ? NotFiled
            : receivedFen <= 0 || receivedFen > claim.OwedFen
                ? new NotAllowed(Bar.Input, "claimReceived", "到账金额须大于0且不超过未到账金额", "What came is above 0 and at most what is still owed")
            : ClaimDeeds.Receive(file, claim, receivedFen, moreToCome, on.Actor, editions.Rulebook, now, keyed?.Key), cancel);

    /// <summary>Nothing comes any more. Finance, managers and supervisors.</summary>
    public Task<Outcome> WriteOffClaimAsync(OnCase on, Guid claimId, string reason, Keyed? keyed, CancellationToken cancel) =>
        OnClaimAsync(on, claimId, bookers, keyed, (file, claim, now) =>
            claim.State is not (ClaimState.ToFile or ClaimState.Filed) ? new NotAllowed(Bar.State, "claimEnded", "该索赔已结束", "This claim has ended")
            : WrongText(reason) ?? (Outcome)ClaimDeeds.WriteOff(file, claim, reason, on.Actor, editions.Rulebook, now, keyed?.Key), cancel);

    Task<Outcome> OnClaimAsync(OnCase on, Guid claimId, Role[] roles, Keyed? keyed, Func<CaseFile, Claim, DateTimeOffset, Outcome> deed, CancellationToken cancel) =>
        OnFileAsync(on, keyed, (file, now) =>
            !roles.Any(on.Actor.Covers)
                ? NotYours($"须由{string.Join("、", roles.Select(r => r.Zh()))}办理", $"For: {string.Join(", ", roles)}")
            : file.Claims.FirstOrDefault(c => c.Id == claimId) is { } claim ? deed(file, claim, now)
            : new Unknown(), cancel);

    static Claim NewOf(CaseFile file, ClaimAgainst against, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ShopId = file.Case.ShopId,
        CaseId = file.Case.Id,
        OrderId = file.Order.Id,
        Against = against,
        State = ClaimState.ToFile,
        FoundAt = now,
        FileBy = now + Claim.ToBeFiledIn,
        Debtor = against == ClaimAgainst.Courier ? file.Order.Courier : null,
    };

    static NotAllowed NotFiled => new(Bar.State, "claimNotFiled", "该索赔不在已提交状态", "This claim is not filed");

    static NotAllowed NotYours(string zh, string en) => new(Bar.Role, "notYours", zh, en);
}
