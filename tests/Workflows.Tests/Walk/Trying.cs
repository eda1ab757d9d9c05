using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Workflows.Tests.Walk;

/// <summary>One try to take a row: fills in the form, and where something is lacking does what would unlock it, as people do.</summary>
sealed class Trying(TestShop shop, Random random, CaseFile file, Subject subject, Row row, Func<bool, Task<Guid>> target)
{
    /// <summary>Jumps ahead to an hour at which the buyer may be phoned.</summary>
    public bool MayWait { get; init; } = true;

    const int Most = 14;

    /// <summary>What unlocks a need that looks at files.</summary>
    static readonly Dictionary<Need, EvidenceKind> files = new()
    {
        [Needs.PhotoOrVideo] = EvidenceKind.Video,
        [Needs.PhotosAttached] = EvidenceKind.Photo,
        [Needs.PhotoOfCase] = EvidenceKind.Photo,
        [Needs.ChatLogAttached] = EvidenceKind.ChatLog,
        [Needs.LogisticsAttached] = EvidenceKind.Logistics,
        [Needs.RefusalShown] = EvidenceKind.RefusalScan,
        [Needs.CertificateAttached] = EvidenceKind.Certificate,
        [Needs.CourierWord] = EvidenceKind.CourierWord,
        [Needs.RulingAttached] = EvidenceKind.Ruling,
        [Needs.FilesAttached] = EvidenceKind.Other,
        [Needs.EvidenceForBasis] = EvidenceKind.Photo,
        [Needs.Reopenable] = EvidenceKind.Other,
        [Needs.Explained] = EvidenceKind.ProductSheet,
        [Needs.PartyFitsCause] = EvidenceKind.CourierWord,
    };

    readonly Filling filling = new(shop, random, file, target);
    Inputs inputs = Inputs.None;
    Actor actor = Actor.Kernel;

    public async Task<bool> MakeAsync()
    {
        inputs = await filling.ForAsync(row);
        actor = Somebody();
        for (var i = 0; i < Most; i++)
        {
            var outcome = await shop.TryAsync(subject, row.Move, actor, inputs, i == 0 ? subject.Version : null);
            if (outcome is Done)
                return true;
            // attaching a file is a change of the case, so its version is no longer the one seen; a refusal is none
            if (outcome is not Refused { Why: var why } || !await UnlockAsync(why))
                return outcome is Refused or Stale ? false : throw new InvalidOperationException($"{row.From} {row.Move} of {subject.Machine} ended in {outcome}");
        }
        return false;
    }

    async Task<bool> UnlockAsync(Decision why)
    {
        if (why is NotYours)
        {
            actor = Somebody();
            return true;
        }
        if (why is not Lacking { Needs: var lacking })
            return false;
        foreach (var lack in lacking)
            if (!await UnlockAsync(lack))
                return false;
        return true;
    }

    async Task<bool> UnlockAsync(Lack lack)
    {
        if (lack.Need == Needs.InCallSlot || lack.Need == Needs.SilentTwoDays)
            return MayWait && WaitForCall(lack.Need == Needs.SilentTwoDays);
        if (lack.Need == Needs.BuyerWasAsked)
            return await shop.TryAsync(subject, Moves.AwaitBuyer, shop.OtherAgent.UserId == file.Case.AgentComplainedOf ? shop.Agent : shop.OtherAgent,
                new() { Wording = "亲，请问破损的是哪一件呢？" }) is Done;
        if (lack.Need == Needs.Reopenable && shop.Clock.Now - file.Case.EnteredAt > TimeSpan.FromDays(15))
            return false;
        if (files.TryGetValue(lack.Need, out var kind) && (lack.Need != Needs.PartyFitsCause || inputs.Party == ResponsibleParty.Courier))
            await shop.AttachAsync(file.Case.Id, kind, content: random.Next(40) == 0 ? "a photo that goes round" : null);
        else if (lack.Need == Needs.WithinOwnLimit && random.Next(3) == 0)
            await shop.AttachAsync(file.Case.Id, EvidenceKind.OwnerConsent);
        else if ((lack.Shortfall.Fill ?? lack.Need.Asks) is { Count: > 0 } asked)
            foreach (var field in asked.Where(row.Move.Fields.Contains))
                inputs = await filling.WithAsync(inputs, field, row);
        else if (lack.Need == Needs.PoliteIfWritten)
            inputs = inputs with { Wording = null };
        else if (lack.Need == Needs.WithinPaid || lack.Need == Needs.NotPaidTwice)
            return await OfferLessAsync();
        else if (lack.Need == Needs.LimitPlausible)
            inputs = inputs with { PlatformLimit = null };
        else if (Hopeless.Contains(lack.Need))
            return false;
        actor = lack.Need == Needs.FraudCleared || lack.Need == Needs.WithinOwnLimit || lack.Need == Needs.WithinOfferLimit || lack.Need == Needs.EvidenceForBasis
            ? random.Next(3) == 0 ? shop.Manager : shop.Supervisor : Somebody();
        return true;
    }

    /// <summary>What only another course of things would unlock.</summary>
    static readonly HashSet<Need> Hopeless =
    [
        Needs.NothingRuns, Needs.NothingPaidOrShipped, Needs.LedgerAgrees, Needs.LiabilityDecided, Needs.ReturnGranted, Needs.NoFraudFlag, Needs.NotDangerous,
        Needs.EvidenceAskedTwice, Needs.PromisedTwice, Needs.ContactAllowed, Needs.OncePerChannel, Needs.CalledOnce, Needs.GoodsArrived, Needs.RemedyEnded,
        Needs.ChannelAlipay, Needs.ChannelCoupon, Needs.ChannelPlatform, Needs.VoucherNotHeld, Needs.ParcelNotHeld, Needs.BalanceCovers,
        Needs.MayWait,
    ];

    async Task<bool> OfferLessAsync()
    {
        if (!row.Move.Fields.Contains(Fields.Remedies))
            return false;
        inputs = await filling.WithAsync(inputs, Fields.Remedies, row);
        return true;
    }

    bool WaitForCall(bool twoDays)
    {
        var from = shop.Clock.Now + (twoDays ? TimeSpan.FromHours(48) : TimeSpan.Zero);
        shop.Clock.Now = ShopCalendar.Default.Due(Domain.Time.Clock.CallSlot, from, TimeSpan.Zero);
        return true;
    }

    /// <summary>Anybody who may, but not whom the case complains of.</summary>
    Actor Somebody()
    {
        var able = shop.Staff.Values.Where(a => a.UserId != file.Case.AgentComplainedOf && row.Who.Any(needed => a.Role.Covers(needed))).ToList();
        Assert.NotEmpty(able);
        return able[random.Next(able.Count)];
    }
}
