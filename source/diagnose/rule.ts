import { wilson } from '../cpu/interval.ts';
import { heaviestRow, isMetaFrame, linesOf, nameOf } from '../cpu/query.ts';
import { count, duration, percent, plural } from '../format/numbers.ts';
import type { Case, Unit } from './case/case.ts';
import { type Node, type SourceFile, textOf } from './facts/syntax.ts';
import type { CodeChange, Evidence, Finding, Strategy } from './finding.ts';

// What a rule is, what it finds, and the evidence that all rules give.

export interface Rule {
  name: string;
  /** `none`: there is nothing to do. */
  strategy: Strategy | 'none';
  /** Whether its work is not done any more after the change, where that does not follow from the strategy: see `bound.ts`. */
  removes?: boolean;
  /** Every place in the recording where the rule's cause is at work. */
  find(c: Case): Candidate[];
}

/** What a rule knows; `describe.ts` makes a `Finding` of it. */
export interface Candidate {
  unit: Unit | null;
  /** Subject where there is no unit: a package, a frame of node's own, the recording. */
  subject?: Finding['subject'];
  frames?: number[];
  /** Whose code it is about, where it is not the unit's. */
  package?: Finding['package'];
  basis?: Finding['basis'];
  verdict?: Finding['verdict'];
  title: string;
  /** Microseconds that the cause is known to take: what would go at the very most. */
  micros: number;
  /** `micros` has the garbage collection that the cause brings about in it already. */
  countsGc?: boolean;
  /** 0–1: how sure the evidence makes us, given that the time is there. */
  confidence: number;
  evidence: Evidence[];
  proposal: string;
  tradeOffs: string[];
  code?: CodeChange | null;
  /** Where the cause stands: for absorption. */
  place?: { file: SourceFile; node: Node };
  /**
   * `cause`: the source shows why. `symptom`: the recording shows that something is so, and a cause in the same code
   * explains it. `open`: a large place whose cause nothing shows. `rest`: only worth saying where nothing else is.
   */
  level: 'cause' | 'symptom' | 'open' | 'rest';
  goal?: string | null;
  benchmark?: string;
  verification?: string;
  /** Where it is not the rule's own. */
  strategy?: Rule['strategy'];
  /** Rank where waiting is at stake, which on-CPU time does not show: a share of the wall, 0–1. */
  weight?: number;
  impact?: string;
  /** A reason to leave things as they are that outranks every cause. */
  decides?: boolean;
  /** It has a package make things again, in these rows of the call tree; what the package makes again below it goes with it. */
  remakes?: readonly number[];
  /** What it takes leaves the recorded thread, whether it is done on another or not at all: see `bound.ts`. */
  elsewhere?: boolean;
  /** A fact of its own: told beside the causes, not in their place. */
  apart?: boolean;
}

/** A function's name in a sentence: code in backticks, a description (`the top level of main.js`) as it is. */
export const codeName = (name: string): string => (name.startsWith('the ') ? name : `\`${name}\``);

/** Below this share of on-CPU time nothing is worth a reader's time. */
const WORTH = 0.05;

/** Whether a cause is worth telling: enough of the time, and enough samples not to be chance. */
export function worth(c: Case, micros: number, least = WORTH): boolean {
  const samples = c.samples(micros);
  return c.share(micros) >= least && samples >= 8 && wilson(samples, c.model.sampleCount).low > 0.01;
}

/** A share of on-CPU time with its samples (`counted` where they were; otherwise what so much time stands for), and its interval where they are few. */
export function shareEvidence(
  c: Case,
  metric: string,
  micros: number,
  what: string,
  counted?: number,
): Evidence {
  const share = c.share(micros);
  const samples = counted ?? c.samples(micros);
  return shareOf(
    c,
    metric,
    share,
    samples,
    `${what}, ${counted === undefined ? 'about ' : ''}${plural(samples, 'sample')}`,
  );
}

/** What lines of a unit take: said as a part of its self time, which stands beside it with its own number of samples. */
export function partEvidence(c: Case, unit: Unit, micros: number, what: string): Evidence {
  if (micros > unit.self) return shareEvidence(c, 'lines', micros, what);
  const samples = Math.round((unit.samples * micros) / (unit.self || 1));
  const all = plural(unit.samples, 'sample');
  const name = codeName(unit.label.name);
  const part =
    samples < unit.samples ? `about ${count(samples)} of the ${all} in ${name}` : `${all} in ${name}`;
  return shareOf(c, 'lines', c.share(micros), samples, `${what}, ${part}`);
}

function shareOf(c: Case, metric: string, share: number, samples: number, said: string): Evidence {
  const { low, high } = intervalOf(share, samples, onCpuSamples(c));
  const interval = samples < 100 ? ` (95 % interval ${percent(low)}–${percent(high)})` : '';
  return { metric, value: share, unit: 'share', text: `${percent(share)} of CPU time ${said}${interval}` };
}

/** Wilson's interval; as much wider as fewer samples than usual stand for the time, each of them for more. */
function intervalOf(share: number, samples: number, all: number): { low: number; high: number } {
  const even = share * all;
  if (samples >= even || samples === 0) return wilson(even, all);
  const { low, high } = wilson(samples, all);
  const reach = (((high - low) / 2) * even) / samples;
  return { low: Math.max(0, share - reach), high: Math.min(1, share + reach) };
}

export const onCpuSamples = (c: Case): number =>
  c.model.wall > 0 ? Math.max(1, Math.round((c.model.onCpu / c.model.wall) * c.model.sampleCount)) : 1;

/** What a reader wants to know of a unit first: self, total, the lines, under whom, GC. */
export function unitEvidence(c: Case, unit: Unit): Evidence[] {
  // Its row in a table of functions has neither: the two numbers differ.
  const parts = [
    unit.frames.length > 1 ? 'callbacks' : '',
    unit.inlined.size > 0 ? 'what V8 inlined elsewhere' : '',
  ].filter(Boolean);
  const whole = parts.length > 0 ? ` (${parts.join(' and ')} included)` : '';
  const evidence = [
    shareEvidence(c, 'self', unit.self, `is self time of ${codeName(unit.label.name)}${whole}`, unit.samples),
  ];
  const [host] = [...unit.inlined].sort((a, b) => b[1] - a[1]);
  if (host && c.share(host[1]) >= 0.02)
    evidence.push({
      metric: 'inlined',
      value: c.share(host[1]),
      unit: 'share',
      text: `${percent(c.share(host[1]))} of it counts as self time of ${codeName(host[0].label.name)} in the profile: V8 inlined it there, or does not see it while a built-in runs, and only the line numbers tell them apart`,
    });
  if (unit.total > unit.self * 1.05)
    evidence.push(shareEvidence(c, 'total', unit.total, 'is its total time, callees included'));
  const hot = c
    .hotLines(unit)
    .slice(0, 3)
    .filter((row) => c.share(row.micros) >= 0.01);
  if (unit.file && hot.length > 0) {
    const { file } = unit;
    const rows = hot.map((row) => `line ${row.line} ${percent(c.share(row.micros))}`);
    const text = file.text.slice(file.lineStarts[hot[0].line - 1], file.lineStarts[hot[0].line]).trim();
    evidence.push({
      metric: 'lines',
      value: hot[0].line,
      unit: 'line',
      text: `hottest: ${rows.join(', ')}; line ${hot[0].line} is \`${text.slice(0, 120)}\``,
    });
  }
  if (!unit.file) evidence.push(...linesWithoutSource(c, unit));
  if (c.share(unit.gc) >= 0.01)
    evidence.push({
      metric: 'gc',
      value: c.share(unit.gc),
      unit: 'share',
      text: `${percent(c.share(unit.gc))} of CPU time is garbage collection that started in it`,
    });
  const stack = stackOf(c, unit);
  if (stack.length > 1)
    evidence.push({
      metric: 'stack',
      value: stack.length,
      unit: 'count',
      text: `under \`${stack.slice(-5).join(' → ')}\``,
    });
  const { tasks } = c.model;
  if (tasks.count > 1) {
    const { count, p95, longest, most } = c.tasksOf(unit);
    evidence.push({
      metric: 'task.p95',
      value: p95,
      unit: 'micros',
      text: `it runs in ${count} of ${tasks.count} tasks, which last ${duration(p95)} at p95 and ${duration(longest)} at most; up to ${duration(most)} per task`,
    });
  }
  return evidence;
}

/** How far up a stack is told. */
const HIGHEST = 12;

/** Names along the heaviest stack of a unit, itself last; V8's own frames left out. */
function stackOf({ model }: Case, unit: Unit): string[] {
  const names: string[] = [];
  for (let at = heaviestRow(model, unit.frames); at > 0 && names.length < HIGHEST; at = model.tree.parent[at])
    if (!isMetaFrame(model, model.tree.frame[at])) names.unshift(nameOf(model, model.tree.frame[at]));
  return names;
}

/** V8 counts lines whether the source is at hand or not. */
function linesWithoutSource(c: Case, unit: Unit): Evidence[] {
  const lines = unit.frames
    .flatMap((frame) => linesOf(c.model, frame))
    .sort((a, b) => b.micros - a.micros)
    .slice(0, 3)
    .filter((row) => c.share(row.micros) >= 0.01);
  if (lines.length === 0) return [];
  const rows = lines.map((row) => `line ${row.line} ${percent(c.share(row.micros))}`);
  return [{ metric: 'lines', value: lines[0].line, unit: 'line', text: `hottest: ${rows.join(', ')}` }];
}

export function sourceEvidence(file: SourceFile, node: Node, text: string): Evidence {
  const line = node.loc!.start.line;
  return {
    metric: 'source',
    value: line,
    unit: 'line',
    text: `line ${line}: \`${shortened(textOf(file, node), 100)}\` ${text}`,
  };
}

/** Code on one line; where it is cut, it says so. */
export function shortened(code: string, most: number): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}
