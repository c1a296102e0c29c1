import { Canvas } from '../paint/canvas.ts';
import { count, duration } from '../paint/numbers.ts';
import { cutEnd, padEnd, widthOf, wrap } from '../paint/text.ts';
import { visible } from '../paint/visible.ts';
import { screenOf } from './cpu/screens.ts';
import { type Action, bindingsOn, GROUPS, KEYS, keySign } from './keys.ts';
import { menuItems } from './overlays.ts';
import { active, bodyArea, type Overlay, type Slot, SMALLEST, type State } from './state.ts';
import { INK } from './theme.ts';
import { tabs } from './update.ts';

/** The whole screen as rows of canonical ANSI: title, tabs, the screen itself, message, footer, and what lies over them. */
export function paintScreen(state: State): string[] {
  const { columns, rows } = state.size;
  if (columns < SMALLEST.columns || rows < SMALLEST.rows) {
    const words = `culprit needs ${SMALLEST.columns}×${SMALLEST.rows} cells; this is ${columns}×${rows}.`;
    return wrap(words, Math.max(1, columns)).slice(0, Math.max(1, rows));
  }
  const canvas = new Canvas(columns, rows, state.level);
  const slot = active(state);
  paintTitle(state, canvas, slot);
  paintTabs(state, canvas, slot);
  screenOf(slot.screen).paint(state, canvas, bodyArea(state.size));
  paintMessage(state, canvas, slot);
  paintFooter(state, canvas, slot);
  if (state.overlay?.kind === 'help') paintHelp(state, canvas, state.overlay.top);
  if (state.overlay?.kind === 'menu') paintMenu(canvas, state.overlay);
  return canvas.lines();
}

function paintTitle(state: State, canvas: Canvas, slot: Slot): void {
  const { columns } = state.size;
  for (let x = 0; x < columns; x++) canvas.set(x, 0, ' ', { bg: INK.header });
  const style = { bg: INK.header };
  let x = canvas.text(1, 0, 'culprit', { ...style, fg: INK.accent, bold: true }) + 2;
  const chips = viewChips(slot);
  const nth = state.slots.length > 1 ? `  ${state.active + 1} of ${state.slots.length}` : '';
  const right = [...chips, slot.deriving ? 'counting…' : ''].filter(Boolean).join(' · ');
  const room = columns - x - 2 - (right ? widthOf(right) + 2 : 0) - widthOf(nth);
  x = canvas.text(x, 0, cutEnd(visible(slot.title), Math.max(8, room)), { ...style, fg: 0xffffff });
  canvas.text(x, 0, nth, { ...style, fg: INK.quiet });
  if (right)
    canvas.text(Math.max(x + nth.length + 1, columns - widthOf(right) - 1), 0, right, {
      ...style,
      fg: INK.match,
    });
}

/** What the present view leaves out, in words: it must never be forgotten that something is. */
function viewChips({ model }: Slot): string[] {
  const { range, hide } = model.view;
  const chips: string[] = [];
  if (range) chips.push(`${duration(range.from)}–${duration(range.to)}`);
  const hidden = [
    hide.internals ? 'internals' : '',
    hide.dependencies ? 'dependencies' : '',
    ...hide.packages.map(visible),
    hide.pattern === null ? '' : 'some functions',
  ].filter(Boolean);
  if (hidden.length > 0) chips.push(`hidden: ${hidden.join(', ')}`);
  return chips;
}

function paintTabs(state: State, canvas: Canvas, slot: Slot): void {
  for (const tab of tabs(state.size.columns)) {
    const here = tab.screen === slot.screen;
    canvas.text(
      tab.x,
      1,
      tab.text,
      here ? { fg: INK.accent, bold: true, underline: true } : { fg: INK.quiet },
    );
  }
}

function paintMessage(state: State, canvas: Canvas, slot: Slot): void {
  const y = state.size.rows - 2;
  const width = state.size.columns - 2;
  if (state.overlay?.kind === 'prompt') {
    const { label, text, purpose } = state.overlay;
    const x = canvas.text(1, y, purpose === 'overwrite' ? visible(label) : `${label}: `, {
      fg: INK.accent,
      bold: true,
    });
    if (purpose === 'overwrite') return;
    const end = canvas.text(x, y, cutEnd(visible(text), Math.max(1, width - x)), {});
    canvas.set(end, y, ' ', { inverse: true });
    const found = purpose === 'search' && slot.search ? matchWords(slot) : '';
    if (found)
      canvas.text(Math.max(end + 2, state.size.columns - widthOf(found) - 1), y, found, { fg: INK.match });
    return;
  }
  if (state.message) {
    canvas.text(1, y, cutEnd(state.message.text, width), { fg: state.message.bad ? INK.bad : INK.match });
    return;
  }
  if (slot.search)
    canvas.text(1, y, cutEnd(`${matchWords(slot)} · n N next, previous · Esc ends the search`, width), {
      fg: INK.match,
    });
}

function matchWords(slot: Slot): string {
  const { text, functions, share } = slot.search!;
  return `“${visible(text)}” matches ${count(functions)} ${functions === 1 ? 'function' : 'functions'}, ${(share * 100).toFixed(1)} % of on-CPU time`;
}

/** Five hints that matter now, the state in their words, then `? help`. */
function paintFooter(state: State, canvas: Canvas, slot: Slot): void {
  const screen = screenOf(slot.screen);
  const y = state.size.rows - 1;
  const hints = hintsNow(state, slot).slice(0, 5);
  let x = 1;
  const help = '? help  q quit';
  for (const action of hints) {
    const binding = bindingsOn(slot.screen).find((candidate) => candidate.action === action);
    if (!binding) continue;
    const words = screen.label?.(state, action) ?? shortLabel(action, slot) ?? binding.label;
    const key = keySign(binding.keys[0]);
    const width = widthOf(key) + 1 + widthOf(words);
    if (x + width + 2 + help.length > state.size.columns) break;
    x = canvas.text(x, y, key, { bold: true });
    x = canvas.text(x + 1, y, words, { fg: INK.quiet }) + 2;
  }
  x = canvas.text(Math.max(x, state.size.columns - help.length - 1), y, '?', { bold: true });
  x = canvas.text(x + 1, y, 'help', { fg: INK.quiet });
  x = canvas.text(x + 2, y, 'q', { bold: true });
  canvas.text(x + 1, y, 'quit', { fg: INK.quiet });
}

function hintsNow(state: State, slot: Slot): Action[] {
  if (slot.mark) return ['range', 'left', 'right', 'back'];
  return screenOf(slot.screen).hints(state);
}

/** Words for the footer where the table's are too long for it. */
function shortLabel(action: Action, slot: Slot): string | null {
  if (action === 'hide') {
    const { internals, dependencies } = slot.model.view.hide;
    return dependencies ? 'show all code' : internals ? 'hide dependencies' : 'hide internals';
  }
  if (action === 'left') return 'earlier';
  if (action === 'right') return slot.mark ? 'later' : 'open';
  const words: Partial<Record<Action, string>> = {
    enter: 'look closer',
    back: slot.mark ? 'give up' : 'back',
    expandHot: 'hot path',
    search: 'search',
    export: 'export',
    findings: 'recommendations',
    screen2: 'call tree',
    screen3: 'flame graph',
    editor: 'edit',
    copy: 'copy',
    hideThis: 'hide it',
    filter: 'filter',
    reverse: 'reverse',
    goal: 'set a goal',
    pin: 'do this next',
  };
  return words[action] ?? null;
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

/** Help for this screen, from the table that handles its keys. */
function paintHelp(state: State, canvas: Canvas, top: number): void {
  const { screen } = active(state);
  const rows: ({ title: string } | { keys: string; label: string })[] = [];
  for (const group of GROUPS) {
    const bindings = bindingsOn(screen).filter((binding) => binding.group === group);
    if (bindings.length === 0) continue;
    rows.push({ title: group });
    for (const binding of bindings) {
      const own = screenOf(screen).label?.(state, binding.action);
      rows.push({
        keys: binding.keys.map(keySign).join(' '),
        label: own ? `${binding.label} (now: ${own})` : binding.label,
      });
    }
  }
  const width = Math.min(canvas.width, 76);
  const height = Math.min(canvas.height, rows.length + 2);
  const from = Math.max(0, Math.min(top, rows.length - (height - 2)));
  const at = box(canvas, width, height, `Keys: ${screenOf(screen).title}`);
  rows.slice(from, from + height - 2).forEach((row, i) => {
    if ('title' in row) canvas.text(at.x, at.y + i, row.title, { fg: INK.accent });
    else {
      const x = canvas.text(at.x + 1, at.y + i, padEnd(row.keys, 16), { bold: true });
      canvas.text(x, at.y + i, cutEnd(row.label, at.x + width - 4 - x), {});
    }
  });
  if (from + height - 2 < rows.length) canvas.text(at.x, at.y + height - 2, ' ↓ more ', { fg: INK.quiet });
}

function paintMenu(canvas: Canvas, menu: Extract<Overlay, { kind: 'menu' }>): void {
  const items = menuItems(menu);
  const width = Math.min(canvas.width, 76);
  const height = Math.min(canvas.height - 2, menu.items.length + 3);
  const at = box(canvas, width, height, menu.title);
  const x = canvas.text(at.x, at.y, `› ${visible(menu.filter)}`, {});
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
  if (items.length === 0) canvas.text(at.x, at.y + 1, 'Nothing by that name.', { fg: INK.quiet });
}

/** Every key, for the README: made from the same table. */
export function keyTable(): string[] {
  const rows = ['| keys | action | where |', '| --- | --- | --- |'];
  for (const binding of KEYS) {
    const keys = binding.keys.map((key) => `\`${keySign(key)}\``).join(' ');
    const where = binding.on
      ? binding.on.map((screen) => screenOf(screen).title.toLowerCase()).join(', ')
      : 'everywhere';
    rows.push(`| ${keys} | ${binding.label} | ${where} |`);
  }
  return rows;
}
