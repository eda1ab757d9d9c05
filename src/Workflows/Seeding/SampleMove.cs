using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Workflows.Seeding;

/// <summary>Looks for somebody who can take a row now, and for what would be needed if nobody can.</summary>
sealed class SampleMove(SampleCase sample, Subject subject, Row row, DateTimeOffset now, Rulebook rules)
{
    static readonly Dictionary<Need, EvidenceKind> Papers = new()
    {
        [Needs.PhotoOrVideo] = EvidenceKind.Photo,
        [Needs.PhotosAttached] = EvidenceKind.Photo,
        [Needs.PhotoOfCase] = EvidenceKind.Photo,
        [Needs.EvidenceForBasis] = EvidenceKind.Photo,
        [Needs.ChatLogAttached] = EvidenceKind.ChatLog,
        [Needs.LogisticsAttached] = EvidenceKind.Logistics,
        [Needs.RefusalShown] = EvidenceKind.RefusalScan,
        [Needs.CertificateAttached] = EvidenceKind.Certificate,
        [Needs.RulingAttached] = EvidenceKind.Ruling,
        [Needs.FilesAttached] = EvidenceKind.ChatLog,
        [Needs.PartyFitsCause] = EvidenceKind.CourierWord,
        [Needs.Reopenable] = EvidenceKind.Other,
    };

    /// <summary>The file that is missing, where nothing else is, and who attaches it.</summary>
    public (EvidenceKind Kind, Actor By)? Paper { get; private set; }

    /// <summary>When it can be done at the earliest, where only the hour is wrong.</summary>
    public DateTimeOffset? Until { get; private set; }

    public Attempt? Find()
    {
        foreach (var actor in Candidates())
        {
            var inputs = new SampleHand(sample, subject, row.Move, actor, now).Fill();
            var file = sample.File! with { Target = sample.Fault?.File?.Case };
            switch (rules.Of(subject).Machine.Decide(row.Move, rules.FactsOf(file, subject, actor, inputs, now)))
            {
                case Moved:
                    return new()
                    {
                        ShopId = subject.ShopId,
                        Subject = subject.Kind,
                        SubjectId = subject.Id,
                        Move = row.Move,
                        Actor = actor,
                        Inputs = inputs,
                        Seen = subject.Version,
                    };
                case Lacking { Needs: var lacking }:
                    Note(lacking, actor);
                    break;
            }
        }
        return null;
    }

    void Note(IReadOnlyList<Lack> lacking, Actor actor)
    {
        if (lacking.All(lack => Papers.ContainsKey(lack.Need)))
            Paper ??= (Papers[lacking[0].Need], actor);
        else if (lacking.All(lack => lack.Need == Needs.InCallSlot || lack.Need == Needs.SilentTwoDays))
            Until = rules.Calendar.Due(Domain.Time.Clock.CallSlot, sample.File!.Case.LastContactAt ?? now, TimeSpan.FromHours(48)) is var call && call > now ? call.AddMinutes(3)
                : rules.Calendar.Due(Domain.Time.Clock.CallSlot, now, TimeSpan.Zero).AddMinutes(3);
    }

    /// <summary>Who may take it, its owner rather than others, those it is for rather than their superiors.</summary>
    IEnumerable<Actor> Candidates()
    {
        // who signs gives the password at that instant
        var people = sample.People.Actors.Where(a => row.Who.Any(needed => a.Role.Covers(needed))).Select(a => a with { ConfirmedAt = now })
            .OrderBy(a => Distance(a.Role) + sample.Random.NextDouble() * 1.6 - (a.UserId == sample.File!.Case.OwnerId ? 0.8 : 0)).ToList();
        return row.Who.Contains(Role.Outside) && sample.Random.Next(3) == 0 ? [Actor.Outside, .. people] : people;
    }

    double Distance(Role role) => row.Who.Contains(role) ? 0 : row.Who.Contains(Role.Outside) ? (int)role - (int)Role.Agent : (int)role - row.Who.Where(r => r.OnLadder()).Select(r => (int)r).DefaultIfEmpty(0).Max();
}
