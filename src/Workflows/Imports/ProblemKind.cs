namespace AfterSales.Workflows.Imports;

/// <summary>Every reason a row can be refused for: the stable code and what a person reads.</summary>
internal sealed record ProblemKind(string Code, string Zh, string En)
{
    public static readonly ProblemKind WrongWidth = new("wrongFieldCount", "这一行的列数与表头不一致", "the row has another number of fields than the header");
    public static readonly ProblemKind QuoteOpen = new("quoteNotClosed", "引号没有闭合", "the quote is never closed");
    public static readonly ProblemKind TextAfterQuote = new("textAfterQuote", "引号闭合之后还有文字，或引号没有闭合", "text follows the closing quote, or a quote was never closed");
    public static readonly ProblemKind LineTooLong = new("lineTooLong", "这一行过长", "the line is too long");
    public static readonly ProblemKind UnreadableBytes = new("unreadableBytes", "含有无法按文件编码读出的字节", "holds bytes that are no text in the file's encoding");
    public static readonly ProblemKind ControlCharacter = new("controlCharacter", "含有控制字符", "holds a control character");
    public static readonly ProblemKind Missing = new("missing", "必填项为空", "must not be blank");
    public static readonly ProblemKind TooLong = new("tooLong", "内容过长", "is too long");
    public static readonly ProblemKind DamagedNumber = new("damagedNumber", "编号被表格软件改成了科学计数法，原编号已丢失", "a spreadsheet turned the number into scientific notation; the number is lost");
    public static readonly ProblemKind BadNumber = new("badNumber", "编号只能是数字、字母、-或_", "a number is digits, letters, - or _");
    public static readonly ProblemKind BadAmount = new("badAmount", "不是金额（最多两位小数）", "is not an amount of at most two decimals");
    public static readonly ProblemKind NegativeAmount = new("negativeAmount", "金额不能为负", "an amount must not be negative");
    public static readonly ProblemKind BadTime = new("badTime", "不是有效的时间（如 2020-02-21 00:00:00）", "is not a time such as 2020-02-21 00:00:00");
    public static readonly ProblemKind PaidBeforeCreated = new("paidBeforeCreated", "付款时间早于创建时间", "the order was paid before it was made");
    public static readonly ProblemKind NeverPaid = new("neverPaid", "没有付款的订单不能有实付或退款金额（付款时间为空，或订单状态为未付款）", "money on an order that was never paid: there is no time of payment, or its state says so");
    public static readonly ProblemKind Future = new("inFuture", "时间晚于现在", "is after now");
    public static readonly ProblemKind EndedBeforeApplied = new("endedBeforeApplied", "完结时间早于申请时间", "the refund ended before it was applied for");
    public static readonly ProblemKind BadQuantity = new("badQuantity", "不是有效的数量", "is not a quantity");
    public static readonly ProblemKind BadWeight = new("badWeight", "不是有效的重量（1到1000000的整数克）", "is not a weight in whole grams, from 1 to 1000000");
    public static readonly ProblemKind UnknownStatus = new("unknownStatus", "不是已知的退款状态", "is no status of a refund that is known");
    public static readonly ProblemKind DuplicateInFile = new("duplicateInFile", "同一文件中该订单编号已出现，且内容不同", "the file already has this order number, saying something else");

    // against what is stored already
    public static readonly ProblemKind OtherOrder = new("otherOrder", "同一订单编号已存在，创建时间却不同：不是同一笔订单", "the number is known with another time of creation: this is another order");
    public static readonly ProblemKind OtherRefund = new("otherRefund", "同一退款编号已存在，订单编号却不同", "the refund is known with another order");
    public static readonly ProblemKind RefundChanged = new("refundChanged", "该退款已成功入账，金额却不同", "the refund is booked with another amount");
    public static readonly ProblemKind PaidLowered = new("paidLowered", "买家支付合计比已导入的少：可能是较早的报表，不下调", "less was paid than is known: perhaps an older report; what was paid is never lowered");
    public static readonly ProblemKind RefundLowered = new("refundLowered", "退款金额比已导入的少：可能是较早的报表，不下调", "less was refunded than is known: perhaps an older report; what was refunded is never lowered");
}
