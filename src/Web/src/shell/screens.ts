import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { Role } from '../api/types';
import type { shell } from './zh';

export interface Screen {
  path: string;
  title: keyof (typeof shell)['screens'];
  roles: readonly Role[];
  Component: LazyExoticComponent<ComponentType>;
  /** Its place in the rail; without one it is reached from another screen. */
  icon?: 'queue' | 'board' | 'calls' | 'vouchers' | 'payouts' | 'reconciliation' | 'ledger' | 'limits' | 'audit' | 'machines' | 'jobs' | 'orders' | 'people' | 'overview' | 'calendar' | 'parcels';
  /** `g` and then this letter. */
  go?: string;
  /** Who begins the day here. */
  landing?: readonly Role[];
}

const CASEWORK: readonly Role[] = ['Junior', 'Agent', 'Manager', 'Supervisor'];
const EVERYBODY: readonly Role[] = [...CASEWORK, 'Finance', 'Warehouse'];
const LEADS: readonly Role[] = ['Manager', 'Supervisor'];
const CALLERS: readonly Role[] = ['Agent', 'Manager', 'Supervisor'];

/** Every screen, one line each: menu, addresses, shortcuts, rights and the tests come from here. The roles are those the API answers. */
export const screens: readonly Screen[] = [
  { path: '/queue', title: 'queue', roles: EVERYBODY, icon: 'queue', go: 'q', landing: EVERYBODY, Component: lazy(() => import('../features/queue/Queue')) },
  { path: '/cases/:id', title: 'case', roles: EVERYBODY, Component: lazy(() => import('../features/case/Case')) },
  { path: '/board', title: 'board', roles: EVERYBODY, icon: 'board', go: 'b', Component: lazy(() => import('../features/board/Board')) },
  { path: '/escalations', title: 'overview', roles: LEADS, icon: 'overview', go: 'o', landing: LEADS, Component: lazy(() => import('../features/overview/Overview')) },
  { path: '/parcels', title: 'parcels', roles: EVERYBODY, icon: 'parcels', go: 'w', landing: ['Warehouse'], Component: lazy(() => import('../features/parcels/Parcels')) },
  { path: '/calls', title: 'calls', roles: CALLERS, icon: 'calls', go: 'c', Component: lazy(() => import('../features/calls/Calls')) },
  { path: '/audit', title: 'audit', roles: ['Supervisor', 'Finance'], icon: 'audit', go: 'u', Component: lazy(() => import('../features/audit/Audit')) },
  { path: '/jobs', title: 'jobs', roles: LEADS, icon: 'jobs', go: 'j', Component: lazy(() => import('../features/jobs/Jobs')) },
  { path: '/orders', title: 'orders', roles: EVERYBODY, icon: 'orders', go: 'r', Component: lazy(() => import('../features/orders/Orders')) },
  { path: '/calendar', title: 'calendar', roles: EVERYBODY, icon: 'calendar', go: 'k', Component: lazy(() => import('../features/calendar/Calendar')) },
  { path: '/people', title: 'people', roles: LEADS, icon: 'people', go: 'p', Component: lazy(() => import('../features/people/People')) },
  { path: '/machines', title: 'machines', roles: EVERYBODY, icon: 'machines', go: 'm', Component: lazy(() => import('../features/machines/Machines')) },
  { path: '/machines/:code', title: 'machine', roles: EVERYBODY, Component: lazy(() => import('../features/machines/Machine')) },
  { path: '/payouts', title: 'payouts', roles: ['Supervisor', 'Finance'], icon: 'payouts', go: 'f', landing: ['Finance'], Component: lazy(() => import('../features/payouts/Payouts')) },
  { path: '/vouchers', title: 'vouchers', roles: [...CASEWORK, 'Finance'], icon: 'vouchers', go: 'v', Component: lazy(() => import('../features/vouchers/Vouchers')) },
  { path: '/vouchers/:id', title: 'voucher', roles: [...CASEWORK, 'Finance'], Component: lazy(() => import('../features/vouchers/VoucherPage')) },
  { path: '/reconciliation', title: 'reconciliation', roles: ['Manager', 'Supervisor', 'Finance'], icon: 'reconciliation', go: 's', Component: lazy(() => import('../features/reconciliation/Reconciliation')) },
  { path: '/ledger', title: 'ledger', roles: ['Manager', 'Supervisor', 'Finance'], icon: 'ledger', go: 'l', Component: lazy(() => import('../features/ledger/Ledger')) },
  { path: '/limits', title: 'limits', roles: ['Manager', 'Supervisor', 'Finance'], icon: 'limits', go: 't', Component: lazy(() => import('../features/limits/Limits')) },
];

export const mayOpen = (screen: Screen, roles: readonly Role[]): boolean => screen.roles.some((role) => roles.includes(role));

/** The first page of the day: of those meant for the role, the one meant for the fewest. */
export const landingOf = (roles: readonly Role[]): Screen =>
  screens.filter((s) => s.landing?.some((role) => roles.includes(role))).sort((a, b) => a.landing!.length - b.landing!.length)[0] ?? screens[0]!;
