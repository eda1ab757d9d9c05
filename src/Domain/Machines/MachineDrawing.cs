using System.Globalization;
using System.Text;
using AfterSales.Domain.Machines.Vocabulary;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;

namespace AfterSales.Domain.Machines;

/// <summary>A machine for people's eyes: the table in Markdown, the picture as a Mermaid state diagram. Made from the table, so neither can be out of date.</summary>
public static class MachineDrawing
{
    /// <summary>The page of docs/machines: head, picture, rows by state, deadlines.</summary>
    public static string Page(Machine machine) => $"""
        # {machine.Zh} {machine.Code}

        第 {machine.Edition} 版。本页由程序生成，勿手改；规则的出处见表的源文件。

        ```mermaid
        {Mermaid(machine).TrimEnd()}
        ```

        {Markdown(machine)}
        """.ReplaceLineEndings("\n");

    /// <summary>The rows, state by state in the order in which a case comes through them, and the deadlines.</summary>
    public static string Markdown(Machine machine)
    {
        var (text, everywhere) = (new StringBuilder(), Everywhere(machine));
        text.Append("| 状态 | 动作 | 到 | 谁 | 须满足 | 同时 |\n|---|---|---|---|---|---|\n");
        foreach (var row in InOrder(machine).SelectMany(s => machine.From(s).Where(r => !machine.IsOpen(s) || !everywhere.Contains(r.Move)).OrderBy(r => r.Stays)))
            Write(text, Named(row.From.Zh, row.From.Code), row);
        foreach (var move in everywhere)
            Write(text, $"任何未结状态{But(machine, move)}", machine.Find(machine.Start, move)!);
        if (machine.Deadlines.Count == 0)
            return text.ToString();
        text.Append("\n| 仍在此状态 | 时限 | 到期 |\n|---|---|---|\n");
        foreach (var deadline in InOrder(machine).SelectMany(state => machine.Deadlines.Where(d => d.In == state)))
            text.Append(CultureInfo.InvariantCulture, $"| {Named(deadline.In.Zh, deadline.In.Code)} | {After(deadline)} | {ThenZh(deadline)} |\n");
        return text.ToString();
    }

    static void Write(StringBuilder text, string from, Row row) => text
        .Append(CultureInfo.InvariantCulture, $"| {from} | {Named(row.Move.Zh, row.Move.Code)} | {To(row)} | ")
        .Append(CultureInfo.InvariantCulture, $"{string.Join('、', row.Who.Select(WhoZh))} | {List(row.Needs.Select(n => (n.Zh, n.Code)))} | ")
        .Append(CultureInfo.InvariantCulture, $"{List(row.Effects.Select(e => (e.Zh, e.Code)))} |\n");

    /// <summary>The picture. What is possible in every open state would hide the rest: it stands in a note.</summary>
    public static string Mermaid(Machine machine)
    {
        var everywhere = Everywhere(machine);
        var text = new StringBuilder("stateDiagram-v2\n");
        foreach (var state in InOrder(machine))
            text.Append(CultureInfo.InvariantCulture, $"    state \"{state.Zh} {state.Code}\" as {state}\n");
        text.Append(CultureInfo.InvariantCulture, $"    [*] --> {machine.Start}\n");
        foreach (var edge in InOrder(machine).SelectMany(machine.From).Where(r => !r.Stays && !everywhere.Contains(r.Move)).GroupBy(r => (r.From, r.To)))
            text.Append(CultureInfo.InvariantCulture, $"    {edge.Key.From} --> {edge.Key.To} : {string.Join(" / ", edge.Select(Label))}\n");
        foreach (var end in machine.Ends)
            text.Append(CultureInfo.InvariantCulture, $"    {end} --> [*]\n");
        if (everywhere.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"    note right of {machine.Start}\n        任何未结状态：{string.Join("、", everywhere.Select(m => NoteOf(machine, m)))}\n    end note\n");
        return text.ToString();
    }

    static string NoteOf(Machine machine, Move move) => machine.Find(machine.Start, move) is { Stays: false } row ? $"{move.Zh}→{row.To.Zh}{But(machine, move)}" : move.Zh;

    static string But(Machine machine, Move move) =>
        machine.States.Where(s => machine.IsOpen(s) && machine.Find(s, move) is null).Select(s => s.Zh).ToList() is { Count: > 0 } but ? $"({string.Join('、', but)}除外)" : "";

    static string Label(Row row) => row.Who is [Role.Clock] ? $"⏱{row.Move.Zh}" : row.Who.Contains(Role.Kernel) ? $"⚙{row.Move.Zh}" : row.Move.Zh;

    /// <summary>Moves of a case that every open state has, or all but a few, under the same conditions and with the same outcome.</summary>
    static List<Move> Everywhere(Machine machine)
    {
        var open = machine.States.Where(machine.IsOpen).ToList();
        return machine.Subject != SubjectKind.Case ? []
            : [.. machine.From(machine.Start).Where(r => open.Count(s => machine.Find(s, r.Move) is null) <= 3 && open.All(s => machine.Find(s, r.Move) is not { } there || Alike(there, r)))
                .Select(r => r.Move)];
    }

    static bool Alike(Row one, Row other) => (one.To == other.To || (one.Stays && other.Stays))
        && one.Who.SequenceEqual(other.Who) && one.Needs.SequenceEqual(other.Needs) && one.Effects.SequenceEqual(other.Effects);

    /// <summary>States as a case comes to them: from the start, row by row; then those that anything may lead to, and the ends.</summary>
    static List<State> InOrder(Machine machine)
    {
        var (states, everywhere) = (new List<State> { machine.Start }, Everywhere(machine));
        for (var i = 0; i < states.Count; i++)
            states.AddRange(machine.From(states[i]).Where(r => !everywhere.Contains(r.Move)).Select(r => r.To).Where(s => machine.IsOpen(s) && !states.Contains(s)).Distinct().ToList());
        return [.. states, .. machine.States.Where(s => !states.Contains(s)).OrderByDescending(machine.IsOpen)];
    }

    static string To(Row row) => row.Stays ? "不变" : Named(row.To.Zh, row.To.Code);

    static string Named(string zh, string code) => $"{zh} `{code}`";

    static string List(IEnumerable<(string Zh, string Code)> items) => string.Join("；", items.Select(i => Named(i.Zh, i.Code)));

    static string WhoZh(Role role) => role == Role.Outside ? "外部(客服代录)" : role.Zh();

    static string After(Deadline d)
    {
        var since = d.Since switch
        {
            Since.Entry => "",
            Since.LastTold => "上次告知买家起",
            Since.LastScan => "快递最近扫描起",
            Since.Arrival => "包裹到达起",
            Since.LastContact => "上次联系起",
            Since.Promise => "答应之日起",
            Since.PlatformLimit => "平台时限",
            Since.Asked => "询问买家起",
            Since.Refusal => "买家拒收起",
            _ => throw new ArgumentOutOfRangeException(nameof(d)),
        };
        var only = d.Only switch
        {
            Only.Always => "",
            Only.Safety => "(涉及安全)",
            Only.NotSafety => "(不涉及安全)",
            Only.Severe => "(严重)",
            Only.NotSevere => "(一般)",
            Only.NotArrived => "(包裹未到)",
            Only.Arrived => "(包裹已到)",
            Only.NotMadeGood => "(未退款或补发)",
            _ => throw new ArgumentOutOfRangeException(nameof(d)),
        };
        return $"{since}{Span(d)}{only}";
    }

    static string Span(Deadline d) => d.Clock switch
    {
        Clock.Natural => d.After < TimeSpan.Zero ? $"前{Length(d.After.Negate())}" : Length(d.After),
        Clock.Staffed => $"{Length(d.After)}在岗时间",
        Clock.Finance => $"{d.After.Days}个财务工作日",
        Clock.CallSlot => $"{Length(d.After)}后的首个致电时段",
        Clock.CutOff => d.After == TimeSpan.Zero ? "当日17:00截单" : $"17:00截单再过{Length(d.After)}",
        Clock.ShiftEnd => "当班结束",
        Clock.FinanceDay => "财务当日下班",
        _ => throw new ArgumentOutOfRangeException(nameof(d)),
    };

    static string Length(TimeSpan span) =>
        span.TotalDays >= 3 && span.Hours == 0 ? $"{span.Days}天" : span.TotalHours >= 1 ? $"{(int)span.TotalHours}小时" : $"{span.Minutes}分钟";

    static string ThenZh(Deadline d) => d.Then switch
    {
        Then.Move => Named(d.Move!.Zh, d.Move.Code),
        Then.ToManager => "升级到经理",
        Then.ToSupervisor => "升级到主管",
        Then.Overdue => "升级到经理，再过4小时在岗时间升级到主管",
        Then.Remind => "提醒",
        Then.RemindEvery => "提醒，此后每隔同样时间再提醒",
        _ => throw new ArgumentOutOfRangeException(nameof(d)),
    };
}
