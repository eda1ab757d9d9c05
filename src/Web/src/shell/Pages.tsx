import { Suspense, useEffect, useMemo } from 'react';
import { createBrowserRouter, Navigate, Outlet, RouterProvider, useLocation } from 'react-router';
import { StatePanel } from '../components/ErrorPanel';
import { PageSkeleton } from '../components/Skeleton';
import { useNames, useTexts } from '../i18n';
import { useLive } from '../live/useLive';
import { Banner } from './Banner';
import { ErrorBoundary } from './ErrorBoundary';
import { OverlaysOf } from './overlays';
import { Palette } from './Palette';
import { Rail } from './Rail';
import { landingOf, mayOpen, screens, type Screen } from './screens';
import { useSession } from './session';
import { Shortcuts } from './Shortcuts';
import { useShellTexts } from './texts';
import { TopBar } from './TopBar';

export function Pages() {
  const router = useMemo(() => createBrowserRouter([{
    element: <Frame />,
    children: [
      { index: true, element: <Landing /> },
      ...screens.map((screen) => ({ path: screen.path, element: <Guarded screen={screen} /> })),
      { path: '*', element: <Missing /> },
    ],
  }]), []);
  return <RouterProvider router={router} />;
}

function Frame() {
  const { session } = useSession();
  const t = useShellTexts();
  const live = useLive(session.userId);
  const place = useLocation().pathname;
  return (
    <OverlaysOf>
      <div className="frame">
        <a className="skip" href="#content">{t.skip}</a>
        <Rail />
        <div className="stage">
          <TopBar live={live} />
          <Banner live={live} />
          <main id="content" tabIndex={-1}>
            <ErrorBoundary place={place}><Suspense fallback={<PageSkeleton />}><Outlet /></Suspense></ErrorBoundary>
          </main>
        </div>
      </div>
      <Palette />
      <Shortcuts />
    </OverlaysOf>
  );
}

function Landing() {
  return <Navigate to={landingOf(useSession().roles).path} replace />;
}

/** The API decides what is answered; this only says so before a screen asks in vain. */
function Guarded({ screen }: { screen: Screen }) {
  const { roles } = useSession();
  const t = useShellTexts(), texts = useTexts(), names = useNames();
  const title = t.screens[screen.title];
  useEffect(() => { document.title = `${title} · ${texts.product}`; }, [title, texts.product]);
  if (!mayOpen(screen, roles))
    return <StatePanel kind="forbidden" title={texts.error.forbidden} help={texts.error.forbiddenFor(screen.roles.map((role) => names.role[role]).join(' · '))} />;
  return <screen.Component />;
}

function Missing() {
  const texts = useTexts();
  return <StatePanel kind="missing" title={texts.error.pageMissing} help={texts.error.pageMissingHelp} />;
}
