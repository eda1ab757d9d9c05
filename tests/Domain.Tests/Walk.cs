using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.Money;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using static AfterSales.Domain.Tests.People;

namespace AfterSales.Domain.Tests;

/// <summary>Somebody does something possible, again and again: random people, moves, inputs, files and waiting, the same for the same seed.</summary>
sealed class Walk(int seed)
{
    static readonly Actor[] actors = [Junior, Agent, OtherAgent, Manager, OtherManager, Supervisor, Finance, OtherFinance, Warehouse, Actor.Outside, Actor.Kernel];
    static readonly (string, string, string)[] partRows =
        [.. Tables.All.Where(m => m.Subject != SubjectKind.Case).SelectMany(m => m.Rows.Select(r => (m.Code, r.From.Code, r.Move.Code)))];
    readonly Random random = new(seed);
    bool partsWanted = true;

    public HashSet<(string Machine, string From, string Move)> Taken { get; } = [];

    Scene Start(CaseKind kind) => new(kind, order => order with
    {
        SignedAt = random.Next(2) == 0 ? null : order.SignedAt,
        FreightInsured = random.Next(5) == 0,
    }, new NewCase(kind, "A1", random.Next(8) == 0 ? "插上就冒烟" : "打开碎了一个") { LineId = Id(2001) }, at: Scene.Monday.AddHours(random.Next(24)));

    /// <summary>Plays one case until it is closed, now and then beyond.</summary>
    public void Play(CaseKind kind, int steps, Action<Scene>? holds = null)
    {
        var scene = Start(kind);
        if (random.Next(2) == 0)
            scene.Attach(Enum.GetValues<EvidenceKind>());
        for (var i = 0; i < steps && (scene.State != States.Closed || random.Next(3) > 0); i++)
            if (Step(scene))
                holds?.Invoke(scene);
        Played?.Invoke(scene);
    }

    public Action<Scene>? Played { get; init; }

    /// <summary>One step: towards a row that was never taken, or anywhere. False where nothing came of it.</summary>
    bool Step(Scene scene)
    {
        if (random.Next(60) == 0 && scene.State != States.Closed && scene.Case.CaseKind != CaseKind.NegativeReview)
            scene.Apply(Deeds.MovePlatformLimit(scene.File, random.Next(3) == 0 ? null : scene.Now.AddHours(random.Next(1, 100)), "R1", Scene.Rules, scene.Now).Change);
        List<Subject> subjects = [scene.Case, .. scene.File.Vouchers.Where(Lives), .. scene.File.Parcels.Where(Lives)];
        var news = subjects.Where(s => Scene.Rules.Of(s).Machine is var m && m.From(s.State).Any(r => r.ByPeople && IsNew(m, r))).ToList();
        var subject = Pick(news.Count > 0 && random.Next(3) > 0 ? news : subjects);
        var machine = Scene.Rules.Of(subject).Machine;
        var astray = random.Next(4) == 0;
        var distance = Distances(machine);
        var rows = machine.From(subject.State).OrderBy(r => astray ? 0 : IsNew(machine, r) ? -1 : distance.GetValueOrDefault(r.To, 99)).ThenBy(_ => random.Next()).ToList();
        foreach (var row in rows.Take(astray ? 1 : 3))
        {
            if (row.Who.Contains(Role.Clock) && random.Next(2) == 0 && scene.Open.FirstOrDefault(d => d.SubjectId == subject.Id) is { } due && due.At > scene.Now)
                return Pass(scene, due.At - scene.Now);
            if (Try(scene, subject, row))
                return true;
            if (IsNew(machine, row) && row.ByPeople && Prepared(scene) && scene.File.SubjectOf(subject.Kind, subject.Id).State == row.From && Try(scene, subject, row))
                return true;
        }
        scene.Attach(astray ? [Pick(Enum.GetValues<EvidenceKind>())] : Enum.GetValues<EvidenceKind>());
        return Pass(scene, Pick([0.Hours, 1.Hours, 10.Hours]));
    }

    bool Prepared(Scene scene)
    {
        Pass(scene, Pick([1.Minutes, 5.Hours, 2.Days]));
        scene.Attach(Enum.GetValues<EvidenceKind>());
        return true;
    }

    bool Try(Scene scene, Subject subject, Row row)
    {
        if (row.Move == Moves.Merge || row.Move == Moves.LinkFaultCase)
            scene.File = scene.File with { Target = row.Move == Moves.Merge ? Other(scene.Case.CaseKind) : Other(CaseKind.TransitDamage) with { State = Pick([States.Opened, States.Closed]) } };
        foreach (var actor in actors.Where(a => row.Who.Any(needed => a.Role.Covers(needed))).OrderBy(_ => random.Next()))
            if (scene.Try(row.Move, actor, Filled(row.Move, scene), subject) is Done done)
            {
                Keep(done.Change);
                scene.Apply(done.Change);
                return true;
            }
        return false;
    }

    /// <summary>How many rows it is, at least, from each state to one that has a row nobody took yet.</summary>
    Dictionary<State, int> Distances(Machine machine)
    {
        var distance = machine.Rows.Where(r => IsNew(machine, r)).Select(r => r.From).Distinct().ToDictionary(s => s, _ => 0);
        for (var round = 1; round < 20; round++)
            foreach (var row in machine.Rows.Where(r => distance.ContainsKey(r.To) && !distance.ContainsKey(r.From)).ToList())
                distance.TryAdd(row.From, round);
        return distance;
    }

    /// <summary>A row nobody took yet; and what drafts vouchers and parcels, as long as their machines have such rows.</summary>
    bool IsNew(Machine machine, Row row) => !Taken.Contains((machine.Code, row.From.Code, row.Move.Code)) || (partsWanted && row.Effects.Contains(Effects.DraftParts));

    void Keep(Change change)
    {
        foreach (var taken in change.History.Where(h => h.Kind == HistoryKind.Move))
            Taken.Add((taken.Machine, taken.From, taken.Act));
        partsWanted = partRows.Any(row => !Taken.Contains(row));
    }

    bool Pass(Scene scene, TimeSpan span)
    {
        var before = scene.Changes.Count;
        scene.Wait(span, refusedToo: true);
        scene.Changes.Skip(before).ToList().ForEach(Keep);
        return true;
    }

    Inputs Filled(Move move, Scene scene) => new()
    {
        Wording = Has(move, Fields.Wording, Pick(["非常抱歉给您带来不便，我们马上为您处理。", "亲，我们为您补一份可以吗？"])),
        Reason = Has(move, Fields.Reason, "说明"),
        Summary = Has(move, Fields.Summary, "已解决"),
        Told = Has(move, Fields.Told, "在途"),
        Explanation = Has(move, Fields.Explanation, "材质说明"),
        Missing = Has(move, Fields.Missing, "照片"),
        Finding = Has(move, Fields.Finding, "结论"),
        Wish = Has(move, Fields.Wish, "道歉"),
        Answer = Has(move, Fields.Answer, "好"),
        Party = Is(move, Fields.Party) ? Pick(Enum.GetValues<ResponsibleParty>()) : null,
        Severity = Is(move, Fields.Severity) ? Pick(Enum.GetValues<Severity>()) : null,
        Cause = Is(move, Fields.Cause) ? Pick(Enum.GetValues<LateCause>()) : null,
        Checks = Is(move, Fields.Checks) ? Enum.GetValues<RecordCheck>() : null,
        NoReshipment = Is(move, Fields.NoReshipment) ? Pick(Enum.GetValues<NoReshipment>()) : null,
        Stock = Is(move, Fields.Stock) ? StockReason.Temporary : null,
        DefectCode = Has(move, Fields.DefectCode, "Z1"),
        CourierClaim = Is(move, Fields.CourierClaim) ? random.Next(2) == 0 : null,
        PenaltyLookedUp = Is(move, Fields.PenaltyLookedUp) ? true : null,
        ServiceActOn = Is(move, Fields.ServiceActOn) ? ShopCalendar.ShopDay(scene.Now) : null,
        AgentComplainedOf = Is(move, Fields.AgentComplainedOf) ? Id(77) : null,
        Remedies = Is(move, Fields.Remedies) ? Items(move) : null,
        Consent = Is(move, Fields.Consent) ? true : null,
        Remark = Has(move, Fields.Remark, "质量补偿_测试客服甲"),
        RefundNumber = Has(move, Fields.RefundNumber, $"R{random.Next(1000)}"),
        CouponNumber = Has(move, Fields.CouponNumber, "C1"),
        FlowNumber = Has(move, Fields.FlowNumber, "F1"),
        MatchedLine = Has(move, Fields.MatchedLine, "L1"),
        Courier = Has(move, Fields.Courier, "中通"),
        Waybill = Has(move, Fields.Waybill, "Z1"),
        Ticket = Has(move, Fields.Ticket, "T1"),
        SentGrams = Is(move, Fields.SentGrams) ? random.Next(200, 3_000) : null,
        FoundGrams = Is(move, Fields.FoundGrams) ? random.Next(50, 3_000) : null,
        ScannedAt = Is(move, Fields.ScannedAt) ? scene.Now : null,
        PlatformCase = Has(move, Fields.PlatformCase, "D1"),
        PlatformResult = Has(move, Fields.PlatformResult, "退款"),
        PlatformLimit = Is(move, Fields.PlatformLimit) && random.Next(2) == 0 ? scene.Now + 3.Days : null,
        ReleaseHeld = Is(move, Fields.ReleaseHeld) ? random.Next(2) == 0 : null,
        PromisedOn = Is(move, Fields.PromisedOn) ? ShopCalendar.ShopDay(scene.Now).AddDays(random.Next(5)) : null,
        Outcome = Is(move, Fields.Outcome) ? Pick(Enum.GetValues<ReviewOutcome>()) : null,
        Level = Is(move, Fields.Level) ? Pick([Level.Manager, Level.Supervisor]) : null,
        Assignee = Is(move, Fields.Assignee) ? Agent.UserId : null,
        Target = Is(move, Fields.Target) ? scene.File.Target?.Id : null,
    };

    RemedyItem[] Items(Move move) => move == Moves.GiveCoupon ? [new(RemedyKind.Coupon, 3_00)]
        : [.. Remedies.All.OrderBy(_ => random.Next()).Take(1 + random.Next(2)).Select(r => new RemedyItem(r.Kind, r.Voucher ? Pick([1_00L, 10_00, 30_00]) : 0))];

    static Case Other(CaseKind kind) => new Scene(kind, asked: new(kind, "A9", "另一单") { LineId = Id(2001) }).Case;

    static bool Lives(Subject subject) => subject.State.Category != Category.Closed || subject.State == States.Reconciled;

    static bool Is(Move move, Field field) => move.Fields.Contains(field);

    static string? Has(Move move, Field field, string text) => Is(move, field) ? text : null;

    T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
