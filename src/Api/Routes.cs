using AfterSales.Api.Http;

namespace AfterSales.Api;

/// <summary>Every endpoint, one line each: the site map.</summary>
public static class Routes
{
    public static void Map(WebApplication app)
    {
        app.MapOpenApi().AllowAnonymous();
        // their signature is looked at before anything else; what the platform puts into its query is the platform's
        Webhooks.ReceiveRefundEvent.Map(app);
        Webhooks.ReceiveTopRefund.Map(app);

        var open = app.MapGroup("").AddEndpointFilter(Bound.RefuseWrong);
        Health.Live.Map(open);
        Health.Ready.Map(open);
        Health.ShowClock.Map(open);

        var api = app.MapGroup("").RequireAuthorization().AddEndpointFilter(Bound.RefuseWrong);
        Session.SignIn.Map(api);
        Session.ConfirmSession.Map(api);
        Session.ChangePassword.Map(api);
        Session.SignOut.Map(api);
        Session.ShowSession.Map(api);
        Session.ListDemoSignIns.Map(api);
        MapStaff(api);

        MapOrders(api);
        MapCases(api);
        MapMoneyAndGoods(api);
        MapReconciliation(api);
        MapBooks(api);
        MapClock(api);
        MapOutlets(api);
        Wording.CheckWording.Map(api);
        MapDesk(api);
        Machines.ListMachines.Map(api);
        Machines.ShowMachine.Map(api);
        Audit.CheckChain.Map(api);
    }

    static void MapDesk(IEndpointRouteBuilder api)
    {
        Cases.BeHere.Map(api);
        Cases.LeaveCase.Map(api);
        Cases.ShowPresence.Map(api);
        Views.ListViews.Map(api);
        Views.AddView.Map(api);
        Views.ChangeView.Map(api);
        Views.RemoveView.Map(api);
    }

    static void MapStaff(IEndpointRouteBuilder api)
    {
        Staff.ListStaff.Map(api);
        Staff.AddStaff.Map(api);
        Staff.ChangeStaff.Map(api);
        Staff.SetFirstPassword.Map(api);
        Staff.ListStaffChanges.Map(api);
        Staff.ListComplaints.Map(api);
    }

    static void MapOutlets(IEndpointRouteBuilder api)
    {
        Live.FollowFeed.Map(api);
        DeadLetters.ListDeadLetters.Map(api);
        DeadLetters.RetryDeadLetter.Map(api);
    }

    static void MapClock(IEndpointRouteBuilder api)
    {
        Calendars.ShowCalendar.Map(api);
        Calendars.ReadHolidays.Map(api);
        Rosters.ListRosters.Map(api);
        Rosters.SetRoster.Map(api);
        Escalations.ListEscalations.Map(api);
        Escalations.ShowEscalationRules.Map(api);
        Calls.ShowCallList.Map(api);
        MapJobs(api);
    }

    static void MapJobs(IEndpointRouteBuilder api)
    {
        Jobs.ListJobs.Map(api);
        Jobs.RunJob.Map(api);
    }

    static void MapOrders(IEndpointRouteBuilder api)
    {
        Orders.ListOrders.Map(api);
        Orders.EnterOrder.Map(api);
        Orders.ShowOrder.Map(api);
        Orders.RecordPlatformPayment.Map(api);
        Orders.ImportOrders.Map(api);
        Orders.ListImports.Map(api);
        Orders.ShowImport.Map(api);
        Orders.ShowImportProblems.Map(api);
        Refunds.ListRefunds.Map(api);
        Refunds.ImportRefunds.Map(api);
        Webhooks.SetWebhook.Map(api);
    }

    static void MapCases(IEndpointRouteBuilder api)
    {
        Cases.OpenCase.Map(api);
        Cases.ListCases.Map(api);
        Cases.CountCases.Map(api);
        Cases.ShowCase.Map(api);
        Cases.MoveCase.Map(api);
        Cases.ShowSuggestions.Map(api);
        Cases.TakeOver.Map(api);
        Cases.AssignCases.Map(api);
        Cases.RevealBuyer.Map(api);
        Cases.AddNote.Map(api);
        Cases.ShowTimeline.Map(api);
        Cases.ShowAsOf.Map(api);
        Cases.AttachEvidence.Map(api);
        Cases.DownloadEvidence.Map(api);
    }

    static void MapBooks(IEndpointRouteBuilder api)
    {
        Ledger.ListEntries.Map(api);
        Ledger.ShowBalance.Map(api);
        Ledger.ShowAccount.Map(api);
        Ledger.ShowCosts.Map(api);
        Ledger.CloseMonth.Map(api);
        Ledger.ListCloses.Map(api);
        Finance.ShowDay.Map(api);
        Finance.ListBatches.Map(api);
        Finance.ShowBatch.Map(api);
        Orders.TakeBackPlatformPayment.Map(api);
        Orders.RecoverExcess.Map(api);
        Orders.WriteOffExcess.Map(api);
        Exports.ExportSheet.Map(api);
    }

    static void MapMoneyAndGoods(IEndpointRouteBuilder api)
    {
        Vouchers.ListVouchers.Map(api);
        Vouchers.AuditVouchers.Map(api);
        Vouchers.ShowVoucher.Map(api);
        Vouchers.MoveVoucher.Map(api);
        Risks.ListRisks.Map(api);
        Parcels.ListParcels.Map(api);
        Parcels.ShowParcel.Map(api);
        Parcels.MoveParcel.Map(api);
        Claims.ListClaims.Map(api);
        Claims.FileClaim.Map(api);
        Claims.ChaseClaim.Map(api);
        Claims.ReceiveClaim.Map(api);
        Claims.WriteOffClaim.Map(api);
        Policies.ListPolicies.Map(api);
        Policies.ShowPolicy.Map(api);
        Policies.SetPolicy.Map(api);
        Budget.ShowBudget.Map(api);
        Delegations.GrantDelegation.Map(api);
        Delegations.ListDelegations.Map(api);
        Delegations.EndDelegation.Map(api);
    }

    static void MapReconciliation(IEndpointRouteBuilder api)
    {
        Reconciliation.ImportStatement.Map(api);
        Reconciliation.ListStatements.Map(api);
        Reconciliation.ShowStatement.Map(api);
        Reconciliation.ShowStatementLines.Map(api);
        Reconciliation.ListDiscrepancies.Map(api);
        Reconciliation.EndDiscrepancy.Map(api);
        Reconciliation.MatchLine.Map(api);
    }
}
