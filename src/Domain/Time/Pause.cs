namespace AfterSales.Domain.Time;

/// <summary>A stretch in which staffed clocks stand still, its start included and its end not. Stretches may overlap and come in any order: what counts is their union.</summary>
public sealed record Pause(DateTimeOffset From, DateTimeOffset Until);
