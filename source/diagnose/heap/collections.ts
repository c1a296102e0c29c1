import { count } from '../../format/numbers.ts';
import { weakRefsIn } from '../../heap/retainers/weak-refs.ts';
import { binaryEvidence } from './binary.ts';
import { type HeapCase, keptClass, type Shape, things, variable, where } from './shape.ts';
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
  c.name ? `${c.name} is ${a(kind)} that` : a(kind).replace(/^a/, 'A');
/** What keeps a variable is the scope that all closures of one function share, whether they use it or not. */
const scopeAdvice = (c: HeapCase) => {
  const { kept } = c;
  if (!kept?.variable || !each(c)) return '';
  const owner = keptClass(c);
  return kept.name === 'this'
    ? ` Each keeps ${owner === '' ? 'the object' : `the ${owner}`} that made it, since its function uses this: take it out where ${owner === '' ? 'that object' : `the ${owner}`} ends, for which what adds it can return a function that removes it.`
    : ` Each keeps ${kept.name}: closures made in one function share its scope, with every variable that any of them uses. Make these in a function of their own, or set ${kept.name} to null when it is done with.`;
};
/** `, each with bigRows in its scope`: what a closure keeps is what it weighs. */
function each(c: HeapCase): string {
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
  if (!kept || !piled.startsWith('{') || !/^\p{Lu}[\p{ID_Continue}$]*$/u.test(kept.name)) return false;
  if (/^(Array|Map|Set|Object|Promise|Buffer)$/.test(kept.name)) return false;
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
    fits: (c) => isBinary(c.piled) && /^(Map|Set|Array)$/.test(c.holder) && binaryEvidence(c) !== null,
    title: (c) =>
      `${named(c, c.holder === 'Array' ? 'array' : c.holder)} holds ${things(c)}, and the binary data behind them`,
    proposal: (c) =>
      `${isSlices(c) ? 'Where these are pieces of larger buffers (slice, subarray, what a parser cut out), each keeps all of the buffer that it was cut from: keep a copy, Buffer.from(piece). Where they are whole, take' : 'Take'} out of ${where(c)} what is done with, or give it a largest size.`,
    tradeOffs: ['Copying costs time for each piece kept.'],
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
    title: (c) => `${cacheOf(c)} holds ${things(c)}`,
    proposal: (c) =>
      `A ${cacheOf(c)} lets go of the oldest when it is full: if it is full now, this is what it is allowed to keep. Lower its largest number, or bound it by size (lru-cache: maxSize and sizeCalculation) and by age (ttl), if that is too much. If it still grows, its bound is not set.`,
    tradeOffs: ['A smaller cache is missed more often: watch the hit rate.'],
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
      `${count(emptyRefs(c))} of its WeakRefs are empty: their objects are gone, and their entries are not`,
    title: (c) =>
      `${named(c, c.holder === 'Array' ? 'array' : c.holder)} keeps ${count(emptyRefs(c))} empty WeakRefs with their keys`,
    proposal: (c) =>
      `A WeakRef lets go of its object, not of the entry that has it. Delete the entry of ${where(c)} when the object goes, with a FinalizationRegistry that is given the key, or sweep the empty ones from time to time.`,
    tradeOffs: [
      'Callbacks of a FinalizationRegistry come late, or not at all at exit: nothing may depend on them.',
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
      `Bound ${where(c)}: delete entries when their owner ends, or give it a largest size (least recently used goes first). ${c.pending === -1 ? '' : 'Promises that are dropped while they are pending leave whoever waits for them waiting: reject them, after a timeout. '}Where the keys are objects, a WeakMap lets go by itself.${scopeAdvice(c)}`,
    tradeOffs: [
      'Entries that were dropped must be made again: watch the hit rate.',
      'A bound needs choosing.',
    ],
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
        ? `Delete from ${where(c)} what is done, or give it a largest size. Where it is to know what came lately, two Sets in turn will do: ask both, add to one, and drop the older when that is full.`
        : `Delete from ${where(c)} what is done, or use a WeakSet where membership is all that is asked.${scopeAdvice(c)}`,
    tradeOffs: ['What was deleted is unknown when it comes again; a WeakSet cannot be counted or walked.'],
    code: (c) => ({
      before: `${variable(c, 'seen')}.add(item);`,
      after: `${variable(c, 'seen')}.add(item);\n// when the item is done:\n${variable(c, 'seen')}.delete(item);`,
    }),
  },
  {
    rule: 'unbounded-array',
    mayBeMeant: true,
    fits: (c) => c.holder === 'Array',
    title: (c) => `${named(c, 'array')} holds ${things(c)}${each(c)}`,
    proposal: (c) =>
      `Take out of ${where(c)} what is done with. If it is history, keep the last few; if it is work to be done, take no more while it is full; if each has an owner, take it out where that ends.${scopeAdvice(c)}`,
    tradeOffs: ['What is dropped must be made or read again; who is refused must wait or try again.'],
    code: (c) => ({
      before: `${variable(c, 'items')}.push(item);`,
      after: `${variable(c, 'items')}.push(item);\n// where it is done with, or its owner ends:\nconst at = ${variable(c, 'items')}.indexOf(item);\nif (at !== -1) ${variable(c, 'items')}.splice(at, 1); // a Set deletes without searching`,
    }),
  },
];
