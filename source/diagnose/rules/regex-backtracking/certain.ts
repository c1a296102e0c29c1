import type { Case } from '../../case/case.ts';
import type { Backtracking } from '../../regexps/analysis.ts';
import type { Growth } from '../../regexps/growth.ts';

/** Samples in a row in one expression, on average, from which single matches are long. */
const LONG_MATCH = 3;

/** Gaps from which on every text has many ways through them, and the share that shows that it takes them. */
const MANY_GAPS = 3;
const MUCH = 0.3;

/** Whether it is this input that is slow, and not an expression that could be: it is most of the time, or single matches take long. */
export function isCertain(
  c: Case,
  why: Backtracking,
  growth: Growth | null,
  of: number[],
  micros: number,
): boolean {
  if (why.exponential) return true;
  if (growth && why.gaps && why.parts.length >= MANY_GAPS && c.share(micros) >= MUCH) return true;
  const isLong = samplesInARow(c, of) >= LONG_MATCH;
  return growth ? c.share(micros) >= 0.5 || isLong : c.share(micros) >= 0.5 && isLong;
}

function samplesInARow(c: Case, of: number[]): number {
  const { timeline, nodes } = c.model.recording;
  const wanted = new Set(of);
  let runs = 0;
  let samples = 0;
  let isIn = false;
  for (let i = 0; i < timeline.count; i++) {
    const now = wanted.has(nodes.frame[timeline.node[i]]);
    if (now) samples++;
    if (now && !isIn) runs++;
    isIn = now;
  }
  return runs === 0 ? 0 : samples / runs;
}
