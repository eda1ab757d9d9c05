import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, read } from '../../api/client';
import { useStateName } from '../../api/queries';
import { ErrorPanel } from '../../components/ErrorPanel';
import { Money } from '../../components/Money';
import { PersonTag } from '../../components/PersonTag';
import { Bars } from '../../components/Skeleton';
import { useNames, useTexts } from '../../i18n';
import { fullTime } from '../../i18n/format';
import { useAuditTexts } from './texts';

/** The case with its vouchers and parcels as everything was after a row, made by the server from the history alone. */
export function Then({ caseId, shopId, at, version }: { caseId: string; shopId: string; at: string; version: number }) {
  const t = useAuditTexts(), texts = useTexts(), names = useNames();
  const stateOf = useStateName();
  const { data, error, refetch } = useQuery({
    queryKey: ['case', caseId, 'as-of', version],
    queryFn: () => read(api.GET('/api/cases/{id}/as-of', { params: { path: { id: caseId }, query: { version } } })),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  return (
    <section className="panel" aria-label={t.then}>
      <header><h2>{t.then}</h2><div className="spring" /><span className="faint">{fullTime(at)}</span></header>
      <div className="body">
        {!data ? (error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <Bars rows={5} />) : (
          <dl className="facts">
            <dt>{t.facts.state}</dt><dd><span className="tag accent">{stateOf(data.case.state)}</span></dd>
            <dt>{t.facts.owner}</dt><dd><PersonTag id={data.case.ownerId} shopId={shopId} /></dd>
            <dt>{t.facts.level}</dt><dd>{names.level[data.case.level ?? 'None']}</dd>
            <dt>{t.facts.severity}</dt><dd>{names.severity[data.case.severity ?? 'Normal']}</dd>
            <dt>{t.facts.party}</dt><dd>{data.case.party ? names.party[data.case.party] : texts.none}</dd>
            <dt>{t.facts.version}</dt><dd>{data.case.version}</dd>
            {data.vouchers.map((voucher) => [<dt key={`${voucher.id}t`}>{t.vouchers}</dt>, <dd key={voucher.id}>{stateOf(voucher.state)} · {names.remedy[voucher.remedy]} · <Money fen={voucher.amountFen} /></dd>])}
            {data.parcels.map((parcel) => [<dt key={`${parcel.id}t`}>{t.parcels}</dt>, <dd key={parcel.id}>{stateOf(parcel.state)} · {names.direction[parcel.direction]} {parcel.waybill}</dd>])}
          </dl>
        )}
      </div>
    </section>
  );
}
