using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Cases;

/// <summary>What is done about a claim, each a row in the history of its case; the postings go to account 1221, whoever owes.</summary>
public static class ClaimDeeds
{
    public const string FileClaim = "FileClaim";
    public const string ChaseClaim = "ChaseClaim";
    public const string ReceiveClaim = "ReceiveClaim";
    public const string WriteOffClaim = "WriteOffClaim";
    public const string ClaimDue = "ClaimDue";

    /// <summary>A receivable from now on.</summary>
    public static Done File(CaseFile file, Claim claim, Actor actor, Rulebook rules, DateTimeOffset now, string? key) =>
        new Turn(file, rules, now).Act(actor, key, t =>
        {
            t.Claim(claim with { State = ClaimState.Filed, FiledAt = now });
            t.Post(claim.Id, EntryKind.ClaimFiled, Account.ClaimsReceivable, Account.AfterSalesExpense, claim.AmountFen, claim.Party);
            t.Tell(FileClaim, new { claim.Id, claim.Against, claim.AmountFen, claim.Debtor, claim.Ticket });
        });

    /// <summary>The debtor was asked again.</summary>
    public static Done Chase(CaseFile file, Claim claim, string note, Actor actor, Rulebook rules, DateTimeOffset now, string? key) =>
        new Turn(file, rules, now).Act(actor, key, t =>
        {
            t.Claim(claim with { ChasedAt = now, Chases = claim.Chases + 1 });
            t.Tell(ChaseClaim, new { claim.Id, note });
        });

    /// <summary>The debtor paid, wholly or in part.</summary>
    /// <param name="moreToCome">False ends the claim: what was not paid is written off with it.</param>
    public static Done Receive(CaseFile file, Claim claim, long receivedFen, bool moreToCome, Actor actor, Rulebook rules, DateTimeOffset now, string? key) =>
        new Turn(file, rules, now).Act(actor, key, t =>
        {
            var rest = claim.OwedFen - receivedFen;
            var after = claim with { ReceivedFen = claim.ReceivedFen + receivedFen };
            t.Claim(moreToCome && rest > 0 ? after : after with { State = ClaimState.Received, EndedAt = now });
            t.Post(claim.Id, EntryKind.ClaimReceived, Account.AlipayBalance, Account.ClaimsReceivable, receivedFen, claim.Party);
            if (!moreToCome)
                GiveUp(t, claim, rest);
            t.Tell(ReceiveClaim, new { claim.Id, receivedFen, moreToCome });
        });

    /// <summary>Nothing comes any more.</summary>
    public static Done WriteOff(CaseFile file, Claim claim, string reason, Actor actor, Rulebook rules, DateTimeOffset now, string? key) =>
        new Turn(file, rules, now).Act(actor, key, t =>
        {
            GiveUp(t, claim, claim.OwedFen);
            t.Claim(claim with { State = ClaimState.WrittenOff, EndedAt = now });
            t.Tell(WriteOffClaim, new { claim.Id, reason });
        });

    /// <summary>Something has to be done about it: told in the history and the feed, and while the case is open a task in the queue.</summary>
    public static Done Remind(CaseFile file, Due due, Rulebook rules, DateTimeOffset now) =>
        new Turn(file, rules, now).Act(Actor.Clock, null, t =>
        {
            t.EndDue(due.Id, DueState.Fired);
            t.Append(HistoryKind.Deed, SubjectKind.Case, t.Case.Id, ClaimDue, t.Case.State, t.Case.State, t.By, Detail.Of(new { id = due.SubjectId, step = ClaimDeadlines.StepOf(due) }), due.Id);
            if (t.Case.State != States.Closed)
                t.Update(c => c with { RemindedAt = now });
            t.SetDues(file.Claims.First(c => c.Id == due.SubjectId));
        });

    static void GiveUp(Turn turn, Claim claim, long fen)
    {
        if (fen > 0)
            turn.Post(claim.Id, EntryKind.ClaimWrittenOff, Account.AfterSalesExpense, Account.ClaimsReceivable, fen, claim.Party);
    }
}
