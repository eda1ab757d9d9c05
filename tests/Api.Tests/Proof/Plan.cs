namespace AfterSales.Api.Tests.Proof;

/// <summary>What is given in a case, and how its voucher or parcel goes from hand to hand.</summary>
/// <param name="Remedy">One item of the offer, JSON.</param>
/// <param name="Subjects">What the steps move: `vouchers` or `parcels`.</param>
/// <param name="Steps">Who makes which move with which form; `-part-` in it stands for the voucher or parcel.</param>
/// <param name="Ends">The remedy is done after the steps and the buyer content.</param>
sealed record Plan(string Remedy, string Subjects, bool Ends, params IReadOnlyList<(string By, string Act, string Body)> Steps)
{
    const string Remark = """{"remark":"服务补偿_小王"}""";
    const string Reason = """{"reason":"登记有误"}""";

    static readonly (string, string, string)
        Sign = ("agent1", "Sign", Remark),
        Receive = ("finance1", "ReceiveVoucher", "{}"),
        Pay = ("finance1", "Pay", """{"flowNumber":"F-part-"}"""),
        RefundOnPlatform = ("agent2", "RefundOnPlatform", """{"refundNumber":"TK-part-"}""");

    /// <summary>Every way goods and other money leave, and two in which money comes back.</summary>
    static readonly IReadOnlyList<Plan> others =
    [
        new("""{"kind":"GiftValue","amountFen":1200}""", "vouchers", true, Sign, Receive, Pay),
        new("""{"kind":"Coupon","amountFen":500}""", "vouchers", true, Sign, ("agent1", "IssueCoupon", """{"couponNumber":"YH500"}""")),
        new("""{"kind":"PartialRefund","amountFen":1500}""", "vouchers", true, Sign, RefundOnPlatform),
        new("""{"kind":"CashCompensation","amountFen":700}""", "vouchers", false, Sign, Receive, ("agent1", "VoidVoucher", Reason)),
        new("""{"kind":"CashCompensation","amountFen":800}""", "vouchers", false, Sign, Receive, Pay, ("finance2", "Reverse", Reason)),
        new("""{"kind":"Reshipment"}""", "parcels", true,
            ("warehouse1", "IssueWaybill", """{"courier":"中通","waybill":"753000000017"}"""), ("warehouse1", "Ship", "{}"), ("warehouse1", "ParcelSigned", "{}")),
    ];

    /// <summary>A refund above the agent's own limit: another hand approves it.</summary>
    public static Plan Refund(long fen) => new($$"""{"kind":"PartialRefund","amountFen":{{fen}},"basis":"Goodwill"}""", "vouchers", true,
        ("agent1", "RequestApproval", Remark), ("manager1", "Approve", "{}"), RefundOnPlatform);

    /// <summary>Cash that the agent signs alone.</summary>
    public static Plan Cash(long fen) => new($$"""{"kind":"CashCompensation","amountFen":{{fen}},"basis":"Goodwill"}""", "vouchers", true, Sign, Receive, Pay);

    /// <summary>The plan of one errand after the other. Goodwill has another amount each time: the same again on one order is refused.</summary>
    public static Plan Of(int errand) => (errand % (others.Count + 2)) switch
    {
        0 => Cash(9_00 + errand % 997),
        1 => Refund(30_00 + errand % 997),
        var no => others[no - 2],
    };
}
