using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace AfterSales.Api.Tests.Stories;

/// <summary>Opening, files, what is looked up, what is said.</summary>
sealed partial class Play
{
    readonly List<string> checks = [];
    readonly HashSet<string> attached = [];
    bool sorrySaid;

    /// <summary>What was looked up so far, in the order it was; our own error is asked last.</summary>
    public IReadOnlyList<string> Checks => Kind == "MissingItem" ? [.. checks.Distinct(), "OwnError"] : [.. checks.Distinct()];

    Guid OrderId { get; set; }

    /// <summary>Enters the order as it is known at this hour and opens the case on it. "当月第2次" means that one complaint was upheld before.</summary>
    public async Task OpenAsync()
    {
        if (CaseId != Guid.Empty)
            throw new DiffersException("the case is open already");
        for (var earlier = 1; earlier < ComplaintNo; earlier++)
            await UpholdEarlierAsync(earlier);
        shop.Clock.Now = story.OpenedAt;
        OrderId = await EnterOrderAsync(story.Order.Number);
        TakeInHand(await OpenCaseAsync(OrderId, Kind, story.BuyerMessage));
        await LookAsync();
        if (Case.Text("severity") == "Safety" && Case.Text("level") != "Supervisor")
            throw new DiffersException("a danger to people is not with a supervisor at once");
    }

    /// <summary>Which upheld complaint of its month the story says this is; 0 where it says nothing of it.</summary>
    int ComplaintNo => Told(Nth()) is { } nth ? Int(nth, 1) : 0;

    async Task<Guid> EnterOrderAsync(string number)
    {
        var order = story.Order;
        var answer = await cast.Manager.PostAsync("/api/orders", new
        {
            shopId = cast.ShopId,
            number,
            buyerNick = story.BuyerNick,
            buyerPhone = story.BuyerPhoneMasked,
            paidFen = order.PaidCents,
            createdAt = order.PaidTime,
            paidAt = order.PaidTime,
            shippedAt = Known(order.ShipTime),
            signedAt = Known(order.SignTime),
            confirmedAt = Known(order.ConfirmTime),
            courier = "圆通速递",
            freightInsured = story.Money.Any(m => m.Channel == "FreightInsurance"),
            lines = order.Items.Select(i => new { i.Title, i.Sku, quantity = i.Qty, priceFen = i.PriceCents }),
        });
        Must("entering the order", answer);
        return answer.Id;
    }

    DateTimeOffset? Known(DateTimeOffset? time) => time <= Now ? time : null;

    async Task<Guid> OpenCaseAsync(Guid order, string kind, string message)
    {
        var answer = await cast.Handler.PostAsync("/api/cases", new { orderId = order, kind, buyerMessage = message });
        Must($"opening a {kind}", answer);
        return answer.Id;
    }

    /// <summary>A complaint of another buyer against the same agent in the same month, upheld by real moves.</summary>
    async Task UpholdEarlierAsync(int earlier)
    {
        shop.Clock.Now = story.OpenedAt.AddHours(-earlier);
        TakeInHand(await OpenCaseAsync(await EnterOrderAsync(Number("99")), "ServiceComplaint", "客服敷衍，半天不回话。"));
        await MoveAsync("Apologise");
        await AttachAsync(new("ChatLog", "旺旺聊天记录", false));
        await MoveAsync("ReviewChatLog");
        await MoveAsync("UpholdComplaint");
        TakeInHand(Guid.Empty);
    }

    /// <summary>Attaches those of the story's files that are of these kinds, then makes the move.</summary>
    public async Task WithFilesAsync(string move, params string[] kinds)
    {
        foreach (var file in Files.Of(story).Where(f => kinds.Contains(f.Kind)))
            if (attached.Add(file.Name))
                await AttachAsync(file);
        await MoveAsync(move);
    }

    /// <summary>The courier's page as it was found: the story's own, or one saved now.</summary>
    public async Task WithSnapshotAsync(string move)
    {
        if (!Files.Of(story).Any(f => f.Kind == "Logistics"))
            await AttachAsync(new("Logistics", "物流查询截图", false));
        await WithFilesAsync(move, "Logistics");
    }

    /// <summary>No fault is shown: the shop's certificate goes with that.</summary>
    public async Task WithCertificateAsync(string move)
    {
        await AttachAsync(new("Certificate", "产品合格证", false));
        await MoveAsync(move);
    }

    async Task AttachAsync(StoryFile file)
    {
        // no two are alike: a photo that was seen in another case would be a sign of fraud
        var content = file.Kind switch
        {
            "Photo" => Photos.Jpeg(),
            "Video" => Photos.Mp4(),
            _ => Encoding.UTF8.GetBytes($"{file.Name} {Number("")} {CaseId}"),
        };
        Must($"attaching {file.Name}", await WriteAsync(version => cast.Handler.AttachAsync(CaseId, version, file.Kind, content, $"{file.Name}.jpg", file.Restricted)));
        if (file.Restricted && (await SeeAsync(cast.Handler, $"/api/cases/{CaseId}")).List("evidence").Any(e => e.Text("restricted") == "True"))
            throw new DiffersException("an agent sees a restricted file");
    }

    /// <summary>Looks up the order and keeps that this was checked, before anybody is found liable.</summary>
    public async Task CheckAsync(params string[] what)
    {
        if (played.Contains("DecideLiability"))
            throw new DiffersException("liability was decided before this was looked up");
        var shown = (await SeeAsync(cast.Handler, $"/api/orders/{OrderId}")).GetProperty("order");
        if (shown.Text("number") != story.Order.Number || shown.Number("paidFen") != story.Order.PaidCents)
            throw new DiffersException("the order is not the one that was sold");
        checks.AddRange(what);
    }

    /// <summary>A missing item's checks are one move, made when the story goes on to something else.</summary>
    async Task RecordChecksAsync(string step)
    {
        if (Kind == "MissingItem" && State == "Apologised" && step is not ("ReviewChatLog" or "CheckOrder" or "CheckLogistics"))
        {
            await MoveAsync("CheckRecords");
            await LookAsync();
        }
    }

    /// <summary>An apology in a message or call about a review; it counts in the case of its fault.</summary>
    public async Task SaySorryInContactAsync()
    {
        if (State is not ("Messaged" or "Watched"))
            throw new DiffersException("nobody spoke with the buyer yet");
        sorrySaid = true;
        await NoteAsync("联系中已致歉");
    }

    public async Task NoteAsync(string text) =>
        Must("a note", await WriteAsync(version => cast.Handler.PostAsync($"/api/cases/{CaseId}/notes", new { text }, version)));

    /// <summary>A case that closed by itself, the buyer being silent, still takes its lesson.</summary>
    public async Task NoteOnClosedAsync(string text)
    {
        await ClockHasMadeAsync("BuyerSilent");
        await NoteAsync(text);
    }

    /// <summary>While a parcel is on its way the buyer is told every day, until it is signed.</summary>
    public async Task TellDailyUntilSignedAsync()
    {
        var signed = story.Order.SignTime ?? Now.AddDays(1);
        for (var next = Now.AddHours(23); next < signed; next = Now.AddHours(23))
        {
            await GoToAsync(next);
            await MoveAsync("NotifyBuyer");
        }
        await GoToAsync(signed);
        await MoveAsync("ParcelSigned");
    }

    /// <summary>What the step tells of was made by the clock, at its deadline.</summary>
    public async Task ClockHasMadeAsync(string move)
    {
        var last = (await HistoryAsync(CaseId)).Last(row => row.Text("kind") == "Move" && row.Text("subject") == "Case" && row.Text("act") != "Remind");
        if (last.Text("act") != move || last.Text("role") != "Clock")
            throw new DiffersException($"the clock should have made {move}, but the last move is {last.Text("act")} by {last.Text("role")}");
    }

    /// <summary>The buyer was reminded twice, then the clock went on without photos.</summary>
    public async Task EvidenceExpiredAsync()
    {
        await ClockHasMadeAsync("EvidenceExpired");
        if ((await HistoryAsync(CaseId)).Count(row => row.Text("act") == "Remind") != 2)
            throw new DiffersException("the buyer was not reminded twice");
    }

    async Task<IReadOnlyList<JsonElement>> HistoryAsync(Guid id) =>
        [.. (await SeeAsync(cast.Supervisor, $"/api/cases/{id}/timeline")).List("items")];

    [GeneratedRegex(@"当月第(\d)次")]
    private static partial Regex Nth();
}
