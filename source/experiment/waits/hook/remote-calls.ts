import { AsyncResource } from 'node:async_hooks';
import { basename } from 'node:path';
import { type Operations, settle } from './operations.ts';

// Calls that another program or thread answers, through libraries that publish nothing.

type Callable = (this: unknown, ...given: unknown[]) => unknown;
type Prototype = Record<string, Callable>;

/** @grpc/grpc-js: calls with one answer, by the method's path. What streams is its connection's. */
export function watchGrpc(operations: Operations, { prototype }: { prototype: Prototype }): void {
  for (const name of ['makeUnaryRequest', 'makeClientStreamRequest']) {
    const original = prototype[name];
    prototype[name] = function watched(this: unknown, ...given: unknown[]) {
      const at = given.findLastIndex((one) => typeof one === 'function');
      const callback = given[at] as Callable;
      // The first functions turn messages into bytes and back.
      if (at < 3) return Reflect.apply(original, this, given);
      const operation = operations.begin('http', `gRPC ${given[0]}`, watched, [given[0], given[3]]);
      // It is called by whoever reads the connection, which is for all requests.
      given[at] = AsyncResource.bind(function done(this: unknown, ...answer: unknown[]) {
        operations.end(operation, answer[0] != null);
        return Reflect.apply(callback, this, answer);
      });
      return Reflect.apply(original, this, given);
    };
  }
}

/** piscina: a task is a wait until its answer is there, in the queue as in the thread. */
export function watchPiscina(operations: Operations, { prototype }: { prototype: Prototype }): void {
  const { run } = prototype;
  prototype.run = function watched(this: unknown, ...given: unknown[]) {
    const [, own] = given as [unknown, { filename?: unknown } | undefined];
    const { filename } = (this as { options?: { filename?: unknown } }).options ?? {};
    const file = own?.filename ?? filename;
    const label = `piscina task${typeof file === 'string' ? ` ${basename(file)}` : ''}`;
    return settle(operations, operations.begin('worker', label, watched), Reflect.apply(run, this, given));
  };
}
