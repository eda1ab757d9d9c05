import { Checkbox } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { CaseDetail } from '../../api/types';
import { useKeys } from '../../shell/keys';
import { useKept } from '../../shell/preferences';
import { MoveDesk } from '../moves/MoveDesk';
import { nextCaseAfter } from './next';
import { useCaseTexts } from './texts';

const AFTER = ['stay', 'next'] as const;

/** What can be done with the case now; who works through a queue goes on to the next one by itself. */
export function MovesPanel({ detail }: { detail: CaseDetail }) {
  const t = useCaseTexts();
  const navigate = useNavigate();
  // another screen may say which form to begin with, as the call list does
  const [asked] = useSearchParams();
  const [code, setCode] = useState<string | null>(asked.get('move'));
  const [after, setAfter] = useKept('after-move', AFTER, 'stay');
  const reply = detail.possible.find((possible) => possible.form.some((field) => field.name === 'wording'));
  useKeys(t.keys.title, [
    ...(reply ? [{ press: 'r', label: t.keys.reply, run: () => setCode(reply.code) }] : []),
    ...(detail.possible.some((possible) => possible.code === 'Assign') ? [{ press: 'a', label: t.keys.assign, run: () => setCode('Assign') }] : []),
  ]);
  async function done() {
    if (after === 'stay') return;
    const next = await nextCaseAfter(detail.id, 'first');
    if (next) void navigate(`/cases/${next}`);
  }
  return (
    <MoveDesk of={detail} code={code} pick={setCode} keys={t.keys} done={() => void done()}
      subject={{ id: detail.id, version: detail.version, state: detail.state, caseId: detail.id, shopId: detail.shopId }}>
      <Checkbox checked={after === 'next'} onChange={(event) => setAfter(event.target.checked ? 'next' : 'stay')}>{t.thenNext}</Checkbox>
    </MoveDesk>
  );
}
