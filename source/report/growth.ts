import type { Growth, GrowthRow } from '../compare/growth.ts';
import { count, duration, plural } from '../format/numbers.ts';
import { code } from './escape.ts';
import { pathOf } from './probe.ts';

export function growthJson({ sizes, functions }: Growth, top: number): object {
  return {
    schemaVersion: 2,
    sizes,
    functions: functions.slice(0, top).map(({ at10, at100, count: ran, ...row }) => ({
      ...row,
      count: ran,
      at10Micros: at10,
      at100Micros: at100,
    })),
  };
}

export function growthMarkdown({ sizes, functions }: Growth, top: number): string {
  const largest = sizes[sizes.length - 1];
  const rows = functions.slice(0, top);
  const left = functions.length - rows.length;
  const evidence = rows.flatMap((row) => evidenceOf(row, largest));
  return `${[
    `# Growth over n = ${sizes.map(count).join(', ')}`,
    headline(functions, largest),
    [
      `| function | at n = ${count(largest)} | grows as | exponent (95 % interval) | by counts | at 10× | at 100× | place |`,
      '| --- | ---: | --- | ---: | ---: | ---: | ---: | --- |',
      ...rows.map(rowText),
    ].join('\n'),
    ...(left > 0 ? [`⋯ ${left} more (--top all)`] : []),
    ...(evidence.length > 0 ? [`## Evidence\n\n${evidence.map((line) => `- ${line}`).join('\n')}`] : []),
    'Exponents are of self time in n. Times at 10× and 100× assume that the growth continues.',
  ].join('\n\n')}\n`;
}

function headline(functions: readonly GrowthRow[], largest: number): string {
  if (functions.length === 0) return 'No function has enough samples at three sizes: record larger sizes.';
  const first = functions.find(({ sure }) => sure);
  if (!first)
    return 'No conclusion on growth: the runs differ too much, or are too few. Record more runs of each size, or larger sizes.';
  return `At n = ${count(largest * 10)} most time will go to ${code(first.name, 'line')}: ${duration(first.at10)}, ${first.model === 'constant' ? 'the same at every n' : `as it grows as ${first.model}`}.`;
}

function rowText({
  name,
  url,
  line,
  micros,
  model,
  exponent,
  low,
  high,
  countExponent,
  at10,
  at100,
  sure,
}: GrowthRow): string {
  const place = url === '' ? '' : code(line === null ? pathOf(url) : `${pathOf(url)}:${line}`);
  const counted = countExponent === null ? '–' : countExponent.toFixed(2);
  return `| ${code(name)} | ${duration(micros[micros.length - 1])} | ${sure ? model : '?'} | ${signed(exponent)} (${signed(low)} to ${signed(high)}) | ${counted} | ${sure ? duration(at10) : '–'} | ${sure ? duration(at100) : '–'} | ${place} |`;
}

/** Two digits, with a minus sign. */
const signed = (value: number): string => value.toFixed(2).replace('-', '−');

/** What counts add to it: `line 23 ran 1,200,000 times; its time grows as n^1.98 (±0.04)`. */
function evidenceOf(row: GrowthRow, largest: number): string[] {
  const { name, exponent, low, high, countExponent, count: ran, countLine, hidden } = row;
  if (countExponent === null || ran === null) return [];
  const time = `n^${exponent.toFixed(2)} (±${((high - low) / 2).toFixed(2)})`;
  const counted = `line ${countLine} ran ${plural(ran, 'time')} at n = ${count(largest)}, which grows as n^${countExponent.toFixed(2)}`;
  const verdict = hidden
    ? `its time grows as ${time}, faster: a loop in a built-in (includes, sort, slice, a copy) is hidden there`
    : `its time grows as ${time}`;
  return [`${code(name, 'line')}: ${counted}; ${verdict}.`];
}
