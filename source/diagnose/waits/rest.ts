import { duration, percent, plural } from '../../format/numbers.ts';
import type { OperationRow } from '../../waits/model.ts';
import { WHOLE_RECORDING } from '../finding.ts';
import {
  actor,
  countEvidence,
  latencyEvidence,
  onPathEvidence,
  operationGoal,
  shortName,
  type WaitsCandidate,
  type WaitsRule,
} from './case.ts';
import { cpuBound } from './cpu-bound.ts';

// Where the waiting is when no rule knows a cause.

const KINDS = ['sql', 'redis', 'http', 'fs', 'dns', 'net', 'zlib', 'crypto', 'child', 'lock', 'worker'];

/** Another process of this machine. */
const LOCAL = /(?:^| )(?:localhost|127\.[\d.]+|\[::1\])[:/]/;

/** One operation that holds much of the time, and nothing here says why: the other side is slow. */
export const slowOperation: WaitsRule = {
  name: 'slow-operation',
  strategy: 'network-and-io',
  find(c) {
    return c.rows(...KINDS).flatMap((row): WaitsCandidate[] => {
      const share = c.share(row.pathMicros);
      const subject = c.place(c.mainFrame(row.rows));
      const name = row.kind === 'sql' ? shortName(row.label) : row.label;
      // What runs on the same machine had as few cores as the program.
      const starved = LOCAL.test(row.label) ? c.model.loop.coreShare : 0;
      if (share < 0.3 || !isSlow(row, starved)) return [];
      return [
        {
          title: `\`${name}\` takes ${percent(share)} of ${c.baseName}: ${whoIsSlow(row)}`,
          verdict: 'investigate',
          subject,
          micros: row.pathMicros,
          confidence: 0.6 * (1 - starved),
          strategy: row.kind === 'sql' ? 'database' : 'network-and-io',
          evidence: [
            onPathEvidence(c, row.pathMicros, `\`${row.label}\` on the critical path`),
            latencyEvidence(row),
            {
              metric: 'remote',
              value: row.remoteMicros / (row.totalMicros || 1),
              unit: 'share',
              text: `${percent(row.remoteMicros / (row.totalMicros || 1))} of it until the response arrived, the rest is the program's own event loop`,
            },
            ...(starved > 0.3
              ? [
                  {
                    metric: 'core',
                    value: starved,
                    unit: 'share' as const,
                    text: `the machine was busy (${percent(starved)} of event-loop delays without a free core), and the server runs on it too: record again when it is idle`,
                  },
                ]
              : []),
          ],
          proposal: howToLook(row),
          tradeOffs: ['A cache may return stale data.'],
          goal: operationGoal(row.label, row.p50Micros * 0.5),
          explains: [row.label],
          level: 'symptom',
        },
      ];
    });
  },
};

function whoIsSlow({ kind, sync }: OperationRow): string {
  if (sync > 0) return 'it blocks the event loop meanwhile';
  if (kind === 'worker') return 'the worker is slow';
  if (kind === 'child') return 'the process is slow';
  return /^(?:fs|zlib|crypto)$/.test(kind) ? 'it takes long' : 'the server is slow';
}

function howToLook({ kind, sync }: OperationRow): string {
  if (sync > 0)
    return 'Check its plan, and read less at once: the database runs in this thread, and blocks everything else meanwhile. What remains long belongs in a worker thread.';
  switch (kind) {
    case 'sql':
      return 'Check its plan (`EXPLAIN`) and what it waits for in the database: locks, a missing index, a cold cache.';
    case 'worker':
      return 'Open the recording of the worker thread: it has a file of its own, with its CPU profile.';
    case 'child':
      return 'Record the process too if it is a Node program; start it earlier, or keep one running and send it work.';
    case 'fs':
    case 'zlib':
    case 'crypto':
      return 'Do less of it: read or pack only what is needed, once. These calls share the four threads of the thread pool (`UV_THREADPOOL_SIZE`).';
    default:
      return 'Look at the server: record it with `culprit record --waits` too. Until it is faster, start the call earlier, in parallel with other work, or cache its responses.';
  }
}

/** What answers soon is not slow, however often it is asked. */
const isSlow = ({ kind, p50Micros, p95Micros }: OperationRow, starved: number): boolean => {
  // On a machine that is busy everything takes longer.
  const soon = (kind === 'sql' || kind === 'redis' ? 10_000 : 20_000) * (1 + 1.5 * starved);
  return p50Micros >= soon || (p95Micros >= 100_000 && starved < 0.3);
};

/** What was begun and never ended: each is a promise that nobody settles. */
export const neverEnds: WaitsRule = {
  name: 'never-ends',
  strategy: 'memory',
  find(c) {
    const { operations, wallMicros } = c.model.recording;
    return c.rows('http', 'sql', 'redis', 'fs', 'dns', 'pool').flatMap((row): WaitsCandidate[] => {
      const open = Array.from(row.rows).filter(
        (i) =>
          Number.isNaN(operations.end[i]) &&
          wallMicros - operations.start[i] > Math.max(1e6, 5 * row.p99Micros),
      );
      if (open.length < 3) return [];
      const subject = c.place(c.mainFrame(open));
      return [
        {
          title: `${actor(subject)} starts ${plural(open.length, 'operation')} that never end: \`${row.label}\``,
          subject,
          micros: 0.3 * c.base,
          impact: `${plural(open.length, 'pending promise')}, and everything they hold, stay in memory`,
          confidence: 0.7,
          evidence: [
            countEvidence(
              open.length,
              `${open.length} of ${row.rows.length} were still pending at the end, the oldest for ${duration(wallMicros - operations.start[open[0]])}`,
            ),
          ],
          proposal:
            row.kind === 'http'
              ? 'Give each request a timeout (`AbortSignal.timeout`), and read or cancel the body of each response.'
              : 'Give each a timeout, and release its resources in `finally`.',
          tradeOffs: ['A timeout that is too short fails requests that would have succeeded.'],
          goal: null,
          explains: [row.label],
          level: 'cause',
        },
      ];
    });
  },
};

/** No wait to change, and none of the CPU's time either. */
export const waitingIsRight: WaitsRule = {
  name: 'waiting-is-right',
  strategy: 'when-to-optimize',
  find(c) {
    if (cpuBound.find(c).length > 0) return [];
    const { routes, operations, loop } = c.model;
    const [route] = routes;
    const [top] = [...operations].sort((a, b) => b.pathMicros - a.pathMicros);
    return [
      {
        title: c.serves
          ? `No wait is worth a change: ${plural(
              routes.reduce((sum, { count }) => sum + count, 0),
              'request',
            )}, the slowest route has p99 ${duration(Math.max(...routes.map(({ p99Micros }) => p99Micros)))}`
          : 'No wait is worth a change: no operation repeats, queues or waits for the event loop',
        verdict: 'leave',
        subject: WHOLE_RECORDING,
        micros: 0,
        confidence: 0.8,
        evidence: [
          ...(top && top.pathMicros > 0
            ? [onPathEvidence(c, top.pathMicros, `the largest wait, \`${top.label}\``)]
            : []),
          {
            metric: 'loop.p99',
            value: loop.p99Micros,
            unit: 'micros',
            text: `event-loop delay p99 ${duration(loop.p99Micros)}, utilization ${percent(loop.utilization)}`,
          },
        ],
        proposal: 'Leave it as it is. Set a goal and let `culprit check` test it.',
        tradeOffs: ['A change here costs readability and time, and nobody would notice the gain.'],
        goal: c.serves
          ? `route.p99(${route.route.replace(/^\S+ /, '')}) <= ${Math.max(5, Math.ceil((route.p99Micros * 1.5) / 1000))}ms`
          : null,
        explains: [],
        level: 'rest',
      },
    ];
  },
};
