namespace AfterSales.Domain.Tests.Time;

/// <summary>The test keeps this line of `default-deadlines.txt`.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
sealed class DefaultRowAttribute(string row) : Attribute
{
    public string Row { get; } = row;
}
