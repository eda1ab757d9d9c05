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
        Assert.Equal(("08:30", "17:30"), (year.GetProperty("finance").GetProperty("opens").GetString(), year.GetProperty("finance").GetProperty("closes").GetString()));
        Assert.Equal(["08:30", "10:00", "17:30"], year.GetProperty("shifts").EnumerateArray().Select(s => s.GetProperty("start").GetString()));
        Assert.Equal("20:00", year.GetProperty("calls").GetProperty("afternoonEnd").GetString());

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
        Assert.Equal("第1行读不懂，须为 JSON，字段为 year、holidays、workingDays、source", files[1].GetProperty("why").GetString());
        Assert.Equal("店庆", (await shop.As(Role.Junior).GetAsync("/api/calendar")).Json.GetProperty("holidays")[0].GetProperty("name").GetString());
        Assert.Equal(0, (await shop.As(Role.Finance).GetAsync("/api/finance/batches?day=2026-03-02")).Json.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_manager_sets_duty_hours_everybody_reads_them_and_another_shop_does_not()
    {
        await using var shop = new ApiShop();
        await shop.InitializeAsync();
        var shifts = new[] { new { name = "白班", start = "09:00", end = "18:00" }, new { name = "夜班", start = "18:00", end = "01:30" } };
        var asked = new { from = "2026-03-02", until = "2026-03-04", shifts, reason = "大促" };
        (await shop.As(Role.Agent).PostAsync("/api/rosters", asked)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Manager).PostAsync("/api/rosters", new { from = "2026-03-01", shifts, asked.reason })).IsProblem((HttpStatusCode)422, "rosterPast");
        (await shop.As(Role.Manager).PostAsync("/api/rosters", new { asked.from, shifts = new[] { new { name = "白班", start = "9:00", end = "18:00" } }, asked.reason })).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        (await shop.As(Role.Manager).PostAsync("/api/rosters", new { asked.from, shifts = new object?[] { null }, asked.reason })).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        var key = Caller.NewKey();
        var set = (await shop.As(Role.Manager).PostAsync("/api/rosters", asked, key: key)).Is(HttpStatusCode.Created);
        Assert.Equal(set.Body, (await shop.As(Role.Manager).PostAsync("/api/rosters", asked, key: key)).Is(HttpStatusCode.Created).Body);
        var listed = Assert.Single((await shop.As(Role.Junior).GetAsync("/api/rosters")).Is(HttpStatusCode.OK).Json.GetProperty("items").EnumerateArray());
        Assert.Equal((1, "2026-03-04", "大促", "01:30"), (listed.GetProperty("number").GetInt32(), listed.GetProperty("until").GetString(), listed.GetProperty("reason").GetString(),
            listed.GetProperty("shifts")[1].GetProperty("end").GetString()));
        var today = (await shop.As(Role.Junior).GetAsync("/api/calendar")).Json;
        Assert.Equal((1, 2), (today.GetProperty("rosterNumber").GetInt32(), today.GetProperty("shifts").GetArrayLength()));
        Assert.Equal(0, (await shop.Foreign().GetAsync("/api/calendar")).Json.GetProperty("rosterNumber").GetInt32());
        Assert.Empty((await shop.Foreign().GetAsync("/api/rosters")).Json.GetProperty("items").EnumerateArray());
    }
}
