namespace AfterSales.Domain.Time;

/// <summary>
/// One stretch of duty in a day, in shop time. A split shift is two of the same name. One that ends at or before its
/// start crosses midnight and belongs to the day on which it starts; equal start and end mean round the clock.
/// </summary>
public sealed record Shift(string Name, TimeOnly Start, TimeOnly End)
{
    internal Period On(DateOnly day) => Period.On(day, Start, End);
}
