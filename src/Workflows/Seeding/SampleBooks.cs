using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Finance;
using AfterSales.Workflows.Reconciliation;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Workflows.Seeding;

/// <summary>
/// Finance of the sample shops at its account: on Mondays and Thursdays the statement of the days before is taken in, and a month that has ended is closed where
/// nothing hinders it. The statements tell what really was paid; those of the last days hold what finance is there to find.
/// </summary>
sealed class SampleBooks(IDbContextFactory<ShopDb> databases, StatementDesk statements, MonthCloseDesk closes, SampleClock clock)
{
    static readonly TimeSpan
        Morning = new(9, 40, 0),
        Oddities = TimeSpan.FromDays(10);

    readonly Dictionary<Guid, (SampleOddity Next, int Lines)> state = [];
    DateTimeOffset told = DateTimeOffset.MinValue;

    /// <summary>When the next statements are taken in.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset at)
    {
        for (var day = ShopCalendar.ShopDay(at); ; day = day.AddDays(1))
            if (day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Thursday && ShopCalendar.StartOf(day) + Morning is var next && next > at)
                return next;
    }

    /// <summary>Takes in the statement of one shop, from the day of the last one until last midnight.</summary>
    /// <param name="of">The sample that a case belongs to.</param>
    public async Task TakeInAsync(SamplePeople people, DateTimeOffset start, DateTimeOffset end, Func<Guid, SampleCase> of, CancellationToken cancel)
    {
        var (shop, finance) = (people.Shop.Id, people.Actors.First(a => a.Role == Role.Finance));
        var until = ShopCalendar.StartOf(ShopCalendar.ShopDay(clock.At));
        var from = told > start ? told : ShopCalendar.StartOf(ShopCalendar.ShopDay(start));
        if (from == until)
            return; // the sample began this morning: no day is over yet
        var lines = await LinesAsync(shop, from, until, end - until < Oddities, of, cancel);
        var file = new SampleStatement(SampleShop.All.First(s => s.Name == people.Shop.Name).Account, from, until);
        var (content, sent) = await file.ReadAsync(lines, clock.At, cancel);
        if (await statements.TakeInAsync(shop, content, sent, finance, null, cancel) is not StatementTaken)
            throw new InvalidOperationException($"The sample's statement {sent.Name} was not taken in.");
        if (await closes.NextStandAsync(shop, clock.At, cancel) is { Open: 0 } stand && stand.PaidFen == stand.StatementFen)
            await closes.CloseAsync(shop, stand.Month, null, finance, null, cancel);
    }

    /// <summary>The statements until last midnight are taken in.</summary>
    public void Told() => told = ShopCalendar.StartOf(ShopCalendar.ShopDay(clock.At));

    async Task<List<SampleLine>> LinesAsync(Guid shop, DateTimeOffset from, DateTimeOffset until, bool odd, Func<Guid, SampleCase> of, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var paid = await db.Vouchers.AsNoTracking().Where(v => v.ShopId == shop && v.PaidAt >= from && v.PaidAt < until && v.Channel != Channel.Coupon)
            .Join(db.Orders, v => v.OrderId, o => o.Id, (v, o) => new { Voucher = v, o.Number }).OrderBy(p => p.Voucher.PaidAt).ThenBy(p => p.Number).ToListAsync(cancel);
        var back = await db.Vouchers.AsNoTracking().Where(v => v.ShopId == shop && v.State == States.Reversed && v.EnteredAt >= from && v.EnteredAt < until && v.Channel != Channel.Coupon)
            .OrderBy(v => v.EnteredAt).ThenBy(v => v.Number).ToListAsync(cancel);
        var returned = await db.PlatformPayments.AsNoTracking().Where(p => p.ShopId == shop && p.Kind == PlatformPaymentKind.Refund && p.PaidAt >= from && p.PaidAt < until)
            .Join(db.Orders, p => p.OrderId, o => o.Id, (p, o) => new { p.PaidAt, p.AmountFen, o.Number }).OrderBy(p => p.PaidAt).ToListAsync(cancel);
        var sold = await db.Orders.AsNoTracking().Where(o => o.ShopId == shop && o.PaidAt >= from && o.PaidAt < until)
            .OrderBy(o => o.PaidAt).ThenBy(o => o.Number).Select(o => new { o.PaidAt, o.PaidFen, o.Number }).ToListAsync(cancel);
        List<SampleLine> lines = [.. sold.Where(o => o.PaidFen > 0).Select(o => new SampleLine(Flow(shop, o.PaidAt!.Value), $"T200P{o.Number}", o.PaidAt.Value, o.PaidFen, 0, "在线支付", "收款"))];
        if (odd && Turn(shop, SampleOddity.Stranger))
            lines.Add(new(Flow(shop, until), "", until.AddHours(-5), 0, 15_00, "转账", "少发补偿_客服"));
        foreach (var one in paid.Where(p => !Stays(of(p.Voucher.CaseId).Goal, States.Paid)))
            lines.Add(odd && !Stays(of(one.Voucher.CaseId).Goal, States.Reconciled) ? Odd(shop, LineOf(shop, one.Voucher, one.Number)) : LineOf(shop, one.Voucher, one.Number));
        foreach (var one in back)
            lines.Add(new(Flow(shop, one.EnteredAt), one.Number, one.EnteredAt, one.AmountFen, 0, "转账", $"退回{one.Number}"));
        foreach (var one in returned)
            lines.Add(odd ? Odd(shop, Refund(shop, one.PaidAt!.Value, one.AmountFen, one.Number)) : Refund(shop, one.PaidAt!.Value, one.AmountFen, one.Number));
        return lines;
    }

    /// <summary>A voucher that is to stay paid is not found in any statement; one that is to be reconciled is told as it was.</summary>
    static bool Stays(SampleGoal goal, State state) => goal.Machine == Tables.Voucher && goal.State == state;

    SampleLine LineOf(Guid shop, Voucher voucher, string order) => voucher.Channel == Channel.Platform
        ? Refund(shop, voucher.PaidAt!.Value, voucher.AmountFen, order)
        : new(voucher.FlowNumber ?? Flow(shop, voucher.PaidAt!.Value), voucher.Number, voucher.PaidAt!.Value, 0, voucher.AmountFen, "转账", voucher.Remark ?? "");

    SampleLine Refund(Guid shop, DateTimeOffset at, long fen, string order) => new(Flow(shop, at), $"T200P{order}", at, 0, fen, "交易退款", $"售后退款-T200P{order}");

    /// <summary>Twice something is wrong with a line: a fen too much went out, and a remark is missing.</summary>
    SampleLine Odd(Guid shop, SampleLine line) =>
        Turn(shop, SampleOddity.Fen) ? line with { OutFen = line.OutFen + 1 }
        : Turn(shop, SampleOddity.Remark) ? line with { Remark = "" }
        : line;

    /// <summary>Each comes once, in their order.</summary>
    bool Turn(Guid shop, SampleOddity oddity)
    {
        var (next, lines) = state.GetValueOrDefault(shop);
        if (next != oddity)
            return false;
        state[shop] = (next + 1, lines);
        return true;
    }

    string Flow(Guid shop, DateTimeOffset at)
    {
        var (next, lines) = state.GetValueOrDefault(shop);
        state[shop] = (next, lines + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{at.ToOffset(ShopCalendar.Offset):yyyyMMdd}2200{lines + 1:D16}");
    }
}

/// <summary>What finance is to find in the last statements, in this order.</summary>
enum SampleOddity { Stranger, Fen, Remark }
