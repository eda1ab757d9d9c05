using System.Net.Http.Headers;
using System.Text.Json;
using AfterSales.Domain.People;

namespace AfterSales.Api.Tests.Reconciliation;

/// <summary>Statements over HTTP: sending one, reading what became of it.</summary>
static class Statements
{
    extension(ApiShop shop)
    {
        /// <summary>Sends a statement as finance; the period is that of the shop's own calendar.</summary>
        public Task<Answer> SendStatementAsync(byte[] file, DateTime from, DateTime until, string? key = null, Caller? by = null)
        {
            // the morning after, when it was exported
            var morning = new DateTimeOffset(until, TimeSpan.FromHours(8)).AddHours(9);
            if (shop.Clock.Now < morning)
                shop.Clock.Advance(morning - shop.Clock.Now);
            var request = new HttpRequestMessage(HttpMethod.Post,
                $"/api/statements?shopId={shop.Id}&from={from:yyyy-MM-ddTHH:mm:ss}%2B08:00&until={until:yyyy-MM-ddTHH:mm:ss}%2B08:00&fileName=alipay.csv")
            {
                Content = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } },
            };
            request.Headers.Add("Idempotency-Key", key ?? Caller.NewKey());
            return (by ?? shop.As(Role.Finance)).SendAsync(request);
        }

        /// <summary>Every row of a list, page by page.</summary>
        public async Task<IReadOnlyList<JsonElement>> AllAsync(string path)
        {
            var rows = new List<JsonElement>();
            for (string? next = ""; next is not null;)
            {
                var page = (await shop.As(Role.Finance).GetAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=200{(next.Length > 0 ? $"&cursor={next}" : "")}")).Is(System.Net.HttpStatusCode.OK).Json;
                rows.AddRange(page.GetProperty("items").EnumerateArray());
                next = page.TryGetProperty("next", out var more) ? more.GetString() : null;
            }
            return rows;
        }
    }
}
