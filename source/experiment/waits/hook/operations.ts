import { AsyncLocalStorage } from 'node:async_hooks';
import { randomInt } from 'node:crypto';
import { keyOf, valuesText } from '../../../waits/labels.ts';
import { now } from './clock.ts';
import type { Sink } from './sink.ts';
import { Stacks } from './stacks.ts';

/** A request that the program answers. */
export interface Served {
  id: number;
  route: string;
  /** The same for the same method and URL. */
  key: number;
  start: number;
  /** Its beginning has been written. */
  written: boolean;
  ended: boolean;
}

/** Something waited for that has begun. */
export interface Operation {
  id: number;
  kind: string;
  /** As JSON. */
  label: string;
  start: number;
  stack: number;
  request: Served | undefined;
  key: number;
  /** What it was called with, as JSON, where the user asked to keep it. */
  values: string;
  written: boolean;
}

interface Sum {
  kind: string;
  label: string;
  stack: number;
  count: number;
  micros: number;
  longest: number;
  failed: number;
}

/** From here on operations are added up by stack: the file and the memory are bounded. What no request asked for counts apart: filling a table at the start leaves room for the requests. */
const MOST = 200_000;
/** What is open for longer is written before it ends, and so is known where the program is killed. */
const LONG = 1e6;
const LABELS = 5000;
/** So many operations of each label have their stack, whatever the budget; and so many calls. */
const FIRST = 5;
const CALLS = 50;

interface Label {
  json: string;
  /** Operations of it that have begun, as far as they are counted. */
  seen: number;
}

/** Everything that begins and ends, on its way into the file. */
export class Operations {
  readonly requests = new AsyncLocalStorage<Served | undefined>();
  /** Calls that go on when the stack of whoever made them is gone: what begins within has the stack of the call. */
  private readonly calls = new AsyncLocalStorage<number>();
  readonly stacks: Stacks;
  private readonly sink: Sink;
  private readonly keepsValues: boolean;
  private readonly salt = randomInt(2 ** 31);
  private readonly labels = new Map<string, Label>();
  private callsTaken = 0;
  private readonly open = new Set<Operation>();
  private readonly openRequests = new Set<Served>();
  private readonly sums = new Map<string, Sum>();
  private count = 0;
  private outside = 0;
  private ids = 0;

  /** @param keepsValues whether what operations were called with goes into the file: then it is not to be shown to others */
  constructor(sink: Sink, keepsValues: boolean) {
    this.sink = sink;
    this.keepsValues = keepsValues;
    this.stacks = new Stacks(sink);
  }

  /**
   * @param above the function that the stack begins above
   * @param values what it was called with, of which only a number is kept that is the same for the same values, unless the user asked for more
   * @param stack one that was taken before, where `above` stands on none of the program's any more
   */
  begin(
    kind: string,
    label: string,
    above: (...given: never[]) => unknown,
    values?: unknown,
    stack = this.calls.getStore(),
  ): Operation {
    const known = this.label(label);
    const operation = {
      id: ++this.ids,
      kind,
      label: known.json,
      start: now(),
      stack: stack ?? this.stacks.take(above, ++known.seen <= FIRST),
      request: this.requests.getStore(),
      key: values === undefined ? 0 : keyOf(values, this.salt),
      values: values === undefined || !this.keepsValues ? '' : JSON.stringify(valuesText(values)),
      written: false,
    };
    if (kind !== 'timer') this.open.add(operation);
    return operation;
  }

  /** Runs a call whose operations begin later: they get the stack as it is now. */
  call<T>(above: (...given: never[]) => unknown, run: () => T): T {
    return this.calls.run(this.calls.getStore() ?? this.stacks.take(above, ++this.callsTaken <= CALLS), run);
  }

  /** A timer; null for one that Node or a library set for itself. */
  timer(label: string, above: (...given: never[]) => unknown): Operation | null {
    // A library's, within a call of the program.
    if (this.calls.getStore() !== undefined) return null;
    const operation = this.begin('timer', label, above);
    return this.stacks.internal ? null : operation;
  }

  /** Once more what has been begun before: the next tick of an interval. */
  next(operation: Operation): Operation {
    return { ...operation, id: ++this.ids, start: now(), written: false };
  }

  end(operation: Operation, failed = false, args = ''): void {
    if (operation.start < 0) return;
    const { kind, label, id, start } = operation;
    const time = now();
    operation.start = -1;
    this.open.delete(operation);
    if (!operation.written && (operation.request ? ++this.count : ++this.outside) > MOST) {
      this.add(operation, time - start, failed);
      return;
    }
    if (!operation.written) this.writeBegin(operation, start);
    const outcome = failed ? '"failed":true' : '';
    this.sink.bounds('e', kind, label, id, time, outcome && args ? `${outcome},${args}` : outcome || args);
  }

  /** What was begun and is not to be kept: a timer that was cleared. */
  drop(operation: Operation): void {
    operation.start = -1;
    this.open.delete(operation);
  }

  private writeBegin(operation: Operation, start: number): void {
    const { kind, label, id, stack, request, key, values } = operation;
    operation.written = true;
    this.sink.bounds(
      'b',
      kind,
      label,
      id,
      start,
      `"stack":${stack}${request ? `,"request":${request.id}` : ''}${key ? `,"key":${key}` : ''}${values ? `,"values":${values}` : ''}`,
    );
  }

  private add({ kind, label, stack }: Operation, micros: number, failed: boolean): void {
    const name = `${kind} ${stack} ${label}`;
    const sum = this.sums.get(name) ?? { kind, label, stack, count: 0, micros: 0, longest: 0, failed: 0 };
    this.sums.set(name, sum);
    sum.count++;
    sum.micros += micros;
    sum.longest = Math.max(sum.longest, micros);
    if (failed) sum.failed++;
  }

  beginRequest(route: string, url: string): Served {
    const key = keyOf(url, this.salt);
    const served = { id: ++this.ids, route, key, start: now(), written: false, ended: false };
    this.openRequests.add(served);
    return served;
  }

  endRequest(served: Served, status: number | null): void {
    if (served.ended) return;
    served.ended = true;
    this.openRequests.delete(served);
    if (++this.count > MOST) {
      this.add(
        { kind: 'request', label: this.json(served.route), stack: 0 } as Operation,
        now() - served.start,
        status === null || status >= 500,
      );
      return;
    }
    this.writeRequest(served);
    this.sink.bounds('e', 'request', this.json(served.route), served.id, now(), `"status":${status}`);
  }

  private writeRequest(served: Served): void {
    if (served.written) return;
    served.written = true;
    this.sink.bounds('b', 'request', this.json(served.route), served.id, served.start, `"key":${served.key}`);
  }

  /** Every second, and at the end of the program (`last`). */
  flush(last: boolean): void {
    const time = now();
    for (const operation of this.open)
      if (!operation.written && (last || time - operation.start > LONG))
        this.writeBegin(operation, operation.start);
    for (const served of this.openRequests) if (last || time - served.start > LONG) this.writeRequest(served);
    if (last) {
      for (const { label, ...sum } of this.sums.values())
        this.sink.fact('culprit.sum', { ...sum, label: JSON.parse(label) });
      this.sink.fact('culprit.end', {
        stacks: { taken: this.stacks.taken, skipped: this.stacks.skipped },
      });
    }
    this.sink.flush();
  }

  private json(label: string): string {
    return this.label(label).json;
  }

  /** Labels come again and again: each is made into JSON once. */
  private label(label: string): Label {
    let known = this.labels.get(label);
    if (known === undefined) {
      // One too many to be remembered is seen for the first time each time, and not to be told by its stack.
      known = { json: JSON.stringify(label), seen: this.labels.size < LABELS ? 0 : FIRST };
      if (this.labels.size < LABELS) this.labels.set(label, known);
    }
    return known;
  }
}

/** Ends an operation with the promise that a call gave back, or with its callback: see `watched`. */
export function settle<T>(
  operations: Operations,
  operation: Operation,
  result: T,
  answered?: (value: unknown) => void,
): T {
  const then = (result as { then?: unknown } | null | undefined)?.then;
  if (typeof then === 'function')
    (result as unknown as Promise<unknown>).then(
      (value) => {
        operations.end(operation);
        answered?.(value);
      },
      () => operations.end(operation, true),
    );
  else operations.end(operation);
  return result;
}
