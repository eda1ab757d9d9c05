using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using Bogus;

namespace AfterSales.Workflows.Seeding;

/// <summary>Draws orders as an export would tell them: made, paid, shipped and signed for at times that fit the case that is opened on them.</summary>
sealed class SampleOrders(Faker faker, Random random)
{
    static readonly string[] Couriers = ["中通快递", "圆通速递", "韵达快递", "邮政包裹"];
    static readonly string[] Nicks = ["晴天", "小橘子", "山间", "阿木", "星河", "豆花", "北岸", "青团", "落叶", "柚子茶", "小满", "二月兰"];

    int count;

    /// <summary>An order on which a case of this kind is opened at that instant.</summary>
    public Order For(CaseKind kind, SamplePeople people, SampleArticle article, DateTimeOffset opens)
    {
        var late = kind == CaseKind.LateDelivery;
        var signed = late ? (DateTimeOffset?)null : opens.AddHours(-random.Next(2, 40));
        var shipped = late ? opens.AddHours(-random.Next(60, 110)) : signed!.Value.AddHours(-random.Next(40, 90));
        var order = Paid(people, article, shipped.AddHours(-random.Next(3, 60)));
        return order with
        {
            ShippedAt = shipped,
            SignedAt = signed,
            Status = "卖家已发货，等待买家确认",
            Courier = Couriers[random.Next(Couriers.Length)],
            Waybill = "75" + faker.Random.ReplaceNumbers("############"),
            WeightGrams = WeightOf(order),
        };
    }

    /// <summary>An order without trouble: some done, some on the way, some never paid.</summary>
    public Order Plain(SamplePeople people, SampleArticle article, DateTimeOffset created)
    {
        var order = Paid(people, article, created);
        return random.Next(5) switch
        {
            0 => order with { PaidFen = 0, PaidAt = null, Status = random.Next(2) == 0 ? "等待买家付款" : "交易关闭" },
            1 => order with { Status = "买家已付款，等待卖家发货" },
            _ => order with { ShippedAt = created.AddHours(20), SignedAt = created.AddHours(70), ConfirmedAt = created.AddHours(90), Status = "交易成功", Courier = Couriers[0], Waybill = "75" + faker.Random.ReplaceNumbers("############"), WeightGrams = WeightOf(order) },
        };
    }

    Order Paid(SamplePeople people, SampleArticle article, DateTimeOffset created)
    {
        var total = article.PriceFen * random.Next(1, 3);
        var address = $"{faker.Address.State()}{faker.Address.City()}";
        count++;
        return new()
        {
            Id = Guid.CreateVersion7(created),
            ShopId = people.Shop.Id,
            Number = string.Create(CultureInfo.InvariantCulture, $"{created:yyMMdd}{count:D6}{random.Next(1_000_000):D6}"),
            BuyerAccount = string.Create(CultureInfo.InvariantCulture, $"1990{count:D7}"),
            BuyerNick = $"tb_{Nicks[random.Next(Nicks.Length)]}{random.Next(10, 99)}",
            BuyerPhone = "1990000" + faker.Random.ReplaceNumbers("####"),
            Address = address,
            TotalFen = total,
            PaidFen = total,
            CreatedAt = Whole(created),
            PaidAt = Whole(created).AddMinutes(random.Next(1, 30)),
            FreightInsured = random.Next(3) == 0,
        };
    }

    public static OrderLine LineOf(Order order, SampleArticle article) => new()
    {
        Id = Guid.CreateVersion7(order.CreatedAt),
        ShopId = order.ShopId,
        OrderId = order.Id,
        Title = article.Title,
        Sku = article.Sku,
        Quantity = (int)(order.TotalFen / article.PriceFen),
        PriceFen = order.TotalFen,
    };

    public static OrderMoney MoneyOf(Order order) =>
        new() { OrderId = order.Id, ShopId = order.ShopId, PaidFen = order.PaidFen, CostCapFen = Limits.Default.CostCapFen };

    /// <summary>The carton and what is in it.</summary>
    static int WeightOf(Order order) => 160 + (int)(order.TotalFen / 10 % 2_400);

    /// <summary>Exports tell whole seconds.</summary>
    static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());
}
