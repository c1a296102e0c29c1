import { usePaste, useWindowSize } from 'ink';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Visible } from '../format/visible.ts';
import { Rows } from './rows.tsx';
import type { Size } from './state.ts';

/** What is open, as the app sees it: a profile's session or a heap snapshot's. */
export interface Showing {
  /** Another object for each state. */
  get(): object;
  subscribe(listener: () => void): () => void;
  /** The whole screen as rows. */
  paint(size: Size): Visible[];
  /** Whether letters are typed into a text just now. */
  isTyping(): boolean;
  dispatch(
    event:
      | { type: 'key'; key: string }
      | { type: 'paste'; text: string }
      | { type: 'click'; x: number; y: number }
      | { type: 'wheel'; x: number; y: number; by: number }
      | { type: 'resize'; size: Size },
  ): void;
}

interface AppProps {
  session: Showing;
  onResize(): void;
}

/** A session on the screen: its state as rows. Keys come through `root.tsx`; everything else is in the reducer and the painters. */
export function App({ session, onResize }: AppProps) {
  const state = useSyncExternalStore(session.subscribe, session.get);
  const { columns, rows } = useWindowSize();
  useEffect(() => {
    session.dispatch({ type: 'resize', size: { columns, rows } });
  }, [session, columns, rows]);
  usePaste((text) => session.dispatch({ type: 'paste', text }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what paint() reads
  const lines = useMemo(() => session.paint({ columns, rows }), [session, state, columns, rows]);
  return <Rows lines={lines} size={{ columns, rows }} onResize={onResize} />;
}
