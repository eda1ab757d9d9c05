using AfterSales.Domain.Money;

namespace AfterSales.Api.Vouchers;

/// <summary>Who sees a payee whole: finance, who pays it, and its deputy. Everybody else sees its end.</summary>
public static class Payees
{
    public static Voucher ShownTo(this Voucher voucher, Membership? reader) =>
        voucher.Payee is null || reader?.IsFinance == true ? voucher : voucher with { Payee = PayeeAccount.Masked(voucher.Payee) };
}
