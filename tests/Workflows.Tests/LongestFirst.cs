using AfterSales.Workflows.Tests;
using AfterSales.Workflows.Tests.Clock;
using AfterSales.Workflows.Tests.Money;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace AfterSales.Workflows.Tests;

/// <summary>
/// What takes minutes begins first: left to chance it may be the last, and one core would wait for it. The runner hands all classes to the thread pool at
/// once: one thread takes the newest first, the others the oldest, so that the longest stand at both ends.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(collection => IsOf(collection, nameof(MonthOnSqliteTests)) ? 0 : IsOf(collection, nameof(StormTests)) ? 2 : 1)];

    static bool IsOf(ITestCollection collection, string name) => collection.TestCollectionDisplayName.Contains($".{name} ", StringComparison.Ordinal);
}
