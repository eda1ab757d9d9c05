import { textsOf } from '../../i18n';
import { words } from '../../i18n/format';

// Fields as the history names them; forms bring the labels of theirs along.
const zh: Record<string, string> = {
  reason: '原因', summary: '结案摘要', told: '告知内容', explanation: '商品说明', missing: '请买家提供', finding: '核查结论', wish: '真实诉求', answer: '对方答复', note: '备注', party: '责任方',
  severity: '严重程度', cause: '延迟原因', defectCode: '缺陷代码', courierClaim: '向快递索赔', serviceActOn: '服务发生日', consent: '买家同意改道', remark: '支付宝备注', refundNumber: '平台退款编号',
  couponNumber: '优惠券编号', flowNumber: '支付流水号', matchedLine: '对应流水行', courier: '快递公司', waybill: '运单号', ticket: '快递工单号', scannedAt: '最近扫描', sentGrams: '发货时重量(克)', foundGrams: '收到时重量(克)', platformCase: '平台单号',
  platformResult: '平台结果', platformLimit: '平台时限', promisedOn: '答应的日期', outcome: '评价结果', level: '升级到', buyerMessage: '买家留言', amountFen: '金额（分）', penaltyLookedUp: '已查平台处罚',
  noReshipment: '不补发原因', stock: '缺货原因', releaseHeld: '恢复冻结',
};

const en: Record<string, string> = {
  told: 'Told', missing: 'Asked to send', wish: 'Real wish', answer: 'Answer', party: 'Responsible party', cause: 'Cause of the delay', consent: 'Agreed to another way', remark: 'Alipay remark',
  ticket: "Courier's ticket", scannedAt: 'Last scan', sentGrams: 'Weight at dispatch (g)', foundGrams: 'Weight on arrival (g)', level: 'Raised to', buyerMessage: 'Buyer wrote', amountFen: 'Amount (fen)', stock: 'Why out of stock',
};

const useNamed = textsOf({ zh, en });

export function useFieldName(): (name: string) => string {
  const named = useNamed();
  return (name) => named[name] ?? words(name.charAt(0).toUpperCase() + name.slice(1));
}
