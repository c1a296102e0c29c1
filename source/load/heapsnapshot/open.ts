import { availableParallelism } from 'node:os';
import { MessageChannel, type Worker } from 'node:worker_threads';
import { type QueryCall, queriesThrough } from '../../heap/ask.ts';
import type { HeapModel, HeapPhase, OpenedHeap } from '../../heap/model.ts';
import { type Input, openInput } from '../input.ts';
import type { OpenOptions } from '../opened.ts';
import { brokenWorker, endedEarly, errorOf, startWorker } from '../workers.ts';
import type { FromThread, ThreadStart, ToEngine } from './messages.ts';
import { takenAt } from './taken.ts';

/** Under this size a second thread starts more slowly than it helps. */
const TWO_THREADS_FROM = 8 << 20;

/** Opens a heap snapshot by path, `-` for standard input. Resolves once its groups can be shown. */
export async function openHeap(path: string, options: OpenOptions = {}): Promise<OpenedHeap> {
  options.signal?.throwIfAborted();
  const [opened] = await openHeapSnapshot(await openInput(path), options);
  return opened;
}

/**
 * Reads a heap snapshot in threads of its own, which then stay to answer questions; they keep no process alive. Resolves when
 * the phase `groups` is reached.
 *
 * @throws InputError with the one line to show; the signal's reason where that aborts.
 */
export function openHeapSnapshot(input: Input, options: OpenOptions = {}): Promise<OpenedHeap[]> {
  const { signal, onProgress } = options;
  if (signal?.aborted) {
    input.close();
    return Promise.reject(signal.reason);
  }
  const threads = new Threads(input);
  return new Promise((resolve, reject) => {
    const abort = () => threads.fail(signal!.reason);
    signal?.addEventListener('abort', abort);
    const done = () => signal?.removeEventListener('abort', abort);
    threads.onProgress = (phase, bytes) =>
      onProgress?.({ phase, bytes: input.passed() ?? bytes, total: input.size });
    threads.ready('groups').then(
      () => {
        done();
        resolve([threads.opened()]);
      },
      (error) => {
        done();
        reject(error);
      },
    );
  });
}

class Threads {
  onProgress: (phase: string, bytes: number) => void = () => {};
  private readonly input: Input;
  private readonly workers: Worker[] = [];
  private readonly parts: Partial<HeapModel> = {};
  private classRetained: Float64Array | null = null;
  private reached: HeapPhase | null = null;
  private failure: { error: unknown } | null = null;
  private readonly watchers: { phase: HeapPhase; resolve(): void; reject(error: unknown): void }[] = [];
  private readonly questions = new Map<
    number,
    { resolve(value: unknown): void; reject(error: unknown): void }
  >();
  private asked = 0;

  constructor(input: Input) {
    this.input = input;
    const two = (input.size ?? TWO_THREADS_FROM) >= TWO_THREADS_FROM && availableParallelism() > 1;
    const channel = two ? new MessageChannel() : null;
    this.start('engine', channel?.port1 ?? null);
    if (channel) this.start('helper', channel.port2);
  }

  private start(role: ThreadStart['role'], port: ThreadStart['port']) {
    const { file, size, bytes } = this.input;
    const start: ThreadStart = { role, file, size, bytes, port };
    const worker = startWorker('heapsnapshot', start, port ? [port] : []);
    this.workers.push(worker);
    worker.on('error', (error) => this.fail(brokenWorker(error)));
    worker.on('exit', () => this.fail(endedEarly()));
    worker.on('message', (message: FromThread) => this.receive(message));
  }

  private receive(message: FromThread) {
    if (this.failure) return;
    const { parts } = this;
    if (message.type === 'progress') this.onProgress(message.phase, message.bytes);
    else if (message.type === 'failed') {
      this.fail(errorOf(message));
    } else if (message.type === 'graph') {
      this.input.close();
      parts.graph = message.graph;
      parts.dataQuality = message.dataQuality;
      parts.bytes = message.bytes;
      parts.file = this.input.file;
      parts.taken = takenAt(this.input.file);
    } else if (message.type === 'groups') {
      parts.classes = message.groups.classes;
      parts.totals = message.groups.totals;
    } else if (message.type === 'distances') {
      parts.distance = message.distances.distance;
      parts.classes!.distance = message.distances.classDistance;
    } else if (message.type === 'retainers') {
      parts.retainers = message.retainers;
    } else if (message.type === 'dominators') {
      parts.dominators = message.dominators;
      // In place: whoever has the model sees it.
      parts.dataQuality?.splice(0, Infinity, ...message.dataQuality);
      this.classRetained = message.classRetained;
    } else this.settle(message);
    if (!this.reached && parts.graph && parts.classes) this.reach('groups');
    // The two threads' messages may come in either order.
    if (parts.classes && this.classRetained) parts.classes.retainedSize = this.classRetained;
    if (this.reached === 'groups' && parts.dominators && parts.distance && parts.retainers) {
      this.reach('retained');
    }
  }

  private settle(message: Extract<FromThread, { request: number }>) {
    const question = this.questions.get(message.request);
    this.questions.delete(message.request);
    this.letGo();
    if (message.type === 'answer') question?.resolve(message.value);
    else question?.reject(new Error(message.message));
  }

  private reach(phase: HeapPhase) {
    this.reached = phase;
    for (const watcher of this.watchers.splice(0)) {
      if (this.has(watcher.phase)) watcher.resolve();
      else this.watchers.push(watcher);
    }
    if (phase === 'retained') this.letGo();
  }

  private has(phase: HeapPhase): boolean {
    return this.reached === phase || this.reached === 'retained';
  }

  /** Once all is known, idle threads do not keep the process alive. */
  private letGo() {
    if (this.reached !== 'retained' || this.questions.size > 0) return;
    for (const worker of this.workers) worker.unref();
  }

  fail(error: unknown) {
    if (this.failure) return;
    this.failure = { error };
    for (const { reject } of this.watchers.splice(0)) reject(error);
    for (const { reject } of this.questions.values()) reject(error);
    this.questions.clear();
    // A thread may be reading from the descriptor that closing takes away.
    Promise.all(this.workers.map((worker) => worker.terminate())).finally(this.input.close);
  }

  ready(phase: HeapPhase): Promise<void> {
    if (this.failure) return Promise.reject(this.failure.error);
    if (this.has(phase)) return Promise.resolve();
    return new Promise((resolve, reject) => this.watchers.push({ phase, resolve, reject }));
  }

  private ask(call: QueryCall): Promise<unknown> {
    if (this.failure) return Promise.reject(this.failure.error);
    const request = this.asked++;
    return new Promise((resolve, reject) => {
      this.questions.set(request, { resolve, reject });
      this.workers[0].ref();
      this.workers[0].postMessage({ request, call } satisfies ToEngine);
    });
  }

  opened(): OpenedHeap {
    const { parts } = this;
    parts.distance ??= null;
    parts.dominators ??= null;
    parts.retainers ??= null;
    return {
      kind: 'heap',
      model: parts as HeapModel,
      ready: (phase) => this.ready(phase),
      phase: () => this.reached!,
      query: queriesThrough((call) => this.ask(call)),
      close: () => this.fail(new Error('the snapshot has been closed')),
    };
  }
}
