import { outermostRows } from '../cpu/query.ts';
import type { Case, Unit } from './case/case.ts';
import type { Candidate, Rule } from './rule.ts';

// What a package makes again because the program has it made again: one cause, not several.

interface Found {
  rule: Rule;
  candidate: Candidate;
}

/** Of a cause's time, what must be below the place that makes its package's object anew. */
const MOST = 0.8;

/**
 * Where the program has a package make the same again with each call, an object or what is made of a text, the package's own code makes things again
 * too. That is one cause, in the program's code: others of its kind in the package go into it.
 */
export function foldRemade<T extends Found>(c: Case, found: T[]): T[] {
  const gone = new Set<T>();
  for (const { candidate: maker } of found) {
    const { unit } = maker;
    if (!maker.remakes || !unit) continue;
    for (const other of found) {
      const { candidate, rule } = other;
      if (gone.has(other) || candidate.level !== 'cause' || !candidate.package || !candidate.unit) continue;
      if ((candidate.strategy ?? rule.strategy) !== 'caching') continue;
      const frames = new Set(candidate.unit.frames);
      if (c.timeUnder(unit, (frame) => frames.has(frame)) < MOST * candidate.unit.total) continue;
      gone.add(other);
      const beside = candidate.micros * shareBeside(c, candidate.unit, maker.remakes);
      maker.micros = Math.min(maker.micros + beside, Math.max(unit.total, maker.micros));
      maker.evidence.push({
        metric: 'also',
        value: c.share(candidate.micros),
        unit: 'share',
        text: `with it: ${candidate.title}`,
      });
    }
  }
  return found.filter((one) => !gone.has(one));
}

/** The share of a unit's time that is in none of some rows. */
function shareBeside(c: Case, unit: Unit, rows: readonly number[]): number {
  const { tree } = c.model;
  let [all, beside] = [0, 0];
  for (const row of outermostRows(c.model, unit.frames)) {
    all += tree.total[row];
    if (!rows.some((one) => row >= one && row < tree.end[one])) beside += tree.total[row];
  }
  return all > 0 ? beside / all : 0;
}
