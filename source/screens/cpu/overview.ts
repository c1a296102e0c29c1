import { CATEGORIES, type CpuModel, IDLE } from '../../cpu/model.ts';
import { wallOf } from '../../cpu/query.ts';
import { amount, duration, ends, percent } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { heatStrip } from '../../paint/heat.ts';
import { cutMiddle, padEnd, padStart, widthOf } from '../../paint/text.ts';
import type { Action } from '../binding.ts';
import { HEADLINES, leadsTo, MARGIN } from '../headline.ts';
import { paintOverview, scrolledTo } from '../overview-rows.ts';
import { type Area, active, type Cell, say, step, withSlice, withSlot } from '../state.ts';
import { goTo } from '../subject.ts';
import { CATEGORY_COLOUR, CATEGORY_LABEL, INK } from '../theme.ts';
import { layout, leversShown } from './overview-rows.ts';
import { setRange } from './range.ts';
import type { OverviewSlice } from './slices.ts';
import {
  leaveProfile,
  type ProfileScreen,
  type ProfileSlot,
  type ProfileState,
  type ProfileStep,
} from './state.ts';

export const overviewSlice: OverviewSlice = { column: 0, finding: 0, top: 0 };

export const overviewScreen: ProfileScreen = {
  id: 'overview',
  title: 'Overview',
  enter: (state) => state,
  paint,
  act,
  click,
  drag,
  wheel,
  hints,
  label,
};

const stripWidth = (area: Area) => Math.max(10, area.width - 2 * MARGIN);

function act(state: ProfileState, action: Action, area: Area): ProfileStep | null {
  const slot = active(state);
  const slice = slot.slices.overview;
  const width = stripWidth(area);
  const findings = Math.min(HEADLINES, slot.findings?.length ?? 0);
  const rows = findings + leversShown(slot, area.height);
  switch (action) {
    case 'left':
    case 'right':
      return step(moveColumn(state, slice.column + (action === 'left' ? -1 : 1), width));
    case 'home':
    case 'end':
      return step(moveColumn(state, action === 'home' ? 0 : width - 1, width));
    case 'up':
    case 'down':
      return step(
        withSlice(state, 'overview', {
          finding: Math.max(0, Math.min(rows - 1, slice.finding + (action === 'up' ? -1 : 1))),
        }),
      );
    case 'pageUp':
    case 'pageDown':
      return step(wheel(state, action === 'pageUp' ? -area.height : area.height, area));
    case 'range': {
      if (slot.model.activity.bins === 0)
        return step(say(state, 'No samples in time order: no range can be marked.'));
      if (slot.mark) return null;
      const anchor = columnSpan(slot.model, slice.column, width);
      return step(withSlot(state, { mark: { anchor, span: anchor } }));
    }
    case 'enter':
      if (slot.mark) return null;
      if (slice.finding >= findings && slice.finding < rows) {
        const [frame] = slot.levers[slice.finding - findings].frames;
        return step(goTo(state, 'function', leaveProfile, { frame }));
      }
      return slot.findings
        ? step(
            withSlice(goTo(state, 'findings', leaveProfile), 'findings', {
              chosen: slice.finding,
              top: 0,
              section: 0,
            }),
          )
        : step(state);
    default:
      return null;
  }
}

function moveColumn(state: ProfileState, to: number, width: number): ProfileState {
  const column = Math.max(0, Math.min(width - 1, to));
  const slot = active(state);
  const moved = withSlice(state, 'overview', { column });
  if (!slot.mark) return moved;
  const here = columnSpan(slot.model, column, width);
  const span = {
    from: Math.min(slot.mark.anchor.from, here.from),
    to: Math.max(slot.mark.anchor.to, here.to),
  };
  return withSlot(moved, { mark: { ...slot.mark, span } });
}

/** Microseconds that a column of the strip stands for. */
function columnSpan(model: CpuModel, column: number, width: number) {
  const whole = model.activity.bins * model.activity.binMicros;
  return { from: (whole * column) / width, to: (whole * (column + 1)) / width };
}

function click(state: ProfileState, x: number, y: number, area: Area): ProfileStep | null {
  const slot = active(state);
  const top = slot.slices.overview.top;
  const rows = layout(slot, area);
  const row = rows[y + top];
  if (row?.kind === 'strip' || row?.kind === 'axis')
    return step(moveColumn(state, x - MARGIN, stripWidth(area)));
  if (row?.kind !== 'finding' && row?.kind !== 'lever') return null;
  const finding =
    row.kind === 'finding' ? row.index : row.index + Math.min(HEADLINES, slot.findings?.length ?? 0);
  const chosen = withSlice(state, 'overview', { finding });
  return slot.slices.overview.finding === finding ? act(chosen, 'enter', area) : step(chosen);
}

/** A range of time, from where on the strip the mouse was pressed. */
function drag(state: ProfileState, from: Cell, to: Cell, done: boolean, area: Area): ProfileStep | null {
  const slot = active(state);
  const { kind } = layout(slot, area)[from.y + slot.slices.overview.top] ?? {};
  if ((kind !== 'strip' && kind !== 'axis') || from.x === to.x) return null;
  const width = stripWidth(area);
  const column = (x: number) => Math.max(0, Math.min(width - 1, x - MARGIN));
  const anchor = columnSpan(slot.model, column(from.x), width);
  const marked = moveColumn(withSlot(state, { mark: { anchor, span: anchor } }), column(to.x), width);
  return done ? setRange(marked) : step(marked);
}

function wheel(state: ProfileState, by: number, area: Area): ProfileState {
  const slot = active(state);
  const top = scrolledTo(slot.slices.overview.top + by, layout(slot, area).length, area);
  return withSlice(state, 'overview', { top });
}

function hints(state: ProfileState): Action[] {
  return active(state).model.activity.bins > 0
    ? ['enter', 'screen2', 'screen3', 'range', 'export']
    : ['enter', 'screen2', 'screen3', 'screen4', 'export'];
}

function label(state: ProfileState, action: Action): string | null {
  const slot = active(state);
  if (action === 'range') return slot.mark ? 'set the range' : 'mark a range';
  if (action === 'enter') {
    const finding = slot.findings?.[slot.slices.overview.finding];
    return finding ? leadsTo(finding) : 'the function';
  }
  return null;
}

function paint(state: ProfileState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  paintOverview(canvas, area, layout(slot, area), slot.slices.overview, (row, x, y, width) => {
    if (row.kind === 'category') paintCategory(state, canvas, x, y, width, row.index);
    else if (row.kind === 'hidden')
      paintShare(state, canvas, x, y, width, 'hidden (no visible caller)', slot.model.hidden, INK.quiet);
    else if (row.kind === 'lever') paintLever(slot, canvas, area, y, row.index);
    else if (row.kind === 'strip')
      heatStrip(canvas, x, y, width, slot.model.activity, CATEGORY_COLOUR, state.ascii, row);
    else paintAxis(slot, canvas, x, y, width);
  });
}

const LEAST_NAME = 40;
const leverName = ({ text, under }: ProfileSlot['levers'][number]) =>
  under.length > 0 ? `${text} ← ${under[0]}` : text;

/** `uniqueSkus (summary.js:19) ← summarise   50 % ████` */
function paintLever(slot: ProfileSlot, canvas: Canvas, area: Area, y: number, index: number): void {
  const { share } = slot.levers[index];
  const width = area.width - 2 * MARGIN;
  const bars = Math.max(8, Math.min(40, Math.floor(width / 4)));
  // As wide as the longest, so that figures stand beside the names on a wide terminal too.
  const longest = Math.max(
    LEAST_NAME,
    ...slot.levers.slice(0, leversShown(slot, area.height)).map((one) => widthOf(leverName(one))),
  );
  const room = Math.min(longest, width - bars - 11);
  const name = leverName(slot.levers[index]);
  canvas.text(area.x + MARGIN, y, `   ${cutMiddle(name, room)}`, {});
  canvas.text(area.x + MARGIN + room + 3, y, padStart(percent(share), 6), {});
  const at = area.x + MARGIN + room + 10;
  bar(canvas, at, y, bars, [
    {
      share,
      colour: CATEGORY_COLOUR[slot.model.functions.category[slot.levers[index].frames[0]] ?? 0],
      sign: '#',
    },
  ]);
  const findings = Math.min(HEADLINES, slot.findings?.length ?? 0);
  if (slot.slices.overview.finding === findings + index)
    canvas.highlight(area.x + 1, y, area.width - 2, INK.chosen);
}

function paintCategory(
  state: ProfileState,
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  index: number,
): void {
  const value = active(state).model.categories[CATEGORIES[index]];
  paintShare(
    state,
    canvas,
    x,
    y,
    width,
    CATEGORY_LABEL[index],
    value,
    CATEGORY_COLOUR[index],
    index === IDLE,
  );
}

/** One bar of where the time went. Idle is no part of on-CPU time: its share is of wall time. */
function paintShare(
  state: ProfileState,
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  label: string,
  value: number,
  colour: number,
  idle = false,
): void {
  const { model } = active(state);
  const base = idle ? wallOf(model) : model.onCpu;
  const share = base > 0 ? value / base : 0;
  const room = model.hidden > 0 ? 27 : 18;
  const at = canvas.text(x, y, padEnd(label, room), { fg: colour });
  const barWidth = Math.max(8, Math.min(60, width - room - 32));
  bar(canvas, at, y, barWidth, [{ share, colour, sign: '#' }], state.ascii);
  const text = `${padStart(percent(share), 7)}${idle ? ' of wall' : ''}  ${amount(value, model.recording.kind)}`;
  canvas.text(at + barWidth + 1, y, text, {});
}

/** Under the strip: the range, or how long the whole is; and the cursor with its time, beside the range where that would cover it. */
function paintAxis(slot: ProfileSlot, canvas: Canvas, x: number, y: number, width: number): void {
  const { activity } = slot.model;
  const whole = activity.bins * activity.binMicros;
  const { column } = slot.slices.overview;
  const marked = slot.mark?.span ?? slot.model.view.range;
  if (!marked) {
    canvas.text(x, y, '0', { fg: INK.quiet });
    const end = duration(whole);
    canvas.text(x + width - end.length, y, end, { fg: INK.quiet });
  }
  const here = duration((whole * column) / width);
  const right = `▴ ${here}`;
  const left = `${here} ▴`;
  if (!marked) {
    const fits = column + right.length <= width;
    canvas.text(x + (fits ? column : width - left.length), y, fits ? right : left, { fg: INK.accent });
    return;
  }
  const at = (micros: number) => Math.round((micros / whole) * width);
  const from = Math.min(width - 1, at(marked.from));
  const to = Math.max(from + 1, Math.min(width, at(marked.to)));
  for (let c = from; c < to; c++) canvas.set(x + c, y, '━', { fg: INK.accent });
  const words = slot.mark ? ends(marked).join('–') : right;
  canvas.text(
    x + (to + 1 + words.length <= width ? to + 1 : Math.max(0, from - 1 - words.length)),
    y,
    words,
    {
      fg: INK.accent,
    },
  );
}
