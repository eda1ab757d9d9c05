namespace AfterSales.Api.Tests.Stories;

/// <summary>The replay cannot go on: what the story tells and what the product does are two things. Caught by <see cref="Player"/>.</summary>
sealed class DiffersException(string how) : Exception(how);
