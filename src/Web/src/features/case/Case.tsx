import { useParams } from 'react-router';
import type { CaseDetail } from '../../api/types';
import { ErrorPanel } from '../../components/ErrorPanel';
import { PageSkeleton } from '../../components/Skeleton';
import { useSession } from '../../shell/session';
import { ClaimsPanel } from '../claims/ClaimsPanel';
import { BuyerWords } from './BuyerWords';
import { CaseHeader } from './CaseHeader';
import { Deadlines } from './Deadlines';
import { DiagramPanel } from './DiagramPanel';
import { EvidencePanel } from './EvidencePanel';
import { MoneyPanel } from './MoneyPanel';
import { MovesPanel } from './MovesPanel';
import { NotePanel } from './NotePanel';
import { OrderPanel } from './OrderPanel';
import { OthersPanel } from './OthersPanel';
import { ParcelsPanel } from './ParcelsPanel';
import { useCase } from './queries';
import { useCaseTexts } from './texts';
import { TimelinePanel } from './TimelinePanel';
import './case.css';

export default function Case() {
  const id = useParams().id!;
  const { data, error, refetch } = useCase(id);
  if (data) return <Desk key={id} detail={data} />;
  return error ? <ErrorPanel error={error} retry={() => void refetch()} /> : <PageSkeleton />;
}

/** One case: what to do on the left, what it is about on the right. */
function Desk({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const { session } = useSession();
  // whom a complaint is about reads it and adds nothing
  const may = detail.agentComplainedOf !== session.userId;
  return (
    <div className="page case">
      <CaseHeader detail={detail} />
      <div className="desk">
        <div className="stack">
          <BuyerWords detail={detail} />
          <MovesPanel detail={detail} />
          {may ? <NotePanel detail={detail} /> : <p className="notice">{t.complainedOf}</p>}
          <TimelinePanel detail={detail} />
        </div>
        <div className="stack">
          <DiagramPanel detail={detail} />
          <Deadlines detail={detail} />
          <MoneyPanel detail={detail} />
          <OrderPanel detail={detail} />
          <EvidencePanel detail={detail} may={may} />
          <ParcelsPanel detail={detail} />
          {may && <ClaimsPanel detail={detail} />}
          <OthersPanel detail={detail} />
        </div>
      </div>
    </div>
  );
}
