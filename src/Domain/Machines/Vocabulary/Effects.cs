using System.Runtime.CompilerServices;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>The closed vocabulary of effects (the italics of machines.md).</summary>
public static partial class Effects
{
    public static IReadOnlyCollection<Effect> All => Listed.ByCode.Values;

    public static bool TryGet(string code, out Effect? effect) => Listed.ByCode.TryGetValue(code, out effect);

    /// <summary>A class of its own: the parts of this one fill it, in whatever order the compiler reads their files.</summary>
    static class Listed
    {
        internal static readonly Dictionary<string, Effect> ByCode = [];
    }

    public static readonly Effect
        // who must look
        RaiseLevel = Of("升级并移交", "raise the level and hand over", (turn, facts) =>
        {
            Raise(turn, facts.Inputs.Level ?? Level.Manager, facts.Subject, facts.Actor.IsPerson);
            // who has the case already finds it in the queue again
            if (!facts.Actor.IsPerson && turn.Case.State != States.Closed)
                turn.Update(c => c with { RemindedAt = facts.Now });
        }),
        ManagerAtSecond = Of("第二次起移交经理", "the second one makes it a manager's", (turn, facts) =>
        {
            // the facts are from before this very move
            var times = facts.Times(turn.Making!) + 1;
            if (times >= 2)
                turn.Raise(Level.Manager, new((turn.Making == Moves.BuyerChased ? Escalations.ChasedTwice : Escalations.SecondTime).Code) { Times = times });
        }),
        CountChase = Of("记一次催问", "count the chase", (turn, _) => turn.Update(c => c with
        {
            TimesChased = c.TimesChased + 1,
            Severity = c.TimesChased >= 1 && c.Severity == Severity.Normal ? Severity.Severe : c.Severity,
        })),
        PutTask = Of("队列中提醒", "put a task in the queue", (turn, facts) => turn.Update(c => c with { RemindedAt = facts.Now })),
        TakeOwner = Of("更换负责人", "change the owner", (turn, facts) => turn.Update(c => c with { OwnerId = facts.Inputs.Assignee })),
        ComparePhotos = Of("比对照片", "compare photos", (turn, facts) =>
        {
            if (!facts.File.Evidence.Any(e => e.Kind is EvidenceKind.Photo or EvidenceKind.Video && facts.File.SeenElsewhere.Contains(e.Sha256)))
                return;
            turn.Update(c => c with { FraudFlag = true });
            turn.Raise(Level.Manager, new(Escalations.KnownPhoto.Code));
        }),
        FlagFraud = Of("标记欺诈", "set the fraud flag", (turn, _) => turn.Update(c => c with { FraudFlag = true })),
        SafetyToSupervisor = Of("安全问题立即升主管", "safety goes to a supervisor", (turn, _) =>
        {
            if (turn.Case.Severity == Severity.Safety)
                turn.Raise(Level.Supervisor, new(Escalations.Safety.Code));
        }),
        CountComplaint = Of("计入当月投诉", "count a complaint", (turn, facts) =>
        {
            var c = turn.Case;
            if (c.AgentComplainedOf is { } agent && facts.Inputs.ServiceActOn is { } day && facts.File.ComplaintNo == 0)
                turn.Count(new(c.Id, c.ShopId, agent, Time.ShopCalendar.ShopMonth(new(day, TimeOnly.MinValue, Time.ShopCalendar.Offset)), facts.Now));
        }),

        // the buyer
        NoteContact = Of("记录联系", "record the contact", (turn, facts) => turn.Update(c => c with { LastContactAt = facts.Now })),
        ManagerAtSecondMiss = Of("两次未接移交经理", "the second call in vain makes it a manager's", (turn, facts) =>
        {
            // the facts are from before this very call
            if (!Fields.Answer.In(facts.Inputs) && facts.CallsHere().Count(call => !Facts.Answered(call)) == 1)
                turn.Raise(Level.Manager, new(Escalations.CallsMissed.Code) { Times = 2 });
        }),
        StopContact = Of("停止联系", "set stop-contact", (turn, _) => turn.Update(c => c with { StopContact = true, PromisedOn = null })),
        MarkArrived = Of("包裹已到", "the parcel has arrived", (turn, facts) => turn.Update(c => c with { ArrivedAt = c.ArrivedAt ?? facts.Now })),
        TraceAnew = Of("改为追踪此包裹", "another parcel is traced from now", (turn, facts) => turn.Update(c => c with
        {
            ArrivedAt = null,
            LastScanAt = facts.Inputs.ScannedAt is null ? facts.Now : c.LastScanAt,
        })),

        // the platform
        Hold = Of("冻结未付款与未发包裹", "hold unpaid vouchers and unshipped parcels", (turn, _) => HoldAll(turn, true)),
        VoidOpen = Of("作废未付款与未发包裹", "void offers, unpaid vouchers, unshipped parcels", (turn, _) => VoidAll(turn)),
        ReleaseOrVoid = Of("按裁决恢复或作废", "release or void what is held, as ruled", (turn, facts) =>
        {
            turn.Update(c => c with { PlatformOpen = false, PlatformLimit = null });
            if (facts.Inputs.ReleaseHeld == true)
                HoldAll(turn, false);
            else
                VoidAll(turn);
        }),

        // endings
        PartyOrUndetermined = Of("责任未定则记未定", "party undetermined where none is set", (turn, facts) => turn.Update(c => c with
        {
            Party = c.Party ?? ResponsibleParty.Undetermined,
            Summary = c.Summary ?? Summaries.FromTimeline(turn.File),
        })),
        LinkToTarget = Of("关联目标单", "link to the target case", (turn, facts) =>
        {
            turn.Link(facts.File.Target!);
            turn.AppendTo(facts.File.Target!, Deeds.ReviewLinked);
        }),
        MergeIntoTarget = Of("并入目标单", "merge into the target case", (turn, facts) =>
        {
            turn.Update(c => c with { LinkedTo = facts.File.Target!.Id, Merged = true });
            turn.AppendTo(facts.File.Target!, Deeds.MergedIn);
        }),
        Restart = Of("重新开始", "start anew", (turn, _) => turn.Update(c => c with
        {
            // what arrived stays arrived, though the parts it came by are history
            ArrivedAt = turn.File.Arrived() ? c.ArrivedAt ?? turn.Now : null,
            Offer = [],
            OfferedBy = null,
            Parts = [],
            Summary = null,
            PlatformOpen = false,
            PlatformLimit = null,
            LastToldAt = null,
        }));

    /// <summary>Raises the case and the part that asks for it; a person who raises a case hands it over.</summary>
    static void Raise(Turn turn, Level level, Subject subject, bool handedOver)
    {
        if (subject is not Case && turn.File.SubjectOf(subject.Kind, subject.Id) is var part && part.Level < level)
            turn.Put(part with { Level = level });
        if (turn.Case.State == States.Closed)
            return;
        turn.Raise(level, null);
        if (handedOver && subject is Case)
            turn.Update(c => c with { OwnerId = null });
    }

    static void HoldAll(Turn turn, bool held)
    {
        if (held)
            turn.Update(c => c with { PlatformOpen = true });
        foreach (var voucher in turn.File.Vouchers.Where(v => v.Runs() && v.Held != held).ToList())
            turn.Put(voucher with { Held = held });
        foreach (var parcel in turn.File.Parcels.Where(p => (p.State == States.Requested || p.State == States.Labelled) && p.Held != held).ToList())
            turn.Put(parcel with { Held = held });
    }

    static void VoidAll(Turn turn)
    {
        turn.Update(c => c with { Offer = [], OfferedBy = null, PlatformOpen = false, PlatformLimit = null });
        foreach (var voucher in turn.File.Vouchers.Where(v => v.Runs()).ToList())
            turn.Make(voucher, Moves.VoidVoucher, Actor.Kernel, new() { Reason = "平台处理结果优先" });
        foreach (var parcel in turn.File.Parcels.Where(p => p.State == States.Requested || p.State == States.Labelled || p.State == States.Announced).ToList())
            turn.Make(parcel, Moves.CancelParcel, Actor.Kernel, new() { Reason = "平台处理结果优先" });
        turn.Update(c => c with { Parts = [.. c.Parts.Where(p => turn.File.Done(p))] });
    }

    static Effect Of(string zh, string en, Action<Turn, Facts> apply, Pays pays = Pays.Nothing, SubjectKind? of = null, [CallerMemberName] string code = "") =>
        Listed.ByCode[code] = new(code, zh, en, apply, pays, of);
}
