import { duration } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { padEnd } from '../../paint/text.ts';
import { type Area, active, step, withSlice } from '../state.ts';
import { INK } from '../theme.ts';
import { linesOf, paintLine } from './over-time.ts';
import type { WaitsScreen, WaitsState } from './state.ts';

// All figures over time, one above the other.

/** Rows of a figure, at least and at most, beside its title and a gap. */
const LEAST = 3;
const MOST = 10;

const rowsIn = (figures: number, { height }: Area) =>
  Math.max(LEAST, Math.min(MOST, Math.floor((height + 1) / figures) - 2));

/** Without the row of the time axis. */
const figuresIn = (area: Area): Area => ({ ...area, height: area.height - 1 });

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

function scrolledBy(state: WaitsState, by: number, whole: Area): WaitsState {
  const area = figuresIn(whole);
  const figures = linesOf(active(state).model, area.width - 2).length;
  const most = Math.max(0, figures * (rowsIn(figures, area) + 2) - 1 - area.height);
  const top = Math.max(0, Math.min(most, active(state).slices.timeline.top + by));
  return withSlice(state, 'timeline', { top });
}

function paint(state: WaitsState, canvas: Canvas, whole: Area): void {
  const area = figuresIn(whole);
  const { model, slices } = active(state);
  const inside = (row: number) => row >= area.y && row < area.y + area.height;
  const lines = linesOf(model, area.width - 2);
  const height = 1 + rowsIn(lines.length, area);
  lines.forEach((line, k) => {
    const y = area.y + k * (height + 1) - slices.timeline.top;
    paintLine(canvas, line, { x: area.x + 1, y, width: area.width - 2, height }, inside);
  });
  const end = duration(model.recording.wallMicros);
  const axis = `${padEnd('0 s', area.width - 2 - end.length)}${end}`;
  canvas.text(area.x + 1, area.y + area.height, axis, { fg: INK.quiet });
}
