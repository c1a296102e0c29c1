import { type CpuModel, GC } from '../../cpu/model.ts';
import { count, duration, percent } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { Kept } from '../../paint/kept.ts';
import { cutEnd, padStart } from '../../paint/text.ts';
import { busyBetween } from '../../waits/busy.ts';
import type { WaitsModel } from '../../waits/model.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';

// Figures over time: how many in flight, how busy the loop, how late, how long collected.

/** A figure over time. */
interface Line {
  title: string;
  values: Float64Array;
  most: number;
  text(value: number): string;
  colour: number;
}

const BLOCKS = ' ▁▂▃▄▅▆▇█';
const SIGNS = ' .:-=+*#@';

/** A row for what it is, and below it the figure, as high as there is room. `inside`: whether a row of the canvas may be painted. */
export function paintLine(
  canvas: Canvas,
  { title, values, most, text, colour }: Line,
  { x, y, width, height }: Area,
  inside: (row: number) => boolean = () => true,
): void {
  const signs = canvas.ascii ? SIGNS : BLOCKS;
  const rows = height - 1;
  if (inside(y)) {
    canvas.text(x, y, cutEnd(title, width - 20), { fg: colour, bold: true });
    canvas.text(x + width - 20, y, padStart(`up to ${text(most)}`, 20), { fg: INK.quiet });
  }
  for (let c = 0; c < values.length; c++)
    for (let r = 0; r < rows; r++) {
      const level = Math.round((values[c] / (most || 1)) * rows * 8) - (rows - 1 - r) * 8;
      if (level > 0 && inside(y + 1 + r))
        canvas.set(x + c, y + 1 + r, signs[Math.min(8, level)], { fg: colour });
    }
}

/** Rows of a figure with its title and a gap, at least; rows that it takes at most. */
const LEAST = 4;
const MOST = 8;

/** Heights of the figures that an area of so many rows has room for, gaps left out. */
function heightsIn(figures: number, rows: number): number[] {
  const many = Math.min(figures, Math.floor((rows + 1) / LEAST));
  return Array.from({ length: many }, () => Math.min(MOST, Math.floor((rows + 1) / many) - 1));
}

/** Rows that `paintOverTime` takes of so many. */
export function heightOverTime({ recording, cpu }: WaitsModel, rows: number): number {
  const figures = 3 + Number(recording.requests.count > 0) + Number(cpu !== null);
  const heights = heightsIn(figures, rows);
  return heights.reduce((sum, height) => sum + height + 1, -1);
}

/** As many of the figures over time as there is room for, one above the other; none where there is too little. */
export function paintOverTime(canvas: Canvas, area: Area, model: WaitsModel): void {
  const lines = linesOf(model, area.width);
  let { y } = area;
  heightsIn(lines.length, area.height).forEach((height, i) => {
    paintLine(canvas, lines[i], { ...area, y, height });
    y += height + 1;
  });
}

const kept = new Kept<Line[]>(3);

/** Figures over time, a bin for each column. */
export const linesOf = (model: WaitsModel, columns: number): Line[] =>
  kept.get(model, [columns], () => counted(model, Math.max(1, columns)));

function counted(model: WaitsModel, bins: number): Line[] {
  const { operations, requests, beats, wallMicros, strings } = model.recording;
  const bin = wallMicros / bins || 1;
  const at = (time: number) => Math.max(0, Math.min(bins - 1, Math.floor(time / bin)));
  /** How many there are on average within each bin. */
  const flight = (start: Float64Array, end: Float64Array, keep: (i: number) => boolean) => {
    const whole = new Float64Array(bins + 1);
    const part = new Float64Array(bins);
    for (let i = 0; i < start.length; i++) {
      if (!keep(i)) continue;
      const to = Number.isNaN(end[i]) ? wallMicros : end[i];
      const [first, last] = [at(start[i]), at(to)];
      if (first === last) part[first] += (to - start[i]) / bin;
      else {
        part[first] += first + 1 - start[i] / bin;
        part[last] += to / bin - last;
        whole[first + 1]++;
        whole[last]--;
      }
    }
    let now = 0;
    return part.map((own, b) => own + (now += whole[b]));
  };
  const busy = Float64Array.from({ length: bins }, (_, b) =>
    Math.min(1, busyBetween(model.busy, b * bin, (b + 1) * bin) / bin),
  );
  const delay = new Float64Array(bins);
  for (let i = 0; i < beats.count; i++)
    delay[at(beats.time[i])] = Math.max(delay[at(beats.time[i])], beats.delay[i]);
  const isBeat = (i: number) =>
    strings[operations.kind[i]] === 'timer' && strings[operations.label[i]].startsWith('setInterval');
  const line = (
    title: string,
    values: Float64Array,
    text: Line['text'],
    colour: number,
    most = Math.max(...values),
  ): Line => ({ title, values, most, text, colour });
  return [
    ...(requests.count > 0
      ? [
          line(
            'Requests in flight',
            flight(requests.start, requests.end, () => true),
            count,
            INK.accent,
          ),
        ]
      : []),
    line(
      'Operations in flight',
      flight(operations.start, operations.end, (i) => !isBeat(i)),
      count,
      0x6fa3c9,
    ),
    line('Event loop busy', busy, percent, INK.self, 1),
    line('Event-loop delay', delay, duration, INK.bad),
    ...(model.cpu ? [line('Garbage collection', collected(model.cpu, model, bins), duration, 0xb39ddb)] : []),
  ];
}

/** How long the program stood still for garbage collection within each bin, by the samples of its CPU profile. */
function collected({ recording, tree, functions }: CpuModel, model: WaitsModel, bins: number): Float64Array {
  const { time, node, count } = recording.timeline;
  const { startMicros, wallMicros } = model.recording;
  const by = recording.timeline.startMicros - startMicros;
  const values = new Float64Array(bins);
  for (let i = 0; i < count; i++) {
    if (functions.category[tree.frame[tree.ofNode[node[i]]]] !== GC) continue;
    const bin = Math.floor(((time[i] + by) / (wallMicros || 1)) * bins);
    values[Math.max(0, Math.min(bins - 1, bin))] += time[i + 1] - time[i];
  }
  return values;
}
