using System.Globalization;
using System.Text.Json;

namespace AfterSales.Api.Tests.Stories;

/// <summary>One replay under way: the case in hand, what was looked up and said so far, and the way a move is made. What the lines of the map do stands in the other parts.</summary>
sealed partial class Play(Story story, StoryShop shop, Cast cast)
{
    readonly List<string> played = [];
    int numbers;
    bool fresh;

    public Story Story => story;
    public Cast Cast => cast;
    public DateTimeOffset Now => shop.Clock.Now;
    public string Today => DateOnly.FromDateTime(Now.ToOffset(Timetable.Shop).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The case in hand: of a review, once it is linked, the case of its fault.</summary>
    public Guid CaseId { get; private set; }
    public string Kind { get; private set; } = story.Kind;

    /// <summary>The review that was linked to the case in hand.</summary>
    public Guid? Review { get; private set; }

    /// <summary>As the API last showed the case in hand.</summary>
    public JsonElement Case { get; private set; }
    public string State => CaseId == Guid.Empty ? "" : Case.Text("state");

    /// <summary>The highest of the lowest roles that the product let give something alone.</summary>
    public string Tier { get; private set; } = "Agent";

    /// <summary>Plays one step: what was looked up before is recorded, the clock goes there, the map says what is done.</summary>
    public async Task StepAsync(string step)
    {
        await RecordChecksAsync(step);
        await GoToAsync(Timetable.For(step, State, this));
        await NothingIsGivenYetAsync(step);
        var line = StoryMap.For(step, Kind, State, this) ?? throw new DiffersException($"nothing in the map for a {Kind} in '{State}'");
        await line(this);
        await LookAsync();
        played.Add(step);
    }

    /// <summary>Makes a move of the case in hand with its form; refused is an error.</summary>
    public async Task MoveAsync(string move)
    {
        var (who, inputs) = Forms.For(move, this);
        await MoveAsync(who, move, inputs);
    }

    async Task MoveAsync(Caller who, string move, object inputs) => Must(move, await TryAsync("cases", CaseId, who, move, inputs));

    /// <summary>Tries a move of a case, voucher or parcel.</summary>
    Task<Answer> TryAsync(string subject, Guid id, Caller who, string move, object inputs) => WriteAsync(
        shown => subject == "cases" ? shown : shown.List(subject).First(part => part.Id() == id),
        version => who.MoveAsync(subject, id, move, version, inputs));

    /// <summary>Writes to the case in hand.</summary>
    Task<Answer> WriteAsync(Func<int, Task<Answer>> write) => WriteAsync(shown => shown, write);

    /// <summary>Writes on the version that stands; whoever was faster (the clock) is only read again.</summary>
    async Task<Answer> WriteAsync(Func<JsonElement, JsonElement> subject, Func<int, Task<Answer>> write)
    {
        for (var tries = 0; ; tries++)
        {
            await LookAsync();
            var answer = await write((int)subject(Case).Number("version"));
            fresh = false;
            if (answer.Code() != 412 || tries == 5)
                return answer;
        }
    }

    /// <summary>When the clock will make that move of the case; without one, when the next deadline of its state falls due.</summary>
    public DateTimeOffset Deadline(string? move = null) => Case.List("deadlines")
        .Where(due => due.Text("subject") == "Case" && (move is null || due.Text("move") == move)).Select(due => due.Time("at")).DefaultIfEmpty(Now).Min();

    /// <summary>Reads the case in hand anew, with a supervisor's eyes.</summary>
    async Task LookAsync()
    {
        if (fresh)
            return;
        Case = await SeeAsync(cast.Supervisor, $"/api/cases/{CaseId}");
        fresh = true;
    }

    void TakeInHand(Guid id)
    {
        CaseId = id;
        fresh = false;
    }

    /// <summary>Lets time pass, deadline by deadline, so that the clock acts at the hour it should.</summary>
    async Task GoToAsync(DateTimeOffset target)
    {
        while (CaseId != Guid.Empty)
        {
            var due = Case.List("deadlines").Select(d => d.Time("at")).Where(at => at > Now && at <= target).DefaultIfEmpty(target).Min();
            shop.Clock.Now = due;
            if (await shop.RunClockAsync() > 0)
                fresh = false;
            await LookAsync();
            if (due == target)
                return;
        }
        shop.Clock.Now = target;
    }

    /// <summary>A number as couriers, banks and the platform give them, never the same twice.</summary>
    public string Number(string letters) => string.Create(CultureInfo.InvariantCulture, $"{letters}{shop.NextNumber():D9}{++numbers:D3}");

    /// <summary>What somebody is shown; anything else than a good answer ends the replay.</summary>
    static async Task<JsonElement> SeeAsync(Caller who, string path)
    {
        var answer = await who.GetAsync(path);
        return answer.Good() ? answer.Json : throw new DiffersException($"GET {path} answers {answer.Why()}");
    }

    static void Must(string what, Answer answer)
    {
        if (!answer.Good())
            throw new DiffersException($"{what} is refused: {answer.Why()}");
    }

    static void MustNot(string what, Answer answer, int status, string? need = null)
    {
        if (answer.Code() != status || (need is not null && !answer.Needs().Contains(need)))
            throw new DiffersException($"{what} should be refused with {status} {need}, but is {answer.Why()}");
    }
}

/// <summary>Reading what the API shows and answers.</summary>
static class Shown
{
    public static int Code(this Answer answer) => (int)answer.Status;

    public static bool Good(this Answer answer) => answer.Code() is >= 200 and < 300;

    /// <summary>The needs that failed, where that was the reason.</summary>
    public static IReadOnlyList<string> Needs(this Answer answer) => [.. answer.Json.List("needs").Select(need => need.Text("code"))];

    public static string Why(this Answer answer) => answer.Good() ? "done" : $"{answer.Code()} {answer.Json.Text("code")} {string.Join(' ', answer.Needs())} {answer.Json.Text("detail")}";

    public static string Text(this JsonElement of, string name) => of.TryGetProperty(name, out var value) ? value.ToString() : "";

    public static long Number(this JsonElement of, string name) => of.GetProperty(name).GetInt64();

    public static DateTimeOffset Time(this JsonElement of, string name) => of.GetProperty(name).GetDateTimeOffset();

    public static Guid Id(this JsonElement of) => of.GetProperty("id").GetGuid();

    public static IEnumerable<JsonElement> List(this JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
}
