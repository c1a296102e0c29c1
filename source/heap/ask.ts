import type { HeapQueries, OpenedHeap } from './model.ts';

/** A question as it travels to the engine's thread: a method of `HeapQueries` and its arguments, all plain data. */
export interface QueryCall {
  method: keyof HeapQueries;
  args: unknown[];
}

/** The asking side: every method of `HeapQueries`, put into a call for `ask`. */
export function queriesThrough(ask: (call: QueryCall) => Promise<unknown>): HeapQueries {
  return new Proxy({} as HeapQueries, {
    get:
      (_, method: keyof HeapQueries) =>
      (...args: unknown[]) => {
        const plain = args.map((arg) =>
          Array.isArray(arg) ? arg.map((one) => (isOpened(one) ? one.model : one)) : arg,
        );
        return ask({ method, args: plain });
      },
  });
}

function isOpened(value: unknown): value is OpenedHeap {
  return typeof value === 'object' && value !== null && (value as OpenedHeap).kind === 'heap';
}
