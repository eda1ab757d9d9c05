using AfterSales.Domain.Wording;

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
    SellerMemo,
    BuyerMessage,
}

/// <summary>Finds the columns of an order report by header name or alias, compared in compatible form without blanks and signs; never by position.</summary>
internal sealed class OrderColumns
{
    // 打款商家金额 is no alias of 买家实际支付金额: it is what the platform settled so far, nothing before the buyer confirmed
    static readonly (OrderColumn Column, bool Required, string[] Names)[] Known =
    [
        (OrderColumn.Number,         true,  ["订单编号", "订单号"]),
        (OrderColumn.Total,          true,  ["总金额", "订单总金额"]),
        (OrderColumn.StayedPaid,     true,  ["买家实际支付金额", "买家实付金额"]),
        (OrderColumn.CreatedAt,      true,  ["订单创建时间", "创建时间"]),
        (OrderColumn.PaidAt,         false, ["订单付款时间", "付款时间"]),
        (OrderColumn.Refunded,       false, ["退款金额", "买家退款金额"]),
        (OrderColumn.ShippedAt,      false, ["发货时间", "订单发货时间"]),
        (OrderColumn.BuyerNick,      false, ["买家会员名", "买家会员名称", "买家昵称", "买家旺旺"]),
        (OrderColumn.BuyerAccount,   false, ["买家支付宝账号"]),
        (OrderColumn.ReceiverName,   false, ["收货人姓名", "收货人", "收件人姓名"]),
        (OrderColumn.Address,        false, ["收货地址", "收件地址"]),
        (OrderColumn.ChangedAddress, false, ["修改后的收货地址"]),
        (OrderColumn.Mobile,         false, ["联系手机", "收货人手机", "手机"]),
        (OrderColumn.Telephone,      false, ["联系电话", "电话"]),
        (OrderColumn.Title,          false, ["宝贝标题", "商品标题"]),
        (OrderColumn.Quantity,       false, ["宝贝总数量", "购买数量"]),
        (OrderColumn.Status,         false, ["订单状态"]),
        (OrderColumn.Waybill,        false, ["物流单号", "运单号"]),
        (OrderColumn.Courier,        false, ["物流公司"]),
        (OrderColumn.SellerMemo,     false, ["订单备注", "商家备注", "卖家备注"]),
        (OrderColumn.BuyerMessage,   false, ["买家留言"]),
    ];

    readonly Dictionary<OrderColumn, int> places = [];
    readonly string[] written;

    OrderColumns(IReadOnlyList<string> header) => written = [.. header.Select(name => name.Trim().Trim('\uFEFF', '"'))];

    public int Width => written.Length;

    /// <summary>The columns of this header, or why no order report can have it.</summary>
    public static (OrderColumns? Columns, ReportRefused? Refused) Find(IReadOnlyList<string> header)
    {
        var found = new OrderColumns(header);
        var headers = header.Select(Normalise.ForMatching).ToArray();
        foreach (var (column, _, names) in Known)
        {
            if (names.FirstOrDefault(name => headers.Contains(name)) is not { } name)
                continue;
            if (headers.Count(other => other == name) > 1)
                return (null, Refusals.ColumnTwice(name));
            found.places[column] = Array.IndexOf(headers, name);
        }

        var missing = Known.Where(known => known.Required && !found.places.ContainsKey(known.Column)).Select(known => known.Names[0]);
        return missing.Any() ? (null, Refusals.ColumnsMissing(missing)) : (found, null);
    }

    /// <summary>Where the column is, or null when this report has none.</summary>
    public int? Place(OrderColumn column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>The header at a place, or its number where the header is blank; 整行 (the row as a whole) behind the last one.</summary>
    public string Header(int place) => place >= written.Length ? "整行" : written[place] is { Length: > 0 } name ? name : $"第{place + 1}列";
}
