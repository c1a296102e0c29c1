/**
 * Where in one shared block of memory the search for dominators keeps its log of edges, then its working arrays, and at last the results. Memory that has
 * not been written before costs more than most of the work done in it: what is final goes where the log was. In words of four bytes:
 *
 *     log of edges, pairs                              | sources by target
 *     label, bucket, next in bucket | dominator        |
 *     sums                          | dominator        |
 *     children                      | dominator | first child, retained size
 */
export interface Layout {
  label: Uint32Array;
  bucket: Uint32Array;
  nextInBucket: Uint32Array;
  dominator: Uint32Array;
  /** In the place of `label` and `bucket`. */
  sums: Float64Array;
  /** Sources by target, after the log and all of the above. */
  from: Uint32Array;
  /** In the place of the log and of `from`; holds what these have left. */
  firstChild: Uint32Array;
  retainedSize: Float64Array;
  /** In the place of `sums`: to be written after these have been read. */
  child: Uint32Array;
}

const even = (words: number) => (words + 1) & ~1;
/** Places of a working array: as many numbers as there are nodes, and number 0. */
const stride = (count: number) => even(count + 2);
/** Words before the dominators: working arrays, or children. */
const dominatorAt = (count: number, nodeCount: number) => Math.max(3 * stride(count), even(nodeCount));

export const sharedWords = (words: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(words * 4));

/** Room for the log of as many edges as there are, and for what comes after it. */
export function roomForLog(nodeCount: number, edgeCount: number): Uint32Array {
  const working = dominatorAt(nodeCount, nodeCount) + stride(nodeCount);
  const results = working + even(nodeCount + 1) + 2 * nodeCount;
  return sharedWords(Math.max(Math.max(2 * edgeCount, working) + edgeCount, results));
}

/** @param logged words of the log that are in use */
export function layoutOf({ buffer }: Uint32Array, nodeCount: number, count: number, logged: number): Layout {
  const wide = stride(count);
  const dominator = dominatorAt(count, nodeCount);
  const end = dominator + wide;
  const words = (at: number, length: number) => new Uint32Array(buffer, at * 4, length);
  return {
    label: words(0, count + 1),
    bucket: words(wide, count + 1),
    nextInBucket: words(2 * wide, count + 1),
    dominator: words(dominator, count + 1),
    sums: new Float64Array(buffer, 0, count + 1),
    from: words(Math.max(logged, end), logged / 2),
    firstChild: words(end, nodeCount + 1),
    retainedSize: new Float64Array(buffer, (end + even(nodeCount + 1)) * 4, nodeCount),
    child: words(0, Math.max(0, nodeCount - 1)),
  };
}
