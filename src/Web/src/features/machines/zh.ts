import type { components } from '../../api/schema';

type Deadline = components['schemas']['ShowMachineDeadlineView'];

interface Clocks {
  clock: Record<NonNullable<Deadline['clock']>, string>;
  since: Record<Deadline['since'], string>;
  only: Record<Deadline['only'], string>;
}

const clocks: Clocks = {
  clock: { Natural: '自然时间', Staffed: '在岗时间', Finance: '财务工时', FinanceDay: '财务工作日', CallSlot: '致电时段', CutOff: '下一个17点', ShiftEnd: '本班结束' },
  since: { Entry: '进入状态', LastTold: '上次告知买家', LastScan: '最近扫描', Arrival: '到货', LastContact: '上次联系', Promise: '买家答应之日', PlatformLimit: '平台时限', Asked: '询问买家', Refusal: '买家拒收' },
  only: { Always: '', Safety: '仅安全类', NotSafety: '非安全类', Severe: '仅严重', NotSevere: '非严重', NotArrived: '未到货', Arrived: '已到货', NotMadeGood: '未退款或补发' },
};

export const zh = {
  ...clocks,
  title: '流程图',
  lead: '程序就按这些表运行：表里没有的一步，谁也做不了。',
  subject: { Case: '售后单', Voucher: '凭证', Parcel: '包裹' },
  size: (states: number, rows: number, deadlines: number) => `${states} 个状态 · ${rows} 行 · ${deadlines} 个时限`,
  edition: (n: number) => `第${n}版`,
  hash: '表的哈希',
  print: '打印',
  all: '全部流程',
  drawing: '流程图',
  anywhere: '未结时随时可以',
  anywhereHelp: '这些操作几乎在每个未结状态都能进行，图上不画箭头。',
  except: (states: string) => `${states}除外`,
  stays: '不变',
  rows: '流程表',
  from: '状态',
  move: '操作',
  to: '到',
  who: '谁',
  needs: '须满足',
  effects: '同时',
  deadlines: '时限',
  noDeadlines: '这个流程没有时限',
  counted: '从何时起算',
  span: '多久',
  by: '按',
  then: '到期',
  condition: '条件',
};
