using System.Globalization;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Imports;

/// <summary>Reads one record as an order.</summary>
internal sealed class OrderFields(CsvRecord record, ReportColumns<OrderColumn> columns) : ReportFields<OrderColumn>(record, columns)
{
    /// <summary>Stands in 退款金额 where there is no request.</summary>
    const string NoRefund = "无退款申请";

    /// <summary>The order, or null when the problems say why not.</summary>
    public OrderRow? Read()
    {
        if (!IsWhole())
            return null;
        var order = Order();
        RefuseImpossibleTimes(order);
        RefuseUnpaid(order);
        return Problems.Count == 0 ? order : null;
    }

    public void RefuseDuplicate() => Refuse(OrderColumn.Number, ProblemKind.DuplicateInFile);

    OrderRow Order() => new()
    {
        LineNumber = Line,
        Number = Number(OrderColumn.Number),
        TotalFen = Amount(OrderColumn.Total, required: true),
        StayedPaidFen = Amount(OrderColumn.StayedPaid, required: true),
        RefundedFen = Columns.Place(OrderColumn.Refunded) is null ? null : Amount(OrderColumn.Refunded, required: false, NoRefund),
        CreatedAt = Time(OrderColumn.CreatedAt) ?? default,
        PaidAt = Time(OrderColumn.PaidAt),
        ShippedAt = Time(OrderColumn.ShippedAt),
        BuyerNick = Text(OrderColumn.BuyerNick),
        BuyerAccount = PayeeAccount.Clean(Text(OrderColumn.BuyerAccount)),
        ReceiverName = Text(OrderColumn.ReceiverName),
        Address = Text(OrderColumn.ChangedAddress) ?? Text(OrderColumn.Address),
        Phone = Text(OrderColumn.Mobile) ?? Text(OrderColumn.Telephone),
        Title = Text(OrderColumn.Title),
        Quantity = Quantity(),
        Status = Text(OrderColumn.Status),
        Waybill = Text(OrderColumn.Waybill),
        Courier = Text(OrderColumn.Courier),
        WeightGrams = Weight(),
        SellerMemo = Text(OrderColumn.SellerMemo),
        BuyerMessage = Text(OrderColumn.BuyerMessage),
    };

    void RefuseImpossibleTimes(OrderRow order)
    {
        if (order.CreatedAt == default)
            Refuse(OrderColumn.CreatedAt, ProblemKind.Missing);
        else if (order.PaidAt < order.CreatedAt)
            Refuse(OrderColumn.PaidAt, ProblemKind.PaidBeforeCreated);
    }

    /// <summary>
    /// No money on an order that was never paid. A time of payment says that it was, where the report tells any; its state may say that it was not. Closed
    /// orders were paid where something was refunded.
    /// </summary>
    void RefuseUnpaid(OrderRow order)
    {
        var unpaid = Columns.Place(OrderColumn.PaidAt) is not null ? Text(OrderColumn.PaidAt) is null
            : OrderStates.IsClosed(order.Status) && order.RefundedFen is null or 0;
        if (!unpaid && !OrderStates.IsBeforePayment(order.Status))
            return;
        if (order.StayedPaidFen > 0)
            Refuse(OrderColumn.StayedPaid, ProblemKind.NeverPaid);
        if (order.RefundedFen > 0)
            Refuse(OrderColumn.Refunded, ProblemKind.NeverPaid);
    }

    // a parcel that weighs nothing was not weighed: what tables fill an empty field with
    int? Weight()
    {
        if (Text(OrderColumn.Weight) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var grams) && (grams == 0 || Weighing.Holds(grams)))
            return grams == 0 ? null : grams;
        Refuse(OrderColumn.Weight, ProblemKind.BadWeight);
        return null;
    }

    int? Quantity()
    {
        if (Text(OrderColumn.Quantity) is not { } text)
            return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity <= 1_000_000)
            return quantity == 0 ? null : quantity;
        Refuse(OrderColumn.Quantity, ProblemKind.BadQuantity);
        return null;
    }
}
