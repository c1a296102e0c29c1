import type { CpuModel } from '../../cpu/model.ts';
import { shortName } from '../../cpu/names.ts';
import { type Neighbour, nameOf } from '../../cpu/query.ts';
import { amount, count, percent } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, cutMiddle, cutPath, fromColumn, padStart, widthOf, wrap } from '../../paint/text.ts';
import type { Place } from '../list.ts';
import { type Area, active } from '../state.ts';
import { CATEGORY_COLOUR, CATEGORY_LABEL, INK } from '../theme.ts';
import { type Layout, sourceColumns } from './function-layout.ts';
import { amountRoom, fullPlace, place as placeLabel } from './labels.ts';
import { beginOf, isScript, paintSyntax } from './source-colours.ts';
import type { ProfileState } from './state.ts';

// Callers, callees and source of a function, drawn.

/** The first row of what is said of a function: its name, whose it is, where it is. */
export function paintName(canvas: Canvas, area: Area, model: CpuModel, frame: number): void {
  const width = area.width - 2;
  const category = model.functions.category[frame];
  const name = cutMiddle(nameOf(model, frame), Math.floor(width * 0.6));
  let x = canvas.text(area.x + 1, area.y, name, { bold: true });
  const owner = model.packages[model.functions.package[frame]]?.name ?? CATEGORY_LABEL[category];
  x = canvas.text(x + 2, area.y, cutEnd(owner, Math.max(0, area.x + width - x)), {
    fg: CATEGORY_COLOUR[category],
  });
  canvas.text(x + 2, area.y, cutPath(fullPlace(model, frame), Math.max(0, area.x + width - x - 2)), {
    fg: INK.quiet,
  });
}

/**
 * Callers, callees and source of the function that `slices.function` is about.
 *
 * @param places where each stands, in the order of `PANES`.
 * @param focus the pane that keys go to; null where this is below another picture, and none does.
 */
export function paintPanes(
  state: ProfileState,
  canvas: Canvas,
  at: Layout,
  places: readonly [Place, Place, Place],
  focus: number | null,
): void {
  const { callers, callees } = active(state).slices.function;
  const called = `called by (${count(callers.length)})`;
  const calls = `calls (${count(callees.length)})`;
  paintNeighbours(state, canvas, at.callers, called, callers, places[0], focus === 0);
  paintNeighbours(state, canvas, at.callees, calls, callees, places[1], focus === 1);
  paintSource(state, canvas, at.source, places[2], focus === 2);
}

function paneTitle(canvas: Canvas, at: Area, title: string, focused: boolean): void {
  const style = focused ? { fg: INK.accent, bold: true } : { fg: INK.quiet };
  canvas.text(at.x + 1, at.y, cutEnd(`${focused ? '▸ ' : '  '}${title}`, at.width - 2), style);
}

function paintNeighbours(
  state: ProfileState,
  canvas: Canvas,
  at: Area,
  title: string,
  rows: Neighbour[],
  { cursor, top }: Place,
  focused: boolean,
): void {
  const { model, slices } = active(state);
  const base = model.functions.total[slices.function.frame];
  const height = at.height - 1;
  const left = rows.length - top - height;
  paneTitle(canvas, at, left > 0 ? `${title} · ⋯ ${count(left)} more below` : title, focused);
  const barWidth = at.width >= 60 ? 10 : at.width >= 36 ? 5 : 0;
  for (let i = 0; i < height && top + i < rows.length; i++) {
    const row = rows[top + i];
    const y = at.y + 1 + i;
    const share = base > 0 ? row.total / base : 0;
    let x = canvas.text(at.x + 1, y, padStart(percent(share), 7), {}) + 1;
    if (barWidth > 0) {
      bar(canvas, x, y, barWidth, [{ share, colour: INK.total, sign: '#' }]);
      x += barWidth + 1;
    }
    const room = at.x + at.width - x - 1;
    const root = row.frame === model.tree.frame[0];
    const where = placeLabel(model, row.frame);
    const name = root ? '(no caller: starts a task)' : shortName(model, row.frame);
    const end = canvas.text(x, y, cutMiddle(name, room), {
      fg: CATEGORY_COLOUR[model.functions.category[row.frame]],
    });
    if (!root && name === nameOf(model, row.frame) && at.x + at.width - end > 12)
      canvas.text(end + 2, y, cutPath(where, at.x + at.width - end - 3), { fg: INK.quiet });
    if (focused && top + i === cursor) canvas.highlight(at.x, y, at.width, INK.chosen);
  }
  if (rows.length === 0) canvas.text(at.x + 3, at.y + 1, 'none sampled', { fg: INK.quiet });
}

/** Why there is no source, above the times of its lines; what would bring it below them, where the title has no room for that. */
function paintWhy(canvas: Canvas, at: Area, why: string, lines: number, focused: boolean): void {
  const [title, ...ways] = why.split(' · ');
  const rest = widthOf(why) <= at.width - 4 ? [] : ways.flatMap((way) => wrap(way, at.width - 4));
  const first = at.y + 2 + Math.max(1, lines);
  if (rest.length === 0 || first + rest.length > at.y + at.height) {
    paneTitle(canvas, at, why, focused);
    return;
  }
  paneTitle(canvas, at, title, focused);
  rest.forEach((line, i) => {
    canvas.text(at.x + 3, first + i, line, { fg: INK.quiet });
  });
}

/** The source with the time of each line; the times alone where there is none. */
export function paintSource(
  state: ProfileState,
  canvas: Canvas,
  at: Area,
  { cursor, top }: Place,
  focused: boolean,
): void {
  const slot = active(state);
  const slice = slot.slices.function;
  const { kind } = slot.model.recording;
  const amounts = amountRoom(slot.model);
  const self = slot.model.functions.self[slice.frame];
  const height = at.height - 1;
  const { source } = slice;
  if (typeof source !== 'object') {
    paintWhy(canvas, at, source ?? 'source: reading…', slice.lines.length, focused);
    slice.lines.slice(top, top + height).forEach((line, i) => {
      const y = at.y + 1 + i;
      canvas.text(
        at.x + 1,
        y,
        `line ${padStart(String(line.line), 6)}  ${padStart(amount(line.micros, kind), amounts)}  ${padStart(percent(self > 0 ? line.micros / self : 0), 7)}`,
        {},
      );
      if (focused && top + i === cursor) canvas.highlight(at.x, y, at.width, INK.chosen);
    });
    if (source !== undefined && slice.lines.length === 0)
      canvas.text(at.x + 3, at.y + 1, 'The profile has no line times for it either.', { fg: INK.quiet });
    return;
  }
  // Lines of other files are of what was inlined.
  const byLine = new Map(
    slice.lines.flatMap(({ line, micros, url }) => (url === null ? [[line, micros] as const] : [])),
  );
  const minified = source.original && self > 0 && slice.lines.length === 0;
  const note = `${source.original ? ' (through its source map)' : ''}${minified ? ' · no time per line: it ran minified, and V8 counts by line' : ''}${slot.model.view.range ? ' · time per line in proportion to the whole recording' : ''}`;
  const path = cutPath(source.path, Math.max(30, at.width - '▸ source: '.length - 2 - widthOf(note)));
  paneTitle(canvas, at, `source: ${path}${note}`, focused);
  const columns = sourceColumns(slot.model, slice, at);
  const room = slice.shift + columns.text;
  const coloured = isScript(source.path);
  for (let i = 0; i < height && top + i < slice.sourceLines.length; i++) {
    const number = top + i + 1;
    const y = at.y + 1 + i;
    const micros = byLine.get(number) ?? 0;
    const share = self > 0 ? micros / self : 0;
    const heat = share >= 0.3 ? INK.bad : share >= 0.05 ? INK.accent : INK.quiet;
    let x =
      canvas.text(at.x + 1, y, padStart(micros > 0 ? amount(micros, kind) : '', amounts), {
        fg: heat,
        bold: share >= 0.3,
      }) + 1;
    if (columns.bar > 0) {
      bar(canvas, x, y, columns.bar, [{ share, colour: heat, sign: '#' }]);
      x += columns.bar + 1;
    }
    x =
      canvas.text(x, y, padStart(String(number), columns.digits), {
        fg: number === source.line ? INK.accent : INK.quiet,
      }) + 1;
    // A bundle is one line of megabytes: no more of it than can be seen.
    const text = slice.sourceLines[top + i].slice(0, 2 * room + 8).replaceAll('\t', '  ');
    canvas.text(x, y, cutEnd(fromColumn(text, slice.shift), columns.text), { bold: share >= 0.05 });
    if (coloured)
      paintSyntax(canvas, x, y, text, beginOf(slice.sourceLines, top + i), slice.shift, columns.text);
    if (focused && top + i === cursor) canvas.highlight(at.x, y, at.width, INK.chosen);
  }
}
