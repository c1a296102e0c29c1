import { bytes, count } from '../../format/numbers.ts';
import { EDGE_TYPE_MASK, PROPERTY_EDGE } from '../../heap/graph/kinds.ts';
import { edgeName } from '../../heap/graph/labels.ts';
import { entriesOf } from '../../heap/holdings/collections.ts';
import { isContext } from '../../heap/holdings/contexts.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import { identifier } from '../code/safe.ts';
import { linkWords, TOLD } from './evidence.ts';
import { classBehind } from './pile.ts';
import { type HeapCase, inBackticks, type Place, type Shape, variable, where } from './shape.ts';
import { and } from './words.ts';

// Things that several places hold, and lists linked by their own fields.

const placeWord = ({ name, kind }: Place) =>
  kind === 'listeners' ? `${name} listeners` : `${inBackticks(name)} (${kind})`;

/** How code lets go of one thing at a place. */
const LETS_GO: Record<string, (name: string) => string> = {
  Map: (name) => `${name}.delete(key);`,
  Set: (name) => `${name}.delete(item);`,
  array: (name) => `${name}.splice(${name}.indexOf(item), 1);`,
  listeners: (name) => `emitter.off(${name}, listener);`,
};

/** Objects that two places hold go when both let go: to blame one of them would be half the truth. */
export const HELD_TWICE: Shape = {
  rule: 'several-holders',
  mayBeMeant: true,
  // Of modules, the cache and those that required them: one matter. Of timers, node's own list and queue.
  fits: (c) => c.holders.length > 1 && !/^(Module|Timeout|Immediate)$/.test(c.piled),
  title: (c) => {
    const { contents } = c.suspect;
    const told = c.holders.slice(0, TOLD).map(placeWord);
    const more = c.holders.length > TOLD ? [`${c.holders.length - TOLD} more`] : [];
    const all = c.holders.length === 2 ? 'both have' : 'all have';
    return `${count(contents.count)} × ${c.piled}${classBehind(c.model, c.suspect)} (${bytes(contents.retainedSize)}) are held from ${PLACES[c.holders.length] ?? count(c.holders.length)} places: ${and([...told, ...more])}: ${all} to release them`;
  },
  proposal: (c) =>
    `When ${c.piled} are finished, remove them from ${and(c.holders.slice(0, TOLD).map(placeWord))} together: while one place holds them, nothing is freed. One function that removes from all, next to the one that adds, keeps them in sync; one of two places may hold them weakly (WeakRef), or hold ids.`,
  tradeOffs: ['Dropped objects must be recreated or read again.'],
  code: (c) => {
    const lines = c.holders.flatMap(({ name, kind }) => {
      const line = LETS_GO[kind]?.(name);
      return line === undefined ? [] : [line];
    });
    return lines.length < 2
      ? null
      : {
          before: lines[0],
          after: `function forget(item) {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`,
        };
  },
};

const PLACES: Record<number, string> = { 2: 'two', 3: 'three', 4: 'four' };

/** A Map or the like, of the same object, that is to know what the list holds and knows far less. */
function index({ model, suspect }: HeapCase): { name: string; entries: number } | null {
  const { graph } = model;
  const { node, contents } = suspect;
  for (let e = graph.firstEdge[node]; e < graph.firstEdge[node + 1]; e++) {
    if ((graph.edgeType[e] & EDGE_TYPE_MASK) !== PROPERTY_EDGE) continue;
    const entries = entriesOf(model, graph.edgeTarget[e]);
    if (entries !== null && entries > 0 && entries < contents.count / 2)
      return { name: edgeName(graph, e), entries };
  }
  return null;
}

/** Whether the links of a list are joined by the scopes of functions. */
function throughScopes({ model, suspect }: HeapCase): boolean {
  if (suspect.kind !== 'chain') return false;
  const { firstChild, child } = model.dominators!;
  let at = suspect.node;
  for (let steps = 0; steps < 4 && firstChild[at] < firstChild[at + 1]; steps++) {
    at = child[firstChild[at]];
    if (isContext(model, at)) return true;
    if (model.classes.ofNode[at] === model.classes.ofNode[suspect.node]) return false;
  }
  return false;
}

const length = ({ suspect }: HeapCase) => (suspect.kind === 'chain' ? suspect.links : suspect.contents.count);
const linked = ({ holder, piled, suspect }: HeapCase) => (suspect.kind === 'chain' ? holder : piled);
/** An end that only running code holds has no name. */
const from = (c: HeapCase) =>
  c.name === '' ? linkWords(c).replace(/^: (.*)/, ", each held by another's $1") : ` hangs from ${c.name}`;

/** Objects that hold one another in a row. */
export const LISTS: readonly Shape[] = [
  {
    rule: 'scope-chain',
    fits: throughScopes,
    proof: () => 'each keeps the previous one through the scope of a function, so none can ever be freed',
    title: (c) =>
      `A chain of ${count(length(c))} × ${linked(c)}${from(c)}: each keeps the previous one, through the scope of a function`,
    proposal: (c) =>
      `A function of each ${linked(c)} is created where the previous one is a variable, and all functions created there share that scope, whether they use it or not. Create the function that lives on where the previous one is not in scope, or set that variable to null at the end.`,
    tradeOffs: ['One more function, and arguments to pass.'],
    code: (c) => ({
      before: `function next() {\n  const previous = ${variable(c, 'current')};\n  const compare = () => previous; // puts previous into the scope\n  ${variable(c, 'current')} = { format() {} }; // keeps that scope\n}`,
      after: `const make = () => ({ format() {} }); // sees no previous\nfunction next() {\n  const previous = ${variable(c, 'current')};\n  ${variable(c, 'current')} = make();\n}`,
    }),
  },
  {
    rule: 'linked-list',
    fits: (c) =>
      c.suspect.kind === 'chain' ||
      (c.links.length > 0 && c.suspect.kind === 'single' && !/^(Map|Set|Array)$/.test(c.holder)),
    proof: (c) => {
      const known = index(c);
      return (
        known &&
        `${known.name} of the same object holds ${count(known.entries)} of the ${count(length(c))}: entries deleted from ${known.name} stay in the list`
      );
    },
    title: (c) => {
      const known = index(c);
      return `A linked list of ${count(length(c))} ${linked(c)}${from(c)}${known ? `, while its ${known.name} holds ${count(known.entries)}` : ''}`;
    },
    proposal: (c) => {
      const known = index(c);
      return known
        ? `Unlink entries that you delete from ${known.name}: set the .${c.links[0] ?? 'next'} of their neighbours, and the end that ${where(c)} holds.`
        : `${pathLine(c.path)} holds one end, and with it everything after it: cut the list behind the handled items, or limit its length.`;
    },
    tradeOffs: ['Code that still follows the old links no longer finds them.'],
    code: (c) =>
      index(c)
        ? {
            before: `${identifier(index(c)!.name, 'index')}.delete(oldest.key);`,
            after: `${identifier(index(c)!.name, 'index')}.delete(oldest.key);\nif (oldest.prev) oldest.prev.next = oldest.next;\nif (oldest.next) oldest.next.prev = oldest.prev;\nif (tail === oldest) tail = oldest.prev;`,
          }
        : {
            before: 'tail = tail.next = item;',
            after: `tail = tail.next = item;\n// from the old end, when handled or too long:\nif (++length > LIMIT) { head = head.next; length--; }`,
          },
  },
];
