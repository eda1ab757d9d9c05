import { Checkbox, Input, Radio, Select } from 'antd';
import { useId } from 'react';
import { useChoiceName, useStaff } from '../../api/queries';
import type { FormField, RemedyItem } from '../../api/types';
import { useNames, useSaid, useTexts } from '../../i18n';
import { fromShopTime } from '../../i18n/format';
import { counted } from '../../components/counted';
import { CasePicker } from './CasePicker';
import { Lint } from './Lint';
import type { Subject } from './MoveForm';
import { RemediesInput } from './RemediesInput';
import { useMoveTexts } from './texts';

export interface InputProps {
  id: string;
  field: FormField;
  value: unknown;
  change: (value: unknown) => void;
  subject: Subject;
  focus?: boolean;
  describedBy?: string;
}

/** What the buyer will read; everything else stays in the shop. */
const TO_BUYER = 'wording';
const PEOPLE = new Set(['assignee', 'agentComplainedOf']);
const FEW = 4;

/** One field of a form with its label, its help and what is wrong with it, whatever kind it is. */
export function FieldInput({ field, value, change, subject, first, error }: Omit<InputProps, 'id'> & { first?: boolean; error?: string }) {
  const t = useMoveTexts(), texts = useTexts(), said = useSaid();
  const id = useId();
  const several = ['YesNo', 'Choices', 'Remedies'].includes(field.type) || (field.type === 'Choice' && (field.choices?.length ?? 0) <= FEW);
  const toBuyer = field.name === TO_BUYER;
  const label = <>{said(field)}{field.required ? <b className="must" title={texts.required} aria-hidden="true">*</b> : <small>{texts.optional}</small>}{toBuyer && <span className="tag accent">{t.toBuyer}</span>}</>;
  return (
    <div className={toBuyer ? 'field to-buyer' : 'field'} role={several ? 'group' : undefined} aria-labelledby={several ? `${id}-label` : undefined}>
      {several ? <span className="label" id={`${id}-label`}>{label}</span> : <label className="label" htmlFor={id}>{label}</label>}
      <Kind id={id} field={field} value={value} change={change} subject={subject} focus={first} describedBy={error ? `${id}-error` : undefined} />
      {toBuyer && <Lint text={typeof value === 'string' ? value : ''} change={change} />}
      {error && <p className="wrong" id={`${id}-error`} role="alert">{error}</p>}
    </div>
  );
}

function Kind(props: InputProps) {
  const { id, field, value, change, focus, describedBy } = props;
  const t = useMoveTexts();
  const shared = { id, 'aria-describedby': describedBy, 'aria-invalid': describedBy ? true : undefined, 'aria-required': field.required || undefined, autoFocus: focus } as const;
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'Text':
      return <Input {...shared} value={text} onChange={(event) => change(event.target.value)} maxLength={field.maxLength ?? undefined} autoComplete="off" />;
    case 'LongText':
      return <Input.TextArea {...shared} value={text} onChange={(event) => change(event.target.value)} {...(field.maxLength ? counted(field.maxLength) : {})} rows={field.name === TO_BUYER ? 3 : 2} className="grow" />;
    case 'YesNo':
      return <Radio.Group value={value} onChange={(event) => change(event.target.value as boolean)} options={[{ value: true, label: t.yes }, { value: false, label: t.no }]} />;
    case 'Grams':
      return <GramsInput {...props} />;
    case 'Date':
      return <input {...shared} type="date" className="plain-input" value={text} onChange={(event) => change(event.target.value)} />;
    case 'Instant':
      return <InstantInput {...props} />;
    case 'Id':
      return PEOPLE.has(field.name) ? <PersonPicker {...props} /> : <CasePicker {...props} />;
    case 'Choice':
    case 'Choices':
      return <Choice {...props} />;
    case 'Remedies':
      return <RemediesInput subject={props.subject} value={(value as RemedyItem[] | undefined) ?? []} change={change} />;
  }
}

/** Whole grams. What is typed that is no number stays as it is, and the API says so. */
function GramsInput({ id, field, value, change, focus, describedBy }: InputProps) {
  const shown = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  return (
    <span className="row">
      <Input id={id} inputMode="numeric" value={shown} autoFocus={focus} aria-describedby={describedBy} aria-invalid={describedBy ? true : undefined} aria-required={field.required || undefined}
        onChange={(event) => change(/^\d+$/.test(event.target.value) ? Number(event.target.value) : event.target.value)} suffix="g" style={{ width: 140 }} autoComplete="off" />
    </span>
  );
}

function InstantInput({ id, value, change, focus, describedBy, field }: InputProps) {
  const t = useMoveTexts();
  const shown = typeof value === 'string' ? new Date(Date.parse(value) + 8 * 3600_000).toISOString().slice(0, 16) : '';
  return (
    <span className="row">
      <input id={id} type="datetime-local" className="plain-input" value={shown} autoFocus={focus} aria-describedby={describedBy} aria-required={field.required || undefined}
        onChange={(event) => change(event.target.value ? fromShopTime(event.target.value) : undefined)} />
      <small className="faint">{t.shopTime}</small>
    </span>
  );
}

function Choice({ id, field, value, change, focus }: InputProps) {
  const t = useMoveTexts();
  const nameOf = useChoiceName();
  const options = (field.choices ?? []).map((code) => ({ value: code, label: nameOf(field.name, code) }));
  if (field.type === 'Choices') return <Checkbox.Group value={(value as string[] | undefined) ?? []} onChange={(chosen) => change(chosen)} options={options} />;
  if (options.length <= FEW) return <Radio.Group value={value} onChange={(event) => change(event.target.value as string)} options={options} />;
  return <Select id={id} value={value as string | undefined} onChange={change} options={options} placeholder={t.choose} allowClear autoFocus={focus} className="narrow" showSearch={{ optionFilterProp: 'label' }} />;
}

function PersonPicker({ id, value, change, subject, focus }: InputProps) {
  const t = useMoveTexts(), names = useNames();
  const { data } = useStaff(subject.shopId);
  return (
    <Select id={id} value={value as string | undefined} onChange={change} placeholder={t.choose} allowClear autoFocus={focus} className="narrow" showSearch={{ optionFilterProp: 'label' }}
      options={(data ?? []).map((person) => ({ value: person.userId, label: `${person.name} · ${names.role[person.role]}` }))} />
  );
}
