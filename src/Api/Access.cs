using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Store;
using Microsoft.EntityFrameworkCore;

namespace AfterSales.Api;

/// <summary>
/// Whether somebody may look at or act on something. The role is the one at the shop the thing belongs to; what is another shop's is answered like
/// what does not exist.
/// </summary>
public sealed class Access(ShopDb db, CurrentUser user)
{
    public static readonly Refusal NotFound = new(Problems.NotFound);

    public Task<(Membership? Member, Refusal? Wrong)> ToCaseAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Cases.Where(c => c.Id == id).Select(c => (Guid?)c.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToVoucherAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Vouchers.Where(v => v.Id == id).Select(v => (Guid?)v.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToParcelAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Parcels.Where(p => p.Id == id).Select(p => (Guid?)p.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToOrderAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Orders.Where(o => o.Id == id).Select(o => (Guid?)o.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToImportAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Imports.Where(r => r.Id == id).Select(r => (Guid?)r.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToEvidenceAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Evidence.Where(e => e.Id == id).Select(e => (Guid?)e.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToStatementAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Statements.Where(s => s.Id == id).Select(s => (Guid?)s.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToStatementLineAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.StatementLines.Where(l => l.Id == id).Select(l => (Guid?)l.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToDiscrepancyAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Discrepancies.Where(d => d.Id == id).Select(d => (Guid?)d.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToDelegationAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Delegations.Where(d => d.Id == id).Select(d => (Guid?)d.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToDeliveryAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Deliveries.Where(d => d.Id == id).Select(d => (Guid?)d.ShopId), roles, cancel);

    public Task<(Membership? Member, Refusal? Wrong)> ToViewAsync(Guid id, CancellationToken cancel, params Role[] roles) =>
        ToAsync(db.Views.Where(v => v.Id == id).Select(v => (Guid?)v.ShopId), roles, cancel);

    /// <summary>For lists and for making things: the shop asked for, or the only one.</summary>
    public (Membership? Member, Refusal? Wrong) ToShop(Guid? shopId, params Role[] roles) => shopId is { } asked
        ? Check(user.In(asked), roles)
        : user.Shops is [var only] ? Check(only, roles) : (null, user.Shops.Count == 0 ? NotFound : new(Problems.ShopNeeded));

    /// <summary>For lists over shops: the one asked for, or every shop where the person has one of these roles.</summary>
    public (IReadOnlyList<Guid> Shops, Refusal? Wrong) ToShops(Guid? shopId, params Role[] roles)
    {
        if (shopId is not null)
        {
            var (member, wrong) = ToShop(shopId, roles);
            return (member is null ? [] : [member.ShopId], wrong);
        }
        var shops = user.Shops.Where(m => roles.Length == 0 || m.IsAny(roles)).Select(m => m.ShopId).ToList();
        return shops.Count == 0 && user.Shops.Count > 0 ? ([], Refusal.ForRoles(roles)) : (shops, null);
    }

    async Task<(Membership? Member, Refusal? Wrong)> ToAsync(IQueryable<Guid?> shopOf, Role[] roles, CancellationToken cancel) =>
        await shopOf.FirstOrDefaultAsync(cancel) is { } shop ? Check(user.In(shop), roles) : (null, NotFound);

    static (Membership? Member, Refusal? Wrong) Check(Membership? member, Role[] roles) =>
        member is null ? (null, NotFound) : roles.Length > 0 && !member.IsAny(roles) ? (null, Refusal.ForRoles(roles)) : (member, null);
}
