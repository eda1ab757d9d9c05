using System.Net;
using System.Text;
using System.Text.Json;
using AfterSales.Api.Http;
using AfterSales.Domain.People;
using Xunit;

namespace AfterSales.Api.Tests.EveryRoute;

/// <summary>What holds for every route, whichever it is: drawn from the OpenAPI document, so that a new one is tested by being there.</summary>
public sealed class EveryRouteTests(ApiShop shop)
{
    static readonly Role[] Staff = [Role.Junior, Role.Agent, Role.Manager, Role.Supervisor, Role.Finance, Role.Warehouse];

    [Fact]
    public async Task Without_signing_in_everything_but_signing_in_signed_events_health_and_the_machines_is_401()
    {
        var (operations, here) = await ReadyAsync();
        string[] open = ["SignIn", "Live", "Ready", "ListMachines", "ShowMachine", "ListDemoSignIns", "ShowClock", "ReceiveRefundEvent", "ReceiveTopRefund"];
        Assert.Empty(operations.Where(o => o.Anonymous).Select(o => o.Id).Except(open));
        foreach (var operation in operations.Where(o => !o.Anonymous))
            Problem(await SendAsync(operation, here, shop.Nobody, 1), operation, 401);
    }

    [Fact]
    public async Task Every_write_but_a_password_and_what_is_kept_of_nobody_needs_a_key()
    {
        var (operations, here) = await ReadyAsync();
        Assert.Equal(["BeHere", "ChangePassword", "CheckWording", "ConfirmSession", "LeaveCase", "ReceiveRefundEvent", "ReceiveTopRefund", "SignIn"], operations.Where(o => o.Writes && !o.Keyed).Select(o => o.Id).Order());
        foreach (var operation in operations.Where(o => o.Keyed))
            Problem(await SendAsync(operation, here, shop.As(Role.Supervisor), 1, withKey: false), operation, 400, "keyMissing");
    }

    [Fact]
    public async Task Every_write_to_what_has_a_version_needs_the_version_seen()
    {
        var (operations, here) = await ReadyAsync();
        // the versions of many stand in the body; being at a case changes nothing of it
        Assert.Equal(["AssignCases", "BeHere", "LeaveCase", "OpenCase"], operations.Where(o => o.Writes && !o.Versioned && o.Subject is ("cases" or "vouchers" or "parcels")).Select(o => o.Id).Order());
        foreach (var operation in operations.Where(o => o.Versioned))
        {
            Problem(await SendAsync(operation, here, shop.As(Role.Supervisor), null), operation, 428, "versionMissing");
            if (operation.Id is not ("AttachEvidence" or "FileClaim" or "ChaseClaim" or "ReceiveClaim" or "WriteOffClaim"))
                Problem(await SendAsync(operation, here, shop.As(Role.Supervisor), 0), operation, 412, "stale");
        }
    }

    [Fact]
    public async Task What_is_another_shop_s_is_answered_like_what_does_not_exist()
    {
        var (operations, here) = await ReadyAsync();
        var nowhere = await Situation.MakeAsync(shop);
        foreach (var operation in operations.Where(o => !o.Anonymous && (o.Path.Contains("{id}", StringComparison.Ordinal) || o.Id == "OpenCase")))
        {
            var foreign = Problem(await SendAsync(operation, here, shop.Foreign(), 1), operation, 404, "notFound");
            var unknown = Problem(await SendAsync(operation, here, shop.As(Role.Supervisor), 1, unknown: true), operation, 404, "notFound");
            Assert.Equal(WithoutTrace(unknown), WithoutTrace(foreign));
        }
    }

    [Fact]
    public async Task Lists_show_nothing_of_another_shop()
    {
        var (operations, _) = await ReadyAsync();
        foreach (var operation in operations.Where(o => o.Id.StartsWith("List", StringComparison.Ordinal) && !o.Anonymous && o.Id != "ListStaff"))
        {
            var own = (await shop.Foreign().GetAsync(operation.Path)).Is(HttpStatusCode.OK);
            Assert.DoesNotContain(shop.Id.ToString(), own.Json.GetProperty("items").GetRawText(), StringComparison.Ordinal);
            Problem(await shop.Foreign().GetAsync($"{operation.Path}?shopId={shop.Id}"), operation, 404, "notFound");
        }
    }

    [Fact]
    public async Task Every_operation_is_decided_for_every_role_and_answers_only_what_its_document_says()
    {
        var (operations, here) = await ReadyAsync();
        var schema = new Schema((await shop.Nobody.GetAsync("/openapi/v1.json")).Json);
        var wrong = new List<string>();
        foreach (var operation in operations.Where(o => !o.Anonymous && o.Id != "SignOut"))
            foreach (var role in Staff)
            {
                var answer = await SendAsync(operation, here, shop.As(role), operation.Versioned ? await here.VersionForAsync(operation) : null);
                var allowed = Allowed(operation, role);
                wrong.AddRange(schema.Misfits(operation, answer).Select(misfit => $"{operation} by {role}: {misfit}"));
                if (!operation.Statuses.Contains($"{(int)answer.Status}"))
                    wrong.Add($"{operation} by {role}: {(int)answer.Status} is not in its document");
                if ((int)answer.Status is 401 or 404 or >= 500 || allowed is { } decided && decided == (answer.Status == HttpStatusCode.Forbidden))
                    wrong.Add($"{operation} by {role}: {(int)answer.Status} {answer.Body}");
            }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    /// <summary>The role matrix of what is no move; of moves the tables decide, state by state, so only their kind of answer is looked at here.</summary>
    static bool? Allowed(Operation operation, Role role) => operation.Id switch
    {
        "ShowSession" or "ConfirmSession" or "ChangePassword" or "ListStaff" or "ListOrders" or "ShowOrder" or "ListViews" or "AddView" or "BeHere" or "LeaveCase" or "ShowPresence" or "ListCases" or "CountCases" or "CheckWording" or "ShowCase" or "ShowTimeline" or "ShowAsOf" or "AddNote"
            or "AttachEvidence" or "DownloadEvidence" or "ListParcels" or "ShowParcel" or "ListClaims" or "ListImports" or "ShowImport" or "ShowImportProblems"
            or "ListPolicies" or "ShowPolicy" or "ShowCalendar" or "ListRosters" or "ShowSuggestions" or "FollowFeed" => true,
        "OpenCase" or "AssignCases" => role.OnLadder(),
        // the shop's own view
        "ChangeView" or "RemoveView" => role is Role.Manager or Role.Supervisor,
        // a buyer's phone: below a manager only whose case it is by then
        "RevealBuyer" => !role.OnLadder() ? false : role >= Role.Manager ? true : null,
        "ListVouchers" or "ShowVoucher" or "ListRefunds" => role != Role.Warehouse,
        "RecordPlatformPayment" => role is Role.Agent or Role.Manager or Role.Supervisor or Role.Finance,
        "FileClaim" or "ShowCallList" => role is Role.Agent or Role.Manager or Role.Supervisor,
        "ChaseClaim" => role is Role.Agent or Role.Manager or Role.Supervisor or Role.Finance,
        "RecoverExcess" or "ShowBatch" => role == Role.Finance,
        "WriteOffExcess" => role == Role.Supervisor,
        "TakeBackPlatformPayment" => role is Role.Supervisor or Role.Finance,
        "ShowFinanceDay" or "ListBatches" or "ExportSheet" => role is Role.Finance or Role.Supervisor,
        "CloseMonth" => role == Role.Finance,
        "ReceiveClaim" or "WriteOffClaim" or "ListEntries" or "ShowBalance" or "ShowAccount" or "ShowCosts" or "ListCloses" => role is Role.Manager or Role.Supervisor or Role.Finance,
        "SetRoster" or "TakeOver" or "EnterOrder" or "ListComplaints" or "ListEscalations" or "ShowEscalationRules" => role is Role.Manager or Role.Supervisor,
        "SetPolicy" or "AuditVouchers" or "RunJob" or "AddStaff" or "ChangeStaff" or "SetFirstPassword" or "ListStaffChanges" => role == Role.Supervisor,
        "ListJobs" => role is Role.Manager or Role.Supervisor,
        "GrantDelegation" or "EndDelegation" => role is Role.Supervisor or Role.Finance,
        "ListDelegations" or "ListRisks" => role is Role.Manager or Role.Supervisor or Role.Finance,
        "ShowBudget" => role is Role.Manager or Role.Supervisor or Role.Finance,
        "ListStatements" or "ShowStatement" or "ShowStatementLines" or "ListDiscrepancies" => role is Role.Manager or Role.Supervisor or Role.Finance,
        "ImportStatement" => role is Role.Finance,
        "EndDiscrepancy" or "MatchLine" => role is Role.Finance or Role.Supervisor,
        "SetWebhook" or "ReadHolidays" or "ListDeadLetters" or "RetryDeadLetter" => role is Role.Supervisor,
        "CheckChain" => role is Role.Supervisor or Role.Finance,
        "ImportRefunds" => role is Role.Supervisor or Role.Finance,
        "ImportOrders" => role is Role.Agent or Role.Manager or Role.Supervisor or Role.Finance,
        _ when operation.Moves => null,
        _ => throw new InvalidOperationException($"say in this matrix who may {operation.Id}"),
    };

    async Task<(IReadOnlyList<Operation> Operations, Situation Here)> ReadyAsync()
    {
        var document = (await shop.Nobody.GetAsync("/openapi/v1.json")).Is(HttpStatusCode.OK);
        var operations = Operation.AllOf(document.Json);
        Assert.True(operations.Count > 100, $"only {operations.Count} operations");
        return (operations, await Situation.MakeAsync(shop));
    }

    static async Task<Answer> SendAsync(Operation operation, Situation here, Caller caller, int? seen, bool withKey = true, bool unknown = false)
    {
        var (path, body) = (here.PathOf(operation), JsonSerializer.Serialize(here.BodyOf(operation), StrictJson.Options));
        if (unknown)
            (path, body) = (Unknown(path), operation.Id == "OpenCase" ? Unknown(body) : body);
        var request = new HttpRequestMessage(new HttpMethod(operation.Method.ToUpperInvariant()), path);
        if (withKey && operation.Keyed)
            request.Headers.Add("Idempotency-Key", Caller.NewKey());
        if (operation.Versioned && seen is { } version)
            request.Headers.TryAddWithoutValidation("If-Match", ETags.Of(version));
        if (operation.Writes)
            request.Content = operation.Id == "AttachEvidence" ? new ByteArrayContent(Photos.Jpeg()) : new StringContent(body, Encoding.UTF8, "application/json");
        return await caller.SendAsync(request);
    }

    /// <summary>The same with the last id turned into one that nothing has.</summary>
    static string Unknown(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "019cac46-0000-7000-8000-00000000ffff");

    static Answer Problem(Answer answer, Operation operation, int status, string? code = null)
    {
        Assert.True((int)answer.Status == status, $"{operation}: {(int)answer.Status} where {status} was expected: {answer.Body}");
        answer.IsProblem((HttpStatusCode)status, code ?? answer.Code);
        Assert.Contains($"{status}", operation.Statuses);
        return answer;
    }

    static string WithoutTrace(Answer answer) => answer.Body.Replace(answer.Text("traceId"), "", StringComparison.Ordinal);
}
