using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class ComplainedOfTests(ApiShop shop)
{
    [Fact]
    public async Task The_agent_complained_of_adds_no_note_and_no_file_to_the_case()
    {
        var (order, agent) = (await shop.HasOrderAsync(), shop.As(Role.Agent, 2));
        var opened = (await shop.As(Role.Agent).PostAsync("/api/cases",
            new { orderId = order.Id, kind = CaseKind.ServiceComplaint, buyerMessage = "客服态度不好", agentComplainedOf = agent.UserId })).Is(HttpStatusCode.Created);
        (await agent.PostAsync($"/api/cases/{opened.Id}/notes", new { text = "不是这样" }, opened.Version)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await agent.AttachAsync(opened.Id, opened.Version, "Photo", Photos.Jpeg())).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Agent, 3).PostAsync($"/api/cases/{opened.Id}/notes", new { text = "已联系买家" }, opened.Version)).Is(HttpStatusCode.OK);
    }
}
