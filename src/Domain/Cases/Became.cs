using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;

namespace AfterSales.Domain.Cases;

/// <summary>
/// What the fields of a case, its vouchers and parcels became with a row of the history, kept in the row's detail under `became` by the id of each: only what
/// changed, a null where something was cleared. Put together from the first row on they give every field as it was; state and version are the row's own.
/// </summary>
public static class Became
{
    const string Name = "became";

    /// <summary>What a history row says in columns of its own, or what never changes with it.</summary>
    static readonly HashSet<string> told =
    [
        nameof(Subject.Id), nameof(Subject.ShopId), nameof(Subject.CaseId), nameof(Subject.Machine), nameof(Subject.Edition), nameof(Subject.State),
        nameof(Subject.Version), nameof(Subject.EnteredAt), nameof(Subject.Kind), nameof(Case.Sequence), nameof(Case.HeadHash),
    ];

    static readonly JsonSerializerOptions whole = new(Detail.Json) { DefaultIgnoreCondition = JsonIgnoreCondition.Never, Converters = { new StateByCode() } };

    static readonly JsonSerializerOptions fields = new(whole)
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(type =>
        {
            if (!type.Type.IsAssignableTo(typeof(Subject)))
                return;
            foreach (var property in type.Properties.Where(p => told.Contains(p.Name, StringComparer.OrdinalIgnoreCase)).ToList())
                type.Properties.Remove(property);
        }),
    };

    /// <summary>The detail with what changed between the two files; as it was where nothing did.</summary>
    internal static string In(string detail, CaseFile before, CaseFile after, Guid? opened)
    {
        var changes = new JsonObject();
        foreach (var subject in Subjects(after))
        {
            var old = subject.Id == opened ? null : Subjects(before).FirstOrDefault(s => s.Id == subject.Id);
            if (!ReferenceEquals(old, subject) && Changed(old, subject) is { Count: > 0 } changed)
                changes[subject.Id.ToString()] = changed;
        }
        if (changes.Count == 0)
            return detail;
        var all = JsonNode.Parse(detail)!.AsObject();
        all[Name] = changes;
        return all.ToJsonString(Detail.Json);
    }

    /// <summary>The fields of each subject after these rows, put together from the first one on.</summary>
    public static IReadOnlyDictionary<Guid, JsonObject> After(IEnumerable<HistoryRow> rows)
    {
        var folded = new Dictionary<Guid, JsonObject>();
        foreach (var row in rows.Where(r => r.Detail.Contains($"\"{Name}\"", StringComparison.Ordinal)))
            foreach (var (id, changed) in JsonNode.Parse(row.Detail)![Name]?.AsObject() ?? [])
            {
                if (!folded.TryGetValue(Guid.Parse(id), out var known))
                    folded[Guid.Parse(id)] = known = [];
                foreach (var (field, value) in changed!.AsObject())
                    known[field] = value?.DeepClone();
            }
        return folded;
    }

    /// <summary>The subject as it stood: its fields, and what the history's rows themselves say of it.</summary>
    public static T Whole<T>(JsonObject fields, Stand stand, Case? of, HistoryRow last) where T : Subject
    {
        var all = fields.DeepClone().AsObject();
        var own = new
        {
            stand.Id,
            last.ShopId,
            CaseId = of?.Id ?? stand.Id,
            stand.Machine,
            stand.Edition,
            stand.State,
            stand.Version,
            stand.EnteredAt,
            last.Sequence,
            HeadHash = last.Hash,
        };
        foreach (var (field, value) in JsonSerializer.SerializeToNode(own, whole)!.AsObject())
            all[field] = value?.DeepClone();
        return all.Deserialize<T>(whole)!;
    }

    /// <summary>The first field of a stored subject that is not what its history made of it, in words; null where all are.</summary>
    /// <param name="folded">Its fields as <see cref="After"/> put them together.</param>
    public static string? Altered(Subject stored, JsonObject? folded) => FieldsOf(stored).Where(f => !Same(f.Value, folded?[f.Key])).Select(f =>
        $"{f.Key} is stored as {f.Value?.ToJsonString(Detail.Json) ?? "nothing"}, its history gives {folded?[f.Key]?.ToJsonString(Detail.Json) ?? "nothing"}").FirstOrDefault();

    /// <summary>An instant is the same in any zone and is stored to the millisecond; what a field was before there was such a field is as good as nothing.</summary>
    static bool Same(JsonNode? stored, JsonNode? told) => JsonNode.DeepEquals(stored, told)
        || (told is null && stored is JsonValue value && (value.GetValueKind() == JsonValueKind.False || (value.TryGetValue<long>(out var number) && number == 0)))
        || (Instant(stored) is { } one && Instant(told) is { } other && one.ToUnixTimeMilliseconds() == other.ToUnixTimeMilliseconds());

    static DateTimeOffset? Instant(JsonNode? node) => node is JsonValue value && value.TryGetValue<DateTimeOffset>(out var at) ? at
        : node is JsonValue text && text.TryGetValue<string>(out var written) && DateTimeOffset.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out at) ? at : null;

    static IEnumerable<Subject> Subjects(CaseFile file) => [file.Case, .. file.Vouchers, .. file.Parcels];

    static JsonObject Changed(Subject? old, Subject now)
    {
        var (was, changed) = (old is null ? null : FieldsOf(old), new JsonObject());
        foreach (var (field, value) in FieldsOf(now))
            if (was is null ? value is not null : !JsonNode.DeepEquals(was[field], value))
                changed[field] = value?.DeepClone();
        return changed;
    }

    static JsonObject FieldsOf(Subject subject) => JsonSerializer.SerializeToNode(Shown(subject), subject.GetType(), fields)!.AsObject();

    /// <summary>A history is read by everybody of the shop: of a payee it keeps the end.</summary>
    static Subject Shown(Subject subject) => subject is Voucher { Payee: not null } voucher ? voucher with { Payee = PayeeAccount.Masked(voucher.Payee) } : subject;

    sealed class StateByCode : JsonConverter<State>
    {
        public override State Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => States.Get(reader.GetString()!);
        public override void Write(Utf8JsonWriter writer, State value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
