namespace AfterSales.Workflows.Seeding;

/// <summary>An article of a sample shop. Price in fen.</summary>
/// <param name="Fault">What buyers complain of with it.</param>
/// <param name="Claim">What is said in its favour when a buyer expected something else.</param>
sealed record SampleArticle(string Title, string Sku, long PriceFen, string Fault, string Claim);

/// <summary>What the two sample shops sell.</summary>
static class SampleGoods
{
    public static readonly IReadOnlyList<SampleArticle> Household =
    [
        new("雾化玻璃花瓶 北欧风 大号", "HP-1203", 89_00, "瓶口有一道裂纹", "瓶身为手工吹制，颜色深浅略有差别，每一只都不同"),
        new("竹木砧板 双面 加厚", "ZB-0301", 59_00, "砧板用了两次就开裂", "整竹拼压，第一次使用前请您先抹一层食用油"),
        new("304不锈钢保温杯 500ml", "BW-5001", 79_00, "杯盖漏水", "杯盖为一键开合，拧紧后倒置不漏"),
        new("真空压缩袋 十二件套", "YS-1200", 39_90, "有两只袋子漏气", "配手泵，抽到七八成即可，留一点空气更耐用"),
        new("亚麻桌布 长方形 140x200", "MB-1420", 118_00, "边缘脱线", "亚麻有天然结头，属正常纹理"),
        new("陶瓷餐具套装 六人份", "TC-0600", 268_00, "有一只碗磕了口", "釉下彩，可进洗碗机和微波炉"),
        new("折叠收纳箱 三只装", "SN-0300", 99_00, "箱扣断了", "承重二十公斤，叠放不超过三层"),
        new("香薰机 静音 夜灯款", "XX-0110", 139_00, "通电后没有反应", "水雾细腻，夜里用最低一档就够了"),
        new("记忆棉枕头 一对", "ZT-0200", 199_00, "枕芯有股味道", "新枕晾一到两天气味就散"),
        new("厨房刀具五件套", "DJ-0500", 329_00, "刀柄松动", "刀身为三合钢，平时擦干收好即可"),
    ];

    public static readonly IReadOnlyList<SampleArticle> Digital =
    [
        new("蓝牙耳机 入耳式 降噪", "EJ-2201", 199_00, "左耳没有声音", "降噪深度三十五分贝，地铁上感受最明显"),
        new("65W氮化镓充电器 三口", "CD-6503", 129_00, "充电时断时续", "三口同时用时功率自动分配"),
        new("移动电源 20000毫安", "YD-2000", 149_00, "充不进电", "额定容量一万二千毫安时，标在机身背面"),
        new("机械键盘 87键 茶轴", "JP-8701", 259_00, "空格键卡住", "茶轴段落感轻，手感介于青轴和红轴之间"),
        new("桌面增高架 带抽屉", "ZJ-0107", 89_00, "抽屉滑轨装不上", "板材为密度板贴皮，承重十五公斤"),
        new("运动手环 心率睡眠", "SH-0330", 229_00, "表带断裂", "连续测心率会费电，常规可用十天"),
        new("手机支架 可折叠", "ZJ-0021", 29_90, "支架立不稳", "铝合金材质，横竖屏都可以放"),
        new("无线鼠标 静音", "SB-0404", 49_90, "滚轮失灵", "静音微动，办公室里用不打扰别人"),
        new("数据线 编织 2米 两条", "SJ-0202", 35_90, "接口松", "编织线身，弯折五千次以上"),
        new("智能台灯 三色温", "TD-0902", 169_00, "灯光闪烁", "三档色温，看书用中间一档最舒服"),
    ];
}
