using AfterSales.Domain.Machines;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Domain.Cases;

/// <summary>A summary for a case that nobody summed up, drawn from its timeline (machines.md: Closing).</summary>
public static class Summaries
{
    public static string FromTimeline(CaseFile file)
    {
        var moves = file.SinceOpened.Where(h => h.Kind == HistoryKind.Move && h.Subject == SubjectKind.Case)
            .Select(h => Moves.TryGet(h.Act, out var move) ? move!.Zh : h.Act);
        var text = $"{file.Case.CaseKind.Zh()}：{string.Join("→", moves)}";
        return text.Length <= 500 ? text : text[..500];
    }
}
