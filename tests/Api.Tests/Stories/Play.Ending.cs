using System.Text.Json;

namespace AfterSales.Api.Tests.Stories;

/// <summary>How it ended: what the API shows against what the story tells.</summary>
sealed partial class Play
{
    static readonly string[] Cash = ["Alipay", "Platform"];

    /// <summary>Remedy, party, amount, tier, remark, ending, and the story's own notes where the API shows them.</summary>
    public async Task<IReadOnlyList<string>> CompareAsync()
    {
        await LookAsync();
        if (untilReturned.Count > 0)
            return ["an approval was asked for and never came to be"];
        var vouchers = Case.List("vouchers").Where(v => v.Text("state") is "Paid" or "Reconciled").ToList();
        var platform = Case.List("platformPayments").ToList();
        var given = vouchers.Select(v => $"{v.Text("remedy")} {v.Text("channel")} {v.Number("amountFen")}")
            .Concat(platform.Select(p => $"LateShipmentCompensation PlatformDeduction {p.Number("amountFen")}"));
        var cash = vouchers.Where(v => Cash.Contains(v.Text("channel"))).Sum(v => v.Number("amountFen")) + platform.Sum(p => p.Number("amountFen"));
        var remarks = vouchers.Where(v => v.Text("channel") == "Alipay").Select(v => v.Text("remark")).Distinct();
        return
        [
            .. Compare("money", story.Money.Where(m => m.AmountCents > 0).Select(m => $"{Offered.KindOf(m, story)} {Offered.ChannelOf(m)} {m.AmountCents}"), given),
            .. Compare("remedy", story.Resolution, Remedies(vouchers, platform)),
            .. Compare("amount", story.AmountCents, cash),
            .. Compare("party", story.ResponsibleParty, Case.Text("party")),
            .. Compare("tier", story.ApproverRole, Tier),
            .. Compare("remark", story.AlipayRemark is null ? [] : [story.AlipayRemark], remarks),
            .. await CompareEndingAsync(),
            .. CompareClaims(),
            .. await CompareBooksAsync(),
            .. await ReopenAsync(),
        ];
    }

    async Task<IReadOnlyList<string>> CompareEndingAsync()
    {
        var differences = Compare("state", "Closed", State).Concat(Compare("summary is written", true, Case.Text("summary").Length > 0)).ToList();
        var counted = (await SeeAsync(cast.Supervisor, $"/api/complaints?shopId={cast.ShopId}&month={story.OpenedAt:yyyy-MM}")).List("items").Count();
        differences.AddRange(Compare("complaints counted", ComplaintNo, counted));
        var chain = await SeeAsync(cast.Supervisor, $"/api/audit/chain?shopId={cast.ShopId}");
        differences.AddRange(Compare("the chain holds", "True", chain.Text("whole")));
        if (Review is not { } id)
            return differences;
        var review = await SeeAsync(cast.Supervisor, $"/api/cases/{id}");
        differences.AddRange(Compare("review", $"Closed {ReviewOutcome} {story.ResponsibleParty}", $"{review.Text("state")} {review.Text("reviewOutcome")} {review.Text("party")}"));
        differences.AddRange(Compare("vouchers of the review", 0, review.List("vouchers").Count()));
        return differences;
    }

    IEnumerable<string> CompareClaims()
    {
        var told = story.ExpectedPath.Contains("CourierPaid") ? "Received" : story.ExpectedPath.Contains("ClaimCourier") ? "Filed" : "";
        return Compare("courier claim", told, string.Join(' ', Case.List("claims").Select(c => c.Text("state"))));
    }

    /// <summary>Debits are credits, nothing is owed to the buyer any more, and couriers owe what was claimed and not paid.</summary>
    async Task<IEnumerable<string>> CompareBooksAsync()
    {
        var books = await SeeAsync(cast.Finance, $"/api/ledger/balance?shopId={cast.ShopId}&caseId={CaseId}");
        var accounts = books.List("accounts").ToDictionary(a => a.Text("account"), a => a.Number("balanceFen"));
        var claimed = Case.List("claims").Where(c => c.Text("state") == "Filed").Sum(c => c.Number("amountFen"));
        return Compare("books", books.Number("debitFen"), books.Number("creditFen"))
            .Concat(Compare("owed to the buyer", 0, accounts.GetValueOrDefault("CompensationPayable")))
            .Concat(Compare("owed by the courier", claimed, accounts.GetValueOrDefault("ClaimsReceivable")));
    }

    /// <summary>A case that closed because no evidence came is open to new evidence.</summary>
    async Task<IEnumerable<string>> ReopenAsync()
    {
        if (!story.ExpectedPath.Contains("EvidenceExpired"))
            return [];
        shop.Clock.Advance(TimeSpan.FromDays(1));
        await AttachAsync(new("Photo", "补交照片", false));
        var answer = await TryAsync("cases", CaseId, cast.Manager, "Reopen", new { reason = "买家补交照片" });
        return Compare("reopened with new evidence", "Opened", answer.Good() ? answer.Text("state") : answer.Why());
    }

    /// <summary>The remedies in the story's words, read from vouchers paid, parcels arrived and what the platform paid.</summary>
    IEnumerable<string> Remedies(IReadOnlyList<JsonElement> vouchers, IReadOnlyList<JsonElement> platform)
    {
        var done = Case.List("parcels").Where(p => p.Text("state") is "Delivered" or "Accepted").Select(p => p.Id()).ToHashSet();
        var goods = Case.List("parts").Where(p => p.Text("kind") == "ParcelOut" && done.Contains(p.GetProperty("subjectId").GetGuid())).Select(p => p.GetProperty("item").Text("kind"));
        var money = vouchers.Select(v => v.Text("remedy") switch
        {
            "ReturnFreight" => "ReturnFreightPaid",
            "GiftValue" => "CashCompensation",
            var same => same,
        });
        List<string> all = [.. goods, .. money, .. platform.Select(_ => "PlatformCompensation")];
        return all.Count > 0 ? all : ["ApologyOnly"];
    }

    static IEnumerable<string> Compare(string what, IEnumerable<string> told, IEnumerable<string> came) =>
        Compare(what, string.Join(", ", told.Order()), string.Join(", ", came.Order()));

    static IEnumerable<string> Compare<T>(string what, T told, T came) =>
        EqualityComparer<T>.Default.Equals(told, came) ? [] : [$"{what}: the story tells '{told}', the product came to '{came}'"];
}
