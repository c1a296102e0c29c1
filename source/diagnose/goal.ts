import { evaluateGoal, parseGoal } from '../cpu/goals.ts';
import { type FrameLabel, labelOf, nameOf } from '../cpu/query.ts';
import type { Case, Unit } from './case/case.ts';
import type { Candidate } from './rule.ts';

// A goal that a recording misses now, and that holds when the cause is gone.

/** What `culprit check` is given stands between quotes in a shell. */
const quotable = (name: string) => /^[^'"`\\()\p{C}]+$/u.test(name);

/** What takes a cause's place costs something too: a part of what it took. */
const REST = 0.1;
/** Room above what is left: samples are a sample. */
const ROOM = 0.25;

/** The goal that a rule sets itself where this recording misses it, else one on what its cause takes. */
export function goalOf(c: Case, candidate: Candidate): string | null {
  const { goal: own, unit, micros } = candidate;
  if (own === null) return null;
  // A few long tasks among many short ones stand above the 99th percentile.
  const wanted = own === undefined ? [] : [own, own.replace(/^task\.p99 /, 'task.max ')];
  return wanted.find((text) => missed(c, text)) ?? (unit ? goalFor(c, unit, micros) : null);
}

/** `parse in csv.js`. */
const inFile = ({ name, url }: FrameLabel): string => {
  const file = url.slice(url.lastIndexOf('/') + 1);
  return /^[\w.-]+$/.test(file) ? `${name} in ${file}` : '';
};

function missed({ model }: Case, text: string): boolean {
  const goal = parseGoal(text);
  const result = goal && evaluateGoal(model, goal);
  return result?.holds === false;
}

/**
 * A goal that this recording misses and that is reached when `micros` of a unit's time are gone. By names as V8 has them
 * (`get best`, `exports.compile`, a minifier's `a`): a goal is checked against recordings, which know no others.
 */
export function goalFor(c: Case, unit: Unit, micros: number): string | null {
  const { model } = c;
  const stake = Math.min(1, c.share(micros));
  if (stake <= 0) return null;
  // Where V8 inlined the function, its time is its host's.
  const hosts = [...unit.inlined].filter(([, inlined]) => inlined >= unit.self * 0.5).map(([host]) => host);
  const frames = [...hosts, unit].flatMap((one) => one.frames);
  // By its file as well, where others bear the name.
  const names = new Set([
    ...frames.map((frame) => nameOf(model, frame)).filter(quotable),
    ...frames.map((frame) => inFile(labelOf(model, frame))).filter(quotable),
  ]);
  let best: { metric: string; value: number } | null = null;
  for (const kind of ['self', 'total'])
    for (const name of names) {
      const metric = `${kind}(${name})`;
      const goal = parseGoal(`${metric} <= 100%`);
      const value = goal ? (evaluateGoal(model, goal).value ?? 0) : 0;
      // The nearest that holds what is at stake: what else it counts blurs the goal.
      if (value >= 0.8 * stake && (!best || value < best.value)) best = { metric, value };
    }
  if (!best) return null;
  const { metric, value } = best;
  const gone = (1 - REST) * Math.min(stake, value);
  // Less is a larger share of what stays.
  const left = (value - gone) / (1 - gone);
  const limit = Math.max(1, Math.round(100 * (left + ROOM * (value - left))));
  if (left < 0.5 * value && limit < value * 100) return `${metric} <= ${limit}%`;
  // Nearly all of the time is at stake: of what stays it may still be the most, and only time shows what is gained.
  const millis = Math.round((model.onCpu * (value - (1 - ROOM) * gone)) / 1000);
  return millis > 0 && millis * 1000 < model.onCpu * value ? `${metric} <= ${millis}ms` : null;
}
