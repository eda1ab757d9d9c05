using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AfterSales.Domain.Machines;

namespace AfterSales.Domain.Cases;

/// <summary>The JSON in which inputs, offers and refusals are stored: camelCase, codes of choices, no nulls, Chinese left readable.</summary>
public static class Detail
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static string Of(Inputs inputs) => JsonSerializer.Serialize(inputs, Json);

    /// <summary>Of a move that limits judged: names their policy too, 0 for the defaults.</summary>
    public static string Of(Inputs inputs, int? policy)
    {
        if (policy is null)
            return Of(inputs);
        var named = JsonSerializer.SerializeToNode(inputs, Json)!.AsObject();
        named["policy"] = policy;
        return named.ToJsonString(Json);
    }

    public static string Of(object detail) => JsonSerializer.Serialize(detail, Json);

    /// <summary>A refused attempt: what was filled in and which needs failed, and by which policy where limits judged it.</summary>
    public static string OfRefusal(Inputs inputs, IReadOnlyList<Lack> lacking, int? policy) =>
        JsonSerializer.Serialize(new { inputs, lacking = lacking.Select(l => new { need = l.Need.Code, l.Shortfall.Zh, l.Shortfall.En }), policy }, Json);
}
