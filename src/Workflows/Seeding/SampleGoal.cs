using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Seeding;

/// <summary>Where a sample case is to stand in the end: itself, or a voucher or parcel of it. Without one it goes where chance takes it, until it is closed.</summary>
/// <param name="Remedy">What has to be agreed on to get there.</param>
sealed record SampleGoal(CaseKind Kind, Machine Machine, State State, SampleRemedy Remedy, bool Wanders = false)
{
    /// <summary>The goals of both shops: every open state of the seven kinds, every state of the small machines, and a number of cases that wander.</summary>
    public static IReadOnlyList<SampleGoal> All(SampleSize size) =>
        [.. Parked().Take(size.Parked), .. Enumerable.Range(0, size.Wanderers).Select(i => Wanderer((CaseKind)(1 + (i % 7)), i)), .. ToLabel()];

    static IEnumerable<SampleGoal> Parked() =>
    [
        .. Enum.GetValues<CaseKind>().SelectMany(Parked),
        .. Tables.Voucher.States.Select(state => new SampleGoal(CaseKind.TransitDamage, Tables.Voucher, state, SampleRemedy.Cash)),
        .. Tables.OutboundParcel.States.Select(state => new SampleGoal(CaseKind.MissingItem, Tables.OutboundParcel, state, SampleRemedy.Reshipment)),
        .. Tables.InboundParcel.States.Select(state => new SampleGoal(CaseKind.NotAsExpected, Tables.InboundParcel, state, SampleRemedy.Return)),
    ];

    static IEnumerable<SampleGoal> Parked(CaseKind kind)
    {
        var machine = Tables.Of(kind.ToString());
        return machine.States.Where(machine.IsOpen).Select(state => new SampleGoal(kind, machine, state, SampleRemedy.Cash));
    }

    /// <summary>One for the warehouse of each shop to begin its day with.</summary>
    static IEnumerable<SampleGoal> ToLabel() => Enumerable.Repeat(new SampleGoal(CaseKind.MissingItem, Tables.OutboundParcel, States.Requested, SampleRemedy.Reshipment), 2);

    static SampleGoal Wanderer(CaseKind kind, int i) => new(kind, Tables.Of(kind.ToString()), States.Closed, (SampleRemedy)(i % 6), Wanders: true);
}

/// <summary>What a sample buyer is offered.</summary>
enum SampleRemedy { Cash, Coupon, PartialRefund, Return, Exchange, Reshipment }
