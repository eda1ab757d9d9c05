using AfterSales.Api.Http;
using AfterSales.Domain.Imports;

namespace AfterSales.Api.Orders;

/// <summary>
/// Takes in the platform's order report: CSV in UTF-8 or GB18030, as the body itself or as a form's file, at most 200 MB, counted while they come. Answers 202
/// with where to look, or with `wait=true` 200 when the import has ended. What is no report is refused with 422 and leaves no trace. The same file again
/// changes nothing.
/// </summary>
public static class ImportOrders
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/orders/import", HandleAsync)
        .Takes(Parameters.Shop, ReportUpload.FileName, ReportUpload.Wait).WithMetadata(new UploadLimit(ReportUpload.MaxBytes + UploadedFile.FormBytes, "text/csv"))
        .Tells("ImportOrders", "orders", "导入订单报表", "Import an order report").Gives<ImportView>(202).Gives<ShowImport.Response>(200);

    static Task<IResult> HandleAsync(RequestKey key, HttpContext http, ReportUpload upload, CancellationToken cancel) =>
        upload.TakeAsync(ImportKind.Orders, key, http, cancel);
}
