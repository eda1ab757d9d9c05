using AfterSales.Domain.Machines;

namespace AfterSales.Domain.Cases;

/// <summary>What a changed roster or holiday year does to deadlines that are open.</summary>
public sealed partial class Turn
{
    /// <summary>
    /// Computes the open deadlines anew from the instants they count from. Those that are due at another time end and are set again, all of it told in one row;
    /// what has fired stays fired. Answers whether there was anything to tell.
    /// </summary>
    internal bool Reschedule()
    {
        var before = dues.Where(d => d.State == DueState.Open).ToList();
        foreach (var subject in (Subject[])[Case, .. File.Vouchers, .. File.Parcels])
        {
            var wanted = Deadlines.For(rules.Of(subject).Machine, subject, File, dues, rules.CalendarIn(File));
            if (before.Any(d => d.SubjectId == subject.Id && wanted.Any(w => w.Code == d.Code && w.Since == d.Since && w.At != d.At)))
                SetDues(subject);
        }
        var moved = (from old in before
                     join set in dues.Where(d => d.State == DueState.Open) on (old.SubjectId, old.Code, old.Since) equals (set.SubjectId, set.Code, set.Since)
                     where old.At != set.At && old.Then != Then.Warn
                     orderby set.At, set.Code
                     select new { old.Subject, old.SubjectId, old.Code, old.Since, @from = old.At, to = set.At }).ToList();
        if (moved.Count > 0)
            Tell(Deeds.Rescheduled, new { roster = File.Roster?.Number ?? 0, moved });
        return moved.Count > 0;
    }
}
