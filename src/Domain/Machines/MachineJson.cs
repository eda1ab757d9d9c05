using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Machines;

/// <summary>
/// A machine as text: one canonical JSON per edition, codes only, times in seconds, properties in a fixed order. The same table always gives the same bytes, so
/// its hash names it; every history row carries that hash.
/// </summary>
public static class MachineJson
{
    static readonly JsonSerializerOptions options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static string Write(Machine machine) => JsonSerializer.Serialize(new WrittenMachine(
        machine.Code, machine.Zh, machine.Subject, machine.Edition, machine.Start.Code, [.. machine.Ends.Select(s => s.Code)],
        [.. machine.Rows.Select(r => new WrittenRow(r.From.Code, r.Move.Code, r.To.Code, [.. r.Who], [.. r.Needs.Select(n => n.Code)], [.. r.Effects.Select(e => e.Code)]))],
        [.. machine.Deadlines.Select(d => new WrittenDeadline(d.In.Code, d.Clock, (long)d.After.TotalSeconds, d.Then, d.Since, d.Only, d.Move?.Code))]), options);

    /// <summary>Reads what <see cref="Write"/> wrote. Throws a <see cref="FormatException"/> that names the place for anything else, a code outside the vocabulary above all.</summary>
    public static Machine Read(string json)
    {
        try
        {
            var m = JsonSerializer.Deserialize<WrittenMachine>(json, options) ?? throw new FormatException("the text holds no machine");
            return new(m.Code, m.Zh, m.Subject, m.Edition)
            {
                Start = StateOf(m.Start, "start"),
                Ends = [.. m.Ends.Select(code => StateOf(code, "ends"))],
                Rows = [.. m.Rows.Select((row, i) => RowOf(row, $"row {i + 1}"))],
                Deadlines = [.. m.Deadlines.Select((deadline, i) => DeadlineOf(deadline, $"deadline {i + 1}"))],
            };
        }
        catch (JsonException e)
        {
            throw new FormatException($"not a machine: {e.Message}", e);
        }
    }

    /// <summary>SHA-256 of the canonical text in UTF-8, lower-case hex.</summary>
    public static string Hash(Machine machine) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(machine))));

    static Row RowOf(WrittenRow r, string where) => new(StateOf(r.From, where), MoveOf(r.Move, where), StateOf(r.To, where), [.. r.Who],
        [.. r.Needs.Select(code => Needs.TryGet(code, out var need) ? need! : throw Unknown("need", code, where))],
        [.. r.Effects.Select(code => Effects.TryGet(code, out var effect) ? effect! : throw Unknown("effect", code, where))]);

    static Deadline DeadlineOf(WrittenDeadline d, string where) => new(StateOf(d.In, where), d.Clock, TimeSpan.FromSeconds(d.AfterSeconds), d.Then,
        d.Move is null ? null : MoveOf(d.Move, where), d.Since, d.Only);

    static State StateOf(string code, string where) => States.TryGet(code, out var state) ? state! : throw Unknown("state", code, where);

    static Move MoveOf(string code, string where) => Moves.TryGet(code, out var move) ? move! : throw Unknown("move", code, where);

    static FormatException Unknown(string what, string code, string where) => new($"{where}: there is no {what} \"{code}\" in the vocabulary");

    sealed record WrittenMachine(
        string Code, string Zh, SubjectKind Subject, int Edition, string Start, string[] Ends, WrittenRow[] Rows, WrittenDeadline[] Deadlines);

    sealed record WrittenRow(string From, string Move, string To, Role[] Who, string[] Needs, string[] Effects);

    sealed record WrittenDeadline(string In, Clock Clock, long AfterSeconds, Then Then, Since Since, Only Only, string? Move = null);
}
