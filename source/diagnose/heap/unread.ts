import type { SourceReader } from '../../files/reader.ts';
import { ANONYMOUS } from '../../format/anonymous.ts';
import { bytes } from '../../format/numbers.ts';
import { CLOSURE, EDGE_TYPE_MASK, INTERNAL_EDGE, SYNTHETIC } from '../../heap/graph/kinds.ts';
import { edgeName, internalTarget } from '../../heap/graph/labels.ts';
import { placeOf } from '../../heap/graph/places.ts';
import { stringAt } from '../../heap/graph/strings.ts';
import { contextRow, isContext } from '../../heap/holdings/contexts.ts';
import { isModuleScope } from '../../heap/holdings/modules.ts';
import type { HeapModel } from '../../heap/model.ts';
import { sourceOf } from '../../heap/retainers/retainers.ts';
import { parseSource } from '../facts/parse.ts';
import { childrenOf, type Node, type SourceFile } from '../facts/syntax.ts';
import type { Evidence } from '../finding.ts';
import type { HeapCase } from './shape.ts';
import { and } from './words.ts';

// Variables that a scope keeps although no function that is alive reads them: V8 has one scope for all functions made in one call.

interface Unread {
  name: string;
  retainedSize: number;
  /** `app.js:12`, where the variable is declared; '' where that was not found. */
  declared: string;
  /** Functions in the source that read it, and of which none is alive: `report() (app.js:20)`. */
  readers: string[];
}

/** Below this share of what the scope keeps, a variable is no matter. */
const WORTH = 0.1;
/** Most scopes below one that are searched, and most kinds of functions in them. */
const SCOPES = 500;
const FUNCTIONS = 200;
const READERS = 2;

/**
 * Variables of a scope that no living function reads, heaviest first, by V8's scopes and the source. Empty where the source is not there, where a suspended
 * or running function has the scope, or where a function of it cannot be found.
 */
function unreadIn(model: HeapModel, context: number, sources: SourceReader): Unread[] {
  const { graph } = model;
  const row = contextRow(model, context);
  const heavy = row.variables.filter(
    ({ node, retainedSize }) => retainedSize >= row.retainedSize * WORTH && graph.nodeType[node] !== CLOSURE,
  );
  const closures = heavy.length === 0 || isModuleScope(graph, context) ? null : livingIn(model, context);
  if (!closures || closures.length === 0) return [];
  const files = new Map<string, SourceFile | null>();
  const living: { file: SourceFile; node: Node }[] = [];
  for (const closure of closures) {
    const found = inSource(model, closure, sources, files);
    if (!found) return [];
    living.push(found);
  }
  const read = new Set<string>();
  for (const { node } of living) for (const name of namesIn(node)) read.add(name);
  if (read.has('eval')) return [];
  return heavy
    .filter(({ name }) => !read.has(name))
    .map(({ name, retainedSize }) => ({ name, retainedSize, ...whoReads(name, living) }))
    .filter(({ declared }) => declared !== '');
}

/** What of a finding's scopes nobody reads; null where that is nothing. */
export function unreadOf(
  { model, suspect, scope, callback }: HeapCase,
  sources: SourceReader,
): Unread | null {
  const own = callback === -1 ? -1 : internalTarget(model.graph, callback, 'context');
  for (const context of new Set([suspect.node, suspect.contents.sample, scope, own])) {
    if (context === -1 || !isContext(model, context)) continue;
    const [first] = unreadIn(model, context, sources);
    if (first) return first;
  }
  return null;
}

export function unreadEvidence({ name, retainedSize, declared, readers }: Unread): Evidence {
  const by =
    readers.length > 0
      ? `: only ${and(readers)} ${readers.length === 1 ? 'does' : 'do'}, and none is alive`
      : '';
  return {
    metric: 'unread',
    value: retainedSize,
    unit: 'bytes',
    text: `no live function reads ${name} (${bytes(retainedSize)}, ${declared})${by}`,
  };
}

export const unreadAdvice = ({ name, declared, readers }: Unread): string =>
  `No live function reads ${name} any more: declare it (${declared}) in a separate function or block${readers.length > 0 ? `, with ${readers[0]}` : ''}, or set it to null after its last use.`;

/** One function of each kind that has a scope, by itself or by a scope within; null where something else than a function has it. */
function livingIn(model: HeapModel, context: number): number[] | null {
  const { graph, retainers } = model;
  const { first, edge: edges } = retainers!;
  const kinds = new Map<number, number>();
  const scopes = [context];
  for (let at = 0; at < scopes.length; at++) {
    if (scopes.length > SCOPES || kinds.size > FUNCTIONS) return null;
    for (let k = first[scopes[at]]; k < first[scopes[at] + 1]; k++) {
      const edge = edges[k];
      const source = sourceOf(graph, edge);
      if (graph.nodeType[source] === SYNTHETIC) return null;
      if ((graph.edgeType[edge] & EDGE_TYPE_MASK) !== INTERNAL_EDGE) continue;
      const name = edgeName(graph, edge);
      if (name === 'previous' && isContext(model, source)) scopes.push(source);
      else if (name === 'context' && graph.nodeType[source] === CLOSURE) {
        const shared = internalTarget(graph, source, 'shared');
        if (!kinds.has(shared)) kinds.set(shared, source);
      } else if (name === 'context') return null;
    }
  }
  return [...kinds.values()];
}

/** A closure's function or class in its source; null where it is not there, or another stands there now. */
function inSource(
  { graph }: HeapModel,
  closure: number,
  sources: SourceReader,
  files: Map<string, SourceFile | null>,
): { file: SourceFile; node: Node } | null {
  const place = placeOf(graph, closure);
  if (!place || place.url === '') return null;
  let file = files.get(place.url);
  if (file === undefined) {
    const source = sources.read(place.url, null, null);
    file = source === null ? null : parseSource(source.path, source.text);
    files.set(place.url, file);
  }
  if (!file || place.line > file.lineStarts.length) return null;
  const at = file.lineStarts[place.line - 1] + place.column - 1;
  let best: Node | null = null;
  for (const node of file.nodes) {
    if (!('body' in node) || !/Function|Method|^Class(Declaration|Expression)$/.test(node.type)) continue;
    const { body } = node as { body: Node };
    if (node.start! <= at && at <= body.start! && (!best || node.start! >= best.start!)) best = node;
  }
  const name = stringAt(graph.strings, graph.nodeName[closure]);
  const own = best && 'id' in best && best.id && 'name' in best.id ? best.id.name : '';
  return best && (own === '' || name === '' || own === name) ? { file, node: best } : null;
}

/** Names that a piece of code mentions as variables; `this` where it uses that. */
function namesIn(root: Node): Set<string> {
  const names = new Set<string>();
  const stack: Node[] = [root];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') names.add(node.name);
    else if (node.type === 'ThisExpression') names.add('this');
    for (const child of childrenOf(node)) if (!isKey(node, child)) stack.push(child);
  }
  return names;
}

/** Whether a name is that of a property: `b` of `a.b`, and of `{ b: 1 }`. */
function isKey(parent: Node, child: Node): boolean {
  if ('computed' in parent && parent.computed) return false;
  if ('property' in parent) return parent.property === child;
  return 'key' in parent && parent.key === child && !('shorthand' in parent && parent.shorthand);
}

/** Where a variable around living functions is declared, and which other functions read it. */
function whoReads(
  name: string,
  living: readonly { file: SourceFile; node: Node }[],
): Pick<Unread, 'declared' | 'readers'> {
  const alive = new Set(living.map(({ node }) => node));
  const [{ file, node }] = living;
  const short = file.path.split(/[\\/]/).at(-1)!;
  const lineOf = ({ loc }: Node) => `${short}:${loc!.start.line}`;
  for (let owner = file.parents.get(node); owner; owner = file.parents.get(owner)) {
    const inside = file.nodes.filter((one) => one.start! >= owner.start! && one.end! <= owner.end!);
    const declared = inside.find((one) => declares(one, name));
    if (!declared) continue;
    const readers = inside.filter(
      (one) =>
        one !== owner &&
        /Function|Method/.test(one.type) &&
        !alive.has(one) &&
        ![...alive].some((other) => other.start! >= one.start! && other.end! <= one.end!) &&
        namesIn(one).has(name),
    );
    const outer = readers.filter(
      (one) =>
        !readers.some((other) => other !== one && other.start! <= one.start! && other.end! >= one.end!),
    );
    return {
      declared: lineOf(declared),
      readers: outer.slice(0, READERS).map((one) => `${nameOf(file, one)}() (${lineOf(one)})`),
    };
  }
  return { declared: '', readers: [] };
}

function declares(node: Node, name: string): boolean {
  if (node.type === 'VariableDeclarator') return namesIn(node.id).has(name);
  if ('params' in node && Array.isArray(node.params))
    return node.params.some((one) => namesIn(one as Node).has(name));
  return false;
}

function nameOf(file: SourceFile, node: Node): string {
  const named = [node, file.parents.get(node)].flatMap((one) =>
    one ? [('id' in one && one.id) || ('key' in one && one.key) || null] : [],
  );
  const id = named.find((one) => one && typeof one === 'object' && 'name' in one) as
    | { name: string }
    | undefined;
  return id?.name ?? ANONYMOUS;
}
