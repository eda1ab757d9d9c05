namespace AfterSales.Workflows;

/// <summary>So many others wrote to the same case that this act never came through. Nothing was stored; it may be tried again.</summary>
public sealed class TooManyRacesException(int rounds) : Exception($"Others were faster {rounds} times in a row; nothing was stored, try again.")
{
    public TooManyRacesException() : this(0)
    {
    }
}
