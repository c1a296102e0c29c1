import { kindOf } from './kinds.ts';
import { bindingOf, resolve, usesOf } from './names.ts';
import { type Facts, field, ofArgument, ofMember, voter } from './shape-facts.ts';
import { ANY, OPAQUE, type Shape } from './shape-types.ts';
import { bare, isCall, isFunction, isMember, type Node, type SourceFile } from './syntax.ts';

// The uses of a value that say what it looks like.

const DEEPEST = 5;
const MOST = 400;
const ARITHMETIC = /^(-|\*|\/|%|\*\*|<<|>>|>>>|&|\||\^)=?$/;

/** What is only written down or copied whole may be any data. */
const PLAIN: Shape = {
  is: 'object',
  fields: new Map([
    ['id', { is: 'number' }],
    ['name', { is: 'string' }],
    ['list', { is: 'array', of: ANY }],
  ]),
};

/** The shape of a value, by the expressions and patterns that stand for it. */
export function shapeOfUses(file: SourceFile, places: readonly Node[], depth = 0): Shape {
  if (depth > DEEPEST) return ANY;
  const facts: Facts = {
    votes: new Map(),
    fields: new Map(),
    elements: [],
    unsure: false,
    opaque: false,
    seen: new Set(),
  };
  for (const place of places) follow(file, place, facts);
  if (facts.opaque) return OPAQUE;
  const parts = (nodes: Node[]) => shapeOfUses(file, nodes, depth + 1);
  const votes = (kind: Parameters<typeof facts.votes.get>[0]) => facts.votes.get(kind) ?? 0;
  const listed = votes('array') > 0;
  if (facts.unsure) {
    const of = parts(facts.elements);
    // A graph as lists of neighbours: what is walked in one is a key of the next.
    if (votes('table') > 0 && of.is === 'array' && /^(any|number)$/.test(of.of.is)) return { is: 'graph' };
    // Undefined in their place must do no harm.
    if (!/^(any|number|boolean)$/.test(of.is)) return OPAQUE;
  }
  if (votes('date') > 0) return facts.fields.size > 0 || listed ? OPAQUE : { is: 'date' };
  if (votes('set') > 0) return { is: 'set', of: ANY };
  if (votes('map') > 0) return { is: 'map', key: ANY, of: parts(facts.elements) };
  if (facts.fields.size > 0) {
    if (listed || votes('string') > 0 || votes('number') > 0) return OPAQUE;
    const fields = new Map([...facts.fields].map(([name, nodes]) => [name, parts(nodes)] as const));
    return { is: 'object', fields };
  }
  if (listed && votes('string') === 0) return { is: 'array', of: parts(facts.elements) };
  if (votes('table') > 0) return { is: 'table', of: parts(facts.elements) };
  if (votes('string') > 0 && votes('string') >= votes('number')) return { is: 'string' };
  if (votes('number') > 0) return { is: 'number' };
  if (votes('boolean') > 0) return { is: 'boolean' };
  if (votes('data') > 0) return PLAIN;
  return ANY;
}

/** Gathers facts from an expression that stands for the value, or from a pattern or name that takes it in. */
function follow(file: SourceFile, place: Node, facts: Facts): void {
  const todo = [place];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (facts.seen.has(node) || facts.seen.size > MOST) continue;
    facts.seen.add(node);
    if (takesIn(file, node)) {
      bind(file, node, facts, todo);
      continue;
    }
    let at: Node = node;
    let parent = file.parents.get(at);
    while (parent && bare(parent) !== parent) [at, parent] = [parent, file.parents.get(parent)];
    if (parent) use(file, at, parent, facts, todo);
  }
}

/** Whether a node is where a name or pattern gets its value, and no mention of it. */
function takesIn(file: SourceFile, node: Node): boolean {
  const parent = file.parents.get(node);
  if (node.type === 'ObjectPattern' || node.type === 'ArrayPattern' || node.type === 'AssignmentPattern')
    return true;
  if (node.type !== 'Identifier') return false;
  if (parent?.type === 'VariableDeclarator') return parent.id === node;
  if (isFunction(parent)) return (parent.params as Node[]).includes(node);
  return (
    parent?.type === 'ArrayPattern' ||
    (parent?.type === 'AssignmentPattern' && parent.left === node) ||
    (parent?.type === 'ObjectProperty' && file.parents.get(parent)?.type === 'ObjectPattern')
  );
}

function bind(file: SourceFile, node: Node, facts: Facts, todo: Node[]): void {
  const vote = voter(facts);
  if (node.type === 'Identifier') {
    const binding = resolve(file, node);
    if (binding) todo.push(...usesOf(file, binding));
  } else if (node.type === 'AssignmentPattern') {
    todo.push(node.left);
  } else if (node.type === 'ArrayPattern') {
    vote('array');
    for (const part of node.elements)
      if (part) facts.elements.push(part.type === 'RestElement' ? part.argument : part);
  } else if (node.type === 'ObjectPattern') {
    vote('object');
    for (const part of node.properties) {
      if (part.type !== 'ObjectProperty') continue;
      const name =
        !part.computed && part.key.type === 'Identifier'
          ? part.key.name
          : part.key.type === 'StringLiteral'
            ? part.key.value
            : null;
      if (name === null) facts.opaque = true;
      // One with a default may be left out.
      else if (part.value.type !== 'AssignmentPattern') field(facts, name, part.value);
    }
  }
}

function use(file: SourceFile, at: Node, parent: Node, facts: Facts, todo: Node[]): void {
  const vote = voter(facts);
  if (isMember(parent)) {
    if (parent.object === at) ofMember(file, parent, facts, todo);
    else if (parent.computed && isIndexed(file, parent.object)) vote('number');
    return;
  }
  if (isCall(parent) || parent.type === 'NewExpression') {
    if (parent.callee === at) facts.opaque = true;
    else ofArgument(file, at, parent, facts, todo);
    return;
  }
  switch (parent.type) {
    case 'VariableDeclarator':
      if (parent.init === at) todo.push(parent.id);
      break;
    case 'ForOfStatement':
      vote('array');
      if (parent.left.type === 'VariableDeclaration') facts.elements.push(parent.left.declarations[0].id);
      break;
    case 'ForInStatement':
      vote('table');
      break;
    case 'SpreadElement':
      if (file.parents.get(parent)?.type === 'ObjectExpression') vote('table');
      else vote('array');
      break;
    case 'AssignmentExpression':
      if (parent.right === at) {
        const kept = bindingOf(file, parent.left);
        if (kept) todo.push(...usesOf(file, kept));
        break;
      }
      if (ARITHMETIC.test(parent.operator)) vote('number');
      else voteKind(file, parent.right, vote, parent.operator === '+=' ? 'number' : null);
      break;
    case 'BinaryExpression': {
      const other = parent.left === at ? parent.right : parent.left;
      if (parent.operator === 'in') vote(parent.right === at ? 'table' : 'string');
      else if (parent.operator === 'instanceof') facts.opaque = true;
      else if (ARITHMETIC.test(parent.operator) || /^[<>]=?$/.test(parent.operator)) vote('number');
      else voteKind(file, other, vote, null);
      break;
    }
    case 'UnaryExpression':
      if (/^[-+~]$/.test(parent.operator)) vote('number');
      break;
    case 'UpdateExpression':
      vote('number');
      break;
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'AwaitExpression':
      todo.push(parent);
      break;
  }
}

function voteKind(
  file: SourceFile,
  other: Node,
  vote: (kind: 'number' | 'string' | 'boolean') => void,
  otherwise: 'number' | null,
): void {
  const kind = other.type === 'BooleanLiteral' ? 'boolean' : kindOf(file, other);
  if (kind === 'number' || kind === 'string' || kind === 'boolean') vote(kind);
  else if (otherwise) vote(otherwise);
}

/** Whether a key is an index: of a list, that is, and not of an object that is spread into another. */
function isIndexed(file: SourceFile, list: Node): boolean {
  if (kindOf(file, list) !== 'array') return false;
  const binding = bindingOf(file, list);
  return !(binding ? usesOf(file, binding) : []).some((one) => {
    const spread = file.parents.get(one);
    return spread?.type === 'SpreadElement' && file.parents.get(spread)?.type === 'ObjectExpression';
  });
}
