using AfterSales.Api.Http;
using AfterSales.Api.Ledger;
using AfterSales.Api.Vouchers;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Exports;
using Microsoft.Net.Http.Headers;

namespace AfterSales.Api.Exports;

/// <summary>
/// What finance takes out as a file: `vouchers`, `payouts`, `ledger`, `trial-balance`, `costs` or `discrepancies` of a period, as CSV or XLSX with totals in the
/// last row, by the filters of the list it is taken from. At most 50,000 rows: more is refused with 422. For finance and supervisors.
/// </summary>
public static class ExportSheet
{
    static readonly Parameter
        Format = new("format", ParameterType.Choice, "csv unless said") { Choices = ["csv", "xlsx"] },
        Kind = new("kind", ParameterType.Choice, "Of the ledger and of costs: what an entry tells of; of discrepancies: their kind") { Choices = [.. Enum.GetNames<EntryKind>().Union(Enum.GetNames<DiscrepancyKind>())] },
        Open = new("open", ParameterType.YesNo, "Of discrepancies: only open ones, or only those that have ended"),
        Statement = new("statementId", ParameterType.Id, "Of discrepancies: found in this statement");

    static readonly Parameter[] entries = [LedgerParameters.Order, LedgerParameters.Case, LedgerParameters.Source, LedgerParameters.Account, LedgerParameters.Party, LedgerParameters.Remedy, LedgerParameters.CaseKind];

    /// <summary>Which filters each takes besides shop and period: those of the list it is taken from. Any other is refused, so that no file holds more than was asked for.</summary>
    static readonly Dictionary<string, Parameter[]> filters = new()
    {
        ["vouchers"] = VoucherParameters.All,
        ["payouts"] = [],
        ["ledger"] = [Kind, .. entries],
        ["trial-balance"] = [],
        ["costs"] = [Kind, .. entries],
        ["discrepancies"] = [Kind, Open, Statement],
    };

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/api/exports/{what}", HandleAsync)
        .Takes([Format, .. LedgerParameters.Period, .. filters.Values.SelectMany(f => f).DistinctBy(p => p.Name)]).Tells("ExportSheet", "exports", "导出", "Export")
        .Produces<Stream>(200, CsvSheet.MediaType, XlsxSheet.MediaType).Refuses(Problems.Lacking);

    static async Task<IResult> HandleAsync(string what, HttpContext http, Access access, ExportSheets sheets, CancellationToken cancel)
    {
        var query = http.Request.Query;
        var (member, wrong) = access.ToShop(query.Id(Parameters.Shop), Role.Finance, Role.Supervisor);
        if (member is null)
            return wrong!;
        var chinese = Languages.Of(http) == Language.Zh;
        if (!filters.TryGetValue(what, out var taken))
            return Access.NotFound;
        if (Unfit(what, taken, query) is { } unfit)
            return unfit;
        var asked = AskedFor(what, query, member, chinese);
        if (await sheets.CountAsync(what, asked, cancel) is not { } rows)
            return Access.NotFound;
        if (rows > ExportSheets.Most)
            return new Refusal(Problems.Lacking)
            {
                Code = "tooManyRows",
                Zh = $"共{rows}行，最多导出{ExportSheets.Most}行，请缩短期间",
                En = $"{rows} rows; at most {ExportSheets.Most} are exported: ask for a shorter period",
            };
        var (sheet, excel) = (sheets.Of(what, asked), query.Text(Format) == "xlsx");
        Named(http.Response, $"{member.Shop}-{sheet.Name(chinese)}-{PeriodOf(asked)}.{(excel ? "xlsx" : "csv")}");
        return excel ? TypedResults.Stream(await WorkbookAsync(sheet, chinese, cancel), XlsxSheet.MediaType)
            : TypedResults.Stream(to => CsvSheet.WriteAsync(sheet, chinese, to, cancel), $"{CsvSheet.MediaType}; charset=utf-8");
    }

    static Refusal? Unfit(string what, Parameter[] taken, IQueryCollection query)
    {
        var known = taken.Append(Format).Concat(LedgerParameters.Period).Select(p => p.Name);
        if (query.Keys.Except(known).FirstOrDefault() is { } other)
            return Refusal.OfField(Problems.UnknownParameter, other, $"{what} 没有这个参数", $"{what} has no such parameter");
        return query.Text(Kind) is { } kind && !(what == "discrepancies" ? Enum.TryParse<DiscrepancyKind>(kind, out _) : Enum.TryParse<EntryKind>(kind, out _))
            ? Refusal.OfField(Problems.ParameterInvalid, Kind.Name, $"{what} 没有这个类型", $"{what} has no such kind") : null;
    }

    static ExportAsked AskedFor(string what, IQueryCollection query, Membership member, bool chinese)
    {
        var asked = new ExportAsked(member.ShopId, query.Instant(LedgerParameters.From), query.Instant(LedgerParameters.Until), chinese, member.IsFinance);
        return what switch
        {
            "vouchers" => asked with { Vouchers = VoucherParameters.Read(query) },
            "ledger" or "costs" => asked with { Entries = LedgerParameters.FilterOf(query, [member.ShopId]) },
            "discrepancies" => asked with { Discrepancy = query.Choice<DiscrepancyKind>(Kind), Open = query.YesNo(Open), StatementId = query.Id(Statement) },
            _ => asked,
        };
    }

    /// <summary>Made whole first: its directory stands at the end. The file is gone when it was sent.</summary>
    static async Task<Stream> WorkbookAsync(Sheet sheet, bool chinese, CancellationToken cancel)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            await XlsxSheet.WriteAsync(sheet, chinese, file, cancel);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    static string PeriodOf(ExportAsked asked) => (asked.From, asked.Until) switch
    {
        (null, null) => "all",
        var (from, until) => $"{(from is { } f ? $"{ShopCalendar.ShopDay(f):yyyyMMdd}" : "")}-{(until is { } u ? $"{ShopCalendar.ShopDay(u.AddMilliseconds(-1)):yyyyMMdd}" : "")}",
    };

    static void Named(HttpResponse response, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(string.Concat(name.Select(c => char.IsControl(c) || "\\/:*?\"<>|".Contains(c, StringComparison.Ordinal) ? '_' : c)));
        response.Headers.ContentDisposition = disposition.ToString();
    }
}
