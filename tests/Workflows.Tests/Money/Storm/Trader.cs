using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Workflows.Tests.Money.Storm;

/// <summary>One of the threads: takes any open case, sees what could be done with it and does one of these, as chance has it; or tells what the platform did.</summary>
sealed class Trader(TestShop shop, Market market, Wanted wanted, Random random, CancellationToken cancel)
{
    const int LongestCase = 90;

    /// <summary>Moves that end what is under way or lead away from money: rarer, that the rest gets its turn.</summary>
    static readonly Dictionary<Move, double> rarer = new()
    {
        [Moves.PlatformSettles] = 0.008,
        [Moves.PlatformStepsIn] = 0.008,
        [Moves.VoidVoucher] = 0.1,
        [Moves.PaymentFailed] = 0.9,
        [Moves.Reverse] = 0.2,
        [Moves.Reject] = 0.5,
        [Moves.DeclineOffer] = 0.2,
        [Moves.BuyerContent] = 0.1,
    };

    readonly Filled filled = new(market, wanted, random);
    readonly Platform platform = new(shop, market, wanted, random, cancel);

    public async Task WorkAsync()
    {
        while (!wanted.Over && !cancel.IsCancellationRequested)
        {
            wanted.Tried();
            shop.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 15)));
            var chance = random.Next(48);
            if (chance < 3 && wanted.OfPlatform)
                await platform.PayAsync();
            else if (chance < 4 && wanted.OfPlatform)
                await platform.TellAsync();
            else if (chance < 5)
                await platform.SettleExcessAsync();
            else if (chance < 7 && random.NextDouble() * 7 < wanted.Weight(Wanted.TakenBack))
                await platform.TakeBackAsync();
            else if (chance < 10 && random.NextDouble() * 7 < wanted.Weight(Moves.Reconcile.Code))
                await ReconcileAsync();
            else if (market.HasRoom && random.Next(2) == 0)
                await OpenAsync();
            else if (await market.AnyFileAsync(random) is { } file)
                await StepAsync(file);
        }
    }

    /// <summary>The statement tells of a payout, sometimes to two at once; the product reconciles what it finds matched.</summary>
    async Task ReconcileAsync()
    {
        if (await shop.PaidOutAsync(20) is not { Count: > 0 } paid)
            return;
        var voucher = paid[random.Next(paid.Count)];
        var told = await Task.WhenAll(Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => shop.TellPayoutAsync(voucher, market.Number("statement"))));
        if (told.Any(reconciled => reconciled) && market.Reconciles(voucher.Id))
            wanted.Made(Moves.Reconcile.Code);
    }

    async Task OpenAsync()
    {
        await market.OpenAsync(random, cancel);
        wanted.Made(Deeds.Open);
    }

    async Task StepAsync(CaseFile file)
    {
        if (file.Case.Sequence > LongestCase || (file.Case.State == States.Closed && random.Next(3) == 0))
        {
            market.Leave(file.Case.Id);
            return;
        }
        var able = Candidates(file).Select(c => (c.Subject, c.Move, Weight: wanted.Weight(c.Move.Code) * rarer.GetValueOrDefault(c.Move, 1))).ToList();
        var at = random.NextDouble() * able.Sum(c => c.Weight);
        foreach (var (subject, move, weight) in able)
            if ((at -= weight) <= 0)
            {
                await MakeAsync(file, subject, move);
                return;
            }
    }

    static IEnumerable<(Subject Subject, Move Move)> Candidates(CaseFile file)
    {
        foreach (var move in MovesOf(file.Case))
            yield return (file.Case, move);
        foreach (var voucher in file.Vouchers)
            foreach (var row in Tables.Voucher.From(voucher.State).Where(r => r.ByPeople && Fits(voucher, r.Move)))
                yield return (voucher, row.Move);
    }

    static IEnumerable<Move> MovesOf(Case c)
    {
        Move[] onward = c.State switch
        {
            var s when s == States.Opened => [Moves.Apologise],
            var s when s == States.Apologised => [c.CaseKind switch
            {
                CaseKind.NotAsExpected => Moves.ExplainProduct,
                CaseKind.MissingItem => Moves.CheckRecords,
                _ => Moves.RequestEvidence,
            }],
            var s when s == States.Explaining => [Moves.BuyerInsists],
            var s when s == States.AwaitingEvidence => [Moves.SubmitEvidence],
            var s when s == States.Checking || s == States.Judging => [Moves.DecideLiability],
            var s when s == States.Offering => [Moves.OfferRemedy],
            var s when s == States.AwaitingChoice => [Moves.AcceptOffer, Moves.DeclineOffer],
            var s when s == States.Confirming => [Moves.BuyerDiscontent, Moves.BuyerContent],
            var s when s == States.Disputed => [Moves.RecordRuling, Moves.RecordRuling],
            var s when s == States.Settling => [Moves.SettlementBooked, Moves.SettlementBooked],
            _ => [],
        };
        return [.. onward, Moves.PlatformSettles, Moves.PlatformStepsIn];
    }

    /// <summary>The rows of its channel; another one's are tried too, but seldom.</summary>
    static bool Fits(Voucher v, Move move) =>
        move == Moves.ReceiveVoucher ? v.Channel == Channel.Alipay
        : move == Moves.RefundOnPlatform ? v.Channel == Channel.Platform
        : move != Moves.IssueCoupon || v.Channel == Channel.Coupon;

    async Task MakeAsync(CaseFile file, Subject subject, Move move)
    {
        if (move == Moves.SubmitEvidence || move == Moves.RecordRuling)
        {
            await shop.AttachAsync(file.Case.Id, move == Moves.RecordRuling ? EvidenceKind.Ruling : EvidenceKind.Photo, content: market.Number("photo "));
            wanted.Made(Deeds.Attach);
        }
        if (Tables.Of(subject.Machine).Find(subject.State, move) is not { } row)
            return;
        var (actor, inputs) = (Somebody(row), filled.For(move, file));
        // whoever has just attached a file has not seen the version that this made
        int? seen = random.Next(2) == 0 && move != Moves.SubmitEvidence && move != Moves.RecordRuling ? subject.Version : null;
        if (subject is Voucher && actor.IsPerson && random.Next(8) == 0)
            await MakeTwiceAsync(subject, move, actor, inputs);
        else
        {
            var outcome = await AttemptAsync(file, subject, move, actor, inputs, seen);
            market.Saw(file.Case.Id, outcome);
            if (outcome is Done)
                wanted.Made(move.Code);
        }
    }

    /// <summary>While somebody pays, the platform now and then gives back all that was left: one of the two came first.</summary>
    async Task<Outcome> AttemptAsync(CaseFile file, Subject subject, Move move, Actor actor, Inputs inputs, int? seen)
    {
        var left = file.Money.PaidFen - file.Money.PaidOutFen - file.Money.PlatformFen;
        if ((move != Moves.Pay && move != Moves.RefundOnPlatform) || left <= 0 || random.Next(6) > 0)
            return await shop.TryAsync(subject, move, actor, inputs, seen);
        var trying = Task.Run(() => shop.TryAsync(subject, move, actor, inputs, seen), cancel);
        await platform.PayAsync((file.Order, left));
        return await trying;
    }

    /// <summary>The same request twice at the same time, as an impatient finger or a lost answer has it.</summary>
    async Task MakeTwiceAsync(Subject subject, Move move, Actor actor, Inputs inputs)
    {
        var keyed = TestShop.Key(actor, market.Number("key"));
        var outcomes = await Task.WhenAll(shop.TryAsync(subject, move, actor, inputs, null, keyed), shop.TryAsync(subject, move, actor, inputs, null, keyed));
        if (outcomes.Count(o => o is Done) > 1)
            throw new InvalidOperationException($"{move} was made twice under one key");
        if (outcomes.Any(o => o is Done))
            wanted.Made(move.Code);
    }

    /// <summary>Somebody who may by their role, whatever their hand had in it before; what finance does is sometimes done by a deputy.</summary>
    Actor Somebody(Row row)
    {
        if (row.Who.Contains(Role.Outside) && random.Next(3) == 0)
            return Actor.Outside;
        var able = shop.Staff.Values.Where(a => row.Who.Any(needed => a.Role.Covers(needed))).ToList();
        if (row.Who.Contains(Role.Finance) && random.Next(3) == 0)
            return new[] { shop.Agent, shop.OtherAgent, shop.Manager }[random.Next(3)] with { ForFinance = true };
        return able[random.Next(able.Count)];
    }
}
