using AfterSales.Domain.Imports;

namespace AfterSales.Workflows.Imports;

/// <summary>Imports a report of either kind; the refunds that had waited for an order are booked before the import of it has ended.</summary>
public sealed class ReportImport(OrderImport orders, RefundImport refunds, RefundDesk desk)
{
    /// <summary>Runs a stored run to its end, from behind the rows it has stored already.</summary>
    /// <returns>The run as it ended; null where somebody else goes on with it.</returns>
    public Task<ImportRun?> RunAsync(ImportRun run, Stream file, IProgress<ImportRun>? progress, CancellationToken cancel) => run.Kind == ImportKind.Refunds
        ? refunds.RunAsync(run, file, progress, cancel)
        : orders.RunAsync(run, file, progress, cancel, () => desk.AttachAsync(run.ShopId, cancel));
}
