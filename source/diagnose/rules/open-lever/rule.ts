import type { PackageAt } from '../../../files/reader.ts';
import { duration, percent, plural } from '../../../format/numbers.ts';
import { packageFrameBelow, selfBelow } from '../../case/below.ts';
import type { Case, Unit } from '../../case/case.ts';
import type { Evidence } from '../../finding.ts';
import type { Lever } from '../../lever.ts';
import { type Candidate, type Rule, unitEvidence } from '../../rule.ts';
import { covers, isStartUp, ranked } from './choice.ts';
import {
  adviceFor,
  calledBackEvidence,
  hotEvidence,
  leverEvidence,
  startedEvidence,
  titleOf,
} from './words.ts';

const FINDINGS = 3;

/** Of a lever's time, what a function below it has that is worth naming. */
const NAMED = 0.1;

/**
 * A large lever whose cause no rule knows: where it is, what is hot below it, and what decides. It is never "leave": nobody has examined
 * whether the work is needed.
 */
export const openLever: Rule = {
  name: 'open-lever',
  strategy: 'when-to-optimize',
  find(c) {
    const chosen: Lever[] = [];
    for (const lever of ranked(c)) {
      if (chosen.length === FINDINGS) break;
      if (!chosen.some((other) => covers(c, other, lever))) chosen.push(lever);
    }
    return chosen.map((lever) => describe(c, lever));
  },
};

function describe(c: Case, lever: Lever): Candidate {
  const [frame, callee] = lever.frames;
  const unit = c.unitOf(frame);
  const hot = selfBelow(c, frame, callee ?? null)
    .slice(0, 4)
    .filter(({ self }) => c.share(self) >= NAMED * lever.share);
  const own = lever.kind === 'function';
  const at = lever.package ?? packageBelow(c, lever);
  return {
    unit,
    subject: {
      name: unit && !unit.topLevel ? unit.label.name : lever.name,
      url: lever.url,
      line: lever.line,
      column: lever.column,
    },
    frames: lever.frames,
    package: at,
    basis: 'pattern',
    verdict: 'investigate',
    title: titleOf(c, lever, hot[0]),
    micros: lever.share * c.model.onCpu,
    // A stage has a name that its user knows, and options of its own.
    // What is paid once counts less, the longer the program runs.
    confidence: lever.stage ? 0.7 : isStartUp(c, lever) ? 0.4 : 0.6,
    evidence: [
      leverEvidence(c, lever),
      ...startedEvidence(c, lever),
      ...calledBackEvidence(c, lever),
      ...hot.map((one) => hotEvidence(c, one)),
      ...(lever.under.length > 0
        ? [
            {
              metric: 'stack',
              value: lever.under.length,
              unit: 'count' as const,
              text: `called from \`${lever.under.join(' ← ')}\``,
            },
          ]
        : []),
      ...(own && unit ? unitEvidence(c, unit).slice(1) : []),
      ...(!own && unit ? tasksEvidence(c, unit) : []),
    ],
    level: 'open',
    ...adviceFor(c, lever, at, hot, unit?.label.name ?? lever.name),
    impact: `cause unknown: a change here can affect at most ${percent(lever.share)} of CPU time`,
  };
}

/** How long everything else waits for it. */
function tasksEvidence(c: Case, unit: Unit): Evidence[] {
  const { tasks } = c.model;
  if (tasks.count < 2) return [];
  const { count, longest, most } = c.tasksOf(unit);
  return [
    {
      metric: 'task.max',
      value: longest,
      unit: 'micros',
      text: `in ${count} of ${plural(tasks.count, 'task')}, the longest ${duration(longest)}; up to ${duration(most)} per task`,
    },
  ];
}

/** The package that most of a call's time is in, where node's own function is between. */
function packageBelow(c: Case, lever: Lever): PackageAt | null {
  if (lever.kind !== 'call site') return null;
  const frame = packageFrameBelow(c, lever.frames[0], lever.frames[1], 0.6 * lever.share * c.model.onCpu);
  return frame === null ? null : c.packageOf(frame);
}
