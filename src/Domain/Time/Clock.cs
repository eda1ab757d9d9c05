namespace AfterSales.Domain.Time;

/// <summary>
/// How a deadline's span is counted. Law and platform count natural time; the shop's own promises count only the hours
/// in which somebody is there to keep them.
/// </summary>
public enum Clock
{
    /// <summary>自然时间: runs always, also at night and on holidays. Spans of the law and of the platform.</summary>
    Natural,

    /// <summary>在岗时间: runs only while the roster has somebody on duty.</summary>
    Staffed,

    /// <summary>财务工作时间: 08:30-17:30 of working days, without public holidays and with make-up days. Whole days are working days, the rest are working hours.</summary>
    Finance,

    /// <summary>致电时段: the first instant at which the buyer may be phoned once the span is over.</summary>
    CallSlot,

    /// <summary>当日截单: the next 17:00, when printing of waybills stops, and then the span on top.</summary>
    CutOff,

    /// <summary>当班结束: the end of the shift that is on duty once the span is over.</summary>
    ShiftEnd,

    /// <summary>财务当日下班: 17:30 of the finance working day reached once the span, counted as Finance, is over.</summary>
    FinanceDay,
}
