import type { Category, EvidenceKind, Level, RemedyKind, Role, Severity } from '../api/types';
import type { components, operations } from '../api/schema';

type Schemas = components['schemas'];

/** The rules that raise a case, and those that only warn. */
type Step = NonNullable<NonNullable<operations['ListEscalations']['parameters']['query']>['step']> | 'Warn50' | 'Warn80';

/** One name for each code, so that a code which the API gains does not compile until it has one. */
export interface Names {
  role: Record<Role, string>;
  level: Record<Level, string>;
  severity: Record<Severity, string>;
  category: Record<Category, string>;
  remedy: Record<RemedyKind, string>;
  evidence: Record<EvidenceKind, string>;
  channel: Record<Schemas['Channel'], string>;
  basis: Record<Schemas['Basis'], string>;
  party: Record<NonNullable<Schemas['ResponsibleParty']>, string>;
  cause: Record<NonNullable<Schemas['LateCause']>, string>;
  outcome: Record<NonNullable<Schemas['ReviewOutcome']>, string>;
  direction: Record<Schemas['Direction'], string>;
  personal: Record<Schemas['PersonalField'], string>;
  then: Record<Schemas['Then'], string>;
  claimStep: Record<NonNullable<Schemas['ClaimStep']>, string>;
  step: Record<Step, string>;
  /** Choices of forms that have no type of their own in the document; a code without a name is shown as words. */
  other: Record<string, string>;
  /** Deeds of the history that are no move. */
  deed: Record<string, string>;
}

export const zh: Names = {
  role: { Junior: '初级客服', Agent: '客服专员', Manager: '客服经理', Supervisor: '客服主管', Finance: '财务', Warehouse: '仓库', Clock: '时钟', Kernel: '系统', Outside: '平台' },
  level: { None: '未升级', Manager: '已升级至经理', Supervisor: '已升级至主管' },
  severity: { Normal: '普通', Severe: '严重', Safety: '安全' },
  category: { Ours: '待我方处理', Buyer: '等待买家', Other: '等待他方', Remedy: '执行方案', Closed: '已结案' },
  remedy: {
    CashCompensation: '现金补偿', Coupon: '优惠券', RefundOnly: '仅退款', PartialRefund: '部分退款', ReturnRefund: '退货退款', Exchange: '换货', Reshipment: '补发',
    ReturnFreight: '退货运费', GiftValue: '赠品价值', PriceDifference: '差价', Apology: '仅致歉',
  },
  evidence: {
    Photo: '照片', Video: '视频', ChatLog: '聊天记录', Logistics: '物流信息', RefusalScan: '拒收扫描', Certificate: '证明', ProductSheet: '商品说明', CourierWord: '快递答复',
    Ruling: '平台裁决', OwnerConsent: '店主同意书', Other: '其他',
  },
  channel: { Platform: '平台退款', Alipay: '支付宝', Coupon: '优惠券' },
  basis: {
    Goods: '货款', Damage: '破损', Defect: '质量', MissingItem: '少件', LateShipment: '延迟发货', LostParcel: '丢件', Service: '服务', ReturnFreight: '退货运费', Gift: '赠品',
    PriceDifference: '差价', Expectation: '不符预期', Goodwill: '关怀',
  },
  party: { Agent: '客服', Warehouse: '仓库', Listing: '商品页', Supplier: '供应商', Courier: '快递', Buyer: '买家', Platform: '平台', NoFault: '无责', Undetermined: '未定' },
  cause: { StaffLate: '我方延误', AddressUnclear: '地址不清', Courier: '快递原因' },
  outcome: { Unchanged: '未变更', RemovedByBuyer: '买家已删除', ChangedByBuyer: '买家已修改', Refused: '买家拒绝' },
  direction: { Outbound: '寄出', Inbound: '退回' },
  personal: { Phone: '电话', Address: '地址', Account: '支付宝账号' },
  then: { Move: '到期自动处理', ToManager: '到期升级至经理', ToSupervisor: '到期升级至主管', Overdue: '到期即逾期', Remind: '到期提醒', RemindEvery: '定期提醒', Warn: '提前预警' },
  claimStep: { File: '应提出', Chase: '应催办', WriteOff: '应了结' },
  step: {
    Warn50: '时限过半，提醒负责人', Warn80: '时限已过八成，提醒负责人', Overdue: '超时，升级到经理', OverdueLong: '超时后再过4小时在岗时间，升级到主管', OwnDeadline: '流程表写明的升级时限已到',
    Again: '升级后一天仍未处理，再次提醒同一级别', PlatformManager: '距平台时限24小时，升级到经理', PlatformSupervisor: '距平台时限6小时，升级到主管', Safety: '涉及安全，立即升级到主管',
    ChasedTwice: '买家第二次催问，升级到经理', SecondTime: '买家第二次拒绝或不满意，升级到经理', CallsMissed: '两次致电未接，升级到经理', KnownPhoto: '照片在其他售后单出现过，升级到经理',
    ClockRefused: '到期动作被流程拒绝，升级到经理', ByHand: '有人升级',
  },
  other: {
    Manager: '经理', Supervisor: '主管', Normal: '普通', Severe: '严重', Safety: '安全',
    ChatLog: '聊天记录', Order: '订单', SplitParcels: '分包情况', OwnError: '我方差错',
    OutOfStock: '缺货', BuyerWantsMoney: '买家要退款', NoScan72Hours: '72小时无扫描', ProofInDoubt: '凭证存疑',
    Temporary: '暂时缺货', Discontinued: '已停产',
  },
  deed: { Reveal: '查看买家信息', Take: '领取', Open: '登记', Note: '备注', Attach: '上传证据', ReviewLinked: '关联评价', MergedIn: '并入售后单', PlatformPaid: '平台付款', DeadlineRefused: '到期处理未成', Warn: '到期预警', PlatformLimit: '平台时限', Rescheduled: '时限重排', BudgetReached80: '预算用至80%', BudgetReached100: '预算用尽', FileClaim: '提出索赔', ChaseClaim: '催索赔', ReceiveClaim: '索赔到账', WriteOffClaim: '核销索赔', ClaimDue: '索赔到期' },
};
