import { useApp, useInput, useWindowSize } from 'ink';
import { useCallback, useEffect, useRef, useState } from 'react';
import { App, type Showing } from './app.tsx';
import { keyNames } from './keyboard.ts';
import { type Loading, PATIENCE } from './loading.ts';
import {
  type Look,
  type PickerState,
  type Progress,
  paintLoading,
  paintPicker,
  pickerKey,
} from './picker.ts';
import { type Found, pickerRows } from './picker-rows.ts';
import type { OnFrame } from './reader.ts';
import { Rows } from './rows.tsx';
import type { SuspendTerminal } from './suspend.ts';

// The whole app: the picker, the progress of loading, then a session; and where keys go in each of these.

export interface RootProps {
  /**
   * What came while nothing was shown yet, or is still being loaded; neither where the user is to pick. Emptied once it is taken: props stay,
   * and a snapshot that another has replaced must not.
   */
  start: { ready: Showing | null; loading: Loading | null };
  /** The recordings to pick from, as they are now. */
  find(): Found[];
  /** Where they are looked for, in words. */
  directory: string;
  look: Look;
  load(paths: string[]): Loading;
  onFail(error: Error): void;
  onQuit(): void;
  /** ^C, in every state: as the signal that it would be. */
  onInterrupt(): void;
  /** ^Z and ^L where no session hears them: in the picker and while something is being loaded. */
  onSuspend(): void;
  onRedraw(): void;
  /** What the program around it may ask for. */
  onReady(controls: RootControls): void;
  /** Whether the picker is in front, or being loaded from; mouse and all else are the session's otherwise. */
  onPicking(picking: boolean): void;
  onResize(): void;
  /** Told each frame, for a screen reader; not those of loading. */
  onFrame?: OnFrame;
}

export interface RootControls {
  suspend: SuspendTerminal;
  /** Lays the picker over what is shown. */
  pick(): void;
}

/** What is shown; a picker lies over it. */
interface Front {
  session: Showing | null;
  picker: PickerState | null;
}

const pickerOf = (found: Found[], directory: string, over: boolean): PickerState => ({
  rows: pickerRows(found),
  recordings: found.length,
  directory,
  over,
  cursor: 0,
  top: 0,
  marked: new Set(),
  message: '',
});

/** The characters that follow one another from a key on: where text is typed they are one edit, as a paste that the terminal does not tell from typing. */
function typedAt(names: readonly string[], from: number): string {
  let text = '';
  for (let i = from; i < names.length; i++) {
    const char = names[i] === 'space' ? ' ' : names[i];
    if (char.length > 1) break;
    text += char;
  }
  return text;
}

/** Picks, loads, then shows. Keys are taken here in every state, so that none is lost between two. */
export function Root({
  start,
  find,
  directory,
  look,
  load,
  onFail,
  onQuit,
  onInterrupt,
  onSuspend,
  onRedraw,
  onReady,
  onPicking,
  onResize,
  onFrame,
}: RootProps) {
  const { columns, rows } = useWindowSize();
  const { suspendTerminal } = useApp();
  const [{ session, picker }, setFront] = useState<Front>(() => ({
    session: start.ready,
    picker: start.ready || start.loading ? null : pickerOf(find(), directory, false),
  }));
  /** As the last key left it: several come at once, before React has rendered what one of them did. */
  const newest = useRef<Front>({ session, picker });
  const show = useCallback((change: Partial<Front>) => {
    newest.current = { ...newest.current, ...change };
    setFront(newest.current);
  }, []);
  const [progress, setProgress] = useState<Progress | null>(null);
  const current = useRef<Loading | null>(null);

  useEffect(() => {
    onReady({
      suspend: suspendTerminal,
      pick: () => show({ picker: pickerOf(find(), directory, true) }),
    });
  }, [onReady, suspendTerminal, show, find, directory]);
  useEffect(() => onPicking(picker !== null), [onPicking, picker]);

  const watch = useCallback(
    (loading: Loading, isFirst: boolean) => {
      current.current = loading;
      const timer = setInterval(() => setProgress({ ...loading.progress() }), PATIENCE);
      loading.result
        .then((loaded) => {
          // Cancelled as it came: nobody wants it any more.
          if (current.current !== loading) return;
          show({ session: loaded, picker: null });
        })
        .catch((error: Error) => {
          // Cancelled or replaced: nobody waits for it. Picked from a list, a bad file is no reason to leave.
          if (current.current !== loading) return;
          const { picker } = newest.current;
          if (isFirst || !picker) onFail(error);
          else show({ picker: { ...picker, message: error.message } });
        })
        .finally(() => {
          clearInterval(timer);
          if (current.current !== loading) return;
          current.current = null;
          setProgress(null);
        });
    },
    [onFail, show],
  );

  useEffect(() => {
    if (start.loading && !start.ready) watch(start.loading, true);
    start.loading = null;
    start.ready = null;
  }, [start, watch]);

  const press = (name: string) => {
    if (name === '^c') return onInterrupt();
    const { session, picker } = newest.current;
    const loading = current.current;
    if ((loading || picker) && name === '^z') return onSuspend();
    if ((loading || picker) && name === '^l') return onRedraw();
    if (loading) {
      if (name !== 'q') return;
      loading.abort();
      current.current = null;
      setProgress(null);
      if (!picker) onQuit();
    } else if (picker) {
      const next = pickerKey(picker, name, rows);
      if (next === null && picker.over) show({ picker: null });
      else if (next === null) onQuit();
      else if ('choose' in next) watch(load(next.choose), false);
      else show({ picker: next });
    } else {
      session?.dispatch({ type: 'key', key: name });
    }
  };
  useInput((input, key) => {
    const names = keyNames(input, key as unknown as Record<string, unknown>);
    for (let i = 0; i < names.length; i++) {
      const { session, picker } = newest.current;
      const isTyping = session?.isTyping() && !picker && !current.current;
      const text = isTyping ? typedAt(names, i) : '';
      if (text.length > 1) {
        session!.dispatch({ type: 'paste', text });
        i += text.length - 1;
      } else {
        press(names[i]);
      }
    }
  });

  if (session && !picker) return <App session={session} onResize={onResize} onFrame={onFrame} />;
  const lines = progress
    ? paintLoading(progress, { columns, rows }, look)
    : picker
      ? paintPicker(picker, { columns, rows }, look)
      : [];
  const spoken = progress || !picker ? undefined : () => onFrame?.(lines, []);
  return <Rows lines={lines} size={{ columns, rows }} onResize={onResize} onShown={spoken} />;
}
