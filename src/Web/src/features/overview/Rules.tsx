import { useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import type { components } from '../../api/schema';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Bars } from '../../components/Skeleton';
import { useSaid, useTexts } from '../../i18n';
import { useOverviewTexts } from './texts';

type Rule = components['schemas']['ShowEscalationRulesItem'];

export function Rules() {
  const t = useOverviewTexts(), said = useSaid();
  const { data, error, refetch } = useQuery({ queryKey: ['escalation-rules'], queryFn: () => read(api.GET('/api/escalation-rules')), staleTime: Infinity });
  const whenOf = useWhen();
  if (!data) return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={10} />;
  return (
    <div className="data-table" role="region" aria-label={t.tabs.rules} tabIndex={0}>
      <table>
        <thead><tr>{[t.rule.name, t.rule.when, t.rule.clock, t.rule.to].map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>
          {data.items.map((rule) => (
            <tr key={rule.code}>
              <td className="wrap">{said(rule)}</td>
              <td className="wrap">{whenOf(rule)}</td>
              <td className="soft wrap">{rule.clock ? t.clock[rule.clock] : rule.counted === 'Share' || rule.counted === 'OwnDeadline' ? t.ownClock : ''}</td>
              <td className="wrap">{rule.level && t.level[rule.level]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useWhen(): (rule: Rule) => string {
  const t = useOverviewTexts(), texts = useTexts();
  return ({ counted, percent, afterSeconds }) => {
    const seconds = afterSeconds ?? 0;
    const span = texts.span(Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60);
    switch (counted) {
      case 'Share': return t.counted.Share(percent ?? 0);
      case 'OwnDeadline': case 'AtOnce': return t.counted[counted];
      default: return t.counted[counted](span);
    }
  };
}
