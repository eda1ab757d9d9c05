using AfterSales.Domain.Cases;
using AfterSales.Domain.People;

namespace AfterSales.Workflows;

/// <summary>Claims on couriers: a receivable with dates that does not hold the case open.</summary>
public sealed partial class CaseDesk
{
    /// <summary>Files a claim with the courier: the one a finding left open, or a new one. Agents and above.</summary>
    /// <param name="claimId">The claim to file; null files a new one.</param>
    public Task<Outcome> FileClaimAsync(OnCase on, Guid? claimId, long amountFen, string? courier, string? ticket, Keyed? keyed, CancellationToken cancel) =>
        OnFileAsync(on, keyed, (file, now) =>
        {
            if (!on.Actor.Role.Covers(Role.Agent))
                return NotYours("快递索赔由客服专员及以上提交", "Agents and above file claims");
            if (amountFen <= 0)
                return new NotAllowed(Bar.Input, "claimAmount", "索赔金额须大于0", "A claim is above 0 fen");
            if (claimId is { } id)
                return file.Claims.FirstOrDefault(c => c.Id == id) switch
                {
                    null => new Unknown(),
                    { State: ClaimState.ToFile } found => File(found),
                    _ => new NotAllowed(Bar.State, "claimFiled", "该索赔已提交", "This claim is filed already"),
                };
            return file.Claims.Any(c => c.State is ClaimState.ToFile or ClaimState.Filed)
                ? new NotAllowed(Bar.State, "claimOpen", "该售后单已有未结索赔", "The case has an open claim already")
                : File(new()
                {
                    Id = Guid.CreateVersion7(now),
                    ShopId = on.ShopId,
                    CaseId = on.CaseId,
                    OrderId = file.Order.Id,
                    State = ClaimState.ToFile,
                    FoundAt = now,
                    FileBy = now + TimeSpan.FromHours(48),
                    Courier = file.Order.Courier,
                });

            Done File(CourierClaim claim) => Deeds.FileCourierClaim(file, claim with
            {
                AmountFen = amountFen,
                Courier = courier ?? claim.Courier,
                Ticket = ticket ?? claim.Ticket,
            }, on.Actor, editions.Rulebook, now, keyed?.Key);
        }, cancel);

    /// <summary>The courier paid, all or a part. Finance, managers and supervisors.</summary>
    public Task<Outcome> ReceiveClaimAsync(OnCase on, Guid claimId, long receivedFen, Keyed? keyed, CancellationToken cancel) =>
        OnClaimAsync(on, claimId, keyed, (file, claim, now) =>
            claim.State != ClaimState.Filed ? new NotAllowed(Bar.State, "claimNotFiled", "该索赔不在已提交状态", "This claim is not filed")
            : receivedFen <= 0 || receivedFen > claim.AmountFen
                ? new NotAllowed(Bar.Input, "claimReceived", "到账金额须大于0且不超过索赔金额", "What came is above 0 and at most what was claimed")
            : Deeds.ReceiveCourierClaim(file, claim, receivedFen, on.Actor, editions.Rulebook, now, keyed?.Key), cancel);

    /// <summary>Nothing comes any more. Finance, managers and supervisors.</summary>
    public Task<Outcome> WriteOffClaimAsync(OnCase on, Guid claimId, string reason, Keyed? keyed, CancellationToken cancel) =>
        OnClaimAsync(on, claimId, keyed, (file, claim, now) =>
            claim.State is not (ClaimState.ToFile or ClaimState.Filed) ? new NotAllowed(Bar.State, "claimEnded", "该索赔已结束", "This claim has ended")
            : WrongText(reason) ?? (Outcome)Deeds.WriteOffCourierClaim(file, claim, reason, on.Actor, editions.Rulebook, now, keyed?.Key), cancel);

    Task<Outcome> OnClaimAsync(OnCase on, Guid claimId, Keyed? keyed, Func<CaseFile, CourierClaim, DateTimeOffset, Outcome> deed, CancellationToken cancel) =>
        OnFileAsync(on, keyed, (file, now) =>
            on.Actor.Role is not (Role.Finance or Role.Manager or Role.Supervisor)
                ? NotYours("索赔到账与核销由财务或经理办理", "Finance or a manager books what a courier pays")
            : file.Claims.FirstOrDefault(c => c.Id == claimId) is { } claim ? deed(file, claim, now)
            : new Unknown(), cancel);

    static NotAllowed NotYours(string zh, string en) => new(Bar.Role, "notYours", zh, en);
}
