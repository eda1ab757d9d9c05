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
  const offers = offered(text, data.findings), stale = settled !== text || isPlaceholderData;
  return (
    <ul className="lint" aria-live="polite">
      {data.findings.map((finding, i) => (
        <li key={i} className={finding.blocks ? 'blocks' : 'advice'}>
          {finding.blocks ? <ExclamationCircleFilled aria-hidden /> : <InfoCircleOutlined aria-hidden />}
          <span><b>{finding.blocks ? t.lint.blocks : t.lint.advice}</b> {finding.phrase && <q>{finding.phrase}</q>} {finding.why}</span>
          {offers.has(finding) && <Button size="small" disabled={stale} onClick={() => change(offers.get(finding)!)}>{finding.phrase ? t.lint.use : t.lint.whole} <q>{finding.instead}</q></Button>}
        </li>
      ))}
    </ul>
  );
}

type Finding = components['schemas']['CheckWordingItem'];
type Clauses = { start: number; end: number; holds: Finding[] };

/** Where a clause ends, in Chinese and in English. */
const STOP = /[\uff0c\u3002\uff01\uff1f\uff1b\uff1a\u3001\u2026\uff5e,!?;:~\n]/;

/**
 * What the text becomes by each offer. What may be said instead is a sentence, so it takes the place of the clauses that hold the phrase, and of several
 * phrases in the same clauses one has the offer. Where something is missing rather than wrong, the sentence goes before the text.
 */
function offered(text: string, findings: Finding[]): Map<Finding, string> {
  const offers = new Map<Finding, string>();
  for (const { start, end, holds } of clausesWith(text, findings)) {
    const first = holds.find((f) => f.blocks && f.instead) ?? holds.find((f) => f.instead);
    if (first) offers.set(first, text.slice(0, start) + first.instead + text.slice(end));
  }
  for (const missing of findings) if (missing.instead && typeof missing.start !== 'number') offers.set(missing, `${missing.instead}${text}`);
  return offers;
}

/** From the sign before a phrase to the sign after it, which goes with it; those that overlap are one. */
function clausesWith(text: string, findings: Finding[]): Clauses[] {
  const found: Clauses[] = [];
  for (const finding of findings) {
    if (typeof finding.start !== 'number') continue;
    let { start } = finding, end = start + (finding.length ?? 0);
    while (start > 0 && !STOP.test(text[start - 1]!)) start--;
    while (end < text.length && !STOP.test(text[end]!)) end++;
    while (end < text.length && STOP.test(text[end]!)) end++;
    const same = found.filter((c) => c.start < end && start < c.end);
    const all = { start: Math.min(start, ...same.map((c) => c.start)), end: Math.max(end, ...same.map((c) => c.end)), holds: [...same.flatMap((c) => c.holds), finding] };
    found.splice(0, found.length, ...found.filter((c) => !same.includes(c)), all);
  }
  return found;
}
