using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows.Finance;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Tests.Money.Storm;

/// <summary>What the platform and the insurer do by themselves, on orders with open cases and on orders that were paid out long ago.</summary>
sealed class Platform(TestShop shop, Market market, Wanted wanted, Random random, CancellationToken cancel)
{
    static readonly PlatformPaymentKind[] kinds =
        [PlatformPaymentKind.Refund, PlatformPaymentKind.Advance, PlatformPaymentKind.Compensation, PlatformPaymentKind.FreightInsurance];

    static readonly Basis[] bases = Enum.GetValues<Basis>();

    /// <param name="at">The order, and how much; by chance where it is not said.</param>
    public async Task PayAsync((Order Order, long Fen)? at = null)
    {
        if ((at?.Order ?? market.AnyOrder(random)) is not { } order)
            return;
        var before = (await shop.Database.AskAsync(db => db.OrderMoney.FindAsync([order.Id], cancel).AsTask()))!;
        var kind = kinds.MaxBy(k => wanted.Weight(k.ToString()) * random.NextDouble());
        var payment = new PlatformPayment
        {
            Id = Guid.CreateVersion7(shop.Clock.Now),
            ShopId = shop.Id,
            OrderId = order.Id,
            Number = market.Number("P"),
            Kind = kind,
            Basis = bases[random.Next(bases.Length)],
            AmountFen = at?.Fen ?? Amount(order),
            At = shop.Clock.Now,
        };
        // told at least once: sometimes twice at the same time; nobody takes it back in between, or the second would be booked anew, as it should
        market.Tells(payment.Number);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, random.Next(6) == 0 ? 2 : 1)
            .Select(_ => shop.Desk.RecordPlatformPaymentAsync(payment with { Id = Guid.CreateVersion7(shop.Clock.Now) }, shop.Finance, null, cancel)));
        if (outcomes.Count(o => o is Booked { Before: false }) != 1)
            throw new InvalidOperationException($"{payment.Number} was booked as {string.Join(", ", outcomes.Select(o => o.ToString()))}");
        market.Told(payment.Number);
        wanted.Made(kind.ToString());
        if (before.PaidOutFen > 0)
            wanted.Also(Wanted.AfterPayment);
    }

    /// <summary>An event about a refund: asked for, closed, advanced or given. What is given ends every open case of the order.</summary>
    public async Task TellAsync()
    {
        if (market.AnyOrder(random) is not { } order)
            return;
        var before = (await shop.Database.AskAsync(db => db.OrderMoney.FindAsync([order.Id], cancel).AsTask()))!;
        var given = random.Next(4) > 0;
        var told = new ToldRefund(market.Number("R"), order.Number, given ? RefundStatus.Success : RefundStatus.WaitSellerAgree, Amount(order), shop.Clock.Now)
        {
            Advanced = random.Next(6) == 0,
            Live = true,
        };
        var outcomes = await Task.WhenAll(Enumerable.Range(0, random.Next(3) == 0 ? 2 : 1).Select(_ => shop.Get<RefundDesk>().TakeAsync(shop.Id, told, null, cancel)));
        if (outcomes.Any(o => o is not Heard))
            throw new InvalidOperationException($"{told.Number} was heard as {string.Join(", ", outcomes.Select(o => o.ToString()))}");
        wanted.Made(Wanted.RefundTold);
        if (before.PaidOutFen > 0 && (given || told.Advanced))
            wanted.Also(Wanted.AfterPayment);
    }

    /// <summary>Another hand takes back what was recorded by mistake, sometimes two of them at the same time or one after another; who recorded it tries too and may not.</summary>
    public async Task TakeBackAsync()
    {
        const int Newest = 40;
        var again = random.Next(5) == 0;
        var recorded = await shop.Database.AskAsync(db => db.PlatformPayments.AsNoTracking().Where(p => p.ById != null && (again || p.TakenBackAt == null))
            .OrderByDescending(p => p.Id).Take(Newest).ToListAsync(cancel));
        if (recorded.Count == 0)
            return;
        var payment = recorded[random.Next(recorded.Count)];
        if (market.IsTelling(payment.Number))
            return;
        Actor[] hands = random.Next(3) switch { 0 => [shop.OtherFinance, shop.Supervisor], 1 => [shop.Finance, shop.Supervisor], _ => [shop.OtherFinance] };
        var outcomes = await Task.WhenAll(hands.Select(by => shop.Desk.TakeBackPlatformPaymentAsync(shop.Id, payment.OrderId, payment.Id, "登记有误", by, null, cancel)));
        if (outcomes.OfType<PaymentTakenBack>().Count() > 1)
            throw new InvalidOperationException($"{payment.Number} was taken back twice");
        if (outcomes.Any(o => o is PaymentTakenBack))
            wanted.Made(Wanted.TakenBack);
    }

    /// <summary>Finance recovers or a supervisor writes off some of what went beyond an order's limit; sometimes both at the same time.</summary>
    public async Task SettleExcessAsync()
    {
        if (market.AnyOrder(random) is not { } order)
            return;
        var money = (await shop.Database.AskAsync(db => db.OrderMoney.FindAsync([order.Id], cancel).AsTask()))!;
        if (money.ExcessFen == 0)
            return;
        var (desk, fen, both) = (shop.Get<ExcessDesk>(), random.Next(2) == 0 ? money.ExcessFen : random.NextInt64(1, money.ExcessFen + 1), random.Next(3));
        List<Task<Outcome>> settling = [];
        if (both != 1)
            settling.Add(desk.RecoverAsync(shop.Id, order.Id, fen, "买家已退回", shop.Finance, null, cancel));
        if (both != 0)
            settling.Add(desk.WriteOffAsync(shop.Id, order.Id, fen, "金额小，不再追", shop.Supervisor, null, cancel));
        foreach (var _ in (await Task.WhenAll(settling)).OfType<ExcessSettled>())
            wanted.Made(nameof(ExcessSettled));
    }

    /// <summary>Mostly little, that the order goes on; now and then as much as was paid, whatever we gave before.</summary>
    long Amount(Order order) => random.Next(20) == 0 ? order.PaidFen : random.Next(1, 8_00);
}
