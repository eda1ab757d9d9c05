import { AlertOutlined, ArrowUpOutlined, BellOutlined } from '@ant-design/icons';
import type { CaseLine } from '../../api/types';
import { useNames } from '../../i18n';
import { useQueueTexts } from './texts';

/** What makes a case stand out besides its deadline: danger, a buyer who asked again, somebody it was raised to. */
export function Marks({ line }: { line: Partial<Pick<CaseLine, 'severity' | 'level' | 'timesChased'>> }) {
  const t = useQueueTexts(), names = useNames();
  const { severity = 'Normal', level = 'None', timesChased = 0 } = line;
  return (
    <>
      {severity !== 'Normal' && <span className="tag overdue"><AlertOutlined aria-hidden />{names.severity[severity]}</span>}
      {timesChased > 0 && <span className="tag soon"><BellOutlined aria-hidden />{t.chased(timesChased)}</span>}
      {level !== 'None' && <span className="tag accent"><ArrowUpOutlined aria-hidden />{t.raised[level]}</span>}
    </>
  );
}
