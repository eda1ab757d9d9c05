using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;

namespace AfterSales.Workflows.Tests;

/// <summary>Where a case stands when a test begins; each is reached by real moves.</summary>
static class Situations
{
    public const string Sorry = "亲，非常抱歉给您带来不便";

    extension(TestShop shop)
    {
        /// <summary>A parcel broken on its way, apologised for, photos seen.</summary>
        public async Task<CaseFile> JudgingAsync(Order? order = null)
        {
            var opened = await shop.OpenCaseAsync(CaseKind.TransitDamage, order);
            await shop.MoveAsync(opened, Moves.Apologise, shop.Agent, new() { Wording = Sorry });
            await shop.MoveAsync(opened, Moves.RequestEvidence, shop.Agent, new() { Missing = "外箱、面单和破损处照片" });
            await shop.AttachAsync(opened.Id, EvidenceKind.Photo);
            return await shop.MoveAsync(opened, Moves.SubmitEvidence, shop.Agent);
        }

        /// <summary>The courier is liable and this is offered.</summary>
        public async Task<CaseFile> AwaitingChoiceAsync(params RemedyItem[] remedies) => await shop.OfferedAsync(await shop.JudgingAsync(), remedies);

        public async Task<CaseFile> OfferedAsync(CaseFile judging, params RemedyItem[] remedies)
        {
            await shop.MoveAsync(judging.Case, Moves.DecideLiability, shop.Agent, new() { Party = ResponsibleParty.Courier, CourierClaim = true });
            return await shop.MoveAsync(judging.Case, Moves.OfferRemedy, shop.Agent, new() { Remedies = remedies });
        }

        /// <summary>Ten yuan are accepted; their voucher is drafted.</summary>
        public async Task<CaseFile> RemedyingAsync(long fen = 10_00, Order? order = null)
        {
            var offered = await shop.OfferedAsync(await shop.JudgingAsync(order), new RemedyItem(RemedyKind.CashCompensation, fen));
            return await shop.MoveAsync(offered.Case, Moves.AcceptOffer, shop.Agent, new() { Consent = true });
        }

        /// <summary>The voucher is signed and in finance's hands.</summary>
        public async Task<CaseFile> AwaitingPaymentAsync(long fen = 10_00, Order? order = null)
        {
            var voucher = (await shop.RemedyingAsync(fen, order)).Vouchers[0];
            await shop.MoveAsync(voucher, Moves.Sign, shop.Agent, new() { Remark = "破损补偿_小张" });
            return await shop.MoveAsync(voucher, Moves.ReceiveVoucher, shop.Finance);
        }

        /// <summary>Paid, and the buyer says it is well.</summary>
        public async Task<CaseFile> ClosedAsync(Order? order = null)
        {
            var file = await shop.AwaitingPaymentAsync(order: order);
            await shop.MoveAsync(file.Vouchers[0], Moves.Pay, shop.Finance, new() { FlowNumber = $"20260302{file.Vouchers[0].Number}" });
            return await shop.MoveAsync(file.Case, Moves.BuyerContent, shop.Agent, new() { Summary = "运输破损，补偿十元，买家满意" });
        }

        /// <summary>A bad review that was triaged and linked to a fault case on the same order.</summary>
        public async Task<(CaseFile Review, CaseFile Fault)> LinkedReviewAsync()
        {
            var order = await shop.PutOrderAsync();
            var fault = await shop.JudgingAsync(order);
            var review = await shop.OpenCaseAsync(CaseKind.NegativeReview, order, "杯子碎了，差评");
            await shop.MoveAsync(review, Moves.TriageReview, shop.Agent, new() { Severity = Severity.Severe, Checks = [RecordCheck.ChatLog] });
            return (await shop.MoveAsync(review, Moves.LinkFaultCase, shop.Agent, new() { Target = fault.Case.Id }), fault);
        }
    }
}
