export const zh = {
  title: '额度与预算',
  tabs: { label: '额度与预算', current: '现行额度', history: '沿革', deputies: '财务代理' },
  limit: {
    agentFen: '客服专员单笔', agentCashPercent: '现金补偿占实付', managerFen: '经理单笔', supervisorFen: '主管单笔', costCapFen: '每单运费与赠品', orderFen: '每单合计', buyerNinetyDaysFen: '每位买家 90 天', agentDayFen: '每位客服每日', agentMonthFen: '每位客服每月',
    monthBudgetFen: '店铺每月预算',
  },
  noCap: '不设上限',
  defaults: '使用默认额度，尚未设定过',
  since: (number: number, name: string, at: string) => `第 ${number} 号额度，${name} 设定，${at} 起生效`,
  set: {
    open: '设定新额度', title: '设定新额度', yuan: '元', percent: '%', empty: '留空为不设上限', from: '生效时间', fromHelp: '留空为立即生效，只能是将来', reason: '原因', submit: '设定', done: '新额度已设定', bad: '请填写金额，如 12.50', badPercent: '请填写 0 至 100 的整数', onlySupervisor: '只有主管可以设定额度',
  },
  budget: {
    title: '预算执行', month: '月份', none: '本月没有设预算', noneHelp: '主管可以在“设定新额度”里填写每月预算。', spent: '已用', left: '剩余', budget: '预算', percent: '已用比例', chart: (month: string, spent: string, of: string) => `${month} 已用 ${spent}，预算 ${of}`, day: '日期', vouchers: '凭证数',
    perDay: '当日', total: '累计', table: '每日明细', alert: (percent: number, number: string) => `${percent}%：由凭证 ${number} 达到`, alerts: '预警', noAlerts: '尚未到 80%', line: (percent: number) => `${percent}%`,
  },
  history: { table: '额度沿革', number: '编号', from: '生效', by: '设定人', reason: '原因', at: '设定时间', empty: '还没有设定过额度', emptyHelp: '现在按默认额度执行。', changes: '改动', first: '首次设定', coming: '尚未生效' },
  deputies: {
    table: '财务代理', person: '代理人', from: '从', until: '到', reason: '原因', by: '指定人', state: '状态', states: { past: '已结束', now: '代理中', coming: '未开始' }, empty: '没有财务代理', emptyHelp: '财务不在时，可以指定一位同事在一段时间内代为收单和付款。', grant: '指定代理', end: '提前结束', ended: '已结束代理', granted: '已指定代理', choose: '请选择',
  },
  keys: { title: '额度与预算', next: '下一行', previous: '上一行', open: '打开' },
};
