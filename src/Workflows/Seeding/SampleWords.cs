using AfterSales.Domain.Cases;
using AfterSales.Domain.Machines.Vocabulary;

namespace AfterSales.Workflows.Seeding;

/// <summary>What buyers and staff of the sample shops say. Everything said to a buyer passes the house's own check of words.</summary>
static class SampleWords
{
    /// <summary>The goods' fault stands in the place of {0}.</summary>
    static readonly Dictionary<CaseKind, string[]> Asked = new()
    {
        [CaseKind.NotAsExpected] = ["收到了，和图片上的颜色不太一样", "比我想的小很多，有点失望", "摸起来没有描述里说的那么厚实", "实物和想象差距有点大，能处理一下吗"],
        [CaseKind.ServiceComplaint] = ["昨天问了两遍都没人理我", "你们客服说话太冲了", "答应给我备注发货的，结果没有", "换了三个人接待，每次都要重新说一遍"],
        [CaseKind.MissingItem] = ["少发了一件，包裹里只有一个", "说好的赠品没有收到", "清单上两件，箱子里只有一件", "配件包没在里面"],
        [CaseKind.LateDelivery] = ["物流三天没动了，怎么回事", "什么时候能到啊，急用", "显示派送中好几天了也没送来", "付款四天了还没发货吗"],
        [CaseKind.TransitDamage] = ["快递箱子压扁了，{0}", "打开一看，{0}，包装也破了", "签收的时候外箱湿了，{0}", "收到就是坏的，{0}"],
        [CaseKind.QualityDefect] = ["用了两天，{0}", "质量不行啊，{0}", "刚拆开就发现{0}", "{0}，能换一个吗"],
        [CaseKind.NegativeReview] = ["一般般，{0}", "客服不回消息，东西也一般", "等了一周才到，差评", "和描述不一样，{0}"],
    };

    static readonly Dictionary<Move, string[]> ToBuyer = new()
    {
        [Moves.Apologise] = ["非常抱歉给您带来不便，我马上为您核实处理。", "亲，实在对不起，让您久等了，这边马上为您查。", "您好，非常抱歉没有让您满意，请您放心，我们会负责到底。"],
        [Moves.RequestEvidence] = ["麻烦您拍一下外箱、面单和问题部位，我们好尽快为您处理。"],
        [Moves.RecordsAllRight] = ["亲，麻烦您拍一张收到的全部物品和包裹面单，我们马上为您安排。"],
        [Moves.BuyerTookIt] = ["好的，麻烦您拍一下外箱、面单和破损处，我们继续为您处理。"],
        [Moves.OfferRemedy] = ["非常抱歉，为表歉意，我们想为您这样处理，您看可以吗？", "您看这样处理可以吗？给您添麻烦了。"],
        [Moves.GiveCoupon] = ["给您添麻烦了，送您一张优惠券，下次购物可以直接抵扣。"],
        [Moves.ApologyOnly] = ["再次向您致歉，我们已经改进，感谢您的提醒。"],
        [Moves.AgreeReturn] = ["好的，已为您安排退货，运费按规定处理，请您寄回后告诉我单号。"],
        [Moves.DecideLiability] = ["我们已经查清楚了，接下来为您给出处理方案。"],
        [Moves.ConfirmDefect] = ["非常抱歉，确实是质量问题，给您添麻烦了，我们马上为您处理。"],
        [Moves.DefectNotShown] = ["感谢您的耐心，检测报告显示各项指标正常，我把使用方法再为您说明一下。"],
        [Moves.InspectGoods] = ["想请您把商品寄回来检测，来回运费由我们承担。"],
        [Moves.ReshipAnyway] = ["再次抱歉，我们马上为您补发一件，请您留意物流。"],
        [Moves.SubmitPlatformEvidence] = ["我们已向平台提交了沟通记录和物流凭证，请您放心。"],
        [Moves.MessageBuyer] = ["您好，看到您的反馈，非常抱歉，请问方便告诉我具体情况吗？我来为您处理。"],
        [Moves.TextBuyer] = ["您好，您反馈的问题我们非常重视，方便时请您回复旺旺，我们为您处理。"],
        [Moves.PublicReply] = ["感谢您的反馈，非常抱歉没有让您满意，我们已联系您处理，并改进了质检和包装。"],
        [Moves.SendBack] = ["您好，收到的商品与寄出时不一致，照片已发您，现为您寄回，请您查收。"],
    };

    static readonly Dictionary<Move, string[]> Reasons = new()
    {
        [Moves.BuyerInsists] = ["买家不接受解释，坚持要处理"],
        [Moves.DecideLiability] = ["核对照片、聊天记录和发货称重后判定"],
        [Moves.ApologyOnly] = ["买家表示只要一个说法，已再次致歉并说明改进"],
        [Moves.DeclineOffer] = ["买家觉得金额低", "买家想直接退货", "买家要再考虑一下"],
        [Moves.BuyerDiscontent] = ["买家对结果仍不满意", "补发的仍有小问题"],
        [Moves.AgreeReturn] = ["七日内，商品完好，买家要求退货"],
        [Moves.OurError] = ["核对出库记录，确认仓库漏装"],
        [Moves.ReshipAnyway] = ["照片属实，买家为老客户"],
        [Moves.DefectNotShown] = ["同批次检测报告合格，照片未见所述问题"],
        [Moves.InspectGoods] = ["照片看不出故障，需要寄回检测"],
        [Moves.Escalate] = ["金额较大，请经理过目", "买家情绪激动，请协助"],
        [Moves.Assign] = ["原负责人轮休"],
        [Moves.Reopen] = ["买家补充了新的照片"],
        [Moves.Reject] = ["金额偏高，请与买家再沟通", "备注写得不清楚"],
        [Moves.PaymentFailed] = ["支付宝账号与姓名不符"],
        [Moves.Reverse] = ["买家退回了多付的款项"],
        [Moves.VoidVoucher] = ["改用其他方案"],
        [Moves.CancelParcel] = ["买家改要退款", "库存不足"],
        [Moves.ParcelFailed] = ["快递确认丢件", "包裹被退回"],
        [Moves.FailInspection] = ["缺少配件，与寄出时不符"],
        [Moves.AcceptAnyway] = ["损耗在合理范围内"],
        [Moves.RemedyFailed] = ["原方案无法执行，改换方案"],
        [Moves.BuyerWithdraws] = ["买家说已经找到，不用处理了"],
        [Moves.GiveUpQuietly] = ["买家未回复，不再打扰"],
    };

    public static string Buyer(CaseKind kind, SampleArticle article, Random random) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Asked[kind], random), article.Fault);

    public static string? Wording(Move move, Random random) => ToBuyer.TryGetValue(move, out var said) ? Pick(said, random) : null;

    public static string Reason(Move move, Random random) => Reasons.TryGetValue(move, out var given) ? Pick(given, random) : "按实际情况处理";

    public static string Pick(string[] from, Random random) => from[random.Next(from.Length)];

    /// <summary>All that is ever said to a buyer.</summary>
    public static IEnumerable<string> AllToBuyer => ToBuyer.Values.SelectMany(said => said);
}
