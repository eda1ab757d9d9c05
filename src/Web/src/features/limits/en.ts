import type { zh } from './zh';

export const en: typeof zh = {
  title: 'Limits and budget',
  tabs: { label: 'Limits and budget', current: 'In force', history: 'History', deputies: 'Deputies of finance' },
  limit: {
    agentFen: 'Agent, each', agentCashPercent: 'Cash of what was paid', managerFen: 'Manager, each', supervisorFen: 'Supervisor, each', costCapFen: 'Freight and gifts, an order', orderFen: 'All of an order', buyerNinetyDaysFen: 'A buyer in 90 days', agentDayFen: 'An agent in a day', agentMonthFen: 'An agent in a month',
    monthBudgetFen: "The shop's month",
  },
  noCap: 'No cap',
  defaults: 'The defaults are in force; none was set yet',
  since: (number, name, at) => `Policy ${number}, set by ${name}, in force since ${at}`,
  set: {
    open: 'Set new limits', title: 'Set new limits', yuan: 'CNY', percent: '%', empty: 'Left blank: no cap', from: 'In force from', fromHelp: 'Left blank: now. Never in the past', reason: 'Reason', submit: 'Set', done: 'The new limits are set', bad: 'An amount, such as 12.50', badPercent: 'A whole number from 0 to 100', onlySupervisor: 'Only a supervisor sets limits',
  },
  budget: {
    title: 'Budget', month: 'Month', none: 'There is no budget for this month', noneHelp: 'A supervisor sets one among the new limits.', spent: 'Spent', left: 'Left', budget: 'Budget', percent: 'Spent of it', chart: (month, spent, of) => `${month}: ${spent} spent of ${of}`, day: 'Day', vouchers: 'Vouchers',
    perDay: 'That day', total: 'So far', table: 'Day by day', alert: (percent, number) => `${percent}%: reached by voucher ${number}`, alerts: 'Alerts', noAlerts: '80% was not reached', line: (percent) => `${percent}%`,
  },
  history: { table: 'History of limits', number: 'No.', from: 'In force from', by: 'Set by', reason: 'Reason', at: 'Set at', empty: 'None was set yet', emptyHelp: 'The defaults are in force.', changes: 'Changes', first: 'The first', coming: 'To come' },
  deputies: {
    table: 'Deputies of finance', person: 'Deputy', from: 'From', until: 'Until', reason: 'Reason', by: 'Named by', state: 'State', states: { past: 'Over', now: 'Now', coming: 'To come' }, empty: 'There is no deputy', emptyHelp: 'While finance is away a colleague can be named to receive and pay vouchers.', grant: 'Name a deputy', end: 'End now', ended: 'Ended', granted: 'Named', choose: 'Choose',
  },
  keys: { title: 'Limits and budget', next: 'Next row', previous: 'Previous row', open: 'Open' },
};
