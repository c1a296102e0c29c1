import { usePaste, useWindowSize } from 'ink';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Visible } from '../format/visible.ts';
import type { OnFrame, Range } from './reader.ts';
import { Rows } from './rows.tsx';
import type { AppEvent, Size, State } from './state.ts';

// A session as an Ink component: its rows, drawn anew for each state.

/** A session of any subject, as the app and the program around it see it. */
export interface Showing {
  /** Another object for each state. */
  get(): Pick<State, 'mouse'>;
  subscribe(listener: () => void): () => void;
  /** The whole screen as rows. */
  paint(size: Size): Visible[];
  /** Rows of it that a screen reader is not told. */
  untold(size: Size): Range[];
  /** Whether letters are typed into a text just now. */
  isTyping(): boolean;
  dispatch(event: AppEvent): void;
  /** Begins the diagnosis, after the first frame. */
  diagnose(): Promise<void>;
  complain(error: Error): void;
}

interface AppProps {
  session: Showing;
  onResize(): void;
  /** Told each frame, for a screen reader. */
  onFrame?: OnFrame;
}

/** A session on the screen: its state as rows. Keys come through `root.tsx`; everything else is in the reducer and the painters. */
export function App({ session, onResize, onFrame }: AppProps) {
  const state = useSyncExternalStore(session.subscribe, session.get);
  const { columns, rows } = useWindowSize();
  useEffect(() => {
    session.dispatch({ type: 'resize', size: { columns, rows } });
  }, [session, columns, rows]);
  usePaste((text) => session.dispatch({ type: 'paste', text }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state is what paint() reads
  const lines = useMemo(() => session.paint({ columns, rows }), [session, state, columns, rows]);
  const spoken = onFrame && (() => onFrame(lines, session.untold({ columns, rows })));
  return <Rows lines={lines} size={{ columns, rows }} onResize={onResize} onShown={spoken} />;
}
