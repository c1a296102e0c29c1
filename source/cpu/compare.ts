import { APP, type CpuModel, DEPENDENCY } from './model.ts';
import { labelOf } from './query.ts';

/** A function in two recordings of the same program, matched by name and file (lines move when code is edited). */
export interface ComparedFunction {
  name: string;
  url: string;
  before: { self: number; total: number; samples: number } | null;
  after: { self: number; total: number; samples: number } | null;
  /** Change of self time in microseconds (bytes), after less before. */
  change: number;
  /** Whether the change is larger than sampling alone explains, at two standard deviations of a count. */
  sure: boolean;
}

export interface Comparison {
  before: CpuModel;
  after: CpuModel;
  /** Largest change of self time first, either way. */
  functions: ComparedFunction[];
}

/**
 * Sets two recordings side by side. A sample count k has a standard deviation of about √k, so a difference is called sure only where it exceeds
 * 2·√(k₁ + k₂) samples: less is what two runs of the same program show.
 */
export function compareProfiles(before: CpuModel, after: CpuModel): Comparison {
  const rows = new Map<string, ComparedFunction>();
  const sum = (model: CpuModel, side: 'before' | 'after') => {
    const { functions } = model;
    for (const frame of functions.order) {
      const { name, url } = labelOf(model, frame);
      const key = `${name}\n${url}`;
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { name, url, before: null, after: null, change: 0, sure: false }));
      const value = row[side] ?? { self: 0, total: 0, samples: 0 };
      value.self += functions.self[frame];
      value.total += functions.total[frame];
      value.samples += functions.samples[frame];
      row[side] = value;
    }
  };
  sum(before, 'before');
  sum(after, 'after');
  const functions = [...rows.values()];
  for (const row of functions) {
    const [a, b] = [row.before?.samples ?? 0, row.after?.samples ?? 0];
    row.change = (row.after?.self ?? 0) - (row.before?.self ?? 0);
    row.sure = Math.abs(b - a) > 2 * Math.sqrt(a + b);
  }
  functions.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
  return { before, after, functions };
}

/** Below this share of its functions, weighed by self time, two recordings have too little in common to be of one program. */
const ALIKE = 0.2;

/**
 * Whether two recordings look like those of two programs: neither their functions, nor those that take their time, are in the other. Told by
 * name and file name: a checkout elsewhere is the same program, and node's own functions are in every one.
 */
export function isOtherProgram(before: CpuModel, after: CpuModel): boolean {
  const [a, b] = [ownFunctions(before), ownFunctions(after)];
  if (a.size === 0 || b.size === 0) return false;
  const shared = [...a.keys()].filter((key) => b.has(key));
  const weight = (side: Map<string, number>) => {
    let sum = 0;
    for (const self of side.values()) sum += self;
    return sum > 0 ? shared.reduce((part, key) => part + side.get(key)!, 0) / sum : 0;
  };
  return shared.length < ALIKE * Math.min(a.size, b.size) && weight(a) < ALIKE && weight(b) < ALIKE;
}

/** Self time of the functions of the program and its packages. */
function ownFunctions(model: CpuModel): Map<string, number> {
  const { order, category, self } = model.functions;
  const found = new Map<string, number>();
  for (const frame of order) {
    if (category[frame] !== APP && category[frame] !== DEPENDENCY) continue;
    const { name, url } = labelOf(model, frame);
    // Every file has functions without a name: only the file itself tells them apart.
    const key = `${name}\n${name === '(anonymous)' ? url : url.replace(/^.*[\\/]/, '')}`;
    found.set(key, (found.get(key) ?? 0) + self[frame]);
  }
  return found;
}
