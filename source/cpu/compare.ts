import type { CpuModel } from './model.ts';
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
