import { duration, percent, plural } from '../../format/numbers.ts';
import { rowAt } from '../../waits/busy.ts';
import {
  countEvidence,
  onPathEvidence,
  type WaitsCandidate,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';

const SHARE = 0.1;
/** A request waits noticeably behind a stretch that is this long, in microseconds. */
const LONG = 20_000;

/** Answers were there, and requests had come, while the program's own event loop was busy with something else. */
export const blockedLoop: WaitsRule = {
  name: 'blocked-loop',
  strategy: 'code-level',
  find(c) {
    const { routes, operations, loop } = c.model;
    const blocked = routes.reduce((sum, { blockedMicros }) => sum + blockedMicros, 0);
    const late = queued(c);
    const micros = blocked + late.micros;
    const base = c.base + late.micros;
    if (micros < SHARE * base) return [];
    const behind = new Map<
      string,
      { name: string; url: string; line: number | null; column: number | null; micros: number }
    >();
    for (const { readyBehind } of operations)
      for (const one of readyBehind) {
        const key = `${one.url}:${one.line}:${one.name}`;
        const known = behind.get(key);
        if (known) known.micros += one.micros;
        else behind.set(key, { ...one });
      }
    const [first] = [...behind.values()]
      .filter(({ name }) => !/^\((?:program|idle|root)\)$/.test(name))
      .sort((a, b) => b.micros - a.micros);
    const all = [...behind.values()].reduce((sum, one) => sum + one.micros, 0);
    const named = first !== undefined && first.micros >= 0.3 * all;
    const waited = operations
      .filter(({ readyMicros }) => readyMicros > 0)
      .sort((a, b) => b.readyMicros - a.readyMicros)
      .slice(0, 3);
    return [
      {
        title: first
          ? `\`${first.name}\` blocks the event loop: answers that are there wait for it`
          : 'The event loop is blocked: answers that are there wait for it',
        subject: first ?? { name: '(recording)', url: '', line: null, column: null },
        verdict: named ? 'optimize' : 'investigate',
        micros: Math.min(micros, c.base),
        confidence: named ? 0.9 : 0.6,
        basis: 'measured',
        evidence: [
          onPathEvidence(c, blocked, 'answers were there, and the loop was busy'),
          ...(late.count > 0
            ? [
                countEvidence(
                  late.count,
                  `${plural(late.count, 'request')} came in right after the loop was blocked, ${duration(late.micros / late.count)} on average`,
                ),
              ]
            : []),
          ...waited.map((row) => ({
            metric: 'ready',
            value: row.readyMicros,
            unit: 'micros' as const,
            text: `\`${row.label}\`: ${duration(row.remoteMicros)} until the answers were there, then ${duration(row.readyMicros)} until the loop took them up (${percent(row.readyMicros / (row.totalMicros || 1))})`,
          })),
          {
            metric: 'loop.p99',
            value: loop.p99Micros,
            unit: 'micros',
            text: `event-loop delay p99 ${duration(loop.p99Micros)}, longest ${duration(loop.maxMicros)}, utilization ${percent(loop.utilization)}`,
          },
        ],
        proposal: first
          ? `Make \`${first.name}\` shorter (open the CPU profile of this run for its cause), cut it into pieces that let the loop turn in between, or move it to a worker thread.`
          : 'Record with the CPU profile (without --no-cpu) to see which function it is.',
        tradeOffs: [
          'A worker thread copies what it is sent, and takes a core.',
          'Pieces make the work itself a little longer.',
        ],
        code: first
          ? {
              before: c.lines(first)?.text ?? `${first.name}(input);`,
              after: `import { Worker } from 'node:worker_threads';\n// One thread, started once; it runs ${first.name} and answers by message.\nconst worker = new Worker(new URL('./${first.name.replace(/\W/g, '')}-worker.js', import.meta.url));`,
              language: 'js',
              exact: false,
            }
          : null,
        goal: `loop.p99 <= ${Math.max(10, Math.ceil(loop.p99Micros / 4000))}ms`,
        explains: [],
        level: 'cause',
      },
    ];
  },
};

/** Requests that began right after a beat that came late: they came at some time within, on average in the middle. */
function queued({ model, serves }: WaitsCase): { count: number; micros: number } {
  if (!serves) return { count: 0, micros: 0 };
  const { beats, requests } = model.recording;
  const began = requests.start.slice().sort();
  let [count, micros] = [0, 0];
  // The first beats are the program's start, which nobody's request is behind.
  for (let i = rowAt(beats.time, began[0] ?? 0) + 1; i < beats.count; i++) {
    if (beats.delay[i] < LONG) continue;
    const behind = rowAt(began, beats.time[i] + AFTER) - rowAt(began, beats.time[i] - beats.delay[i]);
    count += behind;
    micros += (behind * beats.delay[i]) / 2;
  }
  return count < 3 || count < 0.02 * requests.count ? { count: 0, micros: 0 } : { count, micros };
}

/** Timers come first in a turn of the loop, and new requests soon after. */
const AFTER = 5000;

/** A timer that asks again and again. */
export const pollingTimer: WaitsRule = {
  name: 'polling-timer',
  strategy: 'lazy-and-async',
  find(c) {
    const { operations } = c.model.recording;
    return c.model.operations.flatMap((row): WaitsCandidate[] => {
      const inRequests = Array.from(row.rows).filter((i) => operations.request[i] >= 0);
      const path = row.pathMicros;
      if (row.kind !== 'timer' || row.label.startsWith('setInterval')) return [];
      if (row.count < 5 || c.share(path) < 0.1) return [];
      const subject = c.place(c.mainFrame(row.rows));
      const again =
        c.serves && inRequests.length > 1.5 * new Set(inRequests.map((i) => operations.request[i])).size;
      return [
        {
          title: `\`${subject.name}\` sleeps ${plural(row.count, 'time')} with ${row.label}${again ? ': it polls' : ''}`,
          subject,
          micros: path,
          confidence: again ? 0.85 : 0.75,
          evidence: [
            onPathEvidence(c, path, 'sleeping'),
            countEvidence(row.count, `${plural(row.count, 'timer')} from one place`),
          ],
          proposal:
            'Await what it waits for itself: an event, a promise, a notification (LISTEN/NOTIFY, BLPOP, a stream). Where it has to poll, begin with a short pause and make it longer.',
          tradeOffs: ['An event that was missed is waited for for ever: keep a timeout.'],
          code: {
            before: c.lines(subject)?.text ?? 'while (!ready()) await sleep(100);',
            after:
              "import { once } from 'node:events';\nawait once(source, 'ready', { signal: AbortSignal.timeout(5000) });",
            language: 'js',
            exact: false,
          },
          goal: null,
          explains: [row.label],
          level: 'cause',
        },
      ];
    });
  },
};
