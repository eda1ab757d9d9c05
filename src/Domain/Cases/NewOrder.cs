using AfterSales.Domain.Money;

namespace AfterSales.Domain.Cases;

/// <summary>
/// An order as somebody reads it off the platform: one that no report has told of yet, or whose report leaves out lines, signing or freight insurance.
/// Amounts are fen. What was paid limits every later payout, so nothing in it is guessed.
/// </summary>
public sealed record NewOrder(string Number, long PaidFen, DateTimeOffset CreatedAt)
{
    public const int MostLines = 100;

    public string? BuyerNick { get; init; }
    public string? BuyerAccount { get; init; }
    public string? BuyerPhone { get; init; }
    public string? Address { get; init; }
    public DateTimeOffset? PaidAt { get; init; }
    public DateTimeOffset? ShippedAt { get; init; }
    public DateTimeOffset? SignedAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; init; }
    public string? Courier { get; init; }
    public string? Waybill { get; init; }

    /// <summary>Of the parcel at dispatch, in grams.</summary>
    public int? WeightGrams { get; init; }
    public bool FreightInsured { get; init; }
    public bool NoReasonReturnExcluded { get; init; }
    public required IReadOnlyList<NewLine> Lines { get; init; }

    /// <summary>What does not hold together; null where it does.</summary>
    public NotAllowed? Wrong(DateTimeOffset now)
    {
        if (!OrderNumber.Holds(Number))
            return Not("orderNumber", $"订单编号为1到{OrderNumber.Longest}位数字、字母、-或_", $"An order's number is 1 to {OrderNumber.Longest} digits, letters, - or _");
        if (PaidFen is < 0 or > Offers.LargestFen)
            return Not("orderAmount", $"实付金额paidFen须为0到{Offers.LargestFen}之间的整数分", $"What was paid (paidFen) is whole fen from 0 to {Offers.LargestFen}");
        if (PaidFen > 0 != PaidAt is not null)
            return Not("orderPaid", "实付金额与付款时间须同时填写", "What was paid and when go together");
        if (Lines.Count is 0 or > MostLines || Lines.Any(l => !l.Holds))
            return Not("orderLines", $"须有1到{MostLines}行，每行有标题、数量和单价", $"One to {MostLines} lines, each with title, quantity and price");
        if (WeightGrams is { } grams && !Weighing.Holds(grams))
            return Not("orderWeight", $"发货重量weightGrams须为1到{Weighing.MostGrams}之间的整数克", $"The weight at dispatch (weightGrams) is whole grams from 1 to {Weighing.MostGrams}");
        DateTimeOffset[] times = [CreatedAt, .. new[] { PaidAt, ShippedAt, SignedAt, ConfirmedAt }.OfType<DateTimeOffset>(), now];
        return times.Zip(times.Skip(1)).All(pair => pair.First <= pair.Second) ? null
            : Not("orderTimes", "下单、付款、发货、签收、确认须依次且不晚于现在", "Made, paid, shipped, signed, confirmed: in this order, none after now");
    }

    /// <summary>The order, its lines and its money, to be stored together.</summary>
    public Entered Enter(Guid shopId, DateTimeOffset now)
    {
        var order = new Order
        {
            Id = Guid.CreateVersion7(now),
            ShopId = shopId,
            Number = Number,
            BuyerNick = BuyerNick,
            BuyerAccount = PayeeAccount.Clean(BuyerAccount),
            BuyerPhone = BuyerPhone,
            Address = Address,
            TotalFen = Lines.Sum(l => l.PriceFen * l.Quantity),
            PaidFen = PaidFen,
            CreatedAt = CreatedAt,
            PaidAt = PaidAt,
            ShippedAt = ShippedAt,
            SignedAt = SignedAt,
            ConfirmedAt = ConfirmedAt,
            Courier = Courier,
            Waybill = Waybill,
            WeightGrams = WeightGrams,
            FreightInsured = FreightInsured,
            NoReasonReturnExcluded = NoReasonReturnExcluded,
        };
        var money = new OrderMoney { OrderId = order.Id, ShopId = shopId, PaidFen = PaidFen, CostCapFen = Limits.Default.CostCapFen };
        // lines are shown by id: a millisecond apart they stay in their order
        var lines = Lines.Select((l, i) => new OrderLine
        {
            Id = Guid.CreateVersion7(now.AddMilliseconds(i)),
            ShopId = shopId,
            OrderId = order.Id,
            Title = l.Title,
            Sku = l.Sku,
            Quantity = l.Quantity,
            PriceFen = l.PriceFen * l.Quantity,
        }).ToList();
        return new(order, money, lines);
    }

    static NotAllowed Not(string code, string zh, string en) => new(Bar.Input, code, zh, en);
}

/// <summary>One line of it; the price is that of one piece, in fen.</summary>
public sealed record NewLine(string Title, int Quantity, long PriceFen, string? Sku = null)
{
    const int MostPieces = 1_000_000;

    /// <summary>A whole line: a title, pieces, and a sum that stays countable.</summary>
    public bool Holds => !string.IsNullOrWhiteSpace(Title) && Quantity is > 0 and <= MostPieces && PriceFen >= 0 && PriceFen <= Offers.LargestFen / Quantity;
}

/// <summary>An order was entered by hand.</summary>
public sealed record Entered(Order Order, OrderMoney Money, IReadOnlyList<OrderLine> Lines) : Outcome
{
    public Change Change => new() { Orders = [new(Order, null)], OrderMoney = [Money], OrderLines = [.. Lines.Select(l => new Saved<OrderLine>(l, null))] };
}
