using Xunit;

namespace AfterSales.Api.Tests.Proof;

/// <summary>Waits for what a server does by itself, on its own clock.</summary>
static class Eventually
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task IsAsync(Func<Task<bool>> so, string what, TimeSpan? patience = null)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!await so())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < (patience ?? Patience), $"not so after {patience ?? Patience}: {what}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
