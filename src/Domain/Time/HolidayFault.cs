namespace AfterSales.Domain.Time;

/// <summary>What is wrong first with a file of holidays, in one line and both languages.</summary>
public sealed class HolidayFault(string zh, string en) : FormatException(en)
{
    public string Zh { get; } = zh;
}
