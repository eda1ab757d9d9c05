using System.Globalization;

namespace AfterSales.Domain.Money;

/// <summary>What the accounts are called, and which of them hold what after-sales costs.</summary>
public static class Accounts
{
    /// <summary>What is given for goods returned or not, and everything else: together the cost of after-sales.</summary>
    public static readonly IReadOnlyList<Account> Costs = [Account.SalesReturns, Account.AfterSalesExpense];

    /// <summary>The number of the account, as people say it: 1012.</summary>
    public static string Number(this Account account) => ((int)account).ToString(CultureInfo.InvariantCulture);

    public static string Zh(this Account account) => account switch
    {
        Account.AlipayBalance => "支付宝余额",
        Account.Deposit => "平台保证金",
        Account.ClaimsReceivable => "应收索赔",
        Account.CompensationPayable => "应付赔付",
        Account.SalesReturns => "销售退回",
        Account.AfterSalesExpense => "售后费用",
        Account.CouponsGranted => "优惠券发放（备查）",
        Account.CouponsOutstanding => "优惠券未使用（备查）",
        _ => throw new ArgumentOutOfRangeException(nameof(account)),
    };

    /// <summary>By number or code; null where there is no such account.</summary>
    public static Account? Of(string text) =>
        Enum.GetValues<Account>().Where(a => a.Number() == text || a.ToString() == text).Select(a => (Account?)a).FirstOrDefault();
}
