import { CheckCircleOutlined, ClockCircleOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { useNow } from '../api/clock';
import { useTexts } from '../i18n';
import { fullTime } from '../i18n/format';

const SOON = 2 * 3600_000;

const icons = { overdue: <ExclamationCircleFilled aria-hidden />, soon: <ClockCircleOutlined aria-hidden />, track: <CheckCircleOutlined aria-hidden /> };

/**
 * Counts down to a deadline by the server's clock: icon, words and colour, never colour alone. `overdueSince` stands when something escalated and nothing was
 * done since, whatever is due next.
 */
export function SlaClock({ dueAt, overdueSince }: { dueAt?: string | null; overdueSince?: string | null }) {
  const now = useNow();
  const texts = useTexts();
  const until = overdueSince ?? dueAt;
  if (!until) return <span className="sla none">{texts.sla.none}</span>;
  const left = Date.parse(until) - now;
  const kind = overdueSince || left < 0 ? 'overdue' : left < SOON ? 'soon' : 'track';
  return (
    <Tooltip title={`${fullTime(until)} · ${texts.sla.clock}`}>
      <span className={`sla ${kind}`}>{icons[kind]}<span>{texts.sla[kind](spanOf(left, texts.span))}</span></span>
    </Tooltip>
  );
}

function spanOf(ms: number, said: (days: number, hours: number, minutes: number, seconds: number) => string): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  return said(Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60);
}
