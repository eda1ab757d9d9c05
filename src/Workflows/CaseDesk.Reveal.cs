using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.People;
using AfterSales.Domain.Wording;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows;

/// <summary>Whose case it is beside the machines' own assignment, and who has seen what of a buyer.</summary>
public sealed partial class CaseDesk
{
    /// <summary>How often somebody may have a buyer's data shown within an hour: more than a day's work at the phone needs, less than copying a shop's buyers takes.</summary>
    public const int RevealsAnHour = 30;

    /// <summary>Longest reason, in UTF-16 units.</summary>
    public const int LongestReason = 200;

    static readonly TimeSpan hour = TimeSpan.FromHours(1);

    /// <summary>Has fields of the case's buyer shown whole: a row in the history, with the reason and never with what was shown.</summary>
    public Task<Outcome> RevealAsync(OnCase on, IReadOnlyList<PersonalField> fields, string reason, Keyed? keyed, CancellationToken cancel) =>
        rounds.RunAsync(keyed, on.CaseId, async round =>
        {
            var file = await files.LoadAsync(SubjectKind.Case, on.CaseId, null, cancel);
            if (file is null || file.Case.ShopId != on.ShopId)
                return new Unknown();
            if (fields.Select(f => f.Bars(file.Case, on.Actor)).FirstOrDefault(bar => bar is not null) is { } barred)
                return barred;
            if (on.Seen is { } seen && seen != file.Case.Version)
                return new Stale(file.Case.Version);
            if (!Normalise.SaysSomething(reason, LongestReason))
                return new NotAllowed(Bar.Input, "revealReason", $"请填写1到{LongestReason}字的原因", $"Give a reason of 1 to {LongestReason} characters");
            var (user, since) = (on.Actor.UserId, round.Now - hour);
            await using var db = await databases.CreateDbContextAsync(cancel);
            return await db.History.CountAsync(h => h.ActorId == user && h.Act == Deeds.Reveal && h.At > since, cancel) >= RevealsAnHour
                ? new NotAllowed(Bar.TooOften, "revealedTooOften", $"每小时最多查看{RevealsAnHour}次，请稍后再试", $"At most {RevealsAnHour} times an hour: try again later")
                : Deeds.RevealBuyer(file, fields, reason.Trim(), on.Actor, editions.Rulebook, round.Now, keyed?.Key);
        }, cancel);

    /// <summary>Somebody of the ladder takes a case that nobody has, if it was not raised above them.</summary>
    public Task<Outcome> TakeFreeAsync(OnCase on, string reason, Keyed? keyed, CancellationToken cancel) =>
        OnFileAsync(on, keyed, (file, now) =>
            ComplainedOf(file, on.Actor)
            ?? (!Deeds.MayTake(file.Case, on.Actor) ? NotYours("本单已升级，须由更高岗位接手", "The case was raised: somebody higher takes it") : null)
            ?? (file.Case.OwnerId is not null ? new NotAllowed(Bar.State, "notFree", "本单已有负责人", "Somebody has this case already") : null)
            ?? (file.Case.State == Domain.Machines.Vocabulary.States.Closed ? new NotAllowed(Bar.State, "caseClosed", "本单已结案", "The case is closed") : null)
            ?? (Outcome)Deeds.TakeFree(file, reason, on.Actor, editions.Rulebook, now, keyed?.Key), cancel);
}
