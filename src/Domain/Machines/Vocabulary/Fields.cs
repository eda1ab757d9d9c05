using System.Runtime.CompilerServices;

namespace AfterSales.Domain.Machines.Vocabulary;

/// <summary>What a form draws for a field and what its JSON must be.</summary>
public enum FieldType { Text, LongText, YesNo, Grams, Date, Instant, Id, Choice, Choices, Remedies }

/// <summary>One input of a move: its JSON name, type and labels. Forms, the OpenAPI schema and the check for foreign fields are drawn from it.</summary>
public sealed class Field
{
    internal Field(string name, FieldType type, string zh, string en, Func<Inputs, object?> read, IReadOnlyList<string> choices) =>
        (Name, Type, Zh, En, Read, Choices) = (name, type, zh, en, read, choices);

    /// <summary>The name in JSON, camelCase.</summary>
    public string Name { get; }
    public FieldType Type { get; }
    public string Zh { get; }
    public string En { get; }

    /// <summary>The codes of a choice; empty for the other types.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>Of the choices, those that make sense for the case: it is raised to no lower level than it has.</summary>
    public IReadOnlyList<string> ChoicesIn(Cases.Case @case) =>
        this == Fields.Level ? [.. Choices.Where(c => Enum.Parse<Cases.Level>(c) >= @case.Level)] : Choices;

    /// <summary>Longest text that is taken, in UTF-16 units.</summary>
    public int MaxLength => Type == FieldType.LongText ? 2000 : 200;

    /// <summary>Largest number that is taken, the smallest is 1; null for what is no number.</summary>
    public int? Max => Type == FieldType.Grams ? Cases.Weighing.MostGrams : null;
    internal Func<Inputs, object?> Read { get; }

    /// <summary>True where the inputs hold something in this field; blank text and empty lists are nothing.</summary>
    public bool In(Inputs inputs) => Read(inputs) switch
    {
        null => false,
        string text => Wording.Normalise.SaysSomething(text),
        System.Collections.ICollection list => list.Count > 0,
        _ => true,
    };

    public override string ToString() => Name;
}

/// <summary>Every input a move can take.</summary>
public static class Fields
{
    static readonly List<Field> Listed = [];

    public static readonly Field
        Wording = Long("发给买家的话", "What is said to the buyer", i => i.Wording),
        Reason = Long("原因", "Reason", i => i.Reason),
        Summary = Long("结案摘要", "Summary", i => i.Summary),
        Told = Long("告知买家的内容", "What the buyer was told", i => i.Told),
        Explanation = Long("商品说明", "Explanation of the product", i => i.Explanation),
        Missing = Long("请买家提供什么", "What the buyer is asked to send", i => i.Missing),
        Finding = Long("核查结论", "Finding", i => i.Finding),
        Wish = Long("买家真实诉求(仅内部)", "The buyer's real wish (internal only)", i => i.Wish),
        Answer = Long("对方答复", "What they answered", i => i.Answer),
        Note = Long("内部备注", "Internal note", i => i.Note),
        Party = Choice<Cases.ResponsibleParty>("责任方", "Responsible party", i => i.Party),
        Severity = Choice<Cases.Severity>("严重程度", "Severity", i => i.Severity),
        Cause = Choice<Cases.LateCause>("延迟原因", "Cause of the delay", i => i.Cause),
        Checks = Of(FieldType.Choices, "已核查项", "Checks made", i => i.Checks, Enum.GetNames<Cases.RecordCheck>()),
        NoReshipment = Choice<Cases.NoReshipment>("不补发的原因", "Why nothing is reshipped", i => i.NoReshipment),
        Stock = Choice<Cases.StockReason>("缺货原因", "Why it is out of stock", i => i.Stock),
        DefectCode = Text("缺陷代码", "Defect code", i => i.DefectCode),
        CourierClaim = YesNo("向快递索赔", "Claim from the courier", i => i.CourierClaim),
        PenaltyLookedUp = YesNo("已查平台延迟发货处罚", "Platform penalty looked up", i => i.PenaltyLookedUp),
        AgentComplainedOf = Id("被投诉客服", "Agent complained of", i => i.AgentComplainedOf),
        ServiceActOn = Date("服务发生日", "Day of the service act", i => i.ServiceActOn),
        Remedies = Of(FieldType.Remedies, "补偿方案", "Remedies", i => i.Remedies, []),
        Consent = YesNo("买家同意不走原路退回", "Buyer agreed to another way than the original one", i => i.Consent),
        Remark = Text("支付宝备注", "Alipay remark", i => i.Remark),
        Payee = Text("收款支付宝账号", "The payee's Alipay account", i => i.Payee),
        RefundNumber = Text("平台退款编号", "Platform refund number", i => i.RefundNumber),
        CouponNumber = Text("优惠券编号", "Coupon number", i => i.CouponNumber),
        FlowNumber = Text("支付流水号", "Payment flow number", i => i.FlowNumber),
        MatchedLine = Text("对应流水行", "Matched statement line", i => i.MatchedLine),
        Courier = Text("快递公司", "Courier", i => i.Courier),
        Waybill = Text("运单号", "Waybill", i => i.Waybill),
        Ticket = Text("快递工单号", "Courier's ticket", i => i.Ticket),
        SentGrams = Grams("发货时重量(克)", "Weight at dispatch (grams)", i => i.SentGrams),
        FoundGrams = Grams("收到时重量(克)", "Weight on arrival (grams)", i => i.FoundGrams),
        ScannedAt = Of(FieldType.Instant, "快递最近扫描时间", "The courier's last scan", i => i.ScannedAt, []),
        PlatformCase = Text("平台单号", "Platform case number", i => i.PlatformCase),
        PlatformResult = Long("平台结果", "The platform's result", i => i.PlatformResult),
        PlatformLimit = Of(FieldType.Instant, "平台时限", "The platform's time limit", i => i.PlatformLimit, []),
        ReleaseHeld = YesNo("恢复被冻结的付款和包裹", "Release what is held (otherwise it is void)", i => i.ReleaseHeld),
        PromisedOn = Date("答应的日期", "Promised date", i => i.PromisedOn),
        Outcome = Choice<Cases.ReviewOutcome>("评价结果", "Outcome of the review", i => i.Outcome),
        Level = Of(FieldType.Choice, "升级到", "Raise to", i => i.Level, [nameof(Cases.Level.Manager), nameof(Cases.Level.Supervisor)]),
        Assignee = Id("指派给", "Assign to", i => i.Assignee),
        Target = Id("目标售后单", "Target case", i => i.Target);

    public static IReadOnlyList<Field> All => Listed;

    static Field Long(string zh, string en, Func<Inputs, object?> read, [CallerMemberName] string name = "") => Of(FieldType.LongText, zh, en, read, [], name);
    static Field Text(string zh, string en, Func<Inputs, object?> read, [CallerMemberName] string name = "") => Of(FieldType.Text, zh, en, read, [], name);
    static Field YesNo(string zh, string en, Func<Inputs, object?> read, [CallerMemberName] string name = "") => Of(FieldType.YesNo, zh, en, read, [], name);
    static Field Grams(string zh, string en, Func<Inputs, object?> read, [CallerMemberName] string name = "") => Of(FieldType.Grams, zh, en, read, [], name);
    static Field Date(string zh, string en, Func<Inputs, object?> read, [CallerMemberName] string name = "") => Of(FieldType.Date, zh, en, read, [], name);
    static Field Id(string zh, string en, Func<Inputs, object?> read, [CallerMemberName] string name = "") => Of(FieldType.Id, zh, en, read, [], name);

    static Field Choice<T>(string zh, string en, Func<Inputs, object?> read, [CallerMemberName] string name = "") where T : struct, Enum =>
        Of(FieldType.Choice, zh, en, read, Enum.GetNames<T>(), name);

    static Field Of(FieldType type, string zh, string en, Func<Inputs, object?> read, IReadOnlyList<string> choices, [CallerMemberName] string name = "")
    {
        var field = new Field(char.ToLowerInvariant(name[0]) + name[1..], type, zh, en, read, choices);
        Listed.Add(field);
        return field;
    }
}
