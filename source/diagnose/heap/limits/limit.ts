import type * as t from '@babel/types';
import { bytes, count } from '../../../format/numbers.ts';
import { CONTEXT_EDGE, EDGE_TYPE_MASK, NATIVE, PROPERTY_EDGE, STRING } from '../../../heap/graph/kinds.ts';
import { edgeName } from '../../../heap/graph/labels.ts';
import { scriptOf } from '../../../heap/retainers/scripts.ts';
import { placeIn, propertyOf, type Stated, statedNumber } from '../../facts/stated.ts';
import {
  descend,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
} from '../../facts/syntax.ts';
import type { Evidence } from '../../finding.ts';
import type { HeapCase } from '../shape.ts';
import { isOwnScript, type OwnSource } from './own-source.ts';

// What stays when a collection is held to the limit that its own program states, and that it is over.

export interface Limit extends Stated {
  /** `maxBytes`, `limit`: as the program calls it; '' where the program only reads the last few. */
  name: string;
  /** Whether it is a number of entries of each collection, or of bytes. */
  unit: 'entries' | 'bytes';
  /** Bytes that stay when it is kept to. */
  stays: number;
}

/** The limit that a collection is over, by the source of the program; null where there is none, or the source is not there. */
export function limitOf(c: HeapCase, own: OwnSource): Limit | null {
  const { contents, retainedSize, spread, kind } = c.suspect;
  if (kind !== 'single' || contents.count === 0) return null;
  const place = fieldIn(c);
  const file = place && own.file(place.url);
  if (!place || !file) return null;
  const mentions = mentionsOf(place.field, file);
  const stated = [...limitsAround(mentions, file, own), ...optionsOf(place.field, file, own)];
  const last = lastRead(mentions, file, own);
  if (stated.length === 0 && last) stated.push({ ...last, name: '' });
  const collections = spread?.length ?? 1;
  for (const { name, value, place: at } of stated) {
    if (value < 1) continue;
    const all = value * collections;
    const each = retainedSize / contents.count;
    if (all < contents.count) return { name, value, place: at, unit: 'entries', stays: all * each };
    // More than there are entries of: what is counted is what they weigh.
    if (name !== '' && value > contents.count && all < retainedSize)
      return {
        name,
        value,
        place: at,
        unit: 'bytes',
        stays: Math.min(retainedSize, all / shareOfContents(c)),
      };
  }
  return null;
}

/** Sizes are counted in characters of text and bytes of binary data, where most of the pile is that. */
const MOSTLY = 0.5;

function shareOfContents({ model, suspect }: HeapCase): number {
  const { graph, dominators } = model;
  const { firstChild, child, retainedSize } = dominators!;
  const todo = [...(suspect.spread ?? [suspect.node])];
  const all = todo.reduce((sum, node) => sum + retainedSize[node], 0);
  let counted = 0;
  for (let v = todo.pop(); v !== undefined; v = todo.pop()) {
    if (graph.nodeType[v] === STRING || graph.nodeType[v] === NATIVE) counted += graph.selfSize[v];
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) todo.push(child[k]);
  }
  return counted >= all * MOSTLY ? counted / all : 1;
}

export function limitEvidence({ name, value, place, unit, stays }: Limit): Evidence {
  const number = count(value);
  return {
    metric: 'limit',
    value: stays,
    unit: 'bytes',
    text:
      name === ''
        ? `the program only reads the last ${number} (${place}): keeping those, ${bytes(stays)} stay`
        : `it is over a limit of its own, ${name} = ${number} (${place}): once that holds, ${bytes(stays)} stay${unit === 'bytes' ? ', if it counts bytes or characters' : ''}`,
  };
}

export function limitAdvice({ name, value, place }: Limit): string {
  if (name === '') return `Keep the last ${count(value)} only: no more are read (${place}).`;
  const why =
    name === 'maxSize'
      ? 'let the size of each entry (sizeCalculation) be in the unit of maxSize'
      : 'check what is compared with it, and that what is over it is taken out';
  return `There is a limit, ${name} = ${count(value)} (${place}), and it does not hold: ${why}.`;
}

/** The variable or field of the program's own code that leads to the pile, and the script that it is in. */
function fieldIn({ model, suspect }: HeapCase): { url: string; field: string } | null {
  const { graph } = model;
  let field = '';
  for (const { node, edge } of suspect.path.slice(0, -1).reverse()) {
    const kind = edge === -1 ? -1 : graph.edgeType[edge] & EDGE_TYPE_MASK;
    const script = scriptOf(model, node);
    if (script !== '' && !isOwnScript(script)) field = '';
    else if (field === '' && (kind === PROPERTY_EDGE || kind === CONTEXT_EDGE)) field = edgeName(graph, edge);
    if (field !== '' && isOwnScript(script)) return { url: script, field };
  }
  return null;
}

/** Where a file speaks of a field or variable: `this.#done`, `done`, `this[kDone]` where that is its symbol. */
function mentionsOf(field: string, file: SourceFile): Node[] {
  const symbol = /^<symbol (.*)>$/.exec(field)?.[1];
  const name = symbol === undefined ? field : symbolsName(symbol, file);
  return file.nodes.filter((node) => {
    if (isMember(node))
      return symbol === undefined
        ? propertyName(node) === name
        : node.computed && node.property.type === 'Identifier' && node.property.name === name;
    return symbol === undefined && node.type === 'Identifier' && node.name === name && !isPart(node, file);
  });
}

/** Whether a name is a key, or the property of something. */
function isPart(node: Node, { parents }: SourceFile): boolean {
  const parent = parents.get(node);
  if (parent && 'property' in parent && parent.property === node)
    return !('computed' in parent && parent.computed);
  return parent !== undefined && 'key' in parent && parent.key === node;
}

function symbolsName(description: string, file: SourceFile): string {
  for (const node of file.nodes)
    if (
      node.type === 'VariableDeclarator' &&
      node.id.type === 'Identifier' &&
      node.init?.type === 'CallExpression' &&
      node.init.callee.type === 'Identifier' &&
      node.init.callee.name === 'Symbol' &&
      node.init.arguments[0]?.type === 'StringLiteral' &&
      node.init.arguments[0].value === description
    )
      return node.id.name;
  return '';
}

/** `done.shift`, and `done.length` where it is set. */
function takesOut(use: t.MemberExpression, { parents }: SourceFile): boolean {
  const parent = parents.get(use);
  return propertyName(use) === 'length'
    ? parent?.type === 'AssignmentExpression' && parent.left === use
    : /^(shift|pop|splice|slice|delete|clear)$/.test(propertyName(use));
}

/** Limits that guard what takes something out: `while (this.#bytes > this.maxBytes) this.#tiles.delete(oldest)`. */
function limitsAround(
  mentions: readonly Node[],
  file: SourceFile,
  own: OwnSource,
): (Stated & { name: string })[] {
  const found: (Stated & { name: string })[] = [];
  const seen = new Set<Node>();
  for (const mention of mentions) {
    const use = file.parents.get(mention);
    if (use?.type !== 'MemberExpression' || use.object !== mention || !takesOut(use, file)) continue;
    for (let at: Node | undefined = use; at && !isFunction(at); at = file.parents.get(at)) {
      if ((at.type !== 'IfStatement' && at.type !== 'WhileStatement') || seen.has(at)) continue;
      seen.add(at);
      for (const node of descend(at.test)) {
        if (node.type !== 'BinaryExpression' || !/^(>|>=|<|<=)$/.test(node.operator)) continue;
        const side = node.operator.startsWith('>') ? node.right : node.left;
        const stated = statedNumber(side, file, own);
        if (stated) found.push({ ...stated, name: nameOf(side as Node) });
      }
    }
  }
  return found;
}

function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return (node.type === 'MemberExpression' && propertyName(node)) || 'its limit';
}

/** Options by which caches are bounded. */
const OPTIONS = ['max', 'maxSize', 'limit', 'capacity', 'maxEntries', 'maxItems', 'maxKeys', 'maxLength'];

/** What the field is made with: `new LRUCache({ maxSize: 400_000, sizeCalculation })`. */
function optionsOf(field: string, file: SourceFile, own: OwnSource): (Stated & { name: string })[] {
  return file.nodes.flatMap((node) => {
    const made = madeAs(node, field);
    if (made?.type !== 'NewExpression' && made?.type !== 'CallExpression') return [];
    return OPTIONS.flatMap((option) => {
      const stated = statedNumber(propertyOf(made.arguments[0] as Node | undefined, option), file, own);
      return stated ? [{ ...stated, name: option }] : [];
    });
  });
}

function madeAs(node: Node, name: string): Node | null {
  if (node.type === 'ClassPrivateProperty')
    return `#${node.key.id.name}` === name ? (node.value ?? null) : null;
  if (node.type === 'ClassProperty' && node.key.type === 'Identifier')
    return node.key.name === name ? (node.value ?? null) : null;
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier')
    return node.id.name === name ? (node.init ?? null) : null;
  if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression')
    return propertyName(node.left) === name ? node.right : null;
  return null;
}

/** The last few of an array, where all that reads it reads no more than those. */
function lastRead(mentions: readonly Node[], file: SourceFile, own: OwnSource): Stated | null {
  let most: Stated | null = null;
  for (const mention of mentions) {
    const use = file.parents.get(mention);
    if (use?.type === 'AssignmentExpression' && use.left === mention) continue;
    if (use?.type !== 'MemberExpression' || use.object !== mention) return null;
    const method = propertyName(use);
    if (/^(push|length)$/.test(method)) continue;
    const call = file.parents.get(use);
    const [from] = call?.type === 'CallExpression' ? call.arguments : [];
    if (!/^(slice|at)$/.test(method) || from?.type !== 'UnaryExpression' || from.operator !== '-')
      return null;
    const stated = statedNumber(from.argument, file, own);
    if (!stated) return null;
    if (!most || stated.value > most.value) most = { ...stated, place: placeIn(file, mention) };
  }
  return most;
}
