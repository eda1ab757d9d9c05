import { textsOf } from '../../i18n';
import { words } from '../../i18n/format';

// Fields as the history names them: of moves, and of deeds that are no move.
const zh = {
  wording: '发给买家的话', text: '备注', reason: '原因', summary: '结案摘要', told: '告知内容', explanation: '商品说明', missing: '请买家提供', finding: '核查结论', wish: '真实诉求', answer: '对方答复', note: '备注', party: '责任方',
  severity: '严重程度', cause: '延迟原因', checks: '已核查项', defectCode: '缺陷代码', courierClaim: '向快递索赔', agentComplainedOf: '被投诉客服', serviceActOn: '服务发生日', remedies: '补偿方案', consent: '买家同意改道',
  remark: '支付宝备注', payee: '收款账号', refundNumber: '平台退款编号', couponNumber: '优惠券编号', flowNumber: '支付流水号', matchedLine: '对应流水行', courier: '快递公司', waybill: '运单号', ticket: '对方单号', scannedAt: '最近扫描',
  sentGrams: '发货时重量(克)', foundGrams: '收到时重量(克)', platformCase: '平台单号', platformResult: '平台结果', platformLimit: '平台时限', promisedOn: '答应的日期', outcome: '评价结果', level: '升级到', buyerMessage: '买家留言',
  amountFen: '金额', penaltyLookedUp: '已查平台处罚', noReshipment: '不补发原因', stock: '缺货原因', releaseHeld: '恢复冻结', assignee: '指派给', target: '目标售后单', ownerId: '负责人',
  against: '向谁索赔', debtor: '索赔对象', receivedFen: '到账金额', moreToCome: '余款还会到账', step: '索赔须办', fields: '查看内容', refund: '平台退款', from: '原时限', to: '新时限', month: '月份', budgetFen: '预算', spentFen: '已用', why: '所依规则',
};

type Field = keyof typeof zh;

const en: typeof zh = {
  wording: 'Said to the buyer', text: 'Note', reason: 'Reason', summary: 'Summary', told: 'Told', explanation: 'Explanation', missing: 'Asked to send', finding: 'Finding', wish: 'Real wish', answer: 'Answer', note: 'Note',
  party: 'Responsible party', severity: 'Severity', cause: 'Cause of the delay', checks: 'Checks made', defectCode: 'Defect code', courierClaim: 'Claim from the courier', agentComplainedOf: 'Agent complained of',
  serviceActOn: 'Day of the service act', remedies: 'Remedies', consent: 'Agreed to another way', remark: 'Alipay remark', payee: 'Payee', refundNumber: 'Platform refund number', couponNumber: 'Coupon number',
  flowNumber: 'Flow number', matchedLine: 'Statement line', courier: 'Courier', waybill: 'Waybill', ticket: 'Their number', scannedAt: 'Last scan', sentGrams: 'Weight at dispatch (g)', foundGrams: 'Weight on arrival (g)',
  platformCase: 'Platform case', platformResult: "Platform's result", platformLimit: "Platform's limit", promisedOn: 'Promised for', outcome: 'Outcome of the review', level: 'Raised to', buyerMessage: 'Buyer wrote',
  amountFen: 'Amount', penaltyLookedUp: 'Platform penalty looked up', noReshipment: 'Why nothing is reshipped', stock: 'Why out of stock', releaseHeld: 'Held is released', assignee: 'Assigned to', target: 'Target case', ownerId: 'Owner',
  against: 'Claimed from', debtor: 'Debtor', receivedFen: 'Received', moreToCome: 'The rest is still to come', step: 'Claim', fields: 'Shown', refund: 'Platform refund', from: 'Limit before', to: 'Limit now', month: 'Month',
  budgetFen: 'Budget', spentFen: 'Spent', why: 'By the rule',
};

const useNamed = textsOf({ zh, en });

export function useFieldName(): (name: string) => string {
  const named = useNamed();
  return (name) => (name in named ? named[name as Field] : words(name.charAt(0).toUpperCase() + name.slice(1)));
}
