namespace AfterSales.Api.Hosting;

/// <summary>Something named on the command line or in the environment cannot be used; the message says what and why.</summary>
public sealed class UnusableException(string message) : Exception(message);
