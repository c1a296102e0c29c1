import { relative } from 'node:path';
import { bytes, percent, plural } from '../format/numbers.ts';
import type { Visible } from '../format/visible.ts';
import { bar } from '../paint/bars.ts';
import { Canvas } from '../paint/canvas.ts';
import type { ColourLevel } from '../paint/colour.ts';
import { cutEnd, cutPath, padStart, wrap } from '../paint/text.ts';
import { type ThemeName, themeOf } from '../paint/theme.ts';
import { moved, settle } from './list.ts';
import type { PickerRow } from './picker-rows.ts';
import type { Size } from './state.ts';
import { INK } from './theme.ts';

// What is on the screen before a recording is: the list of recordings to pick from, and the progress of loading.

export interface PickerState {
  rows: readonly PickerRow[];
  /** How many recordings they are of. */
  recordings: number;
  /** Where these were looked for, in words. */
  directory: string;
  /** Whether there is something to go back to. */
  over: boolean;
  cursor: number;
  top: number;
  /** Paths that Enter opens together, in the place of the row under the cursor. */
  marked: ReadonlySet<string>;
  /** Why the last choice could not be opened. */
  message: string;
}

export interface Progress {
  path: string;
  phase: string;
  bytes: number;
  /** Null where it is not known: standard input. */
  total: number | null;
}

/** How cells may look. */
export interface Look {
  level: ColourLevel;
  ascii: boolean;
  theme: ThemeName;
}

const CHROME = 5;
/** Rows between the list and the footer, for what could not be opened. */
const MESSAGE = 2;
/** Columns for the name of a thread or snapshot. */
const THREAD = 13;
const MOVES: Record<string, string> = {
  up: 'up',
  k: 'up',
  down: 'down',
  j: 'down',
  pageup: 'pageUp',
  '^u': 'pageUp',
  pagedown: 'pageDown',
  '^d': 'pageDown',
  home: 'home',
  g: 'home',
  end: 'end',
  G: 'end',
};

/** What a key makes of the picker; the path that it chooses; null where it closes it. */
export function pickerKey(
  state: PickerState,
  key: string,
  height: number,
): PickerState | { choose: string[] } | null {
  if (key === 'q' || (state.over && key === 'escape')) return null;
  if (key === 'enter' && state.rows.length > 0)
    return { choose: state.marked.size > 0 ? oldestFirst(state) : state.rows[state.cursor].paths };
  if (key === 'space' && state.rows.length > 0) return toggled(state, height);
  const place = moved(state, MOVES[key] ?? '', state.rows.length, height - CHROME);
  return place ? { ...state, ...place, message: '' } : state;
}

/** The row under the cursor marked or no longer, and the cursor on the next one. */
function toggled(state: PickerState, height: number): PickerState {
  const { rows, cursor } = state;
  const marked = new Set(state.marked);
  const { paths } = rows[cursor];
  const isMarked = paths.every((path) => marked.has(path));
  for (const path of paths) isMarked ? marked.delete(path) : marked.add(path);
  return { ...state, ...moved(state, 'down', rows.length, height - CHROME), marked, message: '' };
}

/** As snapshots of a leak are given: the row of a process has its files among its own rows. */
function oldestFirst({ rows, marked }: PickerState): string[] {
  const own = rows.filter(({ paths }) => paths.length === 1 && marked.has(paths[0]));
  return own
    .toSorted((a, b) => a.modified - b.modified || (a.paths[0] < b.paths[0] ? -1 : 1))
    .flatMap(({ paths }) => paths);
}

export function paintPicker(state: PickerState, size: Size, { level, ascii, theme }: Look): Visible[] {
  const canvas = new Canvas(size.columns, size.rows, level, ascii, themeOf(theme));
  const { rows, recordings, directory } = state;
  canvas.text(1, 0, 'culprit', { fg: INK.accent, bold: true });
  const title =
    recordings > 0
      ? `${plural(recordings, 'recording')} ${directory === '.' ? 'here' : `in ${directory}`}, newest first`
      : `No recordings in ${directory === '.' ? 'the current directory' : directory}`;
  canvas.text(10, 0, cutPath(title, size.columns - 11), {});
  const height = Math.max(1, size.rows - CHROME);
  const { cursor, top } = settle(state, rows.length, height);
  if (rows.length === 0) {
    canvas.text(3, 2, 'Make one:  culprit record -- node app.js', {});
    canvas.text(3, 3, 'then:      culprit', {});
  }
  for (let i = 0; i < height && top + i < rows.length; i++) {
    const { paths, name, within, bytes: size_, modified } = rows[top + i];
    const y = 2 + i;
    const when = new Date(modified).toISOString().slice(0, 16).replace('T', ' ');
    if (paths.every((path) => state.marked.has(path)))
      canvas.text(1, y, canvas.ascii ? '*' : '●', { fg: INK.accent });
    const x = canvas.text(3, y, `${when}  ${padStart(bytes(size_), 8)}  `, { fg: INK.quiet });
    const after = name === '' ? x : canvas.text(x, y, within ? `  ${name.padEnd(THREAD)}` : name, {});
    const room = size.columns - after - 1;
    // A process has a file for each of the rows below it.
    if (paths.length === 1 && room >= 4)
      canvas.text(
        after,
        y,
        cutPath(relative(directory, paths[0]) || paths[0], room),
        name === '' ? {} : { fg: INK.quiet },
      );
    if (top + i === cursor) canvas.highlight(1, y, size.columns - 2, INK.chosen);
  }
  const many = state.marked.size > 0 ? ` ${state.marked.size}` : '';
  const said = wrap(state.message, size.columns - 2);
  const left = said.slice(0, MESSAGE - 1);
  if (said.length > left.length) left.push(cutEnd(said.slice(MESSAGE - 1).join(' '), size.columns - 2));
  left.forEach((line, i) => {
    canvas.text(1, size.rows - 1 - left.length + i, line, { fg: INK.bad });
  });
  canvas.text(
    1,
    size.rows - 1,
    `${rows.length > 0 ? `${canvas.ascii ? 'Up Down' : '↑ ↓'} move  Enter open${many}  ${rows.length > 1 ? 'Space mark to open together  ' : ''}` : ''}${state.over ? 'Esc back' : 'q quit'}`,
    { fg: INK.quiet },
  );
  return canvas.lines();
}

export function paintLoading(progress: Progress, size: Size, { level, ascii, theme }: Look): Visible[] {
  const canvas = new Canvas(size.columns, size.rows, level, ascii, themeOf(theme));
  const y = Math.max(1, Math.floor(size.rows / 2) - 2);
  const width = Math.min(60, size.columns - 4);
  const x = Math.floor((size.columns - width) / 2);
  canvas.text(x, y, cutPath(progress.path, width), { bold: true });
  const share = progress.total ? Math.min(1, progress.bytes / progress.total) : null;
  const of = progress.total ? ` of ${bytes(progress.total)}, ${percent(share!)}` : '';
  canvas.text(x, y + 1, `${progress.phase}: ${bytes(progress.bytes)}${of}`, { fg: INK.quiet });
  if (share !== null) bar(canvas, x, y + 2, width, [{ share, colour: INK.accent, sign: '#' }]);
  canvas.text(x, y + 4, 'q cancels', { fg: INK.quiet });
  return canvas.lines();
}
