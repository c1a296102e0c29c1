import { bytes, count } from '../../format/numbers.ts';
import type { Growth } from '../../heap/comparison/model.ts';
import { isRising } from '../../heap/comparison/rising.ts';
import { findDuplicates } from '../../heap/holdings/duplicates.ts';
import type { HeapModel } from '../../heap/model.ts';
import type { Finding } from '../finding.ts';
import { each } from './collections.ts';
import { numbers } from './growth.ts';
import { type HeapCase, inBackticks, ownerOf, pileOf, things } from './shape.ts';

// What several snapshots say beyond the shapes: what grows in many objects a little, and text that is kept over and over.

/** `Device.history grows in 500 objects: 20,000 → 40,000 → 60,000 Telemetry`; null for what one object holds. Of one snapshot: what they hold. */
export function spreadTitle(c: HeapCase, growth: Growth | null): string | null {
  const { spread, kind } = c.suspect;
  if (!spread) return null;
  const many = count(spread.length);
  if (!growth)
    return `${placeOf(c)} holds ${things(c)} in ${many} objects${kind === 'single' ? each(c) : ''}`;
  const list =
    kind !== 'chain' ? '' : isText(c.piled) ? ', each one string put together of parts' : ', each a list';
  const told =
    growth.known && growth.counts.some((n) => n > 0)
      ? `${numbers(growth.counts)} ${kind === 'chain' && isText(c.piled) ? 'parts' : pileOf(c)}`
      : `${growth.sizes.map(bytes).join(' → ')} of ${pileOf(c)}`;
  if (c.path.at(-2) === '._events') return `Listeners of '${c.name}' pile up in ${many} objects: ${told}`;
  return `${placeOf(c)} grows in ${many} objects${list}: ${told}${kind === 'single' ? each(c) : ''}`;
}

const isText = (piled: string) => /string\)$/.test(piled);

/** `Device.history` where it is a field of a class, else the path from its last name on: `tenants → […] → […]`. */
function placeOf(c: HeapCase): string {
  const owner = ownerOf(c);
  if (owner !== '') return inBackticks(`${owner}.${c.name}`);
  if (c.path.at(-1) === `{WeakMap ${c.name}}`) return `${inBackticks(c.name)} (WeakMap)`;
  const from = c.path.findLastIndex((word) => bare(word) === c.name);
  return from === -1 ? c.path.slice(-2).join(' → ') : [c.name, ...c.path.slice(from + 1)].join(' → ');
}

const bare = (word: string) => word.replace(/^\./, '').replace(/^\["<symbol (.+)>"\]$/, '$1');

/** Most repeated texts that are examined, as in the list of duplicates. */
const TEXTS = 10_000;

/** Text that is kept over and over, but no more than in the snapshots before, is as it was made: three of them are enough to leave it. */
export function heldAgainst(finding: Finding, models: readonly HeapModel[]): Finding {
  if (models.length < 3) return finding;
  const wasted = models.map((model) =>
    findDuplicates(model, TEXTS).reduce(
      (sum, row) => sum + (row.holder === finding.subject.name ? row.wasted : 0),
      0,
    ),
  );
  const rises = isRising(wasted);
  const text = `${rises ? 'the copies grow' : 'the copies do not go on growing'}: ${wasted.map(bytes).join(', then ')}`;
  return {
    ...finding,
    verdict: rises ? finding.verdict : 'leave',
    evidence: [
      ...finding.evidence,
      { metric: 'growth', value: wasted[wasted.length - 1] - wasted[0], unit: 'bytes', text },
    ],
  };
}
