import type { Comparison } from '../compare/compare.ts';
import { FALSE_SHARE } from '../compare/judge.ts';
import type { Row } from '../compare/row.ts';
import { runsNeeded, smallestP } from '../compare/statistics.ts';
import { ALPHA, runsText } from '../compare/verdict.ts';

/** What a comparison does not know: sentences for whoever reads its verdict, none where there is nothing to doubt. */
export function doubts(comparison: Comparison): string[] {
  return [outputText(comparison), roomText(comparison), fewText(comparison), busyText(comparison)].filter(
    (text) => text !== '',
  );
}

const judged = ({ functions, packages, categories }: Comparison): Row[] => [
  ...functions,
  ...packages,
  ...categories,
];

/** Of a verdict that found no change: what the noise may hide. */
function roomText({ verdict: { changed, low, high }, limits }: Comparison): string {
  if (changed !== false || low === null || high === null) return '';
  const matters = (factor: number) => Math.round(100 * factor) / 100 > 1 + limits.minShare;
  const range = [
    ...(matters(1 / low) ? [`${estimate(1 / low)}× slower`] : []),
    ...(matters(high) ? [`${estimate(high)}× faster`] : []),
  ];
  if (range.length === 0) return '';
  return `A change of up to ${range.join(' or ')} could hide in the noise of these runs: record more, or on a quieter machine.`;
}

/** `1.3`, `1.05` */
const estimate = (factor: number): string => factor.toFixed(factor < 1.1 ? 2 : 1);

/** Why no single function can be called changed where so few runs are tested for so many. */
function fewText(comparison: Comparison): string {
  const rows = judged(comparison);
  const tests = rows.filter(({ p }) => p !== null).length;
  const [n, m] = [comparison.before.length, comparison.after.length];
  const unable = rows.some(({ p, changed }) => p !== null && changed === null);
  // Of fewer the verdict says so already.
  const enough = smallestP(n, m) <= ALPHA;
  if (!unable || !enough || smallestP(n, m) * tests <= FALSE_SHARE) return '';
  const needed = runsNeeded(FALSE_SHARE, tests);
  // Changes of many at once show with fewer runs than one alone.
  return rows.some(({ changed }) => changed === true)
    ? `What is marked "cannot say" may have changed as well: to show a change of one alone, among ${tests} functions, packages and categories, ${needed} runs a side are needed.`
    : `With ${runsText(n, m)} and ${tests} functions, packages and categories to test, a change of one alone cannot be significant: ${needed} runs a side are needed.`;
}

/** Load averages of the runs, where others wanted the CPUs too. */
function busyText({ before, after }: Comparison): string {
  const facts = [...before, ...after].flatMap((one) => one.facts ?? []);
  const busy = facts.filter(({ loadAverage, cpu }) => loadAverage > cpu.count);
  if (facts.length === 0 || busy.length < facts.length / 2) return '';
  const loads = busy.map(({ loadAverage }) => loadAverage).sort((a, b) => a - b);
  const [least, most] = [loads[0], loads[loads.length - 1]].map((load) => load.toFixed(1));
  return `The machine was busy (load average ${least === most ? least : `${least}–${most}`} on ${busy[0].cpu.count} CPUs): wall time says little.`;
}

function outputText({ output }: Comparison): string {
  if (output === 'different')
    return 'Standard output differs between the two sides: check that they do the same work.';
  return output === 'varies' ? 'Standard output differs from run to run by itself: not compared.' : '';
}
