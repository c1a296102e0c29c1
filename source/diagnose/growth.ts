import type { Growth, GrowthRow } from '../compare/growth.ts';
import type { CpuModel } from '../cpu/model.ts';
import { labelOf } from '../cpu/query.ts';
import { count, duration } from '../format/numbers.ts';
import type { Evidence, Finding } from './finding.ts';

// Findings with how their functions' time grows with the size of the input.

/** An exponent whose interval is above this grows faster than its input, whatever the noise. */
const LINEAR = 1.25;
/** A finding whose growth was measured is as sure as one that a probe has shown. */
const SHOWN = 0.95;

/** Findings with how their functions' time grows with the size of the input, where recordings at several sizes say so. */
export function withGrowth(
  findings: readonly Finding[],
  { sizes, functions }: Growth,
  model: CpuModel,
): Finding[] {
  const rows = new Map(functions.map((row) => [keyOf(row), row]));
  const largest = sizes[sizes.length - 1];
  return findings.map((finding) => {
    const row = (finding.frames ?? [])
      .flatMap((frame) => rows.get(keyOf(labelOf(model, frame))) ?? [])
      .reduce<GrowthRow | null>((most, one) => (most && most.at10 >= one.at10 ? most : one), null);
    if (!row?.sure) return finding;
    const evidence = [...finding.evidence, evidenceOf(row, largest)];
    const isShown = finding.verdict === 'optimize' && finding.strategy === 'algorithmic' && row.low > LINEAR;
    return isShown
      ? { ...finding, evidence, basis: 'measured', confidence: Math.max(finding.confidence, SHOWN) }
      : { ...finding, evidence };
  });
}

const keyOf = ({ name, url, line }: { name: string; url: string; line: number | null }): string =>
  `${name}\n${url}\n${line ?? ''}`;

/** `line 23 ran 1,200,000 times at n = 8,000; the time of uniqueSkus grows as n^1.98 (±0.04)`. */
function evidenceOf(row: GrowthRow, largest: number): Evidence {
  const { name, exponent, low, high, count: ran, countLine, countExponent, hidden, micros, at10 } = row;
  const time = `the time of ${name} grows as n^${exponent.toFixed(2)} (±${((high - low) / 2).toFixed(2)})`;
  const counted =
    ran === null || countExponent === null
      ? ''
      : `line ${countLine} ran ${count(ran)} times at n = ${count(largest)}, which grows as n^${countExponent.toFixed(2)}; `;
  const faster = hidden ? ', faster than that: a built-in loops there' : '';
  const later = `. ${duration(micros[micros.length - 1])} at n = ${count(largest)}, ${duration(at10)} at ten times that`;
  return { metric: 'growth', value: exponent, unit: 'count', text: `${counted}${time}${faster}${later}` };
}
