import type { Canvas } from '../paint/canvas.ts';
import { cutEnd, padEnd, widthOf } from '../paint/text.ts';
import { type Action, type Binding, GROUPS } from './binding.ts';
import { box } from './box.ts';
import { keySign } from './keys.ts';
import type { Size } from './state.ts';
import { INK } from './theme.ts';

/** Help for a screen: the keys that work on it, in as many columns as there is room for. */

/** `now`: with what the key does at the moment, which is left out where there is no room for it. */
type HelpRow = { title: string } | { keys: string; label: string; now: string };

const MOST_COLUMNS = 3;
/** Between two columns, around a rule. */
const GAP = 3;
/** Columns narrower than this would cut what keys do; one column alone is no wider than that of a terminal of 80 columns. */
const LEAST = 54;
const WIDEST = 72;
/** What the frame takes of the width; of the height, with a row left free above, and the footer. */
const FRAME = 4;

export function paintHelp(
  canvas: Canvas,
  screen: string,
  bindings: readonly Binding[],
  now: (action: Action) => string | null | undefined,
  top: number,
): void {
  const size = { columns: canvas.width, rows: canvas.height };
  const columns = layHelp(groupsOf(bindings, now, canvas.ascii), size);
  const keys = columns.map(
    (rows) => 2 + Math.max(...rows.map((row) => ('keys' in row ? widthOf(row.keys) : 0))),
  );
  const widths = widthsOf(columns, keys, canvas.width - FRAME);
  const room = canvas.height - FRAME;
  const height = Math.max(...columns.map((rows) => rows.length));
  const shown = Math.min(room, height);
  const from = Math.max(0, Math.min(top, height - shown));
  const inner = widths.reduce((sum, width) => sum + width + GAP, -GAP);
  const at = box(canvas, inner + FRAME, shown + 2, `Keys: ${screen}`);
  let { x } = at;
  for (const [c, rows] of columns.entries()) {
    if (c > 0) for (let y = 0; y < shown; y++) canvas.set(x - 2, at.y + y, '│', { fg: INK.quiet });
    for (const [i, row] of rows.slice(from, from + shown).entries()) {
      if ('title' in row) canvas.text(x, at.y + i, row.title, { fg: INK.accent });
      else {
        const label = canvas.text(x + 1, at.y + i, padEnd(row.keys, keys[c]), { bold: true });
        const width = x + widths[c] - label;
        canvas.text(label, at.y + i, widthOf(row.now) <= width ? row.now : cutEnd(row.label, width), {});
      }
    }
    x += widths[c] + GAP;
  }
  if (from + shown < height) canvas.text(at.x, at.y + shown, ' ⋯ more ', { fg: INK.quiet });
}

/** How many rows of the help are out of sight: how far it scrolls. */
export function helpBelow(bindings: readonly Binding[], size: Size): number {
  const columns = layHelp(
    groupsOf(bindings, () => null, false),
    size,
  );
  return Math.max(0, Math.max(...columns.map((rows) => rows.length)) - (size.rows - FRAME));
}

/** The bindings by their group, each group under its title. */
function groupsOf(
  bindings: readonly Binding[],
  now: (action: Action) => string | null | undefined,
  ascii: boolean,
): HelpRow[][] {
  const groups: HelpRow[][] = [];
  for (const group of GROUPS) {
    const inGroup = bindings.filter((binding) => binding.group === group);
    if (inGroup.length === 0) continue;
    const rows: HelpRow[] = [{ title: group }];
    for (const { action, keys, label } of inGroup)
      rows.push({
        keys: keys.map((key) => keySign(key, ascii)).join(' '),
        label,
        now: withNow(label, now(action)),
      });
    groups.push(rows);
  }
  return groups;
}

/** What a key does, and what it does now: in the place of the former where it begins as that does. */
function withNow(label: string, now: string | null | undefined): string {
  if (!now || label.includes(now)) return label;
  const beginning = label.split(' ', 2).join(' ');
  return now.startsWith(`${beginning} `) ? now : `${label} (now: ${now})`;
}

/** The groups in columns: in one piece each, where all of it can be seen so. */
function layHelp(groups: readonly HelpRow[][], { columns, rows }: Size): HelpRow[][] {
  const most = Math.floor((columns - FRAME + GAP) / (LEAST + GAP));
  const many = Math.max(1, Math.min(MOST_COLUMNS, most));
  const whole = packed(groups, many);
  if (Math.max(...whole.map(({ length }) => length)) <= rows - FRAME) return whole;
  // A title stays with the first of its keys.
  return packed(
    groups.flatMap(([title, first, ...rest]) => [[title, first], ...rest.map((row) => [row])]),
    many,
  );
}

/** Blocks one after another in so many columns, which are as low as they can be. */
function packed(blocks: readonly HelpRow[][], many: number): HelpRow[][] {
  const all = blocks.reduce((sum, block) => sum + block.length, 0);
  for (let height = Math.ceil(all / many); ; height++) {
    const columns: HelpRow[][] = [[]];
    for (const block of blocks) {
      const last = columns[columns.length - 1];
      if (last.length > 0 && last.length + block.length > height) columns.push([...block]);
      else last.push(...block);
    }
    if (columns.length <= many) return columns;
  }
}

/** Of each column what its rows need; where that is too much together, what keys do now is left out, then the widest is cut. */
function widthsOf(columns: readonly HelpRow[][], keys: readonly number[], width: number): number[] {
  if (columns.length === 1) return [Math.min(width, WIDEST)];
  const needed = (text: 'label' | 'now') =>
    columns.map((rows, c) =>
      Math.max(...rows.map((row) => ('keys' in row ? 1 + keys[c] + widthOf(row[text]) : widthOf(row.title)))),
    );
  const widths = needed('label');
  let left = width - widths.reduce((sum, one) => sum + one + GAP, -GAP);
  for (; left < 0; left++) widths[widths.indexOf(Math.max(...widths))]--;
  return needed('now').map((most, c) => {
    const more = Math.min(left, Math.max(0, most - widths[c]));
    left -= more;
    return widths[c] + more;
  });
}
