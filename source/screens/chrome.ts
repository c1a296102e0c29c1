import { plural } from '../format/numbers.ts';
import type { Canvas } from '../paint/canvas.ts';
import { cutEnd, cutPath, cutStart, padEnd, widthOf } from '../paint/text.ts';
import { type Action, type Binding, GROUPS } from './binding.ts';
import { keySign } from './keys.ts';
import { menuItems } from './overlay-keys.ts';
import type { Menu, Message, Overlay, Prompt, Review, Trial } from './state.ts';
import { INK } from './theme.ts';

/** What stands around every screen, whatever is shown on it: title, tabs, message or prompt, footer, help and menus. */

export interface Title {
  title: string;
  /** `2 of 3`; '' where there is one. */
  nth: string;
  /** What must not be forgotten: parts hidden, work going on. */
  chips: string[];
}

export function paintTitle(canvas: Canvas, { title, nth, chips }: Title): void {
  for (let x = 0; x < canvas.width; x++) canvas.set(x, 0, ' ', { bg: INK.header });
  const style = { bg: INK.header };
  const right = chips.join(' · ');
  const after = nth === '' ? '' : `  ${nth}`;
  let x = canvas.text(1, 0, 'culprit', { ...style, fg: INK.accent, bold: true }) + 2;
  const room = canvas.width - x - 2 - (right ? widthOf(right) + 2 : 0) - widthOf(after);
  x = canvas.text(x, 0, cutPath(title, Math.max(8, room)), { ...style, fg: 0xffffff });
  canvas.text(x, 0, after, { ...style, fg: INK.quiet });
  if (right)
    canvas.text(Math.max(x + after.length + 1, canvas.width - widthOf(right) - 1), 0, right, {
      ...style,
      fg: INK.match,
    });
}

export interface Tab<Id> {
  x: number;
  text: string;
  screen: Id;
}

/**
 * Where tabs are, for the painter and the mouse. Names are the same at every width: where there is too little room they stand closer, and
 * then as many are there as fit, the one that is shown among them.
 */
export function layTabs<Id>(
  columns: number,
  screens: readonly { id: Id; title: string; tab?: string }[],
  here: Id,
): Tab<Id>[] {
  const texts = screens.map(({ title, tab = title }, i) => `${i + 1} ${tab}`);
  const room = columns - 2;
  /** Columns of the tabs from one to another. */
  const width = (from: number, to: number, gap: number) =>
    texts.slice(from, to + 1).reduce((sum, text) => sum + text.length + gap, -gap);
  let last = texts.length - 1;
  const gap = width(0, last, 2) <= room ? 2 : 1;
  const active = screens.findIndex(({ id }) => id === here);
  let first = 0;
  while (first < active && width(first, active, gap) > room) first++;
  while (last > active && width(first, last, gap) > room) last--;
  return texts.slice(first, last + 1).map((text, i) => ({
    x: i === 0 ? 1 : 1 + gap + width(first, first + i - 1, gap),
    text,
    screen: screens[first + i].id,
  }));
}

export function paintTabs<Id>(canvas: Canvas, tabs: readonly Tab<Id>[], here: Id, of: number): void {
  for (const { x, text, screen } of tabs) {
    const style = screen === here ? { fg: INK.accent, bold: true, underline: true } : { fg: INK.quiet };
    canvas.text(x, 1, text, style);
  }
  if (!tabs[0]?.text.startsWith('1 ')) canvas.set(0, 1, '‹', { fg: INK.quiet });
  if (!tabs.at(-1)?.text.startsWith(`${of} `)) canvas.set(canvas.width - 1, 1, '›', { fg: INK.quiet });
}

/** The line above the footer: a prompt, what just happened, or what is going on. `found` goes with a prompt for a search. */
export function paintMessage(
  canvas: Canvas,
  prompt: Prompt | null,
  message: Message | null,
  found: string,
  going: string,
): void {
  const y = canvas.height - 2;
  const width = canvas.width - 2;
  if (prompt) {
    const { label, text, purpose, note } = prompt;
    const x = canvas.text(1, y, purpose === 'overwrite' ? label : `${label}: `, {
      fg: INK.accent,
      bold: true,
    });
    if (purpose === 'overwrite') return;
    const end = canvas.text(x, y, cutStart(text, Math.max(1, width - x)), {});
    canvas.set(end, y, ' ', { inverse: true });
    const beside = [note, found].filter(Boolean).join(' · ');
    if (beside) {
      const at = Math.max(end + 2, canvas.width - widthOf(beside) - 1);
      canvas.text(at, y, cutEnd(beside, canvas.width - 1 - at), { fg: note ? INK.bad : INK.match });
    }
  } else if (message) {
    canvas.text(1, y, cutEnd(message.text, width), { fg: message.bad ? INK.bad : INK.match });
  } else if (going) canvas.text(1, y, cutEnd(going, width), { fg: INK.match });
}

/** The keys of what lies over a screen, for the footer. */
function keysOver(overlay: Overlay): [key: string, words: string][] {
  const close: [string, string] = ['Esc', 'close'];
  if (overlay.kind === 'trial') return overlay.cancelled ? [] : [['Esc', 'cancel']];
  if (overlay.kind === 'review')
    return [
      ['Enter', 'write it'],
      ['↑ ↓', 'scroll'],
      ['Esc', 'cancel'],
    ];
  if (overlay.kind === 'help') return [['↑ ↓', 'scroll'], close];
  if (overlay.kind === 'menu') return [['↑ ↓', 'move'], ['Enter', 'choose'], close];
  if (overlay.purpose === 'overwrite')
    return [
      ['y', 'overwrite'],
      ['n', 'keep it'],
    ];
  const isCommand = overlay.purpose === 'prove' || overlay.purpose === 'probe';
  return [
    ['Enter', isCommand ? 'run it' : 'done'],
    ...(isCommand ? ([['^U', 'clear']] as [string, string][]) : []),
    ['Esc', 'cancel'],
  ];
}

interface Hint {
  x: number;
  key: string;
  text: string;
  action: Action;
}

const ALWAYS = '? help  q quit';

/** Where the footer's keys are, for the painter and the mouse: as many as fit, then help and quit. */
export function layFooter(
  columns: number,
  bindings: readonly Binding[],
  hints: readonly Action[],
  words: (action: Action) => string | null,
): Hint[] {
  const laid: Hint[] = [];
  let x = 1;
  for (const action of hints.slice(0, 5)) {
    const binding = bindings.find((candidate) => candidate.action === action);
    if (!binding) continue;
    const text = words(action) ?? binding.label;
    const key = keySign(binding.keys[0]);
    const width = widthOf(key) + 1 + widthOf(text);
    if (x + width + 2 + ALWAYS.length > columns) break;
    laid.push({ x, key, text, action });
    x += width + 2;
  }
  const right = Math.max(x, columns - ALWAYS.length - 1);
  laid.push({ x: right, key: '?', text: 'help', action: 'help' });
  laid.push({ x: right + 8, key: 'q', text: 'quit', action: 'quit' });
  return laid;
}

/** The keys of what lies over the screen, otherwise hints that matter now. */
export function paintFooter(canvas: Canvas, hints: readonly Hint[], overlay: Overlay | null): void {
  const y = canvas.height - 1;
  if (overlay) {
    let x = 1;
    // Keys are its own; letters are typed.
    for (const [key, text] of keysOver(overlay)) {
      x = canvas.text(x, y, key, { bold: true });
      x = canvas.text(x + 1, y, text, { fg: INK.quiet }) + 2;
    }
    return;
  }
  for (const { x, key, text } of hints) {
    const end = canvas.text(x, y, key, { bold: true });
    canvas.text(end + 1, y, text, { fg: INK.quiet });
  }
}

export function paintOverlay(
  canvas: Canvas,
  overlay: Overlay | null,
  screen: string,
  bindings: readonly Binding[],
  now: (action: Action) => string | null | undefined,
): void {
  if (overlay?.kind === 'help') paintHelp(canvas, screen, bindings, now, overlay.top);
  if (overlay?.kind === 'menu') paintMenu(canvas, overlay);
  if (overlay?.kind === 'trial') paintTrial(canvas, overlay);
  if (overlay?.kind === 'review') paintReview(canvas, overlay);
}

function box(canvas: Canvas, width: number, height: number, title: string): { x: number; y: number } {
  const x = Math.max(0, Math.floor((canvas.width - width) / 2));
  const y = Math.max(0, Math.floor((canvas.height - height) / 2));
  canvas.clear(x, y, width, height);
  const edge = { fg: INK.quiet };
  for (let c = 1; c < width - 1; c++) {
    canvas.set(x + c, y, '─', edge);
    canvas.set(x + c, y + height - 1, '─', edge);
  }
  for (let r = 1; r < height - 1; r++) {
    canvas.set(x, y + r, '│', edge);
    canvas.set(x + width - 1, y + r, '│', edge);
  }
  for (const [c, r, sign] of [
    [0, 0, '╭'],
    [width - 1, 0, '╮'],
    [0, height - 1, '╰'],
    [width - 1, height - 1, '╯'],
  ] as const)
    canvas.set(x + c, y + r, sign, edge);
  canvas.text(x + 2, y, ` ${title} `, { fg: INK.accent, bold: true });
  return { x: x + 2, y: y + 1 };
}

/** Help for a screen, from the table that handles its keys. */
function paintHelp(
  canvas: Canvas,
  screen: string,
  bindings: readonly Binding[],
  now: (action: Action) => string | null | undefined,
  top: number,
): void {
  const rows: ({ title: string } | { keys: string; label: string })[] = [];
  for (const group of GROUPS) {
    const inGroup = bindings.filter((binding) => binding.group === group);
    if (inGroup.length === 0) continue;
    rows.push({ title: group });
    for (const binding of inGroup) {
      const own = now(binding.action);
      rows.push({
        keys: binding.keys.map(keySign).join(' '),
        label: own ? `${binding.label} (now: ${own})` : binding.label,
      });
    }
  }
  const width = Math.min(canvas.width, 76);
  // The footer tells its keys.
  const height = Math.min(canvas.height - 2, rows.length + 2);
  const from = Math.max(0, Math.min(top, rows.length - (height - 2)));
  const at = box(canvas, width, height, `Keys: ${screen}`);
  rows.slice(from, from + height - 2).forEach((row, i) => {
    if ('title' in row) canvas.text(at.x, at.y + i, row.title, { fg: INK.accent });
    else {
      const x = canvas.text(at.x + 1, at.y + i, padEnd(row.keys, 16), { bold: true });
      canvas.text(x, at.y + i, cutEnd(row.label, at.x + width - 4 - x), {});
    }
  });
  if (from + height - 2 < rows.length) canvas.text(at.x, at.y + height - 2, ' ↓ more ', { fg: INK.quiet });
}

function paintMenu(canvas: Canvas, menu: Menu): void {
  const items = menuItems(menu);
  const width = Math.min(canvas.width, 76);
  const height = Math.min(canvas.height - 2, menu.items.length + 3);
  const at = box(canvas, width, height, menu.title);
  const x = canvas.text(at.x, at.y, `› ${cutStart(menu.filter, width - 7)}`, {});
  canvas.set(x, at.y, ' ', { inverse: true });
  const room = height - 3;
  const from = Math.max(0, Math.min(menu.cursor - Math.floor(room / 2), items.length - room));
  items.slice(from, from + room).forEach((item, i) => {
    const y = at.y + 1 + i;
    const noteWidth = Math.min(widthOf(item.note), Math.floor(width / 2));
    canvas.text(at.x, y, cutEnd(item.label, width - noteWidth - 6), {});
    canvas.text(at.x + width - 4 - noteWidth, y, cutEnd(item.note, noteWidth), { fg: INK.quiet });
    if (from + i === menu.cursor) canvas.highlight(at.x - 1, y, width - 2, INK.chosen);
  });
  if (items.length === 0) canvas.text(at.x, at.y + 1, 'Nothing matches.', { fg: INK.quiet });
}

function paintReview(canvas: Canvas, { title, lines, top }: Review): void {
  const width = Math.min(canvas.width, 100);
  const height = Math.min(canvas.height - 2, lines.length + 2);
  const { x, y } = box(canvas, width, height, cutEnd(title, width - 6));
  const room = height - 2;
  const from = Math.max(0, Math.min(top, lines.length - room));
  for (const [i, line] of lines.slice(from, from + room).entries()) {
    const fg = line.startsWith('+') ? INK.accent : line.startsWith('-') ? INK.bad : INK.quiet;
    canvas.text(x, y + i, cutEnd(line, width - 4), { fg });
  }
  if (from + room < lines.length) canvas.text(x, y + room, ' ↓ more ', { fg: INK.quiet });
}

function paintTrial(canvas: Canvas, { title, command, done, of, text, cancelled }: Trial): void {
  const width = Math.min(canvas.width, 76);
  const room = width - 4;
  const { x, y } = box(canvas, width, 6, cutEnd(title, width - 6));
  canvas.text(x, y, cutEnd(`$ ${command}`, room), {});
  const nth = `${done} of ${plural(of, 'run')}`;
  const bar = Math.max(1, room - widthOf(nth) - 2);
  const filled = Math.round((bar * done) / Math.max(1, of));
  canvas.text(x, y + 1, '█'.repeat(filled), { fg: INK.accent });
  canvas.text(x + filled, y + 1, '░'.repeat(bar - filled), { fg: INK.quiet });
  canvas.text(x + bar + 2, y + 1, nth, {});
  canvas.text(x, y + 2, cutEnd(cancelled ? 'ending the program…' : text, room), { fg: INK.quiet });
  canvas.text(x, y + 3, cutEnd('No file is changed; what the program prints is not shown.', room), {
    fg: INK.quiet,
  });
}
