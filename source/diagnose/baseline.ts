import { isOtherProgram } from '../compare/program.ts';
import type { CpuModel } from '../cpu/model.ts';
import { labelOf, outermostRows } from '../cpu/query.ts';
import { isAnonymous } from '../format/anonymous.ts';
import { duration, percent } from '../format/numbers.ts';
import type { Case, Unit } from './case/case.ts';
import type { Evidence } from './finding.ts';
import { codeName } from './rule.ts';

/**
 * The numbers of the recording before the change, where one was given. Both sides are measured alike: total time of the functions of that
 * name and file, which needs no source, so that callbacks count on either side, however the code between looked then.
 */
export function compared({ model, options: { baseline } }: Case, unit: Unit | null): Evidence[] {
  if (!baseline || !unit || isOtherProgram(baseline, model)) return [];
  const whole: Evidence = {
    metric: 'baseline.onCpu',
    value: baseline.onCpu,
    unit: 'micros',
    text: `on-CPU time: ${duration(baseline.onCpu)} before, ${duration(model.onCpu)} now`,
  };
  const own = mainFrame(model, unit);
  const before = totalLike(baseline, model, own);
  const now = totalLike(model, model, own);
  if (now === null) return [whole];
  const share = (micros: number, of: CpuModel) => (of.onCpu > 0 ? micros / of.onCpu : 0);
  const name = codeName(unit.label.name);
  const text =
    before === null
      ? `${name} is not in the recording before the change: new, renamed, inlined, or too fast to be sampled`
      : `total time of ${name}: ${percent(share(before, baseline))} before, ${percent(share(now, model))} now (${duration(before)} and ${duration(now)})`;
  return [{ metric: 'baseline.total', value: share(before ?? 0, baseline), unit: 'share', text }, whole];
}

/** The frame of the function itself: its callbacks have less total time than it. */
const mainFrame = ({ functions }: CpuModel, { frames }: Unit): number =>
  frames.reduce((best, frame) => (functions.total[frame] > functions.total[best] ? frame : best));

/** Total time, once per stack, of a frame's functions in another recording; null where there are none. */
function totalLike(model: CpuModel, of: CpuModel, frame: number): number | null {
  const wanted = labelOf(of, frame);
  const bare = isAnonymous(wanted.name);
  const frames: number[] = [];
  for (const other of model.functions.order) {
    const { name, url, line, column } = labelOf(model, other);
    if (name !== wanted.name || url !== wanted.url) continue;
    // Functions without a name are told apart by where they stand, and by nothing once that has moved.
    if (bare && (line !== wanted.line || column !== wanted.column)) continue;
    frames.push(other);
  }
  return frames.length === 0
    ? null
    : outermostRows(model, frames).reduce((sum, row) => sum + model.tree.total[row], 0);
}
