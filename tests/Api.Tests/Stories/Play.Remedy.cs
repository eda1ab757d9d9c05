using System.Text.Json;
using System.Text.RegularExpressions;

namespace AfterSales.Api.Tests.Stories;

/// <summary>The offer, vouchers, parcels and courier claims.</summary>
sealed partial class Play
{
    static readonly string[] Ladder = ["Agent", "Manager", "Supervisor"];

    readonly Queue<string> untilReturned = [];

    /// <summary>Offers what the story gives, by the lowest role that may; where an insurer bears the freight, the same from us is refused first.</summary>
    public async Task OfferAsync(params string[] first)
    {
        foreach (var move in first)
            await MoveAsync(move);
        if (story.Money.Any(m => m.Channel == "FreightInsurance"))
            await IsRefusedAndKeptAsync("OfferRemedy", "NotPaidTwice", new { remedies = Offered.By(story).Append(new("ReturnFreight", 1000)) });
        var inputs = new { remedies = Offered.By(story) };
        var answer = await TryAsync("cases", CaseId, cast.Handler, "OfferRemedy", inputs);
        if (answer.Code() == 422 && answer.Needs() is ["WithinOfferLimit"])
            answer = await TryAsync("cases", CaseId, cast.Manager, "OfferRemedy", inputs);
        Must("OfferRemedy", answer);
    }

    /// <summary>For our own error everything is set going at once: what the story then offers and has accepted stands already.</summary>
    public Task IsUnderWayAsync()
    {
        var under = Case.List("parts").Select(p => p.GetProperty("item")).Select(i => $"{i.Text("kind")} {i.Text("amountFen")}").Order();
        if (!under.SequenceEqual(Offered.By(story).Select(r => $"{r.Kind} {r.AmountFen}").Order()))
            throw new DiffersException($"under way is {string.Join(", ", under)}");
        if (played[^1] is not ("DecideLiability" or "OfferRemedy"))
            throw new DiffersException("an offer is accepted after it was made");
        return Task.CompletedTask;
    }

    /// <summary>An agent tries to sign alone first: approval is asked for where the product refuses that.</summary>
    public async Task RequestApprovalAsync()
    {
        if (Voucher("Draft") is not { } draft)
        {
            Defer("RequestApproval");
            return;
        }
        await BlockedRemarkIsRefusedAsync(draft);
        MustNot("an agent's signature alone", await TryAsync("vouchers", draft.Id(), cast.Handler, "Sign", Forms.For("Sign", this).Inputs), 422, "WithinOwnLimit");
        Must("RequestApproval", await TryAsync("vouchers", draft.Id(), cast.Handler, "RequestApproval", Forms.For("RequestApproval", this).Inputs));
    }

    /// <summary>A manager who had no hand in it tries to approve, then a supervisor.</summary>
    public async Task ApproveAsync()
    {
        if ((Voucher("AwaitingApproval") ?? Voucher("Draft")) is not { } asked)
        {
            Defer("Approve");
            return;
        }
        var answer = await TryAsync("vouchers", asked.Id(), cast.OtherManager, "Approve", new { });
        var by = "Manager";
        if (answer.Code() == 422 && answer.Needs() is ["WithinOwnLimit"])
            (answer, by) = (await TryAsync("vouchers", asked.Id(), cast.Supervisor, "Approve", new { }), "Supervisor");
        Must("Approve", answer);
        Raise(by);
    }

    public async Task SignAsync()
    {
        if (Voucher("Signed", "Alipay") is { } approved)
        {
            if (!played.Contains("Approve") || approved.Text("remark") != story.AlipayRemark)
                throw new DiffersException("the voucher is signed already, and not as the story tells");
            return;
        }
        var draft = Voucher("Draft", "Alipay") ?? Voucher(null, "Alipay") ?? throw new DiffersException("there is no voucher to sign");
        await BlockedRemarkIsRefusedAsync(draft);
        Must("Sign", await TryAsync("vouchers", draft.Id(), cast.Handler, "Sign", Forms.For("Sign", this).Inputs));
        Raise("Agent");
    }

    /// <summary>A refund or a coupon: signed before, or now by the lowest role that may.</summary>
    public async Task SignedOrNowAsync(string channel, string move)
    {
        if (Voucher("Draft", channel) is { } draft)
        {
            var alone = await TryAsync("vouchers", draft.Id(), cast.Handler, "Sign", new { });
            if (alone.Good())
                Raise("Agent");
            else
            {
                MustNot("Sign", alone, 422, "WithinOwnLimit");
                Must("RequestApproval", await TryAsync("vouchers", draft.Id(), cast.Handler, "RequestApproval", new { }));
                await LookAsync();
                await ApproveAsync();
            }
            await LookAsync();
        }
        await MoveVoucherAsync(channel, "Signed", move);
    }

    public async Task MoveVoucherAsync(string channel, string state, string move)
    {
        // without one in that state any other of the channel is tried: it is the product that refuses
        var voucher = Voucher(state, channel) ?? Voucher(null, channel) ?? throw new DiffersException($"there is no {channel} voucher");
        var (who, inputs) = Forms.For(move, this);
        Must(move, await TryAsync("vouchers", voucher.Id(), who, move, inputs));
        if (move == "ReceiveVoucher" && !played.Contains("SignVoucher"))
            throw new DiffersException("finance takes what the story never signed");
    }

    /// <summary>The parcel of that way which is in that state makes the moves, one after the other.</summary>
    public async Task MoveParcelAsync(string direction, string state, params string[] moves)
    {
        var parcel = Parcel(direction, state) ?? Parcel(direction, null) ?? throw new DiffersException($"there is no {direction} parcel");
        foreach (var move in moves)
        {
            var (who, inputs) = Forms.For(move, this);
            Must(move, await TryAsync("parcels", parcel.Id(), who, move, inputs));
        }
        if (moves.Contains("ShipBack") && !played.Contains("AgreeReturn"))
            throw new DiffersException("the buyer sends back what the story never agreed to take");
    }

    /// <summary>A return or exchange that was accepted is announced; one that waits for an approval is not agreed to before it.</summary>
    public Task ReturnIsUnderWayAsync() =>
        Parcel("Inbound", "Announced") is null ? throw new DiffersException("no return is announced")
        : untilReturned.LastOrDefault() == "RequestApproval" ? throw new DiffersException("the return was not approved yet")
        : Task.CompletedTask;

    /// <summary>Where the story tells of the hour at which printing stops, the parcel is due by then, on the day it was asked for or the next.</summary>
    public async Task SendParcelAsync()
    {
        if (story.Notes.Contains("停单", StringComparison.Ordinal) && Parcel("Outbound", "Requested") is { } parcel)
        {
            var due = Case.List("deadlines").Where(d => d.Text("subjectId") == parcel.Text("id")).Select(d => d.Time("at").ToOffset(Timetable.Shop)).FirstOrDefault();
            if (due.TimeOfDay != TimeSpan.FromHours(17) || Now > due)
                throw new DiffersException($"the parcel is due at {due:s}");
        }
        await MoveParcelAsync("Outbound", "Requested", "IssueWaybill", "Ship");
    }

    /// <summary>The goods pass; what the story had approved ahead is approved now that its voucher stands.</summary>
    public async Task PassInspectionAsync()
    {
        await AttachAsync(new("Photo", "验货照片", false));
        await LookAsync();
        await MoveParcelAsync("Inbound", "Received", "PassInspection");
        while (untilReturned.TryDequeue(out var step))
        {
            await LookAsync();
            await (step == "Approve" ? ApproveAsync() : RequestApprovalAsync());
        }
    }

    /// <summary>Files the claim that the judgement left open, or a new one: the sum the story names, else what was paid out.</summary>
    public async Task ClaimCourierAsync()
    {
        var open = Case.List("claims").FirstOrDefault(c => c.Text("state") == "ToFile");
        var sum = Told(Claimed()) is { } told ? Int(told, 1) * 100L : story.AmountCents;
        var body = new { amountFen = sum, claimId = open.ValueKind == JsonValueKind.Undefined ? (Guid?)null : open.Id(), ticket = Number("T") };
        Must("ClaimCourier", await WriteAsync(version => cast.Handler.PostAsync($"/api/cases/{CaseId}/claims", body, version)));
    }

    public async Task CourierPaidAsync()
    {
        var claim = Case.List("claims").FirstOrDefault(c => c.Text("state") == "Filed");
        if (claim.ValueKind == JsonValueKind.Undefined)
            throw new DiffersException("no claim is filed");
        var body = new { receivedFen = claim.Number("amountFen") };
        Must("CourierPaid", await WriteAsync(version => cast.Finance.PostAsync($"/api/cases/{CaseId}/claims/{claim.Id()}/receive", body, version)));
    }

    /// <summary>An approval ahead of a return is made when its voucher is drafted (decision 7); nothing else is ever put off.</summary>
    void Defer(string step)
    {
        var waits = Case.List("parts").Any(p => p.Text("kind") == "Payout" && p.Text("awaitsReturn") == "True");
        if (!waits)
            throw new DiffersException("no voucher stands for that");
        untilReturned.Enqueue(step);
    }

    async Task BlockedRemarkIsRefusedAsync(JsonElement draft)
    {
        if (BlockedRemark is { } remark)
            await IsRefusedAndKeptAsync("RequestApproval", "RemarkValid", new { remark }, "vouchers", draft.Id());
    }

    JsonElement? Voucher(string? state, string? channel = null) => First("vouchers", v => (state ?? v.Text("state")) == v.Text("state") && (channel ?? v.Text("channel")) == v.Text("channel"));

    JsonElement? Parcel(string direction, string? state) => First("parcels", p => p.Text("direction") == direction && (state ?? p.Text("state")) == p.Text("state"));

    JsonElement? First(string list, Func<JsonElement, bool> fits) => Case.List(list).Where(fits).Select(e => (JsonElement?)e).FirstOrDefault();

    void Raise(string role) => Tier = Array.IndexOf(Ladder, role) > Array.IndexOf(Ladder, Tier) ? role : Tier;

    [GeneratedRegex(@"索赔(\d+)元")]
    private static partial Regex Claimed();
}
