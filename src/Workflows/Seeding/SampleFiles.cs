using System.Globalization;
using System.Text;
using AfterSales.Domain.Cases;
using AfterSales.Domain.People;
using AfterSales.Domain.Time;
using AfterSales.Workflows.Store;

namespace AfterSales.Workflows.Seeding;

/// <summary>Makes the files that people of the sample attach: drawn photos and written notes. Now and then a photo is one from another case.</summary>
sealed class SampleFiles(EvidenceFiles files)
{
    readonly Dictionary<Guid, (Guid Case, StoredFile Photo)> lastPhotos = [];
    int drawn;

    public async Task<Outcome> AttachAsync(CaseDesk desk, SampleCase sample, DateTimeOffset now, (EvidenceKind Kind, Actor By) paper, CancellationToken cancel)
    {
        var @case = sample.File!.Case;
        var by = paper.By.IsPerson ? paper.By : sample.People.Actors.First(a => a.Role == Role.Agent);
        var stored = paper.Kind == EvidenceKind.Photo ? await PhotoAsync(@case, sample, cancel) : await PaperAsync(sample, paper.Kind, now, cancel);
        return await desk.AttachAsync(new(@case.ShopId, @case.Id, by, @case.Version), stored, null, cancel);
    }

    async Task<StoredFile> PhotoAsync(Case @case, SampleCase sample, CancellationToken cancel)
    {
        if (sample.Goal.Wanders && sample.Random.Next(20) == 0 && lastPhotos.TryGetValue(@case.ShopId, out var last) && last.Case != @case.Id)
            return last.Photo;
        var photo = await SaveAsync(EvidenceKind.Photo, $"照片{++drawn}.png", "image/png", SamplePicture.Draw(drawn), cancel);
        lastPhotos[@case.ShopId] = (@case.Id, photo);
        return photo;
    }

    Task<StoredFile> PaperAsync(SampleCase sample, EvidenceKind kind, DateTimeOffset now, CancellationToken cancel)
    {
        var (name, text) = kind switch
        {
            EvidenceKind.ChatLog => ("聊天记录.txt", $"买家：{sample.File!.Case.BuyerMessage}\n客服：您好，在的，我马上为您查。\n买家：好，尽快吧\n"),
            EvidenceKind.Logistics => ("物流轨迹.txt", $"{sample.Order.Courier} {sample.Order.Waybill}\n已揽收\n运输中\n到达转运中心\n"),
            EvidenceKind.RefusalScan => ("拒收扫描.txt", "收件人拒收，包裹退回\n"),
            EvidenceKind.Certificate => ("检测报告.txt", $"{sample.Article.Title}\n型号 {sample.Article.Sku}\n结论：合格\n"),
            EvidenceKind.CourierWord => ("快递答复.txt", "包裹在转运途中延误，由我司承担\n"),
            EvidenceKind.Ruling => ("平台裁决.txt", "平台判定：支持买家\n"),
            _ => ("补充材料.txt", "买家补充的新情况\n"),
        };
        var written = string.Create(CultureInfo.InvariantCulture, $"{text}{sample.Order.Number} {now.ToOffset(ShopCalendar.Offset):yyyy-MM-dd HH:mm}\n");
        return SaveAsync(kind, name, "text/plain", Encoding.UTF8.GetBytes(written), cancel);
    }

    async Task<StoredFile> SaveAsync(EvidenceKind kind, string name, string type, byte[] bytes, CancellationToken cancel)
    {
        using var content = new MemoryStream(bytes);
        var saved = await files.SaveAsync(content, EvidenceFiles.DefaultLimit, cancel);
        return new(kind, name, type, saved!.Value.Bytes, saved.Value.Sha256);
    }
}
