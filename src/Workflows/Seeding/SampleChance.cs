using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Seeding;

/// <summary>Which row somebody takes who has no goal: the usual ones often, the unpleasant ones now and then.</summary>
static class SampleChance
{
    const double Usual = 20;

    static readonly Dictionary<Move, double> Weights = new()
    {
        [Moves.NotifyBuyer] = 2,
        [Moves.AwaitBuyer] = 1.5,
        [Moves.BuyerChased] = 0.8,
        [Moves.Escalate] = 0.4,
        [Moves.Assign] = 0.5,
        [Moves.NoteScan] = 4,
        [Moves.Merge] = 0,
        [Moves.PlatformStepsIn] = 0.12,
        [Moves.PlatformSettles] = 0.12,
        [Moves.BuyerWithdraws] = 0.4,
        [Moves.AgreeReturn] = 2,
        [Moves.BuyerDiscontent] = 4,
        [Moves.DeclineOffer] = 6,
        [Moves.ApologyOnly] = 4,
        [Moves.GiveCoupon] = 7,
        [Moves.RequestEvidence] = 6,
        [Moves.RemedyFailed] = 0,
        [Moves.VoidVoucher] = 1,
        [Moves.CancelParcel] = 1,
        [Moves.Reverse] = 1,
        [Moves.Reject] = 3,
        [Moves.PaymentFailed] = 2,
        [Moves.FailInspection] = 4,
        [Moves.ParcelFailed] = 2,
        [Moves.ReportAbuse] = 2,
        [Moves.ObserveReviewChanged] = 4,
        [Moves.Reopen] = 10,
        [Moves.ReshipAnyway] = 12,
        [Moves.LinkFaultCase] = 25,
    };

    /// <summary>Rows of the case and of what runs for it, in an order drawn by their weight.</summary>
    public static IEnumerable<(Subject Subject, Row Row)> Rows(SampleCase sample) => sample.Running.Append(sample.File!.Case)
        .SelectMany(subject => Tables.Of(subject.Machine).From(subject.State).Where(row => row.ByPeople && !sample.IsBarred(row) && !IsOver(row, sample.File.Case)).Select(row => (subject, row)))
        .Select(choice => (choice, Weight: Weights.GetValueOrDefault(choice.row.Move, Usual)))
        .Where(x => x.Weight > 0)
        .OrderByDescending(x => Math.Pow(sample.Random.NextDouble(), 1.0 / x.Weight)).Select(x => x.choice);

    /// <summary>A parcel is signed for once.</summary>
    static bool IsOver(Row row, Case @case) => row.Stays && row.Move == Moves.ParcelSigned && @case.ArrivedAt is not null;
}
