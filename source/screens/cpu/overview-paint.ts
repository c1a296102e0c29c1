import { APP, CATEGORIES, type CpuModel, IDLE, NATIVE, PROGRAM } from '../../cpu/model.ts';
import { shortName } from '../../cpu/names.ts';
import { wallOf } from '../../cpu/query.ts';
import { amount, duration, ends, percent } from '../../format/numbers.ts';
import { bar } from '../../paint/bars.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { heatStrip } from '../../paint/heat.ts';
import { cutMiddle, cutPath, padEnd, padStart, widthOf } from '../../paint/text.ts';
import { HEADLINES, MARGIN } from '../headline.ts';
import { paintOverview } from '../overview-rows.ts';
import { type Area, active } from '../state.ts';
import { CATEGORY_COLOUR, CATEGORY_LABEL, INK } from '../theme.ts';
import { place as placeLabel } from './labels.ts';
import { layout, leversShown } from './overview-rows.ts';
import type { ProfileSlot, ProfileState } from './state.ts';

// The overview of a profile, drawn.

export function paintProfileOverview(state: ProfileState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  paintOverview(canvas, area, layout(slot, area), slot.slices.overview, (row, x, y, width) => {
    const at = { x, y, width, height: 1 };
    if (row.kind === 'category') paintCategory(state, canvas, at, row.index);
    else if (row.kind === 'hidden')
      paintShare(canvas, at, slot.model, {
        label: 'hidden (no visible caller)',
        micros: slot.model.hidden,
        colour: INK.quiet,
        of: slot.model.onCpu,
        base: '',
      });
    else if (row.kind === 'lever') paintLever(slot, canvas, area, y, row.index);
    else if (row.kind === 'function') paintFunctionRow(slot, canvas, x, y, width, row.frame);
    else if (row.kind === 'strip') heatStrip(canvas, at, slot.model.activity, CATEGORY_COLOUR, row);
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

function paintCategory(state: ProfileState, canvas: Canvas, at: Area, index: number): void {
  const { model } = active(state);
  const isIdle = index === IDLE;
  paintShare(canvas, at, model, {
    label: categoryLabel(index, at.width),
    micros: model.categories[CATEGORIES[index]],
    colour: CATEGORY_COLOUR[index],
    // Idle is no part of on-CPU time.
    of: isIdle ? wallOf(model) : model.onCpu,
    base: isIdle ? ' of wall' : '',
  });
}

/** Columns from which on categories have room to say what they are. */
const WIDE = 100;
/** What a category is, where its name alone does not say it. */
const EXPLAINED: Record<number, string> = {
  [NATIVE]: 'native (built-ins)',
  [PROGRAM]: '(program), not in JS',
};

const categoryLabel = (index: number, width: number): string =>
  index === APP ? 'app (your code)' : (width >= WIDE && EXPLAINED[index]) || CATEGORY_LABEL[index];

interface Share {
  label: string;
  micros: number;
  colour: number;
  /** What it is a share of, and how that is called behind the figure: '' for on-CPU time. */
  of: number;
  base: string;
}

/** One bar of where the time went, at the left of a row. */
function paintShare(
  canvas: Canvas,
  { x, y, width }: Pick<Area, 'x' | 'y' | 'width'>,
  model: CpuModel,
  { label, micros, colour, of, base }: Share,
): void {
  const share = of > 0 ? micros / of : 0;
  const room = model.hidden > 0 ? 27 : width >= WIDE ? 23 : 18;
  const at = canvas.text(x, y, padEnd(label, room), { fg: colour });
  const barWidth = Math.max(8, Math.min(60, width - room - 32));
  bar(canvas, at, y, barWidth, [{ share, colour, sign: '#' }]);
  const text = `${padStart(percent(share), 7)}${base}  ${amount(micros, model.recording.kind)}`;
  canvas.text(at + barWidth + 1, y, text, {});
}

/** `uniqueSkus  summary.js:19   221 ms  50 %`, the figures in line with those of the shares above. */
function paintFunctionRow(
  { model }: ProfileSlot,
  canvas: Canvas,
  x: number,
  y: number,
  width: number,
  frame: number,
): void {
  const { functions, onCpu, wall, recording } = model;
  const value = functions.self[frame];
  const figures = `${padStart(percent(value / (onCpu || wall || 1)), 7)}  ${amount(value, recording.kind)}`;
  const at = canvas.text(x, y, padEnd(figures, 20), {}) + 1;
  const name = cutMiddle(shortName(model, frame), Math.floor((width - 20) * 0.6));
  const end = canvas.text(at, y, name, { fg: CATEGORY_COLOUR[functions.category[frame]] });
  canvas.text(end + 2, y, cutPath(placeLabel(model, frame), Math.max(0, x + width - end - 2)), {
    fg: INK.quiet,
  });
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
