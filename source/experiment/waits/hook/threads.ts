import { syncBuiltinESMExports } from 'node:module';
import threads, { type Worker } from 'node:worker_threads';
import type { Operation, Operations } from './operations.ts';

/** Messages to one worker that wait for a reply. */
interface Asked {
  operation: Operation;
  /** What tells a message and its reply from others, where both have it. */
  id: unknown;
}

/** How many may wait: those beyond are of a worker that never replies. */
const MOST = 1000;
const IDS = ['id', 'taskId', 'requestId', 'callId', 'seq'];

/** Messages to worker threads, until they reply. What a worker does meanwhile is in the recording of its own. */
export function watchThreads(operations: Operations): void {
  const names = new WeakMap<Worker, string>();
  threads.Worker = new Proxy(threads.Worker, {
    construct(target, given: ConstructorParameters<typeof Worker>, newTarget) {
      const worker = Reflect.construct(target, given, newTarget) as Worker;
      const name = given[1]?.eval ? '' : /[^\\/]+$/.exec(String(given[0]))?.[0];
      names.set(worker, name?.startsWith('data:') ? '' : (name ?? ''));
      return worker;
    },
  });
  syncBuiltinESMExports();

  const waiting = new WeakMap<Worker, Asked[]>();
  const { prototype } = threads.Worker;
  const { postMessage } = prototype;
  prototype.postMessage = function watched(this: Worker, ...given: Parameters<typeof postMessage>) {
    let open = waiting.get(this);
    if (!open) waiting.set(this, (open = listen(this)));
    const label = `message to ${names.get(this) || 'a worker'}`;
    // The same worker by its key, not the same message.
    const operation = operations.begin('worker', label, watched, this.threadId);
    if (open.length < MOST) open.push({ operation, id: idOf(given[0]) });
    else operations.drop(operation);
    return Reflect.apply(postMessage, this, given);
  };

  function listen(worker: Worker): Asked[] {
    const open: Asked[] = [];
    /** Messages that were sent since the last reply. */
    let before = 0;
    // Before the program's own listeners: what they do is no part of the wait.
    worker.prependListener('message', (reply) => {
      const at = replied(open, idOf(reply), open.length - before);
      if (at >= 0) operations.end(open.splice(at, 1)[0].operation);
      before = open.length;
    });
    worker.once('exit', () => {
      for (const { operation } of open.splice(0)) operations.end(operation, true);
    });
    return open;
  }
}

/** Which message a reply belongs to: by its id; else the only one since the last reply, or else the oldest. -1 for a message that nobody asked for. */
function replied(open: readonly Asked[], id: unknown, since: number): number {
  const same = id === undefined ? -1 : open.findIndex((one) => one.id === id);
  if (same >= 0) return same;
  return since === 1 ? open.length - 1 : open.length > 0 ? 0 : -1;
}

function idOf(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return undefined;
  for (const name of IDS) {
    const value = (message as Record<string, unknown>)[name];
    if (typeof value === 'string' || typeof value === 'number') return value;
  }
  return undefined;
}
