import { count } from '../../format/numbers.ts';
import { weakRefsIn } from '../../heap/retainers/weak-refs.ts';
import { binaryEvidence } from './binary.ts';
import {
  type HeapCase,
  inBackticks,
  isBuiltIn,
  isClassName,
  keptClass,
  type Shape,
  things,
  variable,
  where,
} from './shape.ts';
import { a } from './words.ts';

// Things that pile up in a Map, Set or array.

export const isBinary = (name: string) =>
  /^(Buffer|FastBuffer|ArrayBuffer|system \/ JSArrayBufferData|.+Array)$/.test(name);
/** Class of the object that holds the collection: the nearest on the path that is neither a collection nor a carrier. */
const cacheOf = ({ model, suspect }: HeapCase): string => {
  for (const { node } of suspect.path.slice(-4, -1).reverse()) {
    const name = model.classes.names[model.classes.ofNode[node]];
    if (!/^(\(|\{|system|Map$|Set$|Array$|Object$)/.test(name)) return name;
  }
  return '';
};
/** `cache is a Map`, or `A Map` where the snapshot knows no name for it. */
const named = (c: HeapCase, kind: string) =>
  c.name ? `${inBackticks(c.name)} is ${a(kind)} that` : a(kind).replace(/^a/, 'A');
/** What keeps a variable is the scope that all closures of one function share, whether they use it or not. */
const scopeAdvice = (c: HeapCase) => {
  const { kept } = c;
  if (!kept?.variable || !each(c)) return '';
  const owner = keptClass(c);
  return kept.name === 'this'
    ? ` Each keeps ${owner === '' ? 'the object' : `the ${owner}`} that made it, since its function uses this: take it out where ${owner === '' ? 'that object' : `the ${owner}`} ends, for which what adds it can return a function that removes it.`
    : ` Each keeps ${kept.name}: closures created in one function share its scope, with every variable that any of them uses. Create these in a separate function, or set ${kept.name} to null when it is no longer needed.`;
};
/** `, each with bigRows in its scope`: what a closure keeps is what it weighs. */
export function each(c: HeapCase): string {
  const { kept } = c;
  if (!kept || c.suspect.contents.count <= 1) return '';
  if (!kept.variable) return isWrapper(c) ? `, each with ${a(kept.name)}` : '';
  const owner = keptClass(c);
  if (kept.name === 'this')
    return owner === '' ? ', each with its this' : `, each with ${a(owner)} as its this`;
  return `, each with ${kept.name}${owner === '' ? '' : ` (${owner})`} in its scope`;
}

/** Whether each of many plain objects has one of a class of its own, which is what it weighs: `{ at, session }`. */
function isWrapper({ kept, piled, model, suspect }: HeapCase): boolean {
  if (!kept || !piled.startsWith('{') || !isClassName(kept.name)) return false;
  if (isBuiltIn(kept.name) || /^(Promise|Buffer)$/.test(kept.name)) return false;
  const { ofNode, instances } = model.classes;
  return instances[ofNode[kept.node]] >= suspect.contents.count;
}

const isSlices = (c: HeapCase) => /slices/.test(binaryEvidence(c)?.text ?? '');
/** What a WeakSet or WeakMap cannot hold. */
const isPrimitive = (piled: string) => piled === '' || /^\(|^number$|^bigint$/.test(piled);

/** Empty WeakRefs that a collection holds, where most that it holds are so. */
function emptyRefs({ model, suspect, holder }: HeapCase): number {
  if (suspect.spread || !/^(Map|Set|Array|Object)$/.test(holder)) return 0;
  const { count: all, empty } = weakRefsIn(model, suspect.node);
  return empty >= all / 2 ? empty : 0;
}

/** Fewer are those that no sweep has reached yet. */
const EMPTY = 100;

/** Collections that grow, the particular before the general. */
export const COLLECTIONS: readonly Shape[] = [
  {
    rule: 'binary-data',
    mayBeMeant: true,
    // A view and its buffer look the same whether the view is all of it or a few bytes.
    fits: (c) =>
      isBinary(c.piled) &&
      /^(Map|Set|Array)$/.test(c.holder) &&
      binaryEvidence(c) !== null &&
      // Buffers that are too small to be pieces of larger ones grow in number, as any other entries do.
      (isSlices(c) || !/^(Buffer|FastBuffer)$/.test(c.piled)),
    title: (c) =>
      `${named(c, c.holder === 'Array' ? 'array' : c.holder)} holds ${things(c)}, and the binary data behind them`,
    proposal: (c) =>
      `${isSlices(c) ? 'Where these are pieces of larger buffers (slice, subarray, the output of a parser), each keeps the whole buffer it was cut from: keep a copy, Buffer.from(piece). Where they are whole, take' : 'Take'} finished entries out of ${where(c)}, or limit its size.`,
    tradeOffs: ['Copying costs time per piece.'],
    code: (c) => ({
      before: `${variable(c, 'kept')}.${c.holder === 'Map' ? 'set(key, piece)' : c.holder === 'Set' ? 'add(piece)' : 'push(piece)'};`,
      after: `${variable(c, 'kept')}.${c.holder === 'Map' ? 'set(key, Buffer.from(piece))' : c.holder === 'Set' ? 'add(Buffer.from(piece))' : 'push(Buffer.from(piece))'};`,
    }),
  },
  {
    rule: 'bounded-cache',
    mayBeMeant: true,
    // The lists of the caches that npm has, which are bounded by whoever makes them.
    fits: (c) => /^(LRUCache|TTLCache|QuickLRU|LRUMap)$/.test(cacheOf(c)),
    title: (c) => `${inBackticks(cacheOf(c))} holds ${things(c)}`,
    proposal: (c) =>
      `A ${inBackticks(cacheOf(c))} evicts the oldest entry when it is full: if it is full now, this is its configured size. If that is too much, lower its maximum, or limit it by bytes (lru-cache: maxSize and sizeCalculation) and by age (ttl). If it still grows, it has no limit.`,
    tradeOffs: ['A smaller cache misses more often: watch the hit rate.'],
    code: () => ({
      before: 'new LRUCache({ max: 5000 });',
      after:
        'new LRUCache({ maxSize: 20_000_000, sizeCalculation: (value) => sizeOf(value), ttl: 600_000 });',
    }),
  },
  {
    rule: 'empty-weak-refs',
    fits: (c) => emptyRefs(c) >= EMPTY,
    proof: (c) =>
      `${count(emptyRefs(c))} of its WeakRefs are empty: their objects were collected, their entries remain`,
    title: (c) =>
      `${named(c, c.holder === 'Array' ? 'array' : c.holder)} keeps ${count(emptyRefs(c))} empty WeakRefs with their keys`,
    proposal: (c) =>
      `A WeakRef releases its object, not the entry that contains it. Delete the entry of ${where(c)} when the object is collected, with a FinalizationRegistry that holds the key, or sweep the empty ones from time to time.`,
    tradeOffs: [
      'FinalizationRegistry callbacks run late, or not at all at exit: nothing may depend on them.',
    ],
    code: (c) =>
      c.holder !== 'Map'
        ? null
        : {
            before: `${variable(c, 'cache')}.set(key, new WeakRef(value));`,
            after: `${variable(c, 'cache')}.set(key, new WeakRef(value));\nregistry.register(value, key); // registry: new FinalizationRegistry((key) => { if (!${variable(c, 'cache')}.get(key)?.deref()) ${variable(c, 'cache')}.delete(key); })`,
          },
  },
  {
    rule: 'unbounded-map',
    mayBeMeant: true,
    fits: (c) => /^(Map|WeakMap)$/.test(c.holder),
    title: (c) => `${named(c, 'Map')} holds ${things(c)}${each(c)}`,
    proposal: (c) =>
      `Limit ${where(c)}: delete entries when their owner ends, or set a maximum size (evict the least recently used). ${c.pending === -1 ? '' : 'Code that awaits a dropped pending promise waits forever: reject such promises after a timeout. '}Where the keys are objects, a WeakMap releases entries by itself.${scopeAdvice(c)}`,
    tradeOffs: ['Evicted entries must be recreated: watch the hit rate.', 'You must choose the limit.'],
    code: (c) => ({
      before: `${variable(c, 'cache')}.set(key, value);`,
      after: `${variable(c, 'cache')}.set(key, value);\nif (${variable(c, 'cache')}.size > LIMIT) ${variable(c, 'cache')}.delete(${variable(c, 'cache')}.keys().next().value);`,
    }),
  },
  {
    rule: 'unbounded-set',
    mayBeMeant: true,
    fits: (c) => /^(Set|WeakSet)$/.test(c.holder),
    title: (c) => `${named(c, 'Set')} holds ${things(c)}${each(c)}`,
    proposal: (c) =>
      isPrimitive(c.piled)
        ? `Delete finished items from ${where(c)}, or limit its size. To remember recent items only, use two Sets in turn: query both, add to one, and drop the older one when that is full.`
        : `Delete finished items from ${where(c)}, or use a WeakSet where only membership matters.${scopeAdvice(c)}`,
    tradeOffs: ['A deleted item is unknown when it comes again; a WeakSet cannot be counted or iterated.'],
    code: (c) => ({
      before: `${variable(c, 'seen')}.add(item);`,
      after: `${variable(c, 'seen')}.add(item);\n// when the item is finished:\n${variable(c, 'seen')}.delete(item);`,
    }),
  },
  {
    rule: 'unbounded-array',
    mayBeMeant: true,
    fits: (c) => c.holder === 'Array',
    title: (c) => `${named(c, 'array')} holds ${things(c)}${each(c)}`,
    proposal: (c) =>
      `Remove finished items from ${where(c)}. A history keeps the last few; a work queue accepts no more while it is full; an item with an owner goes when the owner ends.${scopeAdvice(c)}`,
    tradeOffs: ['Dropped items must be recreated or read again; refused callers must wait or retry.'],
    code: (c) => ({
      before: `${variable(c, 'items')}.push(item);`,
      after: `${variable(c, 'items')}.push(item);\n// when it is finished, or its owner ends:\nconst at = ${variable(c, 'items')}.indexOf(item);\nif (at !== -1) ${variable(c, 'items')}.splice(at, 1); // a Set deletes without searching`,
    }),
  },
];
