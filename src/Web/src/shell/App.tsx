import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, type ReactNode } from 'react';
import { startClock } from '../api/clock';
import { Refused } from '../api/problem';
import { nonce } from '../nonce';
import { antdTheme } from '../theme';
import { Entrance } from './Entrance';
import { ErrorBoundary } from './ErrorBoundary';
import { KeyboardOf } from './keys';
import { PreferencesOf, usePreferences } from './preferences';

startClock();

const STALE = 10_000, MOST_RETRIES = 2;

const queries = new QueryClient({
  queryCache: new QueryCache(),
  defaultOptions: {
    queries: {
      staleTime: STALE,
      // what is refused is refused again; what did not get through is tried again
      retry: (failures, error) => error instanceof Refused && error.canRetry && failures < MOST_RETRIES,
      // the page says itself that it is offline, by what the server answers
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

function Themed({ children }: { children: ReactNode }) {
  const { language, mode } = usePreferences();
  const theme = useMemo(() => antdTheme(mode), [mode]);
  return (
    <ConfigProvider theme={theme} locale={language === 'zh' ? zhCN : enUS} button={{ autoInsertSpace: false }} csp={nonce ? { nonce } : undefined}>
      <AntdApp className="app" notification={{ placement: 'bottomRight' }}>{children}</AntdApp>
    </ConfigProvider>
  );
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <PreferencesOf>
        <Themed>
          <ErrorBoundary>
            <KeyboardOf><Entrance /></KeyboardOf>
          </ErrorBoundary>
        </Themed>
      </PreferencesOf>
    </QueryClientProvider>
  );
}
