import type { zh } from './zh';

export const en: typeof zh = {
  title: 'Timetable',
  lead: 'In shop time; every run leaves its result.',
  column: { job: 'Job', last: 'Last run', result: 'Result', next: 'Next run', run: '' },
  shop: 'This shop',
  everywhere: 'Whole system',
  never: 'Has not run yet',
  running: 'Under way',
  done: 'Done',
  failed: 'Failed',
  by: (name) => `run by ${name}`,
  run: 'Run now',
  runJob: (name) => `Run now: ${name}`,
  begun: (name) => `${name} has begun; the result appears here`,
  empty: 'There are no jobs',
  emptyHelp: 'The program makes the timetable when it starts.',
  keys: { title: 'Timetable', next: 'Next job', previous: 'Previous job', open: 'Run now' },
};
