using System.Net;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.Cases;

public sealed class MoveCaseTests(ApiShop shop)
{
    [Fact]
    public async Task A_case_goes_from_apology_to_paid_compensation_by_the_hands_the_tables_name()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var voucher = await walk.ToVoucherAsync(10_00);
        var signed = await walk.DoAsync(shop.As(Role.Agent), "vouchers", voucher, "Sign", 1, new { remark = "服务补偿_小王" });
        var received = await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "ReceiveVoucher", signed.Version);
        var paid = await walk.DoAsync(shop.As(Role.Finance), "vouchers", voucher, "Pay", received.Version, new { flowNumber = $"F{voucher}" });
        Assert.Equal("Paid", paid.Text("state"));
        Assert.Equal("Confirming", paid.Text("caseState"));
        await walk.DoAsync(Role.Agent, "BuyerContent", new { party = "NoFault", summary = "补偿十元，买家满意" });
        Assert.Equal("Closed", (await walk.ShowAsync()).Text("state"));
    }

    [Fact]
    public async Task A_move_answers_the_new_version_and_a_stale_one_is_told_the_present_version()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var first = await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "Apologise", 1, new { wording = CaseWalk.Polite });
        Assert.Equal("\"2\"", first.Is(HttpStatusCode.OK).ETag);
        var second = await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "NotifyBuyer", 1, new { told = "已在核实" });
        second.IsProblem(HttpStatusCode.PreconditionFailed, "stale");
        Assert.Equal(2, second.Json.GetProperty("currentVersion").GetInt32());
        Assert.Equal("\"2\"", second.ETag);
    }

    [Fact]
    public async Task A_move_of_another_state_says_what_is_possible_now()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var answer = await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "AcceptOffer", 1);
        answer.IsProblem(HttpStatusCode.Conflict, "notFromHere");
        Assert.Equal("Opened", answer.Text("state"));
        Assert.Contains("Apologise", answer.Json.GetProperty("possibleNow").EnumerateArray().Select(m => m.GetProperty("code").GetString()));
        Assert.Contains("AwaitingChoice", answer.Json.GetProperty("possibleFrom").EnumerateArray().Select(m => m.GetString()));
    }

    [Fact]
    public async Task A_move_of_another_role_says_whose_it_is()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var answer = await shop.As(Role.Finance).MoveAsync("cases", walk.Id, "Apologise", 1, new { wording = CaseWalk.Polite });
        answer.IsProblem(HttpStatusCode.Forbidden, "notYours");
        Assert.Contains("Junior", answer.Json.GetProperty("roles").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public async Task What_is_lacking_is_told_in_the_caller_s_language_with_the_fields_to_fill()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        using var english = new Caller(shop, "Agent1") { Language = "en-GB,zh;q=0.5" };
        var answer = (await english.MoveAsync("cases", walk.Id, "Apologise", 1)).IsProblem((HttpStatusCode)422, "lacking");
        var need = Assert.Single(answer.Json.GetProperty("needs").EnumerateArray());
        Assert.Equal("PoliteWording", need.GetProperty("code").GetString());
        Assert.Equal("wording", need.GetProperty("fields")[0].GetString());
        Assert.Equal("Write what is said to the buyer", need.GetProperty("message").GetString());
        var chinese = await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "Apologise", 1);
        Assert.Equal("请填写要发给买家的话", chinese.Json.GetProperty("needs")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_forbidden_phrase_is_refused_and_the_attempt_stands_in_the_history()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "Apologise", 1, new { wording = "您好，这不是我们的问题" })).IsProblem((HttpStatusCode)422, "lacking");
        var shown = await walk.ShowAsync();
        Assert.Equal((1, 2), (shown.Version, shown.Json.GetProperty("sequence").GetInt32()));
    }

    [Fact]
    public async Task A_move_takes_only_the_inputs_it_names()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var answer = await shop.As(Role.Agent).MoveAsync("cases", walk.Id, "Apologise", 1, new { wording = CaseWalk.Polite, party = "Agent" });
        answer.IsProblem(HttpStatusCode.BadRequest, "unknownField");
        Assert.Equal("party", answer.Json.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task The_agent_complained_of_makes_no_move_in_that_case()
    {
        var order = await shop.HasOrderAsync();
        var opened = await shop.As(Role.Manager).PostAsync("/api/cases",
            new { orderId = order.Id, kind = CaseKind.ServiceComplaint, buyerMessage = "客服骂人", agentComplainedOf = shop.As(Role.Agent, 2).UserId });
        var answer = await shop.As(Role.Agent, 2).MoveAsync("cases", opened.Is(HttpStatusCode.Created).Id, "Apologise", 1, new { wording = CaseWalk.Polite });
        answer.IsProblem(HttpStatusCode.Forbidden, "notYours");
    }

    [Fact]
    public async Task A_manager_takes_a_case_over_with_a_reason_and_an_agent_cannot()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        (await shop.As(Role.Agent, 2).PostAsync($"{walk.Path}/take-over", new { reason = "我来" }, 1)).IsProblem(HttpStatusCode.Forbidden, "notYours");
        (await shop.As(Role.Manager).PostAsync($"{walk.Path}/take-over", new { reason = " " }, 1)).IsProblem(HttpStatusCode.BadRequest, "bodyInvalid");
        (await shop.As(Role.Manager).PostAsync($"{walk.Path}/take-over", new { reason = "买家要求经理处理" }, 1)).Is(HttpStatusCode.OK);
        Assert.Equal(shop.As(Role.Manager).UserId, (await walk.ShowAsync()).Json.GetProperty("ownerId").GetGuid());
    }

    [Fact]
    public async Task A_case_is_assigned_only_to_somebody_of_its_shop()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        var answer = await shop.As(Role.Manager).MoveAsync("cases", walk.Id, "Assign", 1, new { assignee = shop.Foreign(Role.Agent).UserId });
        Assert.Equal((HttpStatusCode)422, answer.Status);
        await walk.DoAsync(Role.Manager, "Assign", new { assignee = shop.As(Role.Agent, 2).UserId, reason = "轮到他" });
    }

    [Fact]
    public async Task A_case_raised_by_hand_waits_for_that_level()
    {
        var walk = await CaseWalk.OpenAsync(shop);
        Assert.Equal(["Manager", "Supervisor"], Levels(await walk.ShowAsync()));
        (await shop.As(Role.Junior).MoveAsync("cases", walk.Id, "Escalate", 1, new { reason = "买家威胁曝光", level = "None" })).IsProblem((HttpStatusCode)422, "lacking");
        await walk.DoAsync(Role.Junior, "Escalate", new { reason = "买家威胁曝光", level = "Supervisor" });
        var raised = await walk.ShowAsync();
        Assert.Equal("Supervisor", raised.Text("level"));
        Assert.Equal(["Supervisor"], Levels(raised));

        static IEnumerable<string?> Levels(Answer shown) => shown.Json.GetProperty("possible").EnumerateArray().Single(m => m.GetProperty("code").GetString() == "Escalate")
            .GetProperty("form").EnumerateArray().Single(f => f.GetProperty("name").GetString() == "level").GetProperty("choices").EnumerateArray().Select(c => c.GetString());
    }
}
