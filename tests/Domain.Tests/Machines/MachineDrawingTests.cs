using AfterSales.Domain.Machines;
using Xunit;

namespace AfterSales.Domain.Tests.Machines;

public sealed class MachineDrawingTests
{
    public static TheoryData<string> Codes => [.. Tables.All.Select(m => m.Code)];

    [Theory, MemberData(nameof(Codes))]
    public void The_picture_shows_every_state_and_every_step_that_changes_it(string code)
    {
        var machine = Tables.Of(code);
        var picture = MachineDrawing.Mermaid(machine);
        Assert.All(machine.States, s => Assert.Contains($"state \"{s.Zh} {s.Code}\" as {s}\n", picture, StringComparison.Ordinal));
        Assert.All(machine.Rows.Where(r => !r.Stays), r => Assert.Contains(r.Move.Zh, picture, StringComparison.Ordinal));
        Assert.Contains($"[*] --> {machine.Start}\n", picture, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_table_names_every_move_need_and_effect_in_both_languages(string code)
    {
        var machine = Tables.Of(code);
        var text = MachineDrawing.Markdown(machine);
        Assert.All(machine.Rows, r => Assert.Contains($"{r.Move.Zh} `{r.Move.Code}`", text, StringComparison.Ordinal));
        Assert.All(machine.Rows.SelectMany(r => r.Needs), n => Assert.Contains($"{n.Zh} `{n.Code}`", text, StringComparison.Ordinal));
        Assert.All(machine.Rows.SelectMany(r => r.Effects), e => Assert.Contains($"{e.Zh} `{e.Code}`", text, StringComparison.Ordinal));
        Assert.DoesNotContain("||", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_possible_everywhere_is_said_once()
    {
        var lines = MachineDrawing.Markdown(Tables.TransitDamage).Split('\n');
        Assert.StartsWith("| 任何未结状态(平台介入、执行方案除外) |", Assert.Single(lines, l => l.Contains("`BuyerWithdraws`", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("| 任何未结状态 |", Assert.Single(lines, l => l.Contains("`NotifyBuyer`", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(5, lines.Count(l => l.Contains("`AgreeReturn`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Deadlines_read_as_the_shop_says_them()
    {
        var text = MachineDrawing.Markdown(Tables.Voucher);
        Assert.Contains("| 草稿 `Draft` | 当班结束 | 升级到经理，再过4小时在岗时间升级到主管 |", text, StringComparison.Ordinal);
        Assert.Contains("| 待审批 `AwaitingApproval` | 8小时在岗时间 | 升级到主管 |", text, StringComparison.Ordinal);
        Assert.Contains("| 已付款 `Paid` | 3个财务工作日 | 升级到主管 |", text, StringComparison.Ordinal);
        Assert.Contains("| 待出面单 `Requested` | 当日17:00截单 | 升级到经理 |", MachineDrawing.Markdown(Tables.OutboundParcel), StringComparison.Ordinal);
        Assert.Contains("| 平台介入 `Disputed` | 平台时限前12小时 | 升级到主管 |", MachineDrawing.Markdown(Tables.MissingItem), StringComparison.Ordinal);
    }
}
