import { Box, Text, useInput, useWindowSize } from 'ink';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Found } from '../load/find.ts';
import type { ColourLevel } from '../paint/colour.ts';
import { App } from './app.tsx';
import { type PickerState, type Progress, paintLoading, paintPicker, pickerKey } from './picker.ts';
import type { Session } from './session.ts';
import type { SuspendTerminal } from './suspend.ts';
import { keyNames } from './terminal.ts';

interface Props {
  /** What to load at once; null where the user is to pick from `found`. */
  paths: string[] | null;
  found: Found[];
  directory: string;
  level: ColourLevel;
  load(paths: string[], onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<Session>;
  onFail(error: Error): void;
  onQuit(): void;
  onReady(suspend: SuspendTerminal): void;
}

/** Loading that is over sooner than this shows nothing: a flash tells nobody anything. */
const PATIENCE = 150;

/** Picks, loads, then shows. */
export function Root({ paths, found, directory, level, load, onFail, onQuit, onReady }: Props) {
  const { columns, rows } = useWindowSize();
  const [session, setSession] = useState<Session | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [picker, setPicker] = useState<PickerState | null>(
    paths ? null : { found, directory, cursor: 0, top: 0, message: '' },
  );
  const abort = useRef<AbortController | null>(null);

  const start = useCallback(
    (chosen: string[]) => {
      const controller = new AbortController();
      abort.current = controller;
      let latest: Progress = { path: chosen[0], phase: 'opening', bytes: 0, total: null };
      const timer = setInterval(() => setProgress({ ...latest }), PATIENCE);
      load(
        chosen,
        (now) => {
          latest = now;
        },
        controller.signal,
      )
        .then(setSession)
        .catch((error: Error) => {
          if (controller.signal.aborted) return;
          // Picked from a list, a bad file is no reason to leave.
          if (paths) onFail(error);
          else setPicker((old) => old && { ...old, message: error.message });
        })
        .finally(() => {
          clearInterval(timer);
          abort.current = null;
          setProgress(null);
        });
    },
    [load, onFail, paths],
  );

  useEffect(() => {
    if (paths) start(paths);
  }, [paths, start]);

  useInput(
    (input, key) => {
      for (const name of keyNames(input, key as unknown as Record<string, unknown>)) {
        if (name === '^c' || (name === 'q' && (abort.current || picker))) {
          const loading = abort.current;
          loading?.abort();
          if (name === '^c' || !loading || !picker) onQuit();
        } else if (picker && !abort.current) {
          const next = pickerKey(picker, name, rows);
          if ('choose' in next) start([next.choose]);
          else setPicker(next);
        }
      }
    },
    { isActive: session === null },
  );

  if (session) return <App session={session} onReady={onReady} />;
  const lines = progress
    ? paintLoading(progress, { columns, rows }, level)
    : picker
      ? paintPicker(picker, { columns, rows }, level)
      : [];
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
