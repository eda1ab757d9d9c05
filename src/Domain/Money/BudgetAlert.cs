namespace AfterSales.Domain.Money;

/// <summary>
/// The shop's spending of a month reached a share of its budget: once per month and share, and by which voucher. Stored in the transaction that set the
/// voucher's amount aside, as is the deed in its case's history. Amounts in fen.
/// </summary>
/// <param name="Month">In shop time, as 2026-11.</param>
/// <param name="Percent">80 or 100.</param>
public sealed record BudgetAlert(Guid ShopId, string Month, int Percent, Guid VoucherId, Guid CaseId, long BudgetFen, long SpentFen, DateTimeOffset At)
{
    /// <summary>The shares that are told of, in percent.</summary>
    public static readonly IReadOnlyList<int> Shares = [80, 100];

    /// <summary>Whether so much of the budget is spent; of no budget at all anything is all of it.</summary>
    public static bool Reached(int percent, long budgetFen, long spentFen) => spentFen > 0 && spentFen * 100 >= budgetFen * percent;
}
