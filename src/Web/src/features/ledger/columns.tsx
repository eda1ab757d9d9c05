import { Link } from 'react-router';
import type { Column } from '../../components/DataTable';
import { useNames } from '../../i18n';
import { dayTime } from '../../i18n/format';
import { useFinanceTexts } from '../finance/texts';
import type { Entry } from './queries';
import { useLedgerTexts } from './texts';

/** What every list of entries shows: when, what, and the way to its voucher and case. */
export function useEntryColumns<Row>(entryOf: (row: Row) => Entry): { first: Column<Row>[]; last: Column<Row>[] } {
  const t = useLedgerTexts().entries, { entry: kinds, case: caseWord } = useFinanceTexts(), names = useNames();
  return {
    first: [
      { key: 'at', title: t.at, width: '108px', cell: (row) => <time dateTime={entryOf(row).at} className="faint">{dayTime(entryOf(row).at)}</time> },
      { key: 'kind', title: t.kind, width: '104px', cell: (row) => <span className="whole">{kinds[entryOf(row).kind]}</span> },
    ],
    last: [
      { key: 'party', title: t.party, width: '102px', cell: (row) => { const { party } = entryOf(row); return party && <span className="whole">{names.party[party]}</span>; } },
      {
        key: 'sources', title: t.sources, width: '160px', cell: (row) => {
          const { voucherId, voucherNumber, caseId, caseNumber } = entryOf(row);
          return <span className="links">{voucherId && <Link to={`/vouchers/${voucherId}`} className="mono">{voucherNumber}</Link>}{caseId && <Link to={`/cases/${caseId}`}>{caseWord} {caseNumber}</Link>}</span>;
        },
      },
    ],
  };
}
