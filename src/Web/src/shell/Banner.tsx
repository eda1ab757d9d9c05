import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { isOffline } from '../api/problem';
import { useShellTexts } from './texts';

/** Says that what is on the screen may be old, as long as nothing answers. */
export function Banner({ live }: { live: boolean }) {
  const t = useShellTexts();
  const cache = useQueryClient().getQueryCache();
  const unreached = useSyncExternalStore(
    (changed) => cache.subscribe(changed),
    () => cache.getAll().some((query) => query.isActive() && (isOffline(query.state.error) || isOffline(query.state.fetchFailureReason))),
  );
  return <div role="status" className="banner">{!live && unreached ? t.offline : null}</div>;
}
