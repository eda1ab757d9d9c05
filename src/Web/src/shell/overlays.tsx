import { createContext, use, useMemo, useState, type ReactNode } from 'react';

type Overlay = 'palette' | 'shortcuts';

interface Overlays { shown: Overlay | null; show: (overlay: Overlay | null) => void }

const Shown = createContext<Overlays | null>(null);
export const useOverlays = (): Overlays => use(Shown)!;

export function OverlaysOf({ children }: { children: ReactNode }) {
  const [shown, show] = useState<Overlay | null>(null);
  return <Shown value={useMemo(() => ({ shown, show }), [shown])}>{children}</Shown>;
}
