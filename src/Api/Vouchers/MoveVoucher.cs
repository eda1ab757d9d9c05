using AfterSales.Api.Cases;
using AfterSales.Domain.Machines;

namespace AfterSales.Api.Vouchers;

/// <summary>One route per move of a voucher: signing, approving, paying, reconciling, reversing.</summary>
public static class MoveVoucher
{
    public static void Map(IEndpointRouteBuilder api) => Moving.Map(api, SubjectKind.Voucher, "vouchers", (access, id, cancel) => access.ToVoucherAsync(id, cancel));
}
