using System.Text;
using Microsoft.AspNetCore.Http.Features;

namespace AfterSales.Api.Http;

/// <summary>Refuses addresses whose text is none: NUL, or percent escapes that are not UTF-8, which the framework would silently replace.</summary>
public static class CleanUrl
{
    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static Task CheckAsync(HttpContext context, RequestDelegate next) =>
        IsText(context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "") ? next(context) : new Refusal(Problems.TextForbidden).ExecuteAsync(context);

    public static bool IsText(string target)
    {
        if (!target.Contains('%'))
            return true;
        var bytes = new byte[target.Length];
        var count = 0;
        for (var i = 0; i < target.Length; i++)
        {
            var escaped = target[i] == '%' && i + 2 < target.Length && char.IsAsciiHexDigit(target[i + 1]) && char.IsAsciiHexDigit(target[i + 2]);
            bytes[count++] = escaped ? Convert.FromHexString(target.AsSpan(i + 1, 2))[0] : (byte)(target[i] & 0x7F);
            i += escaped ? 2 : 0;
        }
        if (bytes.AsSpan(0, count).Contains((byte)0))
            return false;
        try
        {
            Utf8.GetCharCount(bytes, 0, count);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
