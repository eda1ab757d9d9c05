import {
  AccountBookOutlined, ApartmentOutlined, AuditOutlined, BookOutlined, ClockCircleOutlined, DashboardOutlined, FileDoneOutlined, InboxOutlined, PhoneOutlined, ProjectOutlined,
  ShoppingOutlined, SwapOutlined, TeamOutlined, AlertOutlined, CalendarOutlined, CarOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Screen } from './screens';

const icons: Record<NonNullable<Screen['icon']>, ReactNode> = {
  queue: <InboxOutlined aria-hidden />,
  board: <ProjectOutlined aria-hidden />,
  calls: <PhoneOutlined aria-hidden />,
  vouchers: <FileDoneOutlined aria-hidden />,
  payouts: <AccountBookOutlined aria-hidden />,
  reconciliation: <SwapOutlined aria-hidden />,
  ledger: <BookOutlined aria-hidden />,
  limits: <DashboardOutlined aria-hidden />,
  audit: <AuditOutlined aria-hidden />,
  machines: <ApartmentOutlined aria-hidden />,
  jobs: <ClockCircleOutlined aria-hidden />,
  orders: <ShoppingOutlined aria-hidden />,
  people: <TeamOutlined aria-hidden />,
  overview: <AlertOutlined aria-hidden />,
  calendar: <CalendarOutlined aria-hidden />,
  parcels: <CarOutlined aria-hidden />,
};

export const iconOf = (screen: Screen): ReactNode => screen.icon && icons[screen.icon];
