namespace AfterSales.Workflows.Clock;

/// <summary>
/// Tells when the database is migrated, the editions are stored and, on a first run, the demo shop is made. Until then the clock fires nothing and
/// the readiness check says no.
/// </summary>
public sealed class ShopOpening
{
    readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsOpen => opened.Task.IsCompleted;

    public void Open() => opened.TrySetResult();

    public Task WaitAsync(CancellationToken cancel) => opened.Task.WaitAsync(cancel);
}
