import type { Evidence, TimelineEntry } from '../../api/types';
import { useLanguage, useNames } from '../../i18n';
import { words } from '../../i18n/format';
import { useCaseTexts } from './texts';
import type { Told } from './values';

export type EntryFilter = 'all' | 'people' | 'system' | 'money' | 'refusals';

const MACHINES: readonly string[] = ['Clock', 'Kernel', 'Outside'];

const fits: Record<EntryFilter, (entry: TimelineEntry) => boolean> = {
  all: () => true,
  people: (entry) => !MACHINES.includes(entry.role),
  system: (entry) => MACHINES.includes(entry.role),
  money: (entry) => entry.subject !== 'Case' || entry.act === 'PlatformPaid' || entry.act.endsWith('Claim'),
  refusals: (entry) => entry.kind === 'Refusal',
};

export const entryFilters = Object.keys(fits) as EntryFilter[];
export const filtered = (entries: readonly TimelineEntry[], filter: EntryFilter): TimelineEntry[] => entries.filter(fits[filter]);

/** What happened, in the reader's language: a move by its name, a deed by its own. */
export function useEntryName(): (entry: TimelineEntry) => string {
  const language = useLanguage(), names = useNames(), t = useCaseTexts();
  return (entry) => bornOf(entry, t.timeline.born) ?? names.deed[entry.act] ?? (language === 'zh' ? entry.actZh : undefined) ?? words(entry.act);
}

/** The version of the case after a row, which tells apart what one instant holds several of; a refusal leaves it as it was. */
export const versionAfter = (entries: readonly TimelineEntry[], row: TimelineEntry): number =>
  entries.filter((entry) => entry.kind !== 'Refusal' && entry.sequence <= row.sequence).length;

interface Detail {
  /** Fields by the id of whose they are. */
  became?: Record<string, { number?: string; waybill?: string } | undefined>;
  /** Of a refusal: what was tried, and what was lacking. */
  inputs?: Record<string, unknown>;
  lacking?: { need: string; zh: string; en: string }[];
}

function detailOf(entry: TimelineEntry): Detail & Record<string, unknown> {
  try {
    return JSON.parse(entry.detail) as Detail & Record<string, unknown>;
  } catch {
    return {};
  }
}

/** A case is opened; what comes to be within one is told by what it is. */
function bornOf(entry: TimelineEntry, names: Record<'Voucher' | 'Parcel', (called: string) => string>): string | undefined {
  if (entry.act !== 'Open' || entry.subject === 'Case') return undefined;
  const became = detailOf(entry).became?.[entry.subjectId];
  return names[entry.subject](became?.number ?? became?.waybill ?? '').trim();
}

/** The file that a row attached, as far as the reader sees it. */
export const attachedBy = (entry: TimelineEntry, evidence: readonly Evidence[]): Evidence | undefined =>
  entry.act === 'Attach' ? evidence.find((file) => file.id === detailOf(entry).id) : undefined;

/** What was filled in, field by field. What the row became, codes and ids are for the chain, not for reading. */
export function saidIn(entry: TimelineEntry): [string, Told[]][] {
  const { inputs, ...rest } = detailOf(entry);
  return Object.entries({ ...rest, ...inputs }).filter(([name]) => !HIDDEN.has(name))
    .map(([name, value]): [string, Told[]] => [name, (Array.isArray(value) ? value : [value]).filter(isTold)]).filter(([, told]) => told.length > 0);
}

/** Why an attempt was refused. */
export const lackingIn = (entry: TimelineEntry): readonly { need: string; zh: string; en: string }[] => detailOf(entry).lacking ?? [];

const HIDDEN = new Set(['became', 'why', 'risks', 'lacking', 'sha256', 'bytes', 'restricted', 'kind', 'number', 'order', 'code', 'imageSha256', 'policy', 'policyVersion', 'signature']);
const isTold = (value: unknown): value is Told => typeof value === 'string' ? value !== '' && !isId(value) : typeof value === 'object' ? value !== null && 'kind' in value : value !== undefined;
const isId = (text: string): boolean => /^[0-9a-f-]{36}$/.test(text);
