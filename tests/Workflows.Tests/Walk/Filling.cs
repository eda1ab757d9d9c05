using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.Time;

namespace AfterSales.Workflows.Tests.Walk;

/// <summary>Fills in the form of a move, sensibly or as chance has it.</summary>
sealed class Filling(TestShop shop, Random random, CaseFile file, Func<bool, Task<Guid>> target)
{
    static readonly RemedyKind[] kinds = Enum.GetValues<RemedyKind>();
    static int numbers;

    /// <summary>What the row's needs ask for, and sometimes more of what the move takes.</summary>
    public async Task<Inputs> ForAsync(Row row)
    {
        var inputs = Inputs.None;
        var asked = row.Needs.SelectMany(n => n.Asks).ToHashSet();
        foreach (var field in row.Move.Fields)
            if (asked.Contains(field) || random.Next(4) == 0)
                inputs = await WithAsync(inputs, field, row);
        return inputs;
    }

    public async Task<Inputs> WithAsync(Inputs inputs, Field field, Row row) =>
        field == Fields.Target ? inputs with { Target = await target(row.Move == Moves.LinkFaultCase) }
        : field == Fields.Remedies ? inputs with { Remedies = Offer(row) }
        : Values.TryGetValue(field, out var fill) ? fill(inputs)
        : throw new InvalidOperationException($"The walk does not know how to fill in {field}.");

    Dictionary<Field, Func<Inputs, Inputs>> Values => new()
    {
        [Fields.Wording] = i => i with { Wording = random.Next(25) == 0 ? "这不是我们的问题" : "亲，非常抱歉，您的问题我们马上处理" },
        [Fields.Reason] = i => i with { Reason = "按实际情况处理" },
        [Fields.Summary] = i => i with { Summary = "已按流程处理完毕" },
        [Fields.Told] = i => i with { Told = "已告知最新进展" },
        [Fields.Explanation] = i => i with { Explanation = "手工制品，色差属正常范围" },
        [Fields.Missing] = i => i with { Missing = "外箱与面单照片" },
        [Fields.Finding] = i => i with { Finding = "回复不及时" },
        [Fields.Wish] = i => i with { Wish = "希望尽快解决" },
        [Fields.Answer] = i => i with { Answer = "买家已答复" },
        [Fields.Note] = i => i with { Note = "备注" },
        [Fields.Party] = i => i with { Party = Any<ResponsibleParty>() },
        [Fields.Severity] = i => i with { Severity = random.Next(12) == 0 ? Severity.Safety : random.Next(2) == 0 ? Severity.Severe : Severity.Normal },
        [Fields.Cause] = i => i with { Cause = Any<LateCause>() },
        [Fields.Checks] = i => i with { Checks = Enum.GetValues<RecordCheck>() },
        [Fields.NoReshipment] = i => i with { NoReshipment = Any<NoReshipment>() },
        [Fields.Stock] = i => i with { Stock = Any<StockReason>() },
        [Fields.DefectCode] = i => i with { DefectCode = "D01" },
        [Fields.CourierClaim] = i => i with { CourierClaim = random.Next(2) == 0 },
        [Fields.PenaltyLookedUp] = i => i with { PenaltyLookedUp = true },
        [Fields.AgentComplainedOf] = i => i with { AgentComplainedOf = shop.OtherAgent.UserId },
        [Fields.ServiceActOn] = i => i with { ServiceActOn = Today.AddDays(-random.Next(20)) },
        [Fields.Consent] = i => i with { Consent = true },
        [Fields.Remark] = i => i with { Remark = random.Next(25) == 0 ? "好评返现_小张" : "商品问题补偿_小张" },
        [Fields.RefundNumber] = i => i with { RefundNumber = Number("TK") },
        [Fields.Payee] = i => i with { Payee = Number("buyer") + "@example.com" },
        [Fields.CouponNumber] = i => i with { CouponNumber = Number("YH") },
        [Fields.FlowNumber] = i => i with { FlowNumber = Number("LS") },
        [Fields.Courier] = i => i with { Courier = "中通" },
        [Fields.Waybill] = i => i with { Waybill = Number("ZT") },
        [Fields.Ticket] = i => i with { Ticket = Number("GD") },
        [Fields.SentGrams] = i => i with { SentGrams = random.Next(200, 3_000) },
        [Fields.FoundGrams] = i => i with { FoundGrams = random.Next(50, 3_000) },
        [Fields.ScannedAt] = i => i with { ScannedAt = shop.Clock.Now.AddHours(-random.Next(30)) },
        [Fields.PlatformCase] = i => i with { PlatformCase = Number("PT") },
        [Fields.PlatformResult] = i => i with { PlatformResult = "平台退款给买家" },
        [Fields.PlatformLimit] = i => i with { PlatformLimit = shop.Clock.Now.AddHours(random.Next(20, 100)) },
        [Fields.ReleaseHeld] = i => i with { ReleaseHeld = random.Next(2) == 0 },
        [Fields.PromisedOn] = i => i with { PromisedOn = Today.AddDays(random.Next(4)) },
        [Fields.Outcome] = i => i with { Outcome = Any<ReviewOutcome>() },
        [Fields.Level] = i => i with { Level = random.Next(2) == 0 ? Level.Manager : Level.Supervisor },
        [Fields.Assignee] = i => i with { Assignee = (random.Next(2) == 0 ? shop.Agent : shop.Junior).UserId },
    };

    DateOnly Today => ShopCalendar.ShopDay(shop.Clock.Now);

    IReadOnlyList<RemedyItem> Offer(Row row)
    {
        if (row.Move == Moves.GiveCoupon)
            return [new(RemedyKind.Coupon, random.Next(1, 15_00))];
        var chosen = kinds.Where(_ => random.Next(5) == 0).DefaultIfEmpty(kinds[random.Next(kinds.Length)]).Take(6).ToList();
        return [.. chosen.Select(kind => new RemedyItem(kind, Remedies.Of(kind).Voucher ? Amount(kind) : 0))];
    }

    /// <summary>Mostly small, so that many fit; now and then more than there is.</summary>
    long Amount(RemedyKind kind) => random.Next(12) switch
    {
        0 => file.Money.LeftFen + 1,
        1 => Math.Max(1, file.Money.LeftFen),
        < 4 => random.Next(1, 90_00),
        _ => kind == RemedyKind.Coupon ? random.Next(1, 10_00) : random.Next(1, 12_00),
    };

    T Any<T>() where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];

    static string Number(string prefix) => $"{prefix}{Interlocked.Increment(ref numbers):D8}";
}
