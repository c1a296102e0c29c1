import { count, duration, percent, plural } from '../../format/numbers.ts';
import type { OperationRow } from '../../waits/model.ts';
import type { CodeChange } from '../finding.ts';
import {
  actor,
  countEvidence,
  latencyEvidence,
  median,
  onPathEvidence,
  operationGoal,
  type WaitsCandidate,
  type WaitsCase,
  type WaitsRule,
} from './case.ts';

// Messages that queue for a worker thread which is busy.

const SHARE = 0.2;
/** Share of the waiting that is spent in the queue. */
const QUEUED = 0.3;

/** Messages queue for worker threads: there are more of them than workers. */
export const busyWorker: WaitsRule = {
  name: 'busy-worker',
  strategy: 'scaling',
  find(c) {
    return c.rows('worker').flatMap((row): WaitsCandidate[] => {
      const queue = queueOf(c, row);
      if (c.share(row.pathMicros) < SHARE || queue.micros < QUEUED * row.totalMicros) return [];
      const subject = c.place(c.mainFrame(row.rows));
      return [
        {
          title: `${actor(subject)} waits for a busy worker: \`${row.label}\``,
          subject,
          micros: row.pathMicros * (queue.micros / (row.totalMicros || 1)),
          confidence: 0.85,
          evidence: [
            onPathEvidence(c, row.pathMicros, `\`${row.label}\` until its reply`),
            countEvidence(
              queue.count,
              `${count(queue.count)} of ${plural(row.count, 'message')} came while ${queue.workers === 1 ? 'the worker' : 'its worker'} was busy with another: ${percent(queue.micros / (row.totalMicros || 1))} of the time is the queue, a reply itself takes ${duration(queue.service)}`,
            ),
            latencyEvidence(row),
          ],
          proposal:
            'Start more workers, as many as there are cores to spare, and send each message to one that is idle (a pool such as `piscina` does both). What a worker does is in the recording of its own thread.',
          tradeOffs: [
            'Each worker has its own heap, and loads its modules again.',
            'On as many cores as are busy already, more workers only share them.',
          ],
          code: moreWorkers(c, row.rows),
          goal: operationGoal(row.label, queue.service * 1.5),
          explains: [row.label],
          level: 'cause',
        },
      ];
    });
  },
};

interface Queue {
  workers: number;
  /** Messages that found their worker busy. */
  count: number;
  /** From their start until the reply to the message before. */
  micros: number;
  /** What one takes by itself, typically. */
  service: number;
}

/** Messages to the same worker, one after another. A worker that works on several at once, which replies together, has no queue. */
function queueOf(c: WaitsCase, row: OperationRow): Queue {
  const { start, end, key } = c.model.recording.operations;
  const last = new Map<number, { ends: number[] }>();
  const [own, serial]: [number[], number[]] = [[], []];
  const queue = { workers: 0, count: 0, micros: 0 };
  for (const i of row.rows) {
    if (Number.isNaN(end[i])) continue;
    let worker = last.get(key[i]);
    if (!worker) last.set(key[i], (worker = { ends: [] }));
    worker.ends = worker.ends.filter((time) => time > start[i]);
    const before = Math.max(start[i], ...worker.ends.filter((time) => time <= end[i]));
    if (before > start[i]) {
      queue.count++;
      queue.micros += before - start[i];
      serial.push(((end[i] - before) * (worker.ends.length + 1)) / (end[i] - start[i]));
    }
    own.push(end[i] - before);
    worker.ends.push(end[i]);
  }
  const isSerial = serial.length > 0 && median(serial) >= 0.5;
  return { ...queue, micros: isSerial ? queue.micros : 0, workers: last.size, service: median(own) };
}

/** The worker as it is made, in the file that sends the messages. */
function moreWorkers(c: WaitsCase, rows: Iterable<number>): CodeChange {
  let made = "const worker = new Worker(new URL('./worker.js', import.meta.url));";
  for (const frame of c.ownFramesOf(c.mainStack(rows))) {
    const { url, line, column } = c.placeAt(frame);
    const found = /^.*\bnew Worker\(.*$/m.exec(c.sources.read(url, line, column)?.text ?? '');
    if (found) {
      made = found[0].trim();
      break;
    }
  }
  const expression = /new Worker\(.*\)/.exec(made)?.[0] ?? 'new Worker(file)';
  return {
    before: made,
    after: `import { availableParallelism } from 'node:os';\nconst workers = Array.from({ length: availableParallelism() - 1 }, () => ${expression});`,
    language: 'js',
    exact: false,
  };
}
