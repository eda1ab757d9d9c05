using AfterSales.Api.Http;
using AfterSales.Domain.People;
using AfterSales.Workflows.Calendars;

namespace AfterSales.Api.Calendars;

/// <summary>
/// Reads the files `holidays/YYYY.json` of the data folder now instead of tomorrow, and says of each what became of it: taken, unchanged, or refused and why; of a
/// refused one the former data stays. The same again changes nothing. For supervisors.
/// </summary>
public static class ReadHolidays
{
    public sealed record Request(Guid? ShopId = null);

    public sealed record Response(IReadOnlyList<FileRead> Files);

    /// <param name="Why">One line in the reader's language; only where it was refused.</param>
    public sealed record FileRead(string Name, HolidayReading Reading, string? Why);

    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/api/calendar/holidays", HandleAsync)
        .Tells("ReadHolidays", "calendar", "重新读取节假日文件", "Read the holiday files now").Gives<Response>(200);

    static async Task<IResult> HandleAsync(Asked<Request> asked, HttpContext http, Access access, HolidayBook holidays, CancellationToken cancel)
    {
        var (member, wrong) = access.ToShop(asked.Body.ShopId, Role.Supervisor);
        if (member is null)
            return wrong!;
        var language = Languages.Of(http);
        return TypedResults.Ok(new Response([.. (await holidays.ReadFilesAsync(cancel)).Select(f => new FileRead(f.Name, f.Reading, f.Why is { } why ? language.Of(why.Zh, why.En) : null))]));
    }
}
