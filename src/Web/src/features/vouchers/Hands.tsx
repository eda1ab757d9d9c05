import { useStateName } from '../../api/queries';
import { PersonTag } from '../../components/PersonTag';
import { Bars } from '../../components/Skeleton';
import { useActorName, useNames, useTexts } from '../../i18n';
import { dayTime, fullTime } from '../../i18n/format';
import { useEntryName } from '../case/entries';
import { useTimeline } from '../case/queries';
import { useVoucherTexts } from './texts';
import type { VoucherDetail } from './VoucherPage';

interface Hand { what: string; who?: string | null; at?: string | null }

/** Through whose hands it went, and every step of it, refused ones too. */
export function Hands({ detail }: { detail: VoucherDetail }) {
  const t = useVoucherTexts(), texts = useTexts(), names = useNames();
  const nameOf = useEntryName(), actorOf = useActorName(), stateOf = useStateName();
  const { voucher } = detail;
  const { data } = useTimeline(voucher.caseId);
  const entries = (data?.items ?? []).filter((entry) => entry.subjectId === voucher.id).toReversed();
  // who signs at once is kept as the one who asked for it, too; what was sent another hand signs
  const wasSent = voucher.requestedBy && voucher.requestedBy !== voucher.signedBy;
  const hands = [
    { what: t.hands.proposed, who: voucher.proposedBy }, ...(wasSent ? [{ what: t.hands.requested, who: voucher.requestedBy }] : []),
    { what: t.hands.signed, who: voucher.signedBy, at: voucher.signedAt }, { what: t.hands.paid, who: voucher.paidBy, at: voucher.paidAt },
  ];
  return (
    <section className="panel" aria-label={t.hands.title}>
      <header><h2>{t.hands.title}</h2></header>
      <dl className="body facts">
        {hands.map(({ what, who, at }: Hand) => [
          <dt key={what}>{what}</dt>,
          <dd key={`${what}d`}>{who ? <span className="row"><PersonTag id={who} shopId={voucher.shopId} />{at && <time className="faint" dateTime={at} title={fullTime(at)}>{dayTime(at)}</time>}</span> : <span className="faint">{t.hands.none}</span>}</dd>,
        ])}
      </dl>
      <div className="body">
        <h3>{t.past}</h3>
        {!data ? <Bars rows={3} /> : (
          <ol className="list">
            {entries.map((entry) => (
              <li key={entry.sequence}>
                <span>{entry.kind === 'Refusal' && <span className="tag overdue">{texts.no}</span>} {nameOf(entry)} · <span className="soft">{actorOf(entry)}</span> {actorOf(entry) !== names.role[entry.role] && <small className="faint">{names.role[entry.role]}</small>}</span>
                <span className="faint">{entry.from !== entry.to && stateOf(entry.to)}</span>
                <time className="faint" dateTime={entry.at} title={fullTime(entry.at)}>{dayTime(entry.at)}</time>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}
