using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;

namespace AfterSales.Api.Tests;

/// <summary>A case under way, moved by the people of the shop over HTTP; remembers the version it is at. States are reached by real moves.</summary>
public sealed class CaseWalk
{
    public const string Polite = "您好，非常抱歉给您带来不便，我们马上为您处理";

    readonly ApiShop shop;

    CaseWalk(ApiShop shop, Order order, Answer opened)
    {
        (this.shop, Order) = (shop, order);
        (Id, Version) = (opened.Id, opened.Version);
    }

    public Guid Id { get; }
    public Order Order { get; }
    public int Version { get; private set; }
    public string Path => $"/api/cases/{Id}";

    public static async Task<CaseWalk> OpenAsync(ApiShop shop, CaseKind kind = CaseKind.ServiceComplaint, long paidFen = 100_00, Order? order = null, Role by = Role.Agent)
    {
        order ??= await shop.HasOrderAsync(paidFen);
        var opened = await shop.As(by).PostAsync("/api/cases", new { orderId = order.Id, kind, buyerMessage = "客服态度不好" });
        return new(shop, order, opened.Is(HttpStatusCode.Created));
    }

    /// <summary>Makes a move of the case; it must succeed.</summary>
    public async Task<Answer> DoAsync(Role by, string move, object? inputs = null)
    {
        var answer = (await shop.As(by).MoveAsync("cases", Id, move, Version, inputs)).Is(HttpStatusCode.OK);
        Version = answer.Version;
        return answer;
    }

    /// <summary>Makes a move of a voucher or parcel of the case; it must succeed.</summary>
    public async Task<Answer> DoAsync(Caller by, string subjects, Guid id, string move, int seen, object? inputs = null)
    {
        var answer = (await by.MoveAsync(subjects, id, move, seen, inputs)).Is(HttpStatusCode.OK);
        Version = answer.Json.GetProperty("caseVersion").GetInt32();
        return answer;
    }

    public async Task<Answer> AttachAsync(string kind, byte[]? content = null, string fileName = "proof.jpg", Role by = Role.Agent, bool restricted = false)
    {
        var answer = (await shop.As(by).AttachAsync(Id, Version, kind, content ?? Photos.Jpeg(), fileName, restricted)).Is(HttpStatusCode.Created);
        Version = answer.Json.GetProperty("caseVersion").GetInt32();
        return answer;
    }

    public Task<Answer> ShowAsync(Role role = Role.Supervisor) => shop.As(role).GetAsync(Path);

    /// <summary>Goes on until an offer may be made (of a service complaint).</summary>
    public async Task<CaseWalk> ToOfferingAsync()
    {
        await DoAsync(Role.Agent, "Apologise", new { wording = Polite });
        await AttachAsync("ChatLog");
        await DoAsync(Role.Agent, "ReviewChatLog");
        await DoAsync(Role.Agent, "RejectComplaint", new { finding = "回复稍慢，语气正常", wish = "希望得到补偿", party = "NoFault" });
        return this;
    }

    /// <summary>Goes on until the voucher of a cash compensation is drafted.</summary>
    /// <returns>The voucher's id; its version is 1.</returns>
    public async Task<Guid> ToVoucherAsync(long amountFen = 10_00, Role offeredBy = Role.Agent)
    {
        await ToOfferingAsync();
        await DoAsync(offeredBy, "OfferRemedy", new { remedies = new[] { new RemedyItem(RemedyKind.CashCompensation, amountFen) }, wording = Polite });
        var accepted = await DoAsync(Role.Agent, "AcceptOffer", new { consent = true });
        return accepted.Json.GetProperty("newVouchers")[0].GetGuid();
    }
}
