using AfterSales.Domain.Money;
using AfterSales.Domain.Wording;

namespace AfterSales.Workflows.Imports;

/// <summary>退款状态 as reports write it over the years, and as events code it; compared without blanks and signs.</summary>
public static class RefundStates
{
    static readonly Dictionary<string, RefundStatus> Known = new (RefundStatus Status, string[] Names)[]
    {
        (RefundStatus.WaitSellerAgree, ["WAIT_SELLER_AGREE", "买家已经申请退款，等待卖家同意", "买家已申请退款，等待卖家同意", "等待卖家同意", "退款申请等待卖家确认中",
            "退款待处理", "待卖家处理", "待商家处理", "待处理"]),
        (RefundStatus.WaitBuyerReturnGoods, ["WAIT_BUYER_RETURN_GOODS", "卖家已经同意退款，等待买家退货", "卖家已同意退款，等待买家退货", "等待买家退货", "待买家退货",
            "待买家发货", "退款协议达成，等待买家退货", "退款协议已达成，等待买家退货"]),
        (RefundStatus.WaitSellerConfirmGoods, ["WAIT_SELLER_CONFIRM_GOODS", "买家已经退货，等待卖家确认收货", "买家已退货，等待卖家确认收货", "等待卖家确认收货",
            "待卖家收货", "待商家收货"]),
        (RefundStatus.SellerRefuseBuyer, ["SELLER_REFUSE_BUYER", "卖家拒绝退款", "卖家拒绝退款，等待买家修改", "卖家已拒绝退款", "商家拒绝退款", "卖家不同意协议，等待买家修改"]),
        (RefundStatus.Closed, ["CLOSED", "退款关闭", "退款已关闭", "已关闭"]),
        (RefundStatus.Success, ["SUCCESS", "退款成功", "退款完成", "退款已完成"]),
    }.SelectMany(s => s.Names.Select(name => (name, s.Status))).ToDictionary(x => Normalise.ForMatching(x.name), x => x.Status);

    /// <summary>Null for a word that stands for no status.</summary>
    public static RefundStatus? Read(string text) => Known.TryGetValue(Normalise.ForMatching(text), out var status) ? status : null;
}
