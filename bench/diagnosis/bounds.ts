import { scaled } from '../../source/compare/measured.ts';
import type { CpuModel } from '../../source/cpu/model.ts';
import type { Bound, Finding } from '../../source/diagnose/finding.ts';
import type { Case } from './cases.ts';

// Whether the factor that a finding promises holds against what the program's author gained by the fix.

export interface Held {
  name: string;
  rule: string;
  bound: Bound;
  /** What the finding says; Infinity where all would go. */
  said: number;
  /** How many times faster the fixed program was. */
  gained: number;
  holds: boolean;
}

/** Times of the author's were measured on loaded machines: a tenth more or less is noise. */
const NOISE = 1.1;

/** `about` says that neither side is known: half as much again is still about that. */
const ABOUT = 1.5;

/** Null where the case has no times of what the finding is about. */
export function heldAgainst(one: Case, { rule, verdict, impact }: Finding): Held | null {
  const gained = gainOf(one, impact.of === 'wall time');
  if (verdict !== 'optimize' || gained === null || impact.maxSpeedup === null) return null;
  const { maxSpeedup: said, bound = 'up to' } = impact;
  const holds = side(said, bound, { low: gained, high: gained }) === 'within';
  return { name: one.name, rule, bound, said, gained, holds };
}

/** On which side of a promised factor a measured one is, all of its interval. */
export function side(
  said: number,
  bound: Bound,
  { low, high }: { low: number; high: number },
): 'within' | 'above' | 'below' {
  const slack = bound === 'about' ? ABOUT : NOISE;
  if (bound !== 'at least' && low > said * slack) return 'above';
  return bound !== 'up to' && high < said / slack ? 'below' : 'within';
}

/** Of the CPU time where that was measured, unless the finding is about waiting. */
function gainOf({ measured }: Case, waits: boolean): number | null {
  if (!measured?.slowMs || !measured.fixedMs) return null;
  const isCpu = /cpu/i.test(measured.of ?? measured.what ?? '');
  if (waits && isCpu) return null;
  if (!waits && measured.slowCpuMs && measured.fixedCpuMs) return measured.slowCpuMs / measured.fixedCpuMs;
  return measured.slowMs / measured.fixedMs;
}

/** V8's time deltas are wall time: without the time in which a thread waited for a CPU, so that a busy machine changes shares as little as can be. */
export const withoutGaps = (model: CpuModel): CpuModel =>
  scaled(model, { intervalMicros: 1000, threadMicros: null }).model;

export function boundsText(all: readonly Held[]): string {
  const times = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)}×`.padStart(9);
  const rows = [...all]
    .sort((a, b) => Number(a.holds) - Number(b.holds) || a.bound.localeCompare(b.bound))
    .map(
      ({ name, rule, bound, said, gained, holds }) =>
        `${holds ? 'ok  ' : 'MISS'} ${name.padEnd(24)} ${rule.padEnd(24)} ${bound.padEnd(8)} ${times(said)} gained ${times(gained)}`,
    );
  const share = (list: readonly Held[]) => {
    const held = list.filter(({ holds }) => holds).length;
    return `${held} of ${list.length} (${Math.round((100 * held) / Math.max(1, list.length))} %)`;
  };
  const bounds = (['up to', 'about', 'at least'] as const).map(
    (bound) => `${bound} ${share(all.filter((one) => one.bound === bound))}`,
  );
  return `${rows.join('\n')}\ngain within the bound     ${share(all)}: ${bounds.join(', ')}`;
}
