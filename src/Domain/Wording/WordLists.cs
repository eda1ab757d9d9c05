namespace AfterSales.Domain.Wording;

/// <summary>
/// What is not said to a buyer, and what is said instead. Phrases are written with 您 and found with 你 as well; they are
/// long enough to leave an honest sentence alone. What is only suspicious is advice and does not block.
/// </summary>
static class WordLists
{
    const string Sorry = "非常抱歉给您带来不便，我们马上为您核实处理。";
    const string WayOut = "非常抱歉，这件事我马上为您想办法，请您稍等。";
    const string OutOfStock = "非常抱歉，这款暂时缺货，到货时间还没有确定，我可以先为您办理退款或换其他款式。";
    const string StayHere = "您的问题我会在这里一直为您跟进，请您放心。";
    const string ReviewIsYours = "若您愿意，欢迎在问题解决后如实补充您的评价。";

    public static PhraseFinding BenefitForReview { get; } = new("", "以利益换取评价（网络反不正当竞争暂行规定 第九条）", "offers a benefit for a review", true, ReviewIsYours);

    public static PhraseFinding OffPlatform { get; } = new("", "引导买家到平台外联系（平台规则）", "leads the buyer away from the platform", true, StayHere);

    public static IReadOnlyList<PhraseFinding> Forbidden { get; } =
    [
        .. Block("推卸责任（制度 五.5①）", "shifts the blame onto others", Sorry,
            "不是我们的问题 不是我们问题 不是本店的问题 不是店里的问题 不是我们的责任 不是我们的错 不关我们的事 不关我们事 不关我的事 " +
            "跟我们没关系 和我们没关系 与我们没关系 跟我们没有关系 和我们没有关系 与我们没有关系 与我们无关 跟我们无关 和我们无关 " +
            "我们不负责 本店不负责 店里不负责 概不负责 我们不负任何责任 我们不承担责任 我们不承担任何责任 不归我们管 不归我管 我们管不了"),
        .. Block("坚决不承认错误（制度 五.4）", "refuses to admit a fault", Sorry,
            "我们没有错 我们没错 我们没有责任 我们没有任何责任 不可能是我们的 不可能有质量问题 绝对没有质量问题 我们的产品没有问题 我们的产品没问题"),
        .. Block("强硬拒绝（制度 五.1；消费者的法定权利不得限制）", "a hard refusal", WayOut,
            "不退不换 概不退换 概不退款 一律不退 一律不换 坚决不退 坚决不换 就是不退 就是不换 不给退 不给换 不给赔 不可能退 不可能换 " +
            "不可能赔 不可能补偿 不可能给您退 不可能给您换 不可能给您赔 不可能给您补 不会给您退 不会给您赔 没办法给您退 没办法给您换 " +
            "没办法给您赔 我也没办法 我们也没办法 那我没办法 绝对不可能 不可能的事 门都没有 想都别想 别想退 没得商量 没什么好商量 " +
            "没什么好说的 爱退不退 爱要不要 爱买不买"),
        .. Block("与客户争吵、威胁客户（制度 五.2）", "quarrels with or threatens the buyer", Sorry,
            "随您便 随便您怎么 随便您投诉 您去投诉吧 去投诉啊 投诉也没用 把您拉黑 拉黑您 曝光您 人肉您 您想怎么样 您到底想怎样 您有完没完 闭嘴 快滚 滚蛋"),
        .. Block("讽刺、侮辱客户（制度 五.3）", "mocks or insults the buyer", Sorry,
            "活该 自作自受 没长眼 眼瞎 神经病 脑子有 没素质 买不起就 这么便宜还 便宜没好货 贪小便宜 贪便宜 想占便宜 占我们便宜 白嫖 薅羊毛 您看不懂吗"),
        .. Block("指出客户的错误或借口（制度 五.3、四.1②）", "points out the buyer's error or pretext", Sorry,
            "是您的问题 是您的错 是您错了 您自己的问题 您自己的原因 您自己的责任 您自己弄坏 您自己搞坏 您自己没看 您自己不看 怪您自己 只能怪您 " +
            "您找借口 您在找借口 您是找借口 故意找借口 您找理由 您在找理由 您是找理由 故意找理由 无理取闹 胡搅蛮缠 找茬 碰瓷 敲诈 讹我们 讹钱 " +
            "您是骗子 您就是骗 您骗人 您骗我们 您撒谎 您在撒谎 您说谎 您在说谎 骗退款"),
        .. Block("缺货时不得说不补货（制度 五.5②）", "says that the shop will not restock", OutOfStock, "不补货 不再补货 不会补货 不会再补货 不打算补货"),
        .. Block("要求删改评价（电子商务法、反不正当竞争法）", "asks the buyer to delete or change a review", ReviewIsYours,
            "删除链接 删评 删差评 删中评 删除评价 删除差评 删除中评 删掉评价 删掉差评 删掉中评 删了评价 删了差评 删一下评价 删一下差评 删一下中评 删一下评论 删下评价 删下差评 删下中评 删下评论 删掉评论 删除评论 评论删 评论去掉 评价去掉 去掉评价 去掉差评 评价删 " +
            "差评删 中评删 改评 改好评 改成好评 改为好评 修改评价 修改差评 修改中评 修改一下评价 修改下评价 改一下评价 改下评价 改一下差评 改下差评 改一下中评 改下中评 改成五星 改成5星 改为五星 改为5星 评价改 差评改 中评改 撤销评价 撤销差评 撤回评价 取消差评 " +
            "rate.taobao.com rate.tmall.com"),
        .. Block(BenefitForReview.Zh, BenefitForReview.En, ReviewIsYours,
            "返现 好评返 好评红包 好评有礼 好评送 换好评 好评晒图 好评截图 晒图好评 晒图五星 晒图五分 晒图5星 晒图5分 改了就补 改了就退 删了就补 删了就退 改了给您 删了给您"),
        .. Block("广告法禁用的绝对化用语（广告法 第九条）", "a superlative that the Advertising Law bans", null, "国家级 最高级 最佳"),
        .. Advise("听起来像拒绝，请先说能做什么", "sounds like a refusal: say first what can be done", WayOut,
            "没办法 不可能 无能为力 退不了 换不了 不能退 不能换 不能赔 公司规定 规定就是这样"),
        .. Advise("听起来像责怪客户", "sounds as if the buyer were blamed", Sorry,
            "您拍错 您填错 您看错 您弄错 您搞错 您没看 没看详情 详情页写得很清楚 页面写得很清楚 一分钱一分货 别人都没问题 别人怎么没"),
        .. Advise("只有确已停产才可以这样说", "may be said only where production has really ended", OutOfStock, "不再生产 不生产了 停产"),
        .. Advise("不得引导好评", "asks for a good review", ReviewIsYours, "给个好评 给好评 给我们好评 打好评 求好评 五星好评 5星好评 全五星 全5星"),
        .. Advise("绝对化用语，请拿出依据", "an absolute claim that needs proof", null, "全网最低 全网第一 全国第一 销量第一 第一品牌 顶级"),
    ];

    /// <summary>Honest sentences that hold a forbidden phrase by accident.</summary>
    public static IReadOnlyList<string> Harmless { get; } =
    [
        "是不是我们的问题", "是不是我们问题", "是不是本店的问题", "是不是店里的问题", "是不是我们的责任", "是不是我们的错",
        "不是您的问题", "不是您的错", "不是您自己的问题", "不是您自己的原因", "不是您自己的责任", "评价改进", "评价改善", "差评改进", "更改评估",
    ];

    /// <summary>A1 五.5③: 您, 亲, 美女 and the like are obligatory.</summary>
    public static IReadOnlyList<string> Honorifics { get; } = ["您", "亲", "美女", "帅哥"];

    /// <summary>Words with 亲 that address nobody; three of them stand on half the shop's pages.</summary>
    public static IReadOnlyList<string> NoAddress { get; } =
    [
        "亲肤", "亲子", "亲水", "亲自", "亲手", "亲眼", "亲口", "亲身", "亲笔", "亲人", "亲戚", "亲友", "亲属", "亲朋", "亲情", "亲切",
        "亲密", "亲近", "亲和", "亲测", "亲生", "父亲", "母亲", "双亲", "探亲", "相亲",
    ];

    public static PhraseFinding NoHonorific { get; } =
        new("", "没有敬语：必须使用您、亲、美女等（制度 五.5③）", "no honorific: every message addresses the buyer as 您, 亲 or the like", true, Sorry);

    static IEnumerable<PhraseFinding> Block(string zh, string en, string? instead, string phrases) => Group(zh, en, instead, phrases, blocks: true);

    static IEnumerable<PhraseFinding> Advise(string zh, string en, string? instead, string phrases) => Group(zh, en, instead, phrases, blocks: false);

    static IEnumerable<PhraseFinding> Group(string zh, string en, string? instead, string phrases, bool blocks) =>
        phrases.Split(' ').Select(phrase => new PhraseFinding(phrase, zh, en, blocks, instead));
}
