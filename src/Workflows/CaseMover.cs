using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Workflows.Reconciliation;
using AfterSales.Workflows.Store;

namespace AfterSales.Workflows;

/// <summary>
/// The one way to move a case, voucher or parcel: people, imports and the clock all come through here. Reads the case, lets the rules decide, and
/// commits everything that follows in one transaction.
/// </summary>
public sealed class CaseMover(CaseFiles files, VoucherRisks risks, StaffOf staff, Reversals reversals, Editions editions, Rounds rounds)
{
    /// <summary>Makes the move or says why not. Of those who saw the same version one moves, the others are told that it is stale.</summary>
    public Task<Outcome> MoveAsync(Attempt attempt, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, attempt.SubjectId, round => DecideAsync(attempt with { Key = keyed?.Key ?? attempt.Key }, round, cancel), cancel);

    async Task<Outcome> DecideAsync(Attempt attempt, Round round, CancellationToken cancel)
    {
        var file = await files.LoadAsync(attempt.Subject, attempt.SubjectId, attempt.Inputs.Target, round.Now, cancel);
        if (file is null || file.Case.ShopId != attempt.ShopId)
            return new Unknown();
        var subject = file.SubjectOf(attempt.Subject, attempt.SubjectId);
        if (attempt.Seen is { } seen && seen != subject.Version)
            return new Stale(subject.Version);
        if (attempt.DueId is { } due && !file.Dues.Any(d => d.Id == due && d.State == DueState.Open))
            return new NotDue();
        if (await staff.MissingAsync(attempt.ShopId, attempt.Inputs, cancel) is { } missing)
            return missing;
        if (attempt.Subject == SubjectKind.Voucher)
            file = await risks.ForAsync(file, attempt, round.Now, cancel);
        file = file with { NextVoucherNo = file.NextVoucherNo + round.Skip };
        var outcome = new Turn(file, editions.Rulebook, round.Now).Take(attempt);
        if (outcome is not Done done)
            return outcome;
        if (round.Denied is { } denied)
            return Denied(attempt, file, round.Now, denied);
        return attempt.Move != Moves.Reverse ? done : done with { Change = done.Change.And(await reversals.AskBackAsync((Voucher)done.Subject, file.Order, round.Now, cancel)) };
    }

    /// <summary>What the rules allowed and the database refuses: others have taken the money in between, again and again.</summary>
    Refused Denied(Attempt attempt, CaseFile file, DateTimeOffset now, Committed denied)
    {
        var subject = file.SubjectOf(attempt.Subject, attempt.SubjectId);
        var row = editions.Rulebook.Of(subject).Machine.Find(subject.State, attempt.Move)!;
        var lack = denied == Committed.OverLimit
            ? new Lack(Needs.WithinPaid, new("超出该订单可退余额或费用补偿上限", "More than is left on the order or under its cap for costs"))
            : new Lack(Needs.NotPaidTwice, new("同一事由已有有效凭证", "A live voucher for the same basis exists"));
        return new Turn(file, editions.Rulebook, now).Refuse(attempt, new Lacking(row, [lack]));
    }
}
