import { count, duration, percent } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, padStart } from '../../paint/text.ts';
import { busyBetween } from '../../waits/busy.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import type { WaitsScreen, WaitsState } from './state.ts';

interface Line {
  title: string;
  values: Float64Array;
  most: number;
  text(value: number): string;
  colour: number;
}

const ROWS = 3;
const BLOCKS = ' ▁▂▃▄▅▆▇█';
const SIGNS = ' .:-=+*#@';

export const timelineScreen: WaitsScreen = {
  id: 'timeline',
  title: 'Timeline',
  enter: (state) => state,
  paint,
  act(state, action, area) {
    const by = { up: -1, down: 1, pageUp: -area.height, pageDown: area.height, home: -1e6, end: 1e6 }[
      action as 'up'
    ];
    return by === undefined ? null : step(scrolledBy(state, by, area));
  },
  wheel: scrolledBy,
  hints: () => ['up', 'down', 'screen3', 'findings', 'export'],
};

function scrolledBy(state: WaitsState, by: number, area: Area): WaitsState {
  const most = Math.max(0, linesOf(active(state).model, area.width).length * (ROWS + 2) - area.height);
  const top = Math.max(0, Math.min(most, active(state).slices.timeline.top + by));
  return withSlice(state, 'timeline', { top });
}

function paint(state: WaitsState, canvas: Canvas, area: Area): void {
  const { model, slices } = active(state);
  const width = area.width - 2;
  const signs = state.ascii ? SIGNS : BLOCKS;
  linesOf(model, area.width).forEach(({ title, values, most, text, colour }, k) => {
    const y = area.y + k * (ROWS + 2) - slices.timeline.top;
    const inside = (row: number) => row >= area.y && row < area.y + area.height;
    if (inside(y)) {
      canvas.text(area.x + 1, y, cutEnd(title, width - 20), { fg: colour, bold: true });
      canvas.text(area.x + 1 + width - 20, y, padStart(`up to ${text(most)}`, 20), { fg: INK.quiet });
    }
    for (let c = 0; c < values.length; c++)
      for (let r = 0; r < ROWS; r++) {
        const level = Math.round((values[c] / (most || 1)) * ROWS * 8) - (ROWS - 1 - r) * 8;
        if (level > 0 && inside(y + 1 + r))
          canvas.set(area.x + 1 + c, y + 1 + r, signs[Math.min(8, level)], { fg: colour });
      }
  });
}

const kept = new WeakMap<object, { width: number; lines: Line[] }>();

/** Figures over time, a bin for each column. */
function linesOf(model: WaitsModel, columns: number): Line[] {
  const known = kept.get(model);
  if (known?.width === columns) return known.lines;
  const bins = Math.max(1, columns - 2);
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
  const lines = [
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
  ];
  kept.set(model, { width: columns, lines });
  return lines;
}
