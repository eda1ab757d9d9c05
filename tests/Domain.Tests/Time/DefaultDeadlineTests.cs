using AfterSales.Domain.Machines;
using AfterSales.Domain.Time;
using Xunit;

namespace AfterSales.Domain.Tests.Time;

/// <summary>
/// The list of default deadlines and calendar edges beside the machines and the tests: a deadline without a row, a row without a deadline or a test fails here.
/// </summary>
public sealed class DefaultDeadlineTests
{
    public static TheoryData<string> Rows => [.. DefaultDeadlines.Rows];

    static DateTimeOffset Wall(string wall) => DateTimeOffset.Parse(wall + "+08:00", null);

    [Fact]
    public void The_table_and_the_machines_name_the_same_deadlines()
    {
        var listed = DefaultDeadlines.Lines.SelectMany(line => line.Machines.Select(machine => $"{machine} {line.Code} {line.Clock}")).Order(StringComparer.Ordinal).ToList();
        var kept = Tables.All.SelectMany(m => m.Deadlines.Select(d => $"{m.Code} {d.Code} {d.Clock}")).Order(StringComparer.Ordinal).ToList();
        Assert.Empty(kept.Except(listed).Select(code => $"{code} is in no row of the table"));
        Assert.Empty(listed.Except(kept).Select(code => $"no machine keeps {code}"));
        Assert.Equal(kept.Count, listed.Count);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_has_a_deadline_that_is_due_when_it_says_or_a_test_of_its_own(string row)
    {
        var lines = DefaultDeadlines.Lines.Where(line => line.Row == row).ToList();
        Assert.True(lines.Count > 0 || DefaultDeadlines.Tests[row].Any(), $"nothing keeps '{row}'");
        foreach (var line in lines)
            foreach (var machine in line.Machines)
            {
                var deadline = Tables.All.Single(m => m.Code == machine).Deadlines.Single(d => d.Code == line.Code && d.Clock == line.Clock);
                Assert.Equal((line.Code, Wall(line.Due)), (line.Code, ShopCalendar.Default.Due(deadline.Clock, Wall(line.Since), deadline.After)));
            }
    }

    [Fact]
    public void Every_deadline_and_every_such_test_is_of_a_row_of_the_list()
    {
        Assert.Equal(DefaultDeadlines.Rows.Distinct(), DefaultDeadlines.Rows);
        Assert.Empty(DefaultDeadlines.Lines.Select(line => line.Row).Concat(DefaultDeadlines.Tests.Select(t => t.Key)).Except(DefaultDeadlines.Rows));
    }
}
