using System.Text;
using AfterSales.Workflows;

namespace AfterSales.Api.Http;

/// <summary>Sends a reply that was rendered before, word for word: the first answer to a keyed request and every later one are the same bytes.</summary>
public sealed record Sent(Reply Reply) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var body = Encoding.UTF8.GetBytes(Reply.Body);
        response.StatusCode = Reply.Status;
        response.ContentType = Reply.Status >= 400 ? Refusal.MediaType : "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        if (Reply.ETag is not null)
            response.Headers.ETag = Reply.ETag;
        if (Reply.Location is not null)
            response.Headers.Location = Reply.Location;
        await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }
}
