import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useId, useState } from 'react';
import type { RemedyItem, RemedyKind, Suggestion } from '../../api/types';
import { Money } from '../../components/Money';
import { useNames, useSaid } from '../../i18n';
import { money } from '../../i18n/format';
import { useCase, useSuggestions } from '../case/queries';
import type { Subject } from './MoveForm';
import { useMoveTexts } from './texts';

interface Props { subject: Subject; value: RemedyItem[]; change: (value: RemedyItem[]) => void }

/** What is offered to the buyer, from what the API says fits this case: each with its range, who may give it and why. */
export function RemediesInput({ subject, value, change }: Props) {
  const t = useMoveTexts(), names = useNames(), said = useSaid();
  const { data } = useSuggestions(subject.caseId, true);
  const fitting = data?.fitting.filter((suggestion) => suggestion.kind !== 'Apology') ?? [];
  const add = (suggestion: Suggestion): void => change([...value, { kind: suggestion.kind, amountFen: suggestion.amountFen ?? 0 }]);
  const total = value.reduce((sum, item) => sum + item.amountFen, 0);
  return (
    <div className="remedies">
      {value.map((item, i) => (
        <Item key={i} item={item} subject={subject} fitting={fitting} change={(next) => change(value.map((other, j) => (j === i ? next : other)))} remove={() => change(value.filter((_, j) => j !== i))} />
      ))}
      {value.length > 1 && <p className="total">{t.remedies.total} <Money fen={total} strong /></p>}
      <p className="faint">{t.remedies.suggested}</p>
      <ul className="suggestions">
        {fitting.map((suggestion) => (
          <li key={suggestion.kind}>
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add(suggestion)}>{names.remedy[suggestion.kind]}</Button>
            {suggestion.upToFen > 0 && <span className="money">{suggestion.fromFen === suggestion.upToFen ? money(suggestion.upToFen) : t.remedies.range(money(suggestion.fromFen), money(suggestion.upToFen))}</span>}
            <span className="faint">{said(suggestion)}</span>
          </li>
        ))}
        {data?.notNow.map((suggestion) => <li key={suggestion.kind} className="not-now"><span className="tag">{names.remedy[suggestion.kind]}</span><span className="faint">{t.remedies.notNow} · {said(suggestion)}</span></li>)}
      </ul>
    </div>
  );
}

interface ItemProps { item: RemedyItem; subject: Subject; fitting: Suggestion[]; change: (item: RemedyItem) => void; remove: () => void }

function Item({ item, subject, fitting, change, remove }: ItemProps) {
  const t = useMoveTexts(), names = useNames();
  const { data } = useCase(subject.caseId);
  const suggestion = fitting.find((other) => other.kind === item.kind);
  const kinds = [...new Set([item.kind, ...fitting.map((other) => other.kind)])];
  return (
    <div className="remedy">
      <Select value={item.kind} aria-label={t.remedies.kind} onChange={(kind: RemedyKind) => change({ ...item, kind, amountFen: fitting.find((other) => other.kind === kind)?.amountFen ?? 0 })}
        options={kinds.map((kind) => ({ value: kind, label: names.remedy[kind] }))} popupMatchSelectWidth={false} />
      {(suggestion?.upToFen ?? 1) > 0 && <Yuan fen={item.amountFen} change={(amountFen) => change({ ...item, amountFen })} />}
      {(data?.lines.length ?? 0) > 1 && (
        <Select value={item.lineId ?? ''} aria-label={t.remedies.line} onChange={(lineId: string) => change({ ...item, lineId: lineId || undefined })} popupMatchSelectWidth={false}
          options={[{ value: '', label: t.remedies.wholeOrder }, ...data!.lines.map((line) => ({ value: line.id, label: line.title }))]} />
      )}
      {suggestion?.by && suggestion.upToFen > 0 && <small className="faint">{t.remedies.range(money(suggestion.fromFen), money(suggestion.upToFen))}</small>}
      <Button type="text" icon={<DeleteOutlined aria-hidden />} onClick={remove} aria-label={`${t.remedies.remove} ${names.remedy[item.kind]}`} />
    </div>
  );
}

/** People type yuan, the API takes integer fen; what is no amount is kept as typed and sent as nothing. */
export function Yuan({ fen, change }: { fen: number; change: (fen: number) => void }) {
  const t = useMoveTexts();
  const id = useId();
  const [typed, setTyped] = useState(fen > 0 ? (fen / 100).toFixed(2) : '');
  const parsed = fenOf(typed);
  const bad = typed !== '' && parsed === null;
  return (
    <span>
      <Input value={parsed !== null && parsed !== fen && fen > 0 ? (fen / 100).toFixed(2) : typed} onChange={(event) => { setTyped(event.target.value); change(fenOf(event.target.value) ?? 0); }} inputMode="decimal" prefix="¥" aria-label={t.remedies.amount}
        aria-invalid={bad || undefined} aria-describedby={bad ? id : undefined} status={bad ? 'error' : undefined} style={{ width: 130 }} />
      {bad && <small id={id} className="wrong">{t.remedies.badAmount}</small>}
    </span>
  );
}

/** Exactly, never by way of a fraction: "12.5" is 1250. */
function fenOf(text: string): number | null {
  const found = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.trim());
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}
