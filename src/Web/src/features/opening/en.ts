import type { zh } from './zh';

export const en: typeof zh = {
  button: 'Open a case',
  title: 'Open a case',
  order: 'Order',
  orderHelp: "The whole order number or the buyer's nick",
  noOrder: 'No such order: import the order report first',
  kind: 'Kind',
  line: 'Item',
  wholeOrder: 'Whole order',
  message: 'What the buyer wrote',
  messageHelp: 'As the buyer put it; words such as injured or electric shock raise it to a supervisor at once',
  severity: 'Severity',
  agent: 'Agent complained of',
  first: 'When the buyer first asked',
  firstHelp: 'If that was before now: deadlines count from then',
  submit: 'Open the case',
  draft: 'Restored from a draft on this computer',
  discard: 'Clear',
  done: (number) => `Case ${number} is open`,
  others: (n) => (n === 1 ? 'This order has a case already:' : `This order has ${n} cases already:`),
  key: 'Open a case',
};
