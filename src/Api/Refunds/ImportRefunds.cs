using AfterSales.Api.Http;
using AfterSales.Api.Orders;
using AfterSales.Domain.Imports;

namespace AfterSales.Api.Refunds;

/// <summary>
/// Takes in the platform's refund report, in any layout it has had, in the way of the order report: CSV in UTF-8 or GB18030, at most 200 MB, 202 with where to
/// look or with `wait=true` 200 at the end. A success is booked once, however often and by whichever way it is told; money that an order report told of before
/// is not booked again. Refunds of orders that are not known are kept and booked when the order comes. For finance and supervisors, for it marks vouchers
/// refunded.
/// </summary>
public static class ImportRefunds
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/refunds/import", HandleAsync)
        .Takes(Parameters.Shop, ReportUpload.FileName, ReportUpload.Wait).WithMetadata(new UploadLimit(ReportUpload.MaxBytes + UploadedFile.FormBytes, "text/csv"))
        .Tells("ImportRefunds", "refunds", "导入退款报表", "Import a refund report").Gives<ImportView>(202).Gives<ShowImport.Response>(200);

    static Task<IResult> HandleAsync(RequestKey key, HttpContext http, ReportUpload upload, CancellationToken cancel) =>
        upload.TakeAsync(ImportKind.Refunds, key, http, cancel);
}
