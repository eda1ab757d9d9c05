using Microsoft.Net.Http.Headers;

namespace AfterSales.Api.Http;

/// <summary>The languages of messages. Chinese unless the caller prefers English by `Accept-Language`.</summary>
public enum Language { Zh, En }

/// <summary>Reads and states the language of an answer.</summary>
public static class Languages
{
    public static Language Of(HttpContext context)
    {
        foreach (var range in context.Request.GetTypedHeaders().AcceptLanguage.Where(r => r.Quality is null or > 0).OrderByDescending(r => r.Quality ?? 1))
        {
            if (Is(range, "zh") || range.Value == "*")
                return Language.Zh;
            if (Is(range, "en"))
                return Language.En;
        }
        return Language.Zh;
    }

    public static string Code(this Language language) => language == Language.Zh ? "zh-CN" : "en";

    public static string Of(this Language language, string zh, string en) => language == Language.Zh ? zh : en;

    static bool Is(StringWithQualityHeaderValue range, string code) =>
        range.Value.Equals(code, StringComparison.OrdinalIgnoreCase) || range.Value.StartsWith(code + "-", StringComparison.OrdinalIgnoreCase);
}
