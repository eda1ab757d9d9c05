using AfterSales.Api.Cases;
using AfterSales.Api.Http;
using AfterSales.Api.Risks;
using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Workflows;

namespace AfterSales.Api.Vouchers;

/// <summary>A voucher with its case and order, its deadlines, and what the reader can do with it now. Not for the warehouse.</summary>
public static class ShowVoucher
{
    public static readonly Role[] Readers = [Role.Junior, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance];

    /// <param name="Voucher">Its payee whole for finance alone.</param>
    /// <param name="Benefit">All the buyer gets on the order, this voucher included.</param>
    /// <param name="SuggestedRemark">What stands for the remark where none is written; null where none is needed.</param>
    /// <param name="PayeeNote">For who pays: what is unusual about the payee.</param>
    /// <param name="Risks">Flags with what they rest on, for managers, supervisors and finance; empty for others.</param>
    /// <param name="Evidence">What its basis rests on; restricted files only for supervisors.</param>
    public sealed record Response(
        Voucher Voucher, string StateZh, string RemedyZh, string CaseNumber, CaseKind CaseKind, string OrderNumber, long OrderLeftFen, Benefit Benefit, string? SuggestedRemark, string? PayeeNote, IReadOnlyList<RiskView> Risks,
        IReadOnlyList<Evidence> Evidence, IReadOnlyList<Due> Deadlines, IReadOnlyList<MoveView> Possible, IReadOnlyList<RefusedView> Refused);

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/api/vouchers/{id:guid}", HandleAsync).Tells("ShowVoucher", "vouchers", "凭证", "A voucher").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Guid id, HttpContext http, Access access, CaseFiles files, VoucherRisks risks, Editions editions, TimeProvider time, CancellationToken cancel)
    {
        var (member, wrong) = await access.ToVoucherAsync(id, cancel, Readers);
        if (member is null || await files.LoadAsync(SubjectKind.Voucher, id, null, cancel) is not { } file)
            return wrong ?? Access.NotFound;
        var (voucher, rules) = (file.Vouchers.First(v => v.Id == id), editions.Rulebook);
        file = await risks.ForAsync(file, voucher, null, member.UserId, time.GetUtcNow(), cancel);
        var facts = rules.FactsOf(file, voucher, member.Actor, Inputs.None, time.GetUtcNow());
        var moves = MoveViews.Of(rules.Of(voucher).Machine, facts, $"/api/vouchers/{id}", Languages.Of(http));
        http.Response.Headers.ETag = ETags.Of(voucher.Version);
        return TypedResults.Ok(new Response(voucher.ShownTo(member), voucher.State.Zh, Remedies.Of(voucher.Remedy).Zh, file.Case.Number, file.Case.CaseKind, file.Order.Number,
            file.Money.LeftFen, Benefit.Of(file), voucher.Channel == Channel.Alipay ? AlipayRemark.For(voucher, file, member.Name) : null,
            PayeeNote(voucher, file.Order, Languages.Of(http)),
            member.IsAny(RiskView.Readers) ? RiskView.Of(Domain.Money.Risks.Of(file, voucher, rules.LimitsIn(file)), Languages.Of(http)) : [],
            [.. file.Evidence.Where(e => !e.Restricted || member.Role == Role.Supervisor)],
            [.. file.Deadlines.Where(d => d.SubjectId == id)], moves.Possible, moves.Refused));
    }

    /// <summary>Nobody is refused for it: the export may know no account, and a buyer may ask for another one.</summary>
    static string? PayeeNote(Voucher voucher, Order order, Language language)
    {
        var (payee, buyer) = (voucher.Payee, PayeeAccount.Clean(order.BuyerAccount));
        return voucher.Channel != Channel.Alipay || voucher.State == States.Draft ? null
            : payee is null ? language.Of("收款账号未知：付款前请向买家核对", "The payee is not known: ask the buyer before it is paid")
            : buyer is null ? language.Of("订单没有买家支付宝账号，收款账号由客服填写，请核对", "The order knows no account of the buyer: an agent named the payee, check it")
            : payee != buyer ? language.Of("收款账号不是订单买家的支付宝账号，请核对", "The payee is not the account of the order's buyer: check it")
            : null;
    }
}
