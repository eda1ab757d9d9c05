export const zh = {
  title: '对账',
  tabs: { label: '对账', statements: '账务明细', discrepancies: '差异' },
  upload: {
    title: '导入账务明细', drop: '把支付宝账务明细（CSV）拖到这里，或', choose: '选择文件', period: '明细期间', from: '从', to: '到', busy: (name: string) => `正在导入 ${name}`, checking: '已传完，正在核对',
    done: (lines: number) => `导入完成：新增 ${lines} 行`, refused: (name: string) => `${name} 未被接受，什么都没有导入`, onlyFinance: '只有财务可以导入', hint: '期间须与下载时所选一致，文件原样上传即可',
  },
  statements: {
    table: '账务明细', file: '文件', period: '期间', account: '账号', in: '收入', out: '支出', lines: '新增行', at: '导入时间', empty: '还没有导入账务明细', emptyHelp: '从支付宝商家中心下载账务明细，在上方导入。', open: '打开明细',
  },
  statement: { back: '返回明细列表', none: '非售后', table: '流水', all: '全部', count: (n: number) => `${n} 行`, no: '行', time: '时间', flow: '流水号', amount: '支出', in: '收入', remark: '备注', result: '结果', match: '人工核对', by: '匹配方式', empty: '没有这类流水', emptyHelp: '换一个分类看看。', showAll: '显示全部' },
  stage: { Number: '按单号', Remark: '按备注', Payee: '按账号', ByHand: '人工' },
  discrepancies: {
    table: '差异', open: '未结', ended: '已结', kind: '类型', amount: '金额', due: '处理时限', links: '相关', end: '说明并结束', reason: '结束原因', endedAt: '结束时间', overdue: '已归主管',
    empty: '没有未结的差异', emptyEnded: '还没有结束的差异', emptyHelp: '导入账务明细后，对不上的流水会列在这里。', toStatements: '导入账务明细', match: '人工核对',
  },
  excess: { recover: '登记追回', writeOff: '核销多退', amount: '金额', done: '已登记' },
  form: {
    match: (flow: string) => `人工核对 · ${flow}`, end: '说明差异', reason: '原因', reasonHelp: '会留在历史中', voucher: '凭证号', payment: '平台付款', orderNumber: '订单号', which: '对应',
    which_: { voucher: '凭证', payment: '平台付款' }, cameIn: '与已冲销、待追回的凭证核对：金额须相同。', find: '输入整个凭证号', findOrder: '输入整个订单号', nothing: '没有找到', submit: '核对', submitEnd: '结束差异', done: '已核对', ended: '差异已结束',
  },
  keys: { title: '对账', next: '下一行', previous: '上一行', open: '打开' },
};
