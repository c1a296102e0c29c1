import { APP } from '../../cpu/model.ts';
import { duration, percent } from '../../format/numbers.ts';
import type { Case, Unit } from '../case/case.ts';
import { identifier } from '../code/safe.ts';
import { LARGE_LEVER } from '../lever.ts';
import { leversIn } from '../levers.ts';
import { type Candidate, codeName, type Rule, shareEvidence, unitEvidence } from '../rule.ts';
import { LONG_TASK } from '../thresholds.ts';
import { served } from './sites.ts';

/** Long tasks: what a request waits behind, and the function that fills them. Start-up is not counted. */
export const longTasks: Rule = {
  name: 'long-tasks',
  strategy: 'lazy-and-async',
  find(c) {
    const { tasks } = c.model;
    const later = [...tasks.duration].slice(1).sort((a, b) => a - b);
    const long = later.filter((duration) => duration >= LONG_TASK);
    if (later.length < 3 || long.length < 2) return [];
    // A client in the same process, or node's own work: nothing of the program's to move.
    const { app, dependency } = c.model.categories;
    if (c.share(app + dependency) < 0.5) return [];
    const sum = long.reduce((a, b) => a + b, 0);
    const unit = filling(c.units, (one) => served(c, one) !== null);
    if (!unit || unit.total < 0.3 * sum || c.share(unit.total) < 0.2) return [];
    // Where one place below holds most of it, that is what to look at.
    if (leversIn(c).some((lever) => lever.share >= LARGE_LEVER && isBelow(c, unit, lever.frames))) return [];
    return [
      {
        unit,
        verdict: 'investigate',
        title: `${codeName(unit.label.name)} holds the event loop: ${long.length} tasks of 50 ms or more, the longest ${duration(later.at(-1)!)}`,
        micros: Math.min(unit.total, sum),
        confidence: 0.6,
        evidence: [
          {
            metric: 'task.p95',
            value: tasks.p95,
            unit: 'micros',
            text: `p50 ${duration(tasks.p50)}, p95 ${duration(tasks.p95)}, p99 ${duration(tasks.p99)} over ${tasks.count} tasks`,
          },
          ...unitEvidence(c, unit),
        ],
        level: 'symptom',
        proposal: `Split the work of ${codeName(unit.label.name)} into pieces with \`setImmediate\` between them, or move it to a worker thread. First find out what makes it slow.`,
        tradeOffs: [
          'Pieces take longer in total, and state can change between them.',
          'A worker takes a few ms to start and copies its messages: keep a pool.',
        ],
        goal: 'task.p99 <= 50ms',
      },
    ];
  },
};

/** CPU-bound code of the program's own under a request or timer, without a known cause: it could run beside the event loop. */
export const workerPool: Rule = {
  name: 'cpu-bound-task',
  strategy: 'parallelization',
  find(c): Candidate[] {
    const { tasks } = c.model;
    if (tasks.max < 100_000) return [];
    const unit = c.units.find(
      (one) => one.category === APP && c.share(one.self) >= 0.4 && served(c, one) !== null,
    );
    if (!unit) return [];
    const who = served(c, unit);
    const { most } = c.tasksOf(unit);
    if (most < LONG_TASK) return [];
    return [
      {
        unit,
        verdict: 'investigate',
        title: `${codeName(unit.label.name)} computes under ${who} for up to ${duration(most)} at a time: one core works, everything else waits`,
        micros: unit.total,
        confidence: 0.55,
        evidence: [
          shareEvidence(c, 'total', unit.total, 'could move to worker threads'),
          ...unitEvidence(c, unit),
        ],
        level: 'symptom',
        proposal: `Run ${codeName(unit.label.name)} in a pool of worker threads (\`os.availableParallelism()\` of them): ${percent(c.share(unit.total))} of CPU time could leave the main thread.`,
        tradeOffs: [
          'Messages are copied, unless an ArrayBuffer is transferred.',
          'Each worker has its own memory and start-up time.',
          'Errors and cancellation need a protocol.',
        ],
        goal: 'task.p99 <= 50ms',
        code: {
          before: `const result = ${identifier(unit.label.name, 'compute')}(input);`,
          after: `import { Worker } from 'node:worker_threads';\n\nconst worker = new Worker(new URL('./worker.js', import.meta.url));\nconst result = await new Promise((resolve, reject) => {\n  worker.once('message', resolve);\n  worker.once('error', reject);\n  worker.postMessage(input);\n});`,
          language: 'js',
          exact: false,
        },
      },
    ];
  },
};

const isBelow = (c: Case, unit: Unit, frames: readonly number[]): boolean =>
  frames.some((frame) => unit.frames.includes(frame)) ||
  c.timeUnder(unit, (frame) => frame === frames[0]) > 0;

const filling = (units: readonly Unit[], wanted: (unit: Unit) => boolean): Unit | undefined =>
  units
    .filter((one) => one.category === APP && wanted(one))
    .sort((a, b) => b.total - a.total || b.self - a.self)[0];
