namespace AfterSales.Api.Tests.Stories;

/// <summary>
/// From a story's step to what is done over HTTP: by the step, the kind of the case in hand and the state it is in, never by the story. The first line that
/// fits holds; a step without a line cannot be played.
/// </summary>
static class StoryMap
{
    const string Any = "*";
    const string Review = "NegativeReview";

    static readonly Line[] Lines =
    [
        //  step                  kind                state               only if        what is done
        // the buyer
        new("Open",               Any,                Any,                Always,        p => p.OpenAsync()),
        new("Apologise",          Review,             Any,                Always,        p => p.SaySorryInContactAsync()),
        new("Apologise",          "MissingItem",      "Judging",          HeldParty,     Moves("ReshipAnyway")),
        new("Apologise",          Any,                Any,                Always,        Moves("Apologise")),
        new("ExplainProduct",     Any,                Any,                Always,        Moves("ExplainProduct")),
        new("NotifyBuyer",        Any,                "Offering",         NothingToGive, Moves("ApologyOnly")),
        new("NotifyBuyer",        Any,                Any,                Always,        Moves("NotifyBuyer")),
        new("FollowUp",           "MissingItem",      "Tracing",          Always,        Moves("ParcelSigned")),
        new("FollowUp",           "LateDelivery",     "Confirming",       OnItsWay,      p => p.TellDailyUntilSignedAsync()),
        new("FollowUp",           Any,                "Confirming",       Always,        Moves("NotifyBuyer")),
        new("Escalate",           Any,                Any,                Always,        Moves("Escalate")),

        // what is looked up
        new("ReviewChatLog",      Review,             Any,                Always,        p => p.TriageAsync()),
        new("ReviewChatLog",      "ServiceComplaint", Any,                Always,        p => p.WithFilesAsync("ReviewChatLog", "ChatLog")),
        new("ReviewChatLog",      "MissingItem",      "Apologised",       Always,        p => p.CheckAsync("ChatLog")),
        new("CheckOrder",         Any,                Any,                Always,        p => p.CheckAsync("Order", "SplitParcels")),
        new("CheckLogistics",     "MissingItem",      "Apologised",       Always,        p => p.CheckAsync("SplitParcels")),
        new("CheckLogistics",     "LateDelivery",     Any,                Always,        p => p.WithSnapshotAsync("PullLogistics")),
        new("CheckLogistics",     "TransitDamage",    Any,                Always,        p => p.WithSnapshotAsync("ParcelUnsigned")),
        new("UrgeCourier",        "LateDelivery",     Any,                Always,        Moves("UrgeCourier")),

        // evidence
        new("RequestEvidence",    "NotAsExpected",    "Explaining",       Always,        Moves("BuyerInsists", "RequestEvidence")),
        new("RequestEvidence",    "MissingItem",      "Checking",         Always,        Moves("RecordsAllRight")),
        new("RequestEvidence",    "TransitDamage",    "Intercepting",     Always,        Moves("NotifyBuyer")),
        new("RequestEvidence",    Any,                Any,                Always,        Moves("RequestEvidence")),
        new("SubmitEvidence",     "TransitDamage",    "Intercepting",     Always,        p => p.WithFilesAsync("ParcelRefused", "Photo", "Video", "Other")),
        new("SubmitEvidence",     Any,                Any,                Always,        p => p.WithFilesAsync("SubmitEvidence", "Photo", "Video", "Other")),
        new("EvidenceExpired",    Any,                Any,                Always,        p => p.EvidenceExpiredAsync()),

        // who bears it
        new("DecideLiability",    "ServiceComplaint", "Investigating",    NoFault,       Moves("RejectComplaint")),
        new("DecideLiability",    "ServiceComplaint", "Investigating",    Always,        Moves("UpholdComplaint")),
        new("DecideLiability",    "MissingItem",      "Checking",         NoFault,       Moves("FoundSplitParcel")),
        new("DecideLiability",    "MissingItem",      "Checking",         GoodsAgain,    Moves("OurError")),
        new("DecideLiability",    "MissingItem",      "Judging",          GoodsAgain,    p => p.HoldPartyAsync()),
        new("DecideLiability",    "QualityDefect",    "Judging",          FaultFound,    Moves("ConfirmDefect")),
        new("DecideLiability",    "QualityDefect",    "Judging",          Always,        p => p.WithCertificateAsync("DefectNotShown")),
        new("DecideLiability",    "NotAsExpected",    "Explaining",       Always,        Moves("BuyerInsists", "DecideLiability")),
        new("DecideLiability",    "LateDelivery",     Any,                Always,        p => p.WithFilesAsync("DecideLiability", "CourierWord")),
        new("DecideLiability",    Any,                Any,                Always,        Moves("DecideLiability")),
        new("RecordComplaint",    "ServiceComplaint", "Offering",         Always,        p => p.ComplaintIsCountedAsync()),

        // the remedy
        new("BlockDuplicate",     Any,                Any,                Always,        p => p.PaidByPlatformIsNotPaidAgainAsync()),
        new("OfferRemedy",        "MissingItem",      "Remedying",        GoodsAgain,    p => p.IsUnderWayAsync()),
        new("OfferRemedy",        "QualityDefect",    "Explaining",       Always,        p => p.OfferAsync("BuyerInsists")),
        new("OfferRemedy",        Any,                Any,                OnlyCoupon,    Moves("GiveCoupon")),
        new("OfferRemedy",        Any,                Any,                Always,        p => p.OfferAsync()),
        new("AcceptOffer",        "MissingItem",      "Remedying",        GoodsAgain,    p => p.IsUnderWayAsync()),
        new("AcceptOffer",        Any,                Any,                Always,        Moves("AcceptOffer")),
        new("AgreeReturn",        Any,                Any,                Always,        p => p.ReturnIsUnderWayAsync()),

        // money out
        new("RequestApproval",    Any,                Any,                Always,        p => p.RequestApprovalAsync()),
        new("Approve",            Any,                Any,                Always,        p => p.ApproveAsync()),
        new("SignVoucher",        Any,                Any,                Always,        p => p.SignAsync()),
        new("SendToFinance",      Any,                Any,                Always,        p => p.MoveVoucherAsync("Alipay", "Signed", "ReceiveVoucher")),
        new("Pay",                Any,                Any,                Always,        p => p.MoveVoucherAsync("Alipay", "ReceivedByFinance", "Pay")),
        new("RefundViaPlatform",  Any,                Any,                Always,        p => p.SignedOrNowAsync("Platform", "RefundOnPlatform")),
        new("IssueCoupon",        Any,                Any,                Always,        p => p.SignedOrNowAsync("Coupon", "IssueCoupon")),
        new("ClaimCourier",       Any,                Any,                Always,        p => p.ClaimCourierAsync()),
        new("CourierPaid",        Any,                Any,                Always,        p => p.CourierPaidAsync()),

        // goods
        new("BuyerShipsReturn",   Any,                Any,                Always,        p => p.MoveParcelAsync("Inbound", "Announced", "ShipBack")),
        new("ReceiveReturn",      Any,                Any,                Always,        p => p.MoveParcelAsync("Inbound", "InTransit", "ReceiveGoods")),
        new("InspectPass",        Any,                Any,                Always,        p => p.PassInspectionAsync()),
        new("ShipReplacement",    Any,                Any,                Always,        p => p.SendParcelAsync()),
        new("ReplacementSigned",  Any,                Any,                Always,        p => p.MoveParcelAsync("Outbound", "Shipped", "ParcelSigned")),
        new("ShipReshipment",     Any,                Any,                Always,        p => p.SendParcelAsync()),
        new("ReshipmentSigned",   Any,                Any,                Always,        p => p.MoveParcelAsync("Outbound", "Shipped", "ParcelSigned")),

        // reviews
        new("MessageBuyer",       Review,             Any,                Always,        Moves("MessageBuyer")),
        new("SendSms",            Review,             Any,                Always,        Moves("TextBuyer")),
        new("PhoneBuyer",         Review,             Any,                Always,        p => p.PhoneAsync()),
        new("PolicyBlock",        Review,             Any,                Always,        p => p.MoneyOnReviewIsRefusedAsync()),
        new("RejectApproval",     Review,             Any,                Blocked,       p => p.NothingIsDraftedAsync()),
        new("LinkCase",           Review,             Any,                Always,        p => p.LinkFaultCaseAsync()),
        new("RecordReviewOutcome", Any,               Any,                Linked,        p => p.RecordReviewOutcomeAsync()),

        // the end
        new("RecordLesson",       Any,                "Confirming",       Always,        p => p.NoteAsync($"经验教训：{p.Story.Notes}")),
        new("RecordLesson",       Any,                "Closed",           Always,        p => p.NoteOnClosedAsync($"经验教训：{p.Story.Notes}")),
        new("Close",              Any,                "Closed",           Always,        p => p.ClockHasMadeAsync("BuyerSilent")),
        new("Close",              Any,                Any,                Always,        Moves("BuyerContent")),
    ];

    public static Func<Play, Task>? For(string step, string kind, string state, Play play) =>
        Array.Find(Lines, l => l.Step == step && (l.Kind is Any || l.Kind == kind) && (l.State is Any || l.State == state) && l.OnlyIf(play))?.Do;

    static Func<Play, Task> Moves(params string[] moves) => async play =>
    {
        foreach (var move in moves)
            await play.MoveAsync(move);
    };

    static bool Always(Play _) => true;

    static bool NoFault(Play play) => play.Story.ResponsibleParty == "NoFault";

    static bool FaultFound(Play play) => play.Story.ResponsibleParty is "Supplier" or "Warehouse";

    static bool GoodsAgain(Play play) => play.Story.Resolution.Contains("Reshipment");

    static bool HeldParty(Play play) => play.PartyHeld;

    static bool NothingToGive(Play play) => play.Story.Resolution is ["ApologyOnly"];

    static bool OnlyCoupon(Play play) => play.Story.Resolution is ["Coupon"] && !play.Story.ExpectedPath.Contains("AcceptOffer");

    static bool OnItsWay(Play play) => play.Story.Order.SignTime is null || play.Story.Order.SignTime > play.Now;

    static bool Blocked(Play play) => play.BlockedRemark is not null;

    static bool Linked(Play play) => play.Review is not null;

    sealed record Line(string Step, string Kind, string State, Func<Play, bool> OnlyIf, Func<Play, Task> Do);
}
