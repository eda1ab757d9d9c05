using System.Security.Cryptography;
using System.Text.Encodings.Web;
using AfterSales.Api.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace AfterSales.Api.Hosting;

/// <summary>
/// The web page: its files as they were built, and its first document for whatever address a person opens in it. That document carries a fresh nonce, the only
/// style allowed beside the files. What belongs to the API is never answered with it, and programs that ask for no page get none.
/// </summary>
public sealed class Page(IWebHostEnvironment environment)
{
    const string Document = "index.html", Placeholder = "__NONCE__", Html = "text/html; charset=utf-8", Assets = "/assets";

    // names under /assets hold the hash of what is in them
    const string ForGood = "public, max-age=31536000, immutable", AskAgain = "no-cache";

    /// <summary>What stands at `/` until the page was built.</summary>
    const string Missing = """
        <!doctype html>
        <html lang="zh-CN">
          <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>AfterSales</title>
          </head>
          <body>
            <main>
              <h1>AfterSales 售后</h1>
              <p>服务器在运行，API 可用；网页尚未构建。请安装 Node 20.19 或更新版本并能访问 npm，然后重新执行 dotnet run --project src/Api。</p>
              <p lang="en">The server runs and its API works, but the page was not built. Install Node 20.19 or newer, see that npm is within reach, and start dotnet run --project src/Api again.</p>
              <p><a href="/openapi/v1.json">openapi/v1.json</a></p>
            </main>
          </body>
        </html>
        """;

    static readonly (string Name, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];
    static readonly FileExtensionContentTypeProvider Types = new();

    readonly string root = Path.Combine(environment.ContentRootPath, "wwwroot");

    public Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        var (request, path) = (context.Request, context.Request.Path.Value ?? "/");
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || Failures.IsData(request.Path))
            return next(context);
        if (path != "/" && FileAt(path) is { } file)
            return SendFileAsync(context, file);
        return path == "/" || (Failures.IsForEyes(context) && !Path.HasExtension(path)) ? SendDocumentAsync(context) : next(context);
    }

    /// <summary>Null where there is none of that name below the root.</summary>
    string? FileAt(string path)
    {
        var file = Path.GetFullPath(Path.Combine(root, path.TrimStart('/')));
        return file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && Path.GetFileName(file) != Document && Types.TryGetContentType(file, out _) && File.Exists(file) ? file : null;
    }

    static async Task SendFileAsync(HttpContext context, string file)
    {
        var (request, response) = (context.Request, context.Response);
        Types.TryGetContentType(file, out var type);
        response.ContentType = type;
        response.Headers.CacheControl = request.Path.StartsWithSegments(Assets) ? ForGood : AskAgain;
        response.Headers.Vary = "Accept-Encoding";
        var accepted = request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality is null or > 0).Select(e => e.Value.Value).ToList();
        foreach (var (name, suffix) in Encodings)
            if (accepted.Contains(name) && File.Exists(file + suffix))
            {
                response.Headers.ContentEncoding = name;
                file += suffix;
                break;
            }
        response.ContentLength = new FileInfo(file).Length;
        if (HttpMethods.IsGet(request.Method))
            await response.SendFileAsync(file, context.RequestAborted);
    }

    async Task SendDocumentAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var file = Path.Combine(root, Document);
        var document = File.Exists(file) ? await File.ReadAllTextAsync(file, context.RequestAborted) : Missing;
        context.Response.Headers.ContentSecurityPolicy = SafeHeaders.PolicyWith(nonce);
        context.Response.Headers.CacheControl = AskAgain;
        context.Response.ContentType = Html;
        if (HttpMethods.IsGet(context.Request.Method))
            await context.Response.WriteAsync(document.Replace(Placeholder, HtmlEncoder.Default.Encode(nonce), StringComparison.Ordinal), context.RequestAborted);
    }
}
