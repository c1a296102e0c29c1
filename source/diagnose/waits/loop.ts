import { ownerOf } from '../../cpu/classify.ts';
import { APP } from '../../cpu/model.ts';
import { duration, percent, plural } from '../../format/numbers.ts';
import { BEAT_MICROS } from '../../waits/beats.ts';
import { busyBetween, rowAt } from '../../waits/busy.ts';
import { LoopWork } from '../../waits/loop-work.ts';
import type { BlockingFunction, Stretches } from '../../waits/model.ts';
import { type Evidence, WHOLE_RECORDING } from '../finding.ts';
import {
  actor,
  countEvidence,
  onPathEvidence,
  type WaitsCandidate,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';
import { withoutSync } from './sync-call.ts';

// Requests that wait behind a busy event loop.

const SHARE = 0.1;
/** A request waits noticeably behind a stretch that is this long, in microseconds. */
const LONG = 20_000;
/** Timers come first in a turn of the loop, and new requests soon after: within so many microseconds. */
const AFTER = 5000;
/** Entries of a CPU profile that are not functions: nobody can make them shorter. */
const NOT_FUNCTIONS = /^\((?:program|idle|root|garbage collector)\)$/;

/** Answers were there, and requests had come, while the program's own event loop was busy with something else. */
export const blockedLoop: WaitsRule = {
  name: 'blocked-loop',
  strategy: 'code-level',
  find(c) {
    const { routes, loop } = c.model;
    // Where other programs had every core, the program's own code is not what was waited for.
    const waited = routes.reduce((sum, { blockedMicros }) => sum + blockedMicros, 0);
    const blocked = waited * (1 - loop.coreShare);
    const late = arrivedMeanwhile(c);
    const micros = blocked + late.micros;
    if (micros < SHARE * (c.base - (waited - blocked) + late.micros)) return [];
    const behind = busyWith(c);
    const all = behind.reduce((sum, one) => sum + one.micros, 0);
    const first = behind.find(({ name }) => !NOT_FUNCTIONS.test(name));
    const evidence = [
      ...(blocked > 0
        ? [onPathEvidence(c, blocked, 'responses had arrived, and the event loop was busy')]
        : []),
      ...(late.count > 0
        ? [
            countEvidence(
              late.count,
              `${plural(late.count, 'request')} came in while the loop was blocked: they waited ${duration(late.micros / late.count)} on average before they began`,
            ),
          ]
        : []),
      ...waitedMost(c),
      {
        metric: 'loop.p99',
        value: loop.p99Micros,
        unit: 'micros' as const,
        text: `event-loop delay p99 ${duration(loop.p99Micros)}, longest ${duration(loop.maxMicros)}, utilization ${percent(loop.utilization)}`,
      },
    ];
    const shared = {
      micros,
      late: late.micros,
      basis: 'measured' as const,
      goal: `loop.p99 <= ${Math.max(10, Math.ceil(loop.p99Micros / 4000))}ms`,
      explains: [],
      level: 'cause' as const,
    };
    return [
      isLong(c, late.micros)
        ? { ...shared, ...blocks(c, first, (first?.micros ?? 0) >= 0.3 * all), evidence }
        : { ...shared, ...busy(c, behind), evidence },
    ];
  },
};

type Verdict = Omit<WaitsCandidate, 'micros' | 'late' | 'evidence' | 'explains' | 'level'>;

/** One function blocks the loop for long at a time. */
function blocks(c: WaitsCase, first: BlockingFunction | undefined, isMost: boolean): Verdict {
  if (!first)
    return {
      title: 'The event loop is blocked: requests and responses that have arrived wait for it',
      subject: WHOLE_RECORDING,
      verdict: 'investigate',
      confidence: 0.6,
      proposal: 'Record with the CPU profile (without `--no-cpu`) to see which function it is.',
      tradeOffs: [],
    };
  const { name } = first;
  const isOwn = ownerOf(first.url).category === APP;
  const sync = isOwn ? withoutSync(c, first) : null;
  if (sync)
    return {
      title: `${actor(first)} blocks the event loop with \`${sync.name}\`: requests and responses wait for it`,
      subject: first,
      verdict: isMost ? 'optimize' : 'investigate',
      confidence: isMost ? 0.9 : 0.6,
      proposal: `Call \`${sync.name.replace(/Sync$/, '')}\` instead: it does the same in a thread of its own, and the event loop goes on. Callers of \`${name}\` await it.`,
      tradeOffs: [
        'Four such calls run at the same time (`UV_THREADPOOL_SIZE`), and files and DNS share their threads.',
      ],
      code: sync.code,
    };
  return {
    title: `${actor(first)} blocks the event loop: requests and responses that have arrived wait for it`,
    subject: first,
    verdict: isMost ? 'optimize' : 'investigate',
    confidence: isMost ? 0.9 : 0.6,
    proposal: isOwn
      ? `Make \`${name}\` shorter (open the CPU profile of this run for its cause), split it into pieces that let the event loop run in between, or move it to a worker thread.`
      : `\`${name}\` is not your code: give it less to do at a time (the CPU profile of this run shows who calls it), or call it in a worker thread.`,
    tradeOffs: [
      'A worker thread copies its messages, and takes a core.',
      'Splitting makes the work itself a little longer.',
    ],
    code: isOwn
      ? {
          before: c.lines(first)?.text ?? `${name}(input);`,
          after: `import { Worker } from 'node:worker_threads';\n// One thread, started once; it runs ${name} and answers by message.\nconst worker = new Worker(new URL('./${name.replace(/\W/g, '')}-worker.js', import.meta.url));`,
          language: 'js',
          exact: false,
        }
      : null,
  };
}

/** No function is long: many short ones are more work than one thread can do. */
function busy(c: WaitsCase, behind: readonly BlockingFunction[]): Verdict {
  const most = behind
    .slice(0, 3)
    .map(({ name, micros }) => `\`${name}\` ${duration(micros)}`)
    .join(', ');
  return {
    title: `The event loop is busy for ${percent(c.model.loop.utilization)} of the run: responses that have arrived queue for it`,
    subject: WHOLE_RECORDING,
    verdict: 'investigate',
    confidence: 0.7,
    strategy: 'scaling',
    proposal: `No function blocks it for long: many short tasks add up${most === '' ? '' : ` (${most})`}. Make each request cheaper (fewer queries and calls; the CPU profile of this run shows what costs most), or run one process per core (\`node:cluster\`).`,
    tradeOffs: ['Each process has its own memory, caches and connection pool: the database sees the sum.'],
  };
}

/** What the loop was busy with while answers waited, most time first. */
function busyWith(c: WaitsCase): BlockingFunction[] {
  const behind = new Map<string, BlockingFunction>();
  for (const { readyBehind } of c.model.operations)
    for (const one of readyBehind) {
      const key = `${one.url}:${one.line}:${one.name}`;
      const known = behind.get(key);
      if (known) known.micros += one.micros;
      else behind.set(key, { ...one });
    }
  // Requests that came meanwhile have no operation that waited.
  const { cpu, recording } = c.model;
  if (behind.size === 0 && cpu) {
    const work = new LoopWork(cpu, recording.startMicros);
    const turns = longTurns(recording.beats);
    const times = new Map<number, number>();
    const first = recording.requests.start.reduce(
      (least, start) => Math.min(least, start),
      Number.POSITIVE_INFINITY,
    );
    for (let i = 0; i < turns.start.length; i++)
      if (turns.end[i] > first) work.add(Math.max(first, turns.start[i]), turns.end[i], times);
    return work.rows(times);
  }
  return [...behind.values()].sort((a, b) => b.micros - a.micros);
}

/** The operations whose answers waited longest. */
const waitedMost = ({ model }: WaitsCase): Evidence[] =>
  model.operations
    .filter(({ readyMicros }) => readyMicros > 0)
    .sort((a, b) => b.readyMicros - a.readyMicros)
    .slice(0, 3)
    .map((row) => ({
      metric: 'ready',
      value: row.readyMicros,
      unit: 'micros',
      text: `\`${row.label}\`: ${duration(row.remoteMicros)} until the responses arrived, then ${duration(row.readyMicros)} until the event loop took them (${percent(row.readyMicros / (row.totalMicros || 1))})`,
    }));

/** Whether most of the waiting was behind turns of the loop that were long by themselves: beats tell; without any, they are taken for long. */
function isLong({ model }: WaitsCase, lateMicros: number): boolean {
  const { beats, operations } = model.recording;
  if (beats.count === 0) return true;
  const turns = longTurns(beats);
  let [all, long] = [lateMicros, lateMicros];
  for (let i = 0; i < operations.count; i++) {
    const waited = operations.end[i] - model.ready[i];
    if (!(waited > 0)) continue;
    all += waited;
    long += busyBetween(turns, model.ready[i], operations.end[i]);
  }
  return long >= 0.5 * all;
}

/** Turns of the loop that were long by the beats, less what other programs took. */
function longTurns({ count, time, delay, core }: WaitsCase['model']['recording']['beats']): Stretches {
  const [start, end]: [number[], number[]] = [[], []];
  for (let i = 0; i < count; i++) {
    if (delay[i] - core[i] < LONG) continue;
    start.push(Math.max(end.at(-1) ?? 0, time[i] - delay[i] - BEAT_MICROS));
    end.push(time[i]);
  }
  return { start: Float64Array.from(start), end: Float64Array.from(end) };
}

/** Requests that began right after a beat that came late: they came at some time within, on average in the middle. */
function arrivedMeanwhile({ model, serves }: WaitsCase): { count: number; micros: number } {
  if (!serves) return { count: 0, micros: 0 };
  const { beats, requests } = model.recording;
  const began = requests.start.slice().sort();
  const calls = blockingCalls(model);
  let [count, micros] = [0, 0];
  for (let i = 0; i < beats.count; i++) {
    const from = beats.time[i] - beats.delay[i];
    // The program's start, which nobody's request is behind.
    if (from < began[0]) continue;
    // Calls that block are operations, and have findings of their own.
    const own = beats.delay[i] - beats.core[i] - busyBetween(calls, from, beats.time[i]);
    if (own < LONG) continue;
    const behind = rowAt(began, beats.time[i] + AFTER) - rowAt(began, beats.time[i] - beats.delay[i]);
    count += behind;
    micros += (behind * own) / 2;
  }
  return count < 3 || count < 0.02 * requests.count ? { count: 0, micros: 0 } : { count, micros };
}

function blockingCalls({ recording: { operations } }: WaitsCase['model']): Stretches {
  const rows = Array.from(operations.sync.keys())
    .filter((i) => operations.sync[i] === 1 && !Number.isNaN(operations.end[i]))
    .sort((a, b) => operations.start[a] - operations.start[b]);
  return {
    start: Float64Array.from(rows, (i) => operations.start[i]),
    end: Float64Array.from(rows, (i) => operations.end[i]),
  };
}
