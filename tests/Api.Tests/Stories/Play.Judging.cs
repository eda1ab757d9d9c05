using System.Globalization;
using System.Text.RegularExpressions;

namespace AfterSales.Api.Tests.Stories;

/// <summary>Who bears it, what is refused before and beside that, reviews and the cases of their faults.</summary>
sealed partial class Play
{
    static readonly (string Word, string Kind)[] FaultWords =
        [("质量", "QualityDefect"), ("少件", "MissingItem"), ("破损", "TransitDamage"), ("延迟", "LateDelivery"), ("服务", "ServiceComplaint"), ("不符", "NotAsExpected")];

    readonly HashSet<string> probed = [];

    /// <summary>The party was decided, but what it leads to waits for the second apology.</summary>
    public bool PartyHeld { get; private set; }

    /// <summary>The remark of the payout that was stopped; it is tried again where a voucher stands that it could go on.</summary>
    public string? BlockedRemark { get; private set; }

    /// <summary>What became of the review, by the story's ending.</summary>
    public string ReviewOutcome => story.Outcome switch
    {
        var told when told.Contains("未变", StringComparison.Ordinal) || told.Contains("未修改", StringComparison.Ordinal) => "Unchanged",
        var told when told.Contains("删除", StringComparison.Ordinal) => "RemovedByBuyer",
        _ => "ChangedByBuyer",
    };

    /// <summary>Before the story offers something, nothing can be offered, in whatever state the case is before it is judged.</summary>
    async Task NothingIsGivenYetAsync(string step)
    {
        if (step is "Open" or "OfferRemedy" || played.Contains("OfferRemedy") || State is "Offering" or "Remedying" or "Closed" || !probed.Add($"{Kind} {State}"))
            return;
        var early = await TryAsync("cases", CaseId, cast.Handler, "OfferRemedy", new { remedies = new[] { new Remedy("CashCompensation", 100) } });
        MustNot($"money before {step}", early, 409);
        if (State == "Judging" && Case.Text("severity") == "Safety")
            MustNot("asking for dangerous goods", await TryAsync("cases", CaseId, cast.Handler, "InspectGoods", new { reason = "寄回检验" }), 422, "NotDangerous");
    }

    /// <summary>The agent complained of makes no move in the case.</summary>
    async Task NothingByWhoIsComplainedOfAsync()
    {
        if (cast.ComplainedOf is { } agent)
            MustNot("a move of the agent complained of", await TryAsync("cases", CaseId, agent, "NotifyBuyer", new { told = "亲，您好" }), 403);
    }

    public async Task ComplaintIsCountedAsync()
    {
        await NothingByWhoIsComplainedOfAsync();
        var path = $"/api/complaints?shopId={cast.ShopId}&month={Today[..7]}";
        var counted = (await SeeAsync(cast.Supervisor, path)).List("items").Where(c => c.Text("agentId") == cast.ComplainedOf?.UserId.ToString()).ToList();
        var own = counted.FindIndex(c => c.Text("caseId") == CaseId.ToString());
        if (counted.Count != ComplaintNo || own != ComplaintNo - 1)
            throw new DiffersException($"{counted.Count} complaints are counted, not {ComplaintNo}");
        if (Step().Match(story.Notes) is { Success: true } step && counted[own].Number("proposalFen") != Int(step, 1) * 100)
            throw new DiffersException($"the ladder proposes {counted[own].Text("proposalFen")}");
    }

    public async Task HoldPartyAsync()
    {
        PartyHeld = true;
        await NoteAsync($"责任方：{story.ResponsibleParty}，再次道歉后补发");
    }

    /// <summary>What the platform already paid is recorded; the same once more, in cash, is refused and kept.</summary>
    public async Task PaidByPlatformIsNotPaidAgainAsync()
    {
        foreach (var paid in story.Money.Where(m => m.Channel == "PlatformDeduction"))
        {
            var record = new { number = Number("P"), kind = "Compensation", basis = "LateShipment", amountFen = paid.AmountCents };
            Must("recording what the platform paid", await WriteAsync(_ => cast.Handler.PostAsync($"/api/orders/{OrderId}/platform-payments", record)));
            await IsRefusedAndKeptAsync("OfferRemedy", "NotPaidTwice", new { remedies = new[] { new Remedy("CashCompensation", paid.AmountCents) } });
        }
    }

    async Task IsRefusedAndKeptAsync(string move, string need, object inputs, string subject = "cases", Guid? id = null)
    {
        MustNot(move, await TryAsync(subject, id ?? CaseId, cast.Handler, move, inputs), 422, need);
        var last = (await HistoryAsync(CaseId))[^1];
        if (last.Text("kind") != "Refusal" || last.Text("act") != move)
            throw new DiffersException($"the refused {move} is not in the history");
    }

    /// <summary>At the first slot 48 hours after the last contact, neither before nor at night; the story may tell the very hour.</summary>
    public async Task PhoneAsync()
    {
        if (CallTold() is { } told && told != Now)
            throw new DiffersException($"the call is due at {Now.ToOffset(Timetable.Shop):s}, not at {told:s}");
        await MoveAsync("PhoneBuyer");
    }

    DateTimeOffset? CallTold() => Told(Call()) is not { } call ? null
        : new(Now.Year, Int(call, 1), Int(call, 2), Int(call, 3), Int(call, 4), 0, Timetable.Shop);

    /// <summary>Where the story's steps first tell of something in these words.</summary>
    Match? Told(Regex words) => story.AgentSteps.Select(step => words.Match(step)).FirstOrDefault(m => m.Success);

    static int Int(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    public async Task TriageAsync()
    {
        checks.Add("ChatLog");
        await MoveAsync("TriageReview");
    }

    /// <summary>Money on a review is no move at all. With which remark it was tried is remembered for the voucher of the fault's case.</summary>
    public async Task MoneyOnReviewIsRefusedAsync()
    {
        var list = Told(StoppedList()) ?? throw new DiffersException("no payout was stopped");
        var cash = new[] { new Remedy("CashCompensation", Int(list, 1) * 100) };
        MustNot("money on a review", await TryAsync("cases", CaseId, cast.Handler, "OfferRemedy", new { remedies = cash }), 409);
        BlockedRemark = list.Groups[2].Value;
    }

    public async Task NothingIsDraftedAsync()
    {
        await LookAsync();
        if (Case.List("vouchers").Any() || Case.List("offer").Any())
            throw new DiffersException("the review has a voucher");
    }

    /// <summary>Opens the case of the fault the story names, links the review to it, and goes on there.</summary>
    public async Task LinkFaultCaseAsync()
    {
        var told = story.AgentSteps.FirstOrDefault(s => s.Contains("关联", StringComparison.Ordinal)) ?? throw new DiffersException("no fault is named");
        Review = CaseId;
        Kind = FaultWords.First(w => told.Contains(w.Word, StringComparison.Ordinal)).Kind;
        var fault = await OpenCaseAsync(OrderId, Kind, story.BuyerMessage);
        await MoveAsync(cast.Handler, "LinkFaultCase", new { target = fault });
        TakeInHand(fault);
        if (sorrySaid)
            await MoveAsync("Apologise");
    }

    /// <summary>What became of the review, as it was seen: changed by the buyer, or left alone with a public reply.</summary>
    public async Task RecordReviewOutcomeAsync()
    {
        var fault = CaseId;
        TakeInHand(Review!.Value);
        foreach (var move in ReviewOutcome == "Unchanged" ? new[] { "GiveUpQuietly", "PublicReply" } : ["ObserveReviewChanged"])
            await MoveAsync(move);
        TakeInHand(fault);
    }

    [GeneratedRegex(@"(\d+)元档")]
    private static partial Regex Step();

    [GeneratedRegex(@"(\d{1,2})月(\d{1,2})日(\d{1,2}):(\d{2})电话")]
    private static partial Regex Call();

    [GeneratedRegex(@"(\d+)元清单，备注“([^”]+)”")]
    private static partial Regex StoppedList();
}
