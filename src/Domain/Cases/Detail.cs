using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Money;

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

    public static string Of(Inputs inputs) => JsonSerializer.Serialize(Shown(inputs), Json);

    /// <summary>What was filled in, and what the product set beside it; what is null is left out: the policy of a move
    /// that limits judged (0 for the defaults), the signature.</summary>
    internal static string Of(Inputs inputs, params ReadOnlySpan<(string Name, object? Value)> beside)
    {
        var detail = JsonSerializer.SerializeToNode(Shown(inputs), Json)!.AsObject();
        foreach (var (name, value) in beside)
            if (value is not null)
                detail[name] = JsonSerializer.SerializeToNode(value, Json);
        return detail.ToJsonString(Json);
    }

    /// <summary>The detail with something more in it.</summary>
    internal static string With(string detail, string name, object value)
    {
        var all = JsonNode.Parse(detail)!.AsObject();
        all[name] = JsonSerializer.SerializeToNode(value, Json);
        return all.ToJsonString(Json);
    }

    /// <summary>Which rule a history row says raised the case, and the reason that was given; null where it says none.</summary>
    public static (Why? Why, string? Reason) WhyIn(string detail)
    {
        var all = JsonNode.Parse(detail)!.AsObject();
        return (all["why"].Deserialize<Why>(Json), all["reason"]?.GetValue<string>());
    }

    public static string Of(object detail) => JsonSerializer.Serialize(detail, Json);

    /// <summary>A refused attempt: what was filled in and which needs failed, and by which policy where limits judged it.</summary>
    public static string OfRefusal(Inputs inputs, IReadOnlyList<Lack> lacking, int? policy) =>
        JsonSerializer.Serialize(new { inputs = Shown(inputs), lacking = lacking.Select(l => new { need = l.Need.Code, l.Shortfall.Zh, l.Shortfall.En }), policy }, Json);

    /// <summary>A history is read by everybody of the shop: of a payee it shows the end, the signature stands for the whole.</summary>
    static Inputs Shown(Inputs inputs) => inputs.Payee is null ? inputs : inputs with { Payee = PayeeAccount.Masked(PayeeAccount.Clean(inputs.Payee)) };
}
