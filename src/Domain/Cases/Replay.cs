using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Cases;

/// <summary>Where a case, voucher or parcel stood after a row of the history.</summary>
public sealed record Stand(SubjectKind Kind, Guid Id, string Machine, int Edition, State State, int Version, DateTimeOffset EnteredAt);

/// <summary>
/// The fold of a history: takes its rows one by one and follows each through the edition that the row names. What comes out must be what the rows of
/// the tables say; a row that its machine does not allow is named.
/// </summary>
public sealed class Replay(Guid caseId, Func<string, int, PinnedMachine> machines)
{
    readonly Dictionary<Guid, Stand> stands = [];

    public int Sequence { get; private set; }
    public string HeadHash { get; private set; } = "";

    /// <summary>Everything of the case that has come to be so far.</summary>
    public IReadOnlyCollection<Stand> Stands => stands.Values;

    public Stand? Of(Guid id) => stands.GetValueOrDefault(id);

    /// <summary>Takes the next row; answers what is wrong with it, null where nothing is.</summary>
    public string? Take(HistoryRow row)
    {
        (Sequence, HeadHash) = (row.Sequence, row.Hash);
        var pinned = machines(row.Machine, row.Edition);
        if (pinned.Hash != row.MachineHash)
            return $"names another content of {row.Machine} edition {row.Edition} than the stored one";
        var before = Of(row.SubjectId);
        var opens = row is { Kind: HistoryKind.Deed, Act: Deeds.Open };
        if (before is null != opens)
            return opens ? "opens what is open already" : "tells of something that was never opened";
        var wrong = row.Kind switch
        {
            HistoryKind.Move => WrongMove(row, before!, pinned.Machine),
            HistoryKind.Deed when opens => row.To == pinned.Machine.Start.Code ? null : $"begins in {row.To}, not in {pinned.Machine.Start}",
            _ => row.From == row.To && row.To == before!.State.Code ? null : $"says {row.To}, but it stood in {before!.State}",
        };
        return wrong ?? Advance(row, before);
    }

    static string? WrongMove(HistoryRow row, Stand before, Machine machine)
    {
        if (row.From != before.State.Code)
            return $"moves from {row.From}, but it stood in {before.State}";
        if (!Moves.TryGet(row.Act, out var move) || machine.Find(before.State, move!) is not { } taken || taken.To.Code != row.To)
            return $"{machine.Code} edition {machine.Edition} has no row {row.From} {row.Act} {row.To}";
        return taken.Who.Any(needed => row.Role.Covers(needed)) ? null : $"{row.Act} from {row.From} is not for {row.Role}";
    }

    /// <summary>Counts versions as a turn does: every row but a refusal is a change of the case, and one of the voucher or parcel it tells of.</summary>
    string? Advance(HistoryRow row, Stand? before)
    {
        var step = row.Kind == HistoryKind.Refusal ? 0 : 1;
        var state = States.Get(row.To);
        var after = new Stand(row.Subject, row.SubjectId, row.Machine, row.Edition, state, (before?.Version ?? 0) + step,
            before?.State == state ? before.EnteredAt : row.At);
        stands[row.SubjectId] = after;
        if (row.SubjectId != caseId && Of(caseId) is { } whole)
            stands[caseId] = whole with { Version = whole.Version + step };
        return after.Version == row.Version ? null : $"counts version {row.Version}, but it is version {after.Version}";
    }
}
