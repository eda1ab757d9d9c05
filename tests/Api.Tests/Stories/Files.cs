namespace AfterSales.Api.Tests.Stories;

/// <summary>A file of a story and what it shows.</summary>
sealed record StoryFile(string Kind, string Name, bool Restricted);

/// <summary>What a story's evidence is, by its words.</summary>
static class Files
{
    static readonly (string Word, string Kind)[] Words =
    [
        ("聊天记录", "ChatLog"), ("工单", "CourierWord"), ("丢件确认", "CourierWord"), ("物流", "Logistics"), ("分包", "Logistics"), ("视频", "Video"), ("照片", "Photo"),
        ("拍照", "Photo"),
    ];

    public static IEnumerable<StoryFile> Of(Story story) => story.Evidence.Select(name => new StoryFile(
        Array.Find(Words, w => name.Contains(w.Word, StringComparison.Ordinal)).Kind ?? "Other", name, name.Contains("限主管可见", StringComparison.Ordinal)));
}
