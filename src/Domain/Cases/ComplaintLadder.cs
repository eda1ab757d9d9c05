namespace AfterSales.Domain.Cases;

/// <summary>
/// What the shop's rules propose for the first, second and third upheld complaint of an agent within a month (A1 三.2①). A proposal that a supervisor
/// looks at, never a deduction: the law knows no fines by employers (domain.md 4.7).
/// </summary>
public sealed record ComplaintLadder(long Fen, string Zh, string En)
{
    /// <summary>The step for the n-th complaint, counted from 1; the third and every later one names no amount (0), it is for review.</summary>
    public static ComplaintLadder For(int no) => no switch
    {
        1 => new(50_00, "当月第1次：建议50元档，待主管复核", "1st of the month: step 50, a proposal for the supervisor"),
        2 => new(100_00, "当月第2次：建议100元档，待主管复核", "2nd of the month: step 100, a proposal for the supervisor"),
        _ => new(0, $"当月第{no}次：由主管面谈复核", $"No. {no} of the month: the supervisor reviews it in person"),
    };
}
