import { CheckCircleOutlined, ExclamationCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { api, read } from '../../api/client';
import { Refused } from '../../api/problem';
import type { components } from '../../api/schema';
import { useLanguage } from '../../i18n';
import { useMoveTexts } from './texts';

const PAUSE = 350, AGAIN = 3_000;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What the shop's rules say against a text for a buyer, while it is written: the same check that the move makes. */
export function Lint({ text, change }: { text: string; change: (text: string) => void }) {
  const t = useMoveTexts(), language = useLanguage();
  const settled = useSettled(text);
  const { data, isPlaceholderData, isError } = useQuery({
    queryKey: ['wording', language, settled],
    queryFn: ({ signal }) => read(api.POST('/api/wording/check', { body: { kind: 'ToBuyer', text: settled }, signal })),
    enabled: settled.trim().length > 1,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    retry: false,
    refetchInterval: ({ state: { error } }) => (error instanceof Refused && error.canRetry ? AGAIN : false),
  });
  // what was found in the text before says nothing about this one
  if (settled.trim().length < 2 || isError || !data) return <p className="lint" role="status">{isError && t.lint.unchecked}</p>;
  if (data.findings.length === 0) return isPlaceholderData || settled !== text ? <p className="lint" role="status" /> : <p className="lint fine" role="status"><CheckCircleOutlined aria-hidden /> {t.lint.fine}</p>;
  return (
    <ul className="lint" aria-live="polite">
      {data.findings.map((finding, i) => (
        <li key={i} className={finding.blocks ? 'blocks' : 'advice'}>
          {finding.blocks ? <ExclamationCircleFilled aria-hidden /> : <InfoCircleOutlined aria-hidden />}
          <span><b>{finding.blocks ? t.lint.blocks : t.lint.advice}</b> {finding.phrase && <q>{finding.phrase}</q>} {finding.why}</span>
          {finding.instead && <Button size="small" disabled={settled !== text} onClick={() => change(replaced(text, finding))}>{finding.phrase ? t.lint.use : t.lint.whole} <q>{finding.instead}</q></Button>}
        </li>
      ))}
    </ul>
  );
}

type Finding = Pick<components['schemas']['CheckWordingItem'], 'start' | 'length' | 'instead'>;

/** The phrase by what may be said instead; where something is missing rather than wrong, the sentence goes before the text. */
function replaced(text: string, { start, length, instead }: Finding): string {
  if (start === undefined || start === null) return `${instead}${text}`;
  return text.slice(0, start) + instead + text.slice(start + (length ?? 0));
}
