using System.Net.Http.Headers;
using System.Text.Json;

namespace AfterSales.Web.Tests;

/// <summary>A case of its own, brought by real moves to where a test begins. Remembers the version it is at.</summary>
public sealed class FreshCase
{
    public const string Polite = "您好，非常抱歉给您带来不便，我们马上为您处理";

    readonly Workplace workplace;

    FreshCase(Workplace workplace, FreshOrder order, JsonElement opened)
    {
        (this.workplace, Order) = (workplace, order);
        (Id, Number, Version) = (opened.GetProperty("id").GetGuid(), opened.GetProperty("number").GetString()!, opened.GetProperty("version").GetInt32());
    }

    public Guid Id { get; }
    public string Number { get; }
    public FreshOrder Order { get; }
    public int Version { get; private set; }
    public string Page => $"/cases/{Id}";

    public static async Task<FreshCase> OpenAsync(Workplace workplace, string kind = "ServiceComplaint", string buyerMessage = "客服态度不好，一直不回复。", FreshOrder? order = null, string by = "agent1")
    {
        order ??= await FreshOrder.EnterAsync(workplace);
        return new(workplace, order, await workplace.DoAsync(by, "/api/cases", new { orderId = order.Id, kind, buyerMessage }));
    }

    /// <summary>One that is there, as somebody sees it now.</summary>
    public static async Task<FreshCase> SeeAsync(Workplace workplace, Guid id, string by, FreshOrder order) => new(workplace, order, await workplace.AskAsync(by, $"/api/cases/{id}"));

    public async Task<JsonElement> MoveAsync(string by, string move, object? inputs = null)
    {
        var answer = await workplace.DoAsync(by, $"/api/cases/{Id}/moves/{move}", inputs ?? new { }, Version);
        Version = answer.GetProperty("version").GetInt32();
        return answer;
    }

    public async Task AttachAsync(string by, string fileName = "聊天记录.png")
    {
        var file = new ByteArrayContent(Photo.Next()) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        var answer = await workplace.DoAsync(by, $"/api/cases/{Id}/evidence?kind=ChatLog&fileName={Uri.EscapeDataString(fileName)}", file, Version);
        Version = answer.GetProperty("caseVersion").GetInt32();
    }

    /// <summary>Claims 1.00 of somebody with a name like this.</summary>
    public async Task ClaimAsync(string by, string debtor) =>
        Version = (await workplace.DoAsync(by, $"/api/cases/{Id}/claims", new { amountFen = 100, debtor, ticket = debtor }, Version)).GetProperty("caseVersion").GetInt32();

    /// <summary>Goes on until a compensation of this many fen is drafted, and asks for its approval.</summary>
    /// <param name="reason">What is written wherever somebody says why.</param>
    /// <param name="payee">The account that is paid, where another than the buyer's.</param>
    public async Task<FreshVoucher> ToApprovalAsync(long fen, string by = "agent1", string reason = "希望得到补偿", string? payee = null)
    {
        await MoveAsync(by, "Apologise", new { wording = Polite });
        await AttachAsync(by);
        await MoveAsync(by, "ReviewChatLog");
        await MoveAsync(by, "RejectComplaint", new { finding = reason, wish = reason, party = "NoFault" });
        await MoveAsync(by, "OfferRemedy", new { remedies = new[] { new { kind = "CashCompensation", amountFen = fen } }, wording = Polite });
        var accepted = await MoveAsync(by, "AcceptOffer", new { consent = true });
        var voucher = await FreshVoucher.FindAsync(workplace, by, accepted.GetProperty("newVouchers")[0].GetGuid());
        await voucher.MoveAsync(by, "RequestApproval", payee is null ? null : new { payee });
        return voucher;
    }

    /// <summary>Goes on until finance may pay.</summary>
    public async Task<FreshVoucher> ToSignedAsync(long fen, string by = "agent1", string approver = "manager2")
    {
        var voucher = await ToApprovalAsync(fen, by);
        await workplace.ConfirmAsync(approver);
        await voucher.MoveAsync(approver, "Approve");
        return voucher;
    }
}
