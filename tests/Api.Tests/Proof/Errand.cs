using System.Net;
using System.Text.Json;

namespace AfterSales.Api.Tests.Proof;

/// <summary>One case from its opening to its end through one client: the writes of a working day. Others may write to the same case and order meanwhile.</summary>
sealed class Errand(Client client, Guid order)
{
    const string Polite = "您好，非常抱歉给您带来不便，我们马上为您处理";
    const int Rereadings = 6;

    int version;

    public Guid Case { get; private set; }

    /// <summary>The voucher or parcel of the remedy.</summary>
    public Guid Part { get; private set; }

    /// <summary>Goes the whole way, or until it is refused something (what was paid by then does not allow more).</summary>
    public async Task RunAsync(Plan plan, Action<Guid> opened)
    {
        try
        {
            await OpenAsync();
            opened(Case);
            await ToPartAsync(plan);
            var seen = 1;
            foreach (var (by, act, body) in plan.Steps)
                seen = Good(await client.SendAsync(new(by, $"/api/{plan.Subjects}/{Part}/moves/{act}", Part, act, body.Replace("-part-", $"{Part:N}", StringComparison.Ordinal), RealShop.NewKey(), seen))).Number("version");
            if (plan.Ends)
                await MoveAsync("agent1", "BuyerContent", """{"summary":"已补偿，买家满意"}""");
        }
        catch (RefusedException)
        {
            // its refusal stands in the journal of the client
        }
    }

    /// <summary>The platform steps in with a limit that makes this instant the one, 24 hours before, at which a manager has to be told.</summary>
    public static Write PlatformStepsIn(Guid id, DateTimeOffset due) => new("agent1", $"/api/cases/{id}/moves/PlatformStepsIn", id, "PlatformStepsIn",
        JsonSerializer.Serialize(new { platformCase = "JF20260302", platformLimit = due.AddHours(24) }), RealShop.NewKey(), 1);

    public async Task OpenAsync()
    {
        var body = JsonSerializer.Serialize(new { orderId = order, kind = "ServiceComplaint", buyerMessage = "客服回复太慢" });
        var opened = Good(await client.SendAsync(new("agent1", "/api/cases", Guid.Empty, "Open", body, RealShop.NewKey(), null)));
        (Case, version) = (opened.Id("id"), opened.Number("version"));
    }

    /// <summary>From the opening until the voucher is drafted or the parcel requested.</summary>
    public async Task ToPartAsync(Plan plan)
    {
        await MoveAsync("agent1", "Apologise", $$"""{"wording":"{{Polite}}"}""");
        await WriteAsync("agent1", "evidence?kind=ChatLog&fileName=chat.txt", "Attach", $"聊天记录 {Case}", "text/plain");
        await MoveAsync("agent1", "ReviewChatLog", "{}");
        await MoveAsync("agent1", "RejectComplaint", """{"finding":"回复稍慢，语气正常","wish":"希望得到补偿","party":"Agent"}""");
        await MoveAsync("agent1", "OfferRemedy", $$"""{"remedies":[{{plan.Remedy}}]}""");
        var accepted = await MoveAsync("agent1", "AcceptOffer", """{"consent":true}""");
        Part = accepted.Json.GetProperty(plan.Subjects == "parcels" ? "newParcels" : "newVouchers")[0].GetGuid();
    }

    Task<Told> MoveAsync(string by, string move, string body) => WriteAsync(by, $"moves/{move}", move, body);

    /// <summary>Writes to the case; where others were faster it reads the case again and asks anew, under a new key.</summary>
    async Task<Told> WriteAsync(string by, string path, string act, string body, string contentType = "application/json")
    {
        for (var reading = 1; ; reading++)
        {
            var told = await client.SendAsync(new(by, $"/api/cases/{Case}/{path}", Case, act, body, RealShop.NewKey(), version, contentType));
            if (told.Status == HttpStatusCode.PreconditionFailed && reading < Rereadings)
            {
                version = (await client.GetAsync($"/api/cases/{Case}", by)).GetProperty("version").GetInt32();
                continue;
            }
            version = Good(told).Number("caseVersion");
            return told;
        }
    }

    static Told Good(Told told) => told.Done ? told : throw new RefusedException(told);

    sealed class RefusedException(Told told) : Exception(told.ToString());
}
