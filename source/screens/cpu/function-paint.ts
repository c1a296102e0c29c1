import { generatedOf } from '../../cpu/query.ts';
import { amount, duration } from '../../format/numbers.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { fitting } from '../../paint/text.ts';
import { type Area, active } from '../state.ts';
import { layout } from './function-layout.ts';
import { paintName, paintPanes } from './function-panes.ts';
import { placeOf, samplesBehind, shareOf } from './labels.ts';
import { paintSandwich } from './sandwich-screen.ts';
import type { ProfileState } from './state.ts';

// The function screen, drawn.

export function paintFunction(state: ProfileState, canvas: Canvas, area: Area): void {
  const slot = active(state);
  const { model } = slot;
  const slice = slot.slices.function;
  const f = slice.frame;
  if (f < 0) return;
  const { functions, recording } = model;
  paintName(canvas, area, model, f);
  const counted = samplesBehind(model, functions.samples[f]);
  const facts = [
    `self ${shareOf(model, f, functions.self[f], functions.self[f])} (${amount(functions.self[f], recording.kind)}${counted})`,
    `total ${shareOf(model, f, functions.total[f], functions.self[f])} (${amount(functions.total[f], recording.kind)})`,
  ];
  if (functions.gc[f] > 0) facts.push(`GC caused ${duration(functions.gc[f])}`);
  const deopt = recording.strings[recording.frames.deopt[f]];
  const ran = generatedOf(model, f);
  if (ran) facts.push(`ran as ${ran.name} at ${placeOf(ran)}`);
  if (deopt) facts.push(`deoptimized: ${deopt}`);
  canvas.text(area.x + 1, area.y + 1, fitting(facts, area.width - 2), {});
  if (slice.isSandwich) {
    paintSandwich(state, canvas, area);
    return;
  }
  paintPanes(state, canvas, layout(area), slice.places, slice.pane);
}
