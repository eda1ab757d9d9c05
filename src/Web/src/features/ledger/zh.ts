export const zh = {
  title: '台账',
  tabs: { label: '台账', balance: '试算平衡', entries: '分录', costs: '按责任方的成本', closes: '月结' },
  balance: { table: '试算平衡', account: '科目', debit: '借方', credit: '贷方', balance: '余额', total: '合计', agrees: '借贷相等', differs: (by: string) => `借贷相差 ${by}`, empty: '此期间没有分录', emptyHelp: '签字、付款和平台退款都会自动记账。换一个期间看看。' },
  account: { back: '返回试算平衡', opening: '期初', closing: '期末', turnover: '本期借方 / 贷方', entry: '分录', table: '分户账', balance: '余额' },
  entries: {
    table: '分录', at: '时间', kind: '类型', debit: '借', credit: '贷', amount: '金额', party: '责任方', remedy: '方式', sources: '凭证与售后单', empty: '没有符合的分录', clear: '清除条件', shown: (n: number, more: boolean) => `${more ? '已显示' : '共'} ${n} 笔`,
    filter: { party: '责任方', remedy: '方式', caseKind: '类型', kind: '分录类型', account: '科目', none: '未记' },
  },
  costs: { by: { party: '按责任方', remedy: '按方式', caseKind: '按售后类型' }, vouchers: '凭证', platform: '平台退款', recovered: '已索回', net: '净成本', share: '占支出', total: '合计', none: '未记', empty: '此期间没有成本', table: (by: string) => `成本：${by}` },
  closes: {
    table: '月结', month: '月份', entries: '分录', debit: '借方', paid: '已付', statement: '账务明细', by: '月结人', at: '月结时间', reason: '说明', empty: '还没有月结', emptyHelp: '一个月结束后，财务可以从最早的月份起逐月月结。', agrees: '一致', differs: '不一致',
    next: (month: string) => `月结 ${month}`, nothing: '没有可以月结的月份', confirm: (month: string) => `月结 ${month} 后，这个月不能再记入任何分录，也不能撤销。`, why: '说明（有未结差异或账实不符时必填）', submit: '确认月结', done: (month: string) => `${month} 已月结`,
  },
  keys: { title: '台账', next: '下一行', previous: '上一行', open: '打开凭证' },
};
