namespace AfterSales.Api.Http;

/// <summary>What every answer carries, so that a browser runs nothing of ours in a foreign page and nothing foreign in ours.</summary>
public static class SafeHeaders
{
    // a picture that is still to be sent is shown from the browser's memory: blob
    const string PagePolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; "
        + "worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Of a document whose own styles carry this nonce.</summary>
    public static string PolicyWith(string nonce) => PagePolicy.Replace("style-src 'self'", $"style-src 'self' 'nonce-{nonce}'", StringComparison.Ordinal);

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        var data = context.Request.Path.StartsWithSegments("/api");
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.ContentSecurityPolicy = data ? DataPolicy : PagePolicy;
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        if (data)
        {
            headers.CacheControl = "no-store";
            headers.Vary = "Accept-Language";
            headers.ContentLanguage = Languages.Of(context).Code();
        }
        return next(context);
    }
}
