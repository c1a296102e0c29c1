import { Box, Text, useApp, usePaste, useWindowSize } from 'ink';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Session } from './session.ts';
import type { SuspendTerminal } from './suspend.ts';
import { paintScreen } from './view.ts';

/** A session on the screen: its state as rows. Keys come through `root.tsx`; everything else is in the reducer and the painters. */
export function App({ session, onReady }: { session: Session; onReady?(suspend: SuspendTerminal): void }) {
  const state = useSyncExternalStore(session.subscribe, session.get);
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  useEffect(() => onReady?.(suspendTerminal), [onReady, suspendTerminal]);
  useEffect(() => {
    session.dispatch({ type: 'resize', size: { columns, rows } });
  }, [session, columns, rows]);
  usePaste((text) => session.dispatch({ type: 'paste', text }));
  const lines = useMemo(() => paintScreen({ ...state, size: { columns, rows } }), [state, columns, rows]);
  return (
    <Box flexDirection="column" height={rows} width={columns}>
      {lines.map((line, i) => (
        <Text key={i} wrap="truncate">
          {line === '' ? ' ' : line}
        </Text>
      ))}
    </Box>
  );
}
