import {
  AccountBookOutlined, ApartmentOutlined, AuditOutlined, BookOutlined, ClockCircleOutlined, DashboardOutlined, FileDoneOutlined, InboxOutlined, PhoneOutlined, ProjectOutlined,
  ShoppingOutlined, SwapOutlined, TeamOutlined, AlertOutlined, CalendarOutlined, CarOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Screen } from './screens';

const icons: Record<NonNullable<Screen['icon']>, ReactNode> = {
  queue: <InboxOutlined />,
  board: <ProjectOutlined />,
  calls: <PhoneOutlined />,
  vouchers: <FileDoneOutlined />,
  payouts: <AccountBookOutlined />,
  reconciliation: <SwapOutlined />,
  ledger: <BookOutlined />,
  limits: <DashboardOutlined />,
  audit: <AuditOutlined />,
  machines: <ApartmentOutlined />,
  jobs: <ClockCircleOutlined />,
  orders: <ShoppingOutlined />,
  people: <TeamOutlined />,
  overview: <AlertOutlined />,
  calendar: <CalendarOutlined />,
  parcels: <CarOutlined />,
};

export const iconOf = (screen: Screen): ReactNode => screen.icon && icons[screen.icon];
