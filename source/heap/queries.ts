import type { HeapModel, HeapQueries, OpenedHeap } from './model.ts';
import { nodeWithId, objectsOf, searchObjects } from './objects.ts';
import { retainerRows, shortestPath } from './paths.ts';

/** A question as it travels to the engine's thread: a method of `HeapQueries` and its arguments, all plain data. */
export interface QueryCall {
  method: keyof HeapQueries;
  args: unknown[];
}

type Answers = {
  [M in keyof HeapQueries]: (
    model: HeapModel,
    ...args: Plain<Parameters<HeapQueries[M]>>
  ) => Awaited<ReturnType<HeapQueries[M]>>;
};

/** An open snapshot travels as its model. */
type Plain<A extends unknown[]> = {
  [I in keyof A]: A[I] extends readonly OpenedHeap[] ? readonly HeapModel[] : A[I];
};

const ANSWERS: Partial<Answers> = {
  objects: objectsOf,
  nodeWithId,
  search: searchObjects,
  path: shortestPath,
  retainers: retainerRows,
};

/** Answers on the engine's thread. */
export function answer(model: HeapModel, { method, args }: QueryCall): unknown {
  const found = ANSWERS[method] as ((model: HeapModel, ...args: unknown[]) => unknown) | undefined;
  if (!found) throw new Error(`no such question: ${method}`);
  return found(model, ...args);
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
