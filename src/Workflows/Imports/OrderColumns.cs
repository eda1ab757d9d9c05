namespace AfterSales.Workflows.Imports;

/// <summary>What is read from an order report; each name stands for a header and its aliases.</summary>
internal enum OrderColumn
{
    Number,
    Total,
    StayedPaid,
    CreatedAt,
    PaidAt,
    Refunded,
    ShippedAt,
    BuyerNick,
    BuyerAccount,
    ReceiverName,
    Address,
    ChangedAddress,
    Mobile,
    Telephone,
    Title,
    Quantity,
    Status,
    Waybill,
    Courier,
    Weight,
    SellerMemo,
    BuyerMessage,
}

/// <summary>The columns of an order report.</summary>
internal static class OrderColumns
{
    // 打款商家金额 is no alias of 买家实际支付金额: it is what the platform settled so far, nothing before the buyer confirmed
    public static readonly ColumnNames<OrderColumn>[] All =
    [
        new(OrderColumn.Number,         true,  ["订单编号", "订单号"]),
        new(OrderColumn.Total,          true,  ["总金额", "订单总金额"]),
        new(OrderColumn.StayedPaid,     true,  ["买家实际支付金额", "买家实付金额"]),
        new(OrderColumn.CreatedAt,      true,  ["订单创建时间", "创建时间"]),
        new(OrderColumn.PaidAt,         false, ["订单付款时间", "付款时间"]),
        new(OrderColumn.Refunded,       false, ["退款金额", "买家退款金额"]),
        new(OrderColumn.ShippedAt,      false, ["发货时间", "订单发货时间"]),
        new(OrderColumn.BuyerNick,      false, ["买家会员名", "买家会员名称", "买家昵称", "买家旺旺"]),
        new(OrderColumn.BuyerAccount,   false, ["买家支付宝账号"]),
        new(OrderColumn.ReceiverName,   false, ["收货人姓名", "收货人", "收件人姓名"]),
        new(OrderColumn.Address,        false, ["收货地址", "收件地址"]),
        new(OrderColumn.ChangedAddress, false, ["修改后的收货地址"]),
        new(OrderColumn.Mobile,         false, ["联系手机", "收货人手机", "手机"]),
        new(OrderColumn.Telephone,      false, ["联系电话", "电话"]),
        new(OrderColumn.Title,          false, ["宝贝标题", "商品标题"]),
        new(OrderColumn.Quantity,       false, ["宝贝总数量", "购买数量"]),
        new(OrderColumn.Status,         false, ["订单状态"]),
        new(OrderColumn.Waybill,        false, ["物流单号", "运单号"]),
        new(OrderColumn.Courier,        false, ["物流公司"]),
        // 发货重量(克) as it is compared, without brackets: no platform tells it, a shop that weighs adds it, with its unit
        new(OrderColumn.Weight,         false, ["发货重量克", "包裹重量克", "重量克"]),
        new(OrderColumn.SellerMemo,     false, ["订单备注", "商家备注", "卖家备注"]),
        new(OrderColumn.BuyerMessage,   false, ["买家留言"]),
    ];
}
