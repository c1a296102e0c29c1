import type { Case } from '../../case/case.ts';
import { costOfWalk } from '../../facts/costs.ts';
import { type Again, sameAgain, sizeOf } from '../../facts/lasts.ts';
import { bindingOf } from '../../facts/names.ts';
import { behindGenerator } from '../../facts/own-search.ts';
import { type Scan, searchesIn } from '../../facts/scans.ts';
import { bare, contains, endLineOf, lineOf, type Node } from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import { linearSearch } from '../linear-search/rule.ts';
import { nestedLoops } from '../nested-loops.ts';
import type { SourcedUnit } from '../sites.ts';

// Which collections that stay the same are searched again and again.

export interface Found {
  unit: SourcedUnit;
  scan: Scan;
  again: Again;
  size: 'many' | 'unknown';
  micros: number;
}

export interface Matched extends Found {
  /** Other walks of the same unit. */
  others: Found[];
}

/** Walks below this share are not added up. */
const LEAST = 0.02;

const sum = (all: readonly Found[]) => all.reduce((total, one) => total + one.micros, 0);

/** Whether two walks stand on a line together, or one in the other. */
const meet = (a: Node, b: Node) => lineOf(a) <= endLineOf(b) && lineOf(b) <= endLineOf(a);

/** A search of each part of a larger list, until one has it: `for (const line of network) for (const stop of line) if (stop.code === code) return stop`. */
function widened(c: Case, unit: SourcedUnit, scan: Scan): Scan {
  if (!scan.ends) return scan;
  const { file } = unit;
  const list = bare(scan.list);
  const binding = bindingOf(file, list);
  const outer = binding?.iterates
    ? c.loopsAround(unit, scan.node).find((one) => contains(one, binding.node))
    : null;
  if (outer?.type !== 'ForOfStatement' || outer.await || contains(scan.node, outer)) return scan;
  return { ...scan, node: outer, list: behindGenerator(c, file, outer.right) };
}

/** Searches of a collection that is the same each time, the costliest of each unit with its like. */
export function repeatedScans(c: Case): Matched[] {
  const found: Matched[] = [];
  const known = [...linearSearch.find(c), ...nestedLoops.find(c)];
  for (const unit of c.own(0.08)) {
    const scans: Found[] = [];
    for (const scan of searchesIn(c, unit).map((one) => widened(c, unit, one))) {
      const micros = costOfWalk(c, unit, scan.node, scan.work);
      if (c.share(micros) < LEAST) continue;
      const again = sameAgain(c, unit, scan.node, scan.list);
      const size = again && sizeOf(c, unit, again.origin);
      if (!again || !size || size === 'few') continue;
      scans.push({ unit, scan, again, size, micros });
    }
    scans.sort((a, b) => b.micros - a.micros);
    const [best] = scans;
    if (!best) continue;
    // Walks on lines of their own add up.
    const apart = scans.filter(
      (one) => !scans.some((other) => other !== one && meet(other.scan.node, one.scan.node)),
    );
    const micros = Math.max(best.micros, sum(apart));
    // What another rule knows more of is its own, unless it is the smaller part.
    if (known.some((one) => one.unit === unit && one.micros >= 0.6 * micros)) continue;
    if (worth(c, micros, 0.1)) found.push({ ...best, micros, others: scans.filter((one) => one !== best) });
  }
  return found;
}
