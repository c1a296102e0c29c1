import { useApp, useInput, useWindowSize } from 'ink';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Found } from '../load/find.ts';
import { App, type Showing } from './app.tsx';
import { type Loading, PATIENCE } from './loading.ts';
import {
  type Look,
  type PickerState,
  type Progress,
  paintLoading,
  paintPicker,
  pickerKey,
} from './picker.ts';
import { Rows } from './rows.tsx';
import type { SuspendTerminal } from './suspend.ts';
import { keyNames } from './terminal.ts';

export interface RootProps {
  /** What came while nothing was shown yet. */
  ready: Showing | null;
  /** What is still being loaded; null where the user is to pick from `found`. */
  first: Loading | null;
  found: Found[];
  directory: string;
  look: Look;
  load(paths: string[]): Loading;
  onFail(error: Error): void;
  onQuit(): void;
  onReady(suspend: SuspendTerminal): void;
  onResize(): void;
}

/** Picks, loads, then shows. Keys are taken here in every state, so that none is lost between two. */
export function Root({
  ready,
  first,
  found,
  directory,
  look,
  load,
  onFail,
  onQuit,
  onReady,
  onResize,
}: RootProps) {
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  useEffect(() => onReady(suspendTerminal), [onReady, suspendTerminal]);
  const [session, setSession] = useState(ready);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [picker, setPicker] = useState<PickerState | null>(
    ready || first ? null : { found, directory, cursor: 0, top: 0, message: '' },
  );
  const current = useRef<Loading | null>(null);

  const watch = useCallback(
    (loading: Loading) => {
      current.current = loading;
      const timer = setInterval(() => setProgress({ ...loading.progress() }), PATIENCE);
      loading.result
        .then(setSession)
        .catch((error: Error) => {
          // Cancelled or replaced: nobody waits for it. Picked from a list, a bad file is no reason to leave.
          if (current.current !== loading) return;
          if (first) onFail(error);
          else setPicker((old) => old && { ...old, message: error.message });
        })
        .finally(() => {
          clearInterval(timer);
          if (current.current !== loading) return;
          current.current = null;
          setProgress(null);
        });
    },
    [onFail, first],
  );

  useEffect(() => {
    if (first && !ready) watch(first);
  }, [first, ready, watch]);

  const press = (name: string) => {
    if (session) {
      session.dispatch({ type: 'key', key: name });
      return;
    }
    const loading = current.current;
    if (name === '^c' || name === 'q') {
      loading?.abort();
      current.current = null;
      setProgress(null);
      if (name === '^c' || !loading || !picker) onQuit();
    } else if (picker && !loading) {
      const next = pickerKey(picker, name, rows);
      if ('choose' in next) watch(load([next.choose]));
      else setPicker(next);
    }
  };
  useInput((input, key) => {
    for (const name of keyNames(input, key as unknown as Record<string, unknown>)) press(name);
  });

  if (session) return <App session={session} onResize={onResize} />;
  const lines = progress
    ? paintLoading(progress, { columns, rows }, look)
    : picker
      ? paintPicker(picker, { columns, rows }, look)
      : [];
  return <Rows lines={lines} size={{ columns, rows }} onResize={onResize} />;
}
