using System.Net;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Calendars;

/// <summary>Holidays over HTTP: what is known, what is not, and files read when asked.</summary>
public sealed class CalendarTests
{
    [Fact]
    public async Task Everybody_sees_the_year_and_a_missing_one_says_so_in_both_languages()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var year = (await shop.As(Role.Warehouse).GetAsync("/api/calendar")).Is(HttpStatusCode.OK).Json;
        Assert.Equal((2026, false, false), (year.GetProperty("year").GetInt32(), year.GetProperty("fallback").GetBoolean(), year.TryGetProperty("zh", out _)));
        Assert.Equal(7, year.GetProperty("holidays").GetArrayLength());
        Assert.Equal("2026-02-14", year.GetProperty("workingDays")[1].GetString());
        Assert.Equal(("08:30:00", "17:30:00"), (year.GetProperty("finance").GetProperty("opens").GetString(), year.GetProperty("finance").GetProperty("closes").GetString()));
        Assert.Equal(["08:30:00", "10:00:00", "17:30:00"], year.GetProperty("shifts").EnumerateArray().Select(s => s.GetProperty("start").GetString()));
        Assert.Equal("20:00:00", year.GetProperty("calls").GetProperty("afternoonEnd").GetString());

        var missing = (await shop.As(Role.Junior).GetAsync("/api/calendar?year=2027")).Is(HttpStatusCode.OK).Json;
        Assert.True(missing.GetProperty("fallback").GetBoolean());
        Assert.Contains("2027", missing.GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Contains("Monday to Friday", missing.GetProperty("en").GetString(), StringComparison.Ordinal);
        (await shop.As(Role.Junior).GetAsync("/api/calendar?year=1999")).IsProblem(HttpStatusCode.BadRequest, "parameterInvalid");
        (await shop.Nobody.GetAsync("/api/calendar")).IsProblem(HttpStatusCode.Unauthorized, "signInNeeded");
    }

    [Fact]
    public async Task A_file_is_read_when_a_supervisor_asks_and_moves_the_days_finance_pays()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        Assert.Equal(2, (await shop.As(Role.Finance).GetAsync("/api/finance/batches?day=2026-03-02")).Json.GetProperty("items").GetArrayLength());
        var folder = Directory.CreateDirectory(Path.Combine(shop.DataFolder, "holidays")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "2026.json"), """{"year":2026,"holidays":[{"name":"店庆","from":"2026-03-02","to":"2026-03-02"}],"workingDays":[]}""", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "2027.json"), "{", TestContext.Current.CancellationToken);
        (await shop.As(Role.Manager).PostAsync("/api/calendar/holidays", new { })).IsProblem(HttpStatusCode.Forbidden, "notYours");
        var files = (await shop.As(Role.Supervisor).PostAsync("/api/calendar/holidays", new { })).Is(HttpStatusCode.OK).Json.GetProperty("files");
        Assert.Equal([("2026.json", "Taken"), ("2027.json", "Refused")], files.EnumerateArray().Select(f => (f.GetProperty("name").GetString(), f.GetProperty("reading").GetString())));
        Assert.Equal("店庆", (await shop.As(Role.Junior).GetAsync("/api/calendar")).Json.GetProperty("holidays")[0].GetProperty("name").GetString());
        Assert.Equal(0, (await shop.As(Role.Finance).GetAsync("/api/finance/batches?day=2026-03-02")).Json.GetProperty("items").GetArrayLength());
    }
}
