import { Modal } from 'antd';
import { useEffect } from 'react';
import { ErrorPanel } from '../components/ErrorPanel';
import { isRefused } from '../api/problem';
import { PageSkeleton } from '../components/Skeleton';
import { Pages } from './Pages';
import { SessionOf, useGate } from './session';
import { SignIn } from './SignIn';
import { useShellTexts } from './texts';

/** Lets in who is signed in; a session that ends keeps the page and asks again in front of it. */
export function Entrance() {
  const { session, expired, failure, retry, signedIn } = useGate();
  const t = useShellTexts();
  if (session === undefined)
    return isRefused(failure, 'notReady') ? <Starting retry={retry} />
      : failure ? <main className="alone"><ErrorPanel error={failure} retry={retry} /></main> : <PageSkeleton />;
  if (session === null) return <SignIn signedIn={signedIn} />;
  return (
    <SessionOf session={session}>
      <Pages key={session.userId} />
      <Modal open={expired} title={t.signIn.title} footer={null} closable={false} keyboard={false} mask={{ closable: false }} destroyOnHidden>
        <SignIn signedIn={signedIn} userName={session.userName} />
      </Modal>
    </SessionOf>
  );
}

function Starting({ retry }: { retry: () => void }) {
  const t = useShellTexts();
  useEffect(() => {
    const timer = setInterval(retry, 1_000);
    return () => clearInterval(timer);
  }, [retry]);
  return <main className="alone" role="status">{t.signIn.starting}</main>;
}
