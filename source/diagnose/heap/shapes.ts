import { count } from '../../format/numbers.ts';
import { OBJECT } from '../../heap/graph/kinds.ts';
import { isDictionary } from '../../heap/graph/labels.ts';
import { entriesOf } from '../../heap/holdings/collections.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import { type Slice, sliceIn } from '../../heap/suspects/slices.ts';
import { identifier } from '../code/safe.ts';
import { isWasmMemory } from './binary.ts';
import { COLLECTIONS, isBinary } from './collections.ts';
import { HELD_TWICE, LISTS } from './lists.ts';
import { MODULES } from './modules.ts';
import { SCOPES } from './scopes.ts';
import { type HeapCase, plainEntries, type Shape, things, variable, where } from './shape.ts';
import { PIPED, WAITING } from './waiting.ts';
import { a } from './words.ts';

// All shapes, in the order in which they are asked.

/** Whether what piles up are the entries of the object itself, by keys that it has many of. */
function isTable(c: HeapCase): boolean {
  const { model, suspect } = c;
  if (plainEntries(c) !== null) return true;
  const entries = entriesOf(model, suspect.node);
  return (
    entries !== null ||
    isDictionary(model.graph, suspect.node) ||
    model.graph.nodeType[suspect.node] !== OBJECT
  );
}

/** The slice that most of what piles up is: of the largest. */
const sliceOf = ({ model, suspect }: HeapCase): Slice | null =>
  suspect.contents.sample === -1 || suspect.kind === 'chain' || suspect.contents.count < SLICES
    ? null
    : sliceIn(model, suspect.contents.sample);

/** Fewer are no pile. */
const SLICES = 8;

const isText = ({ piled }: HeapCase): boolean => /string\)$/.test(piled);

/** So many of one class are worth their number. */
const PILE = 100;

/** Ways that heaps grow, the particular before the general. To add one, add it here and a program to its test. */
export const SHAPES: readonly Shape[] = [
  {
    rule: 'detached-nodes',
    fits: (c) => c.piled.startsWith('Detached ') || c.holder.startsWith('Detached '),
    title: (c) => `${where(c)} keeps detached DOM nodes alive: ${things(c)}`,
    proposal: (c) =>
      `Drop the reference at ${pathLine(c.path)} when the nodes leave the document: clear the variable, or hold the nodes weakly.`,
    tradeOffs: ['Nodes that are shown again must be recreated.'],
    code: (c) => ({
      before: `${variable(c, 'kept')} = node; // stays after node.remove()`,
      after: `node.remove();\n${variable(c, 'kept')} = null;`,
    }),
  },
  {
    rule: 'string-slices',
    fits: (c) => c.piled === '(sliced string)' || sliceOf(c) !== null,
    title: (c) => {
      const slice = sliceOf(c);
      const what =
        slice && c.piled !== '(sliced string)'
          ? `the ${slice.name} of ${things(c)} is`
          : `${count(c.suspect.contents.count)} texts are`;
      return `${where(c)} keeps whole strings for short pieces of them: ${what} cut from a longer one (sliced string)`;
    },
    proposal: (c) =>
      `A string cut from a longer one (slice, substring, split, match) keeps the whole longer string alive. Copy what ${where(c)} must keep, and limit it.`,
    tradeOffs: ['Copying costs time per piece.'],
    code: (c) => {
      const name = identifier(sliceOf(c)?.name.replace(/^\./, '') ?? '', 'piece');
      return {
        before: `const ${name} = text.slice(from, to);`,
        after: `const ${name} = Buffer.from(text.slice(from, to)).toString(); // a copy: the text can go`,
      };
    },
  },
  {
    rule: 'growing-values',
    fits: (c) => c.suspect.heavier === true,
    title: (c) =>
      `${where(c)} is ${a(c.holder === 'Array' ? 'array' : c.holder)} with as many entries as before, each replaced by a larger one: ${things(c)}`,
    proposal: (c) =>
      isText(c)
        ? `The strings in ${where(c)} grow and are never cut: when you append, keep only the end that is read, or write them to a stream as they arrive. A slice keeps the whole string it was cut from: copy it.`
        : `Each entry of ${where(c)} is replaced by a larger one: limit what an entry keeps, where it is recreated.`,
    tradeOffs: ['The removed part can no longer be read here.'],
    code: (c) => {
      const table = variable(c, 'table');
      return isText(c) && c.holder === 'Map'
        ? {
            before: `${table}.set(key, text + line);`,
            after: `const longer = text + line;\n${table}.set(key, longer.length > 2 * LIMIT ? Buffer.from(longer.slice(-LIMIT)).toString() : longer); // a copy: the rest can go`,
          }
        : null;
    },
  },
  PIPED,
  HELD_TWICE,
  ...WAITING,
  {
    rule: 'large-string',
    fits: (c) => /^\((concatenated |sliced )?string\)$/.test(c.holder),
    title: (c) =>
      c.suspect.kind === 'chain'
        ? `${where(c)} is one string put together of ${count(c.suspect.links)} parts, all of them kept`
        : c.suspect.replaced
          ? `${where(c)} is a string that is appended to and never cut`
          : `One string at ${where(c)} takes much of the heap`,
    proposal: (c) =>
      `A string built with += keeps every part. When you append to ${where(c)}, cut it to the length that is read; or write it to a stream as it arrives. A slice keeps the whole string it was cut from: copy it.`,
    tradeOffs: ['The removed part can no longer be read here; a stream must be awaited.'],
    code: (c) => ({
      before: `${variable(c, 'log')} += line;`,
      after: `${variable(c, 'log')} += line;\nif (${variable(c, 'log')}.length > 2 * LIMIT) ${variable(c, 'log')} = Buffer.from(${variable(c, 'log')}.slice(-LIMIT)).toString(); // a copy: the rest can go`,
    }),
  },
  ...LISTS,
  ...MODULES,
  {
    rule: 'wasm-memory',
    needed: true,
    fits: (c) => isWasmMemory(c),
    title: (c) => `${where(c)} is the memory of a WebAssembly module`,
    proposal: () =>
      'Leave it, unless it grows: it is allocated as a whole, never shrinks, and is freed with its instance. A heap snapshot cannot show leaks inside it.',
    tradeOffs: [],
    code: () => null,
  },
  ...SCOPES,
  ...COLLECTIONS,
  {
    rule: 'binary-data',
    mayBeMeant: true,
    fits: (c) => isBinary(c.piled),
    title: (c) => `Binary data piles up at ${where(c)}: ${things(c)}`,
    proposal: () =>
      'Release buffers after writing them; copy the few bytes you keep (Buffer.from(slice)) instead of a view that holds its whole parent; stream instead of collecting.',
    tradeOffs: ['Copying costs time per piece.'],
    code: () => ({
      before: 'kept.push(chunk.subarray(0, 16));',
      after: 'kept.push(Buffer.from(chunk.subarray(0, 16)));',
    }),
  },
  {
    rule: 'unbounded-dictionary',
    mayBeMeant: true,
    fits: (c) =>
      c.suspect.kind === 'single' &&
      Math.max(c.suspect.contents.held, plainEntries(c)?.count ?? 0) >= PILE &&
      isTable(c),
    title: (c) => `${where(c)} is used as a dictionary and holds ${things(c)}`,
    proposal: (c) =>
      `Use a Map with a maximum size instead of ${where(c)}, and delete entries when their owner ends. Objects with many keys are also slow.`,
    tradeOffs: ['Callers that read properties must call get().'],
    code: (c) => ({
      before: `${variable(c, 'table')}[key] = value;`,
      after: `${variable(c, 'table')}.set(key, value);\nif (${variable(c, 'table')}.size > LIMIT) ${variable(c, 'table')}.delete(${variable(c, 'table')}.keys().next().value);`,
    }),
  },
  {
    rule: 'many-instances',
    mayBeMeant: true,
    fits: (c) => c.suspect.kind === 'group',
    title: (c) => `${things(c)} are alive at once, held from ${where(c)}`,
    proposal: (c) =>
      `Find out whether all ${c.piled} are needed at the same time: release finished ones at ${pathLine(c.path)}.`,
    tradeOffs: ['Released data must be loaded again when it is needed.'],
    code: () => null,
  },
  {
    rule: 'large-object',
    mayBeMeant: true,
    fits: () => true,
    title: (c) =>
      c.suspect.contents.count >= PILE
        ? `${where(c)} (${c.holder}) holds ${things(c)}`
        : `${where(c)} (${c.holder}) holds a large part of the heap`,
    proposal: (c) => `Check what ${pathLine(c.path)} must keep; load the rest when it is needed.`,
    tradeOffs: ['Loading later means waiting for it then.'],
    code: () => null,
  },
];
