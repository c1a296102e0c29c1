import { givenBy, isListOnly, isTextOnly } from './builtins.ts';
import { kindByOrigin } from './elements.ts';
import { isTypedArray, type Kind, kindOfType } from './kind.ts';
import { placesOf } from './mentions.ts';
import { type Binding, resolve, usesOf } from './names.ts';
import { once } from './once.ts';
import {
  bare,
  calleeName,
  callOn,
  isCall,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// Which kind of value an expression gives.

interface Seen {
  /** What each binding was found to be; 'unknown' while it is being found out, for names that depend on each other. */
  kinds: Map<Binding, Kind>;
  /** The least depth from which one was looked at in vain: without it, names that lead to each other are gone through again and again. */
  looked: Map<Binding, number>;
  /** Evidence for the kind of a property of that name, anywhere in the file: gathered when somebody asks for the name. */
  votes: Map<string, Map<Kind, number>>;
}

const seenIn = once((_: SourceFile): Seen => ({ kinds: new Map(), looked: new Map(), votes: new Map() }));

/** What an expression is at run time, as far as this file shows. */
export function kindOf(file: SourceFile, expression: Node, depth = 0): Kind {
  const node = bare(expression);
  if (depth > 6) return 'unknown';
  switch (node.type) {
    case 'ArrayExpression':
      return 'array';
    case 'StringLiteral':
    case 'TemplateLiteral':
      return 'string';
    case 'NumericLiteral':
      return 'number';
    case 'ObjectExpression':
      return 'object';
    case 'BinaryExpression': {
      if (node.operator !== '+') return 'number';
      const left = kindOf(file, node.left, depth + 1);
      const right = kindOf(file, node.right, depth + 1);
      return left === 'string' || right === 'string'
        ? 'string'
        : left === 'number' && right === 'number'
          ? 'number'
          : 'unknown';
    }
    case 'LogicalExpression': {
      const right = kindOf(file, node.right, depth + 1);
      return right === 'unknown' ? kindOf(file, node.left, depth + 1) : right;
    }
    case 'ConditionalExpression': {
      const then = kindOf(file, node.consequent, depth + 1);
      return then === 'unknown' ? kindOf(file, node.alternate, depth + 1) : then;
    }
    case 'AwaitExpression':
      return kindOf(file, node.argument, depth + 1);
    case 'NewExpression': {
      const name = calleeName(node);
      if (name === 'Set' || name === 'WeakSet') return 'set';
      if (name === 'Map' || name === 'WeakMap') return 'map';
      if (name === 'Array') return 'array';
      return isTypedArray(name) ? 'buffer' : 'object';
    }
    case 'CallExpression':
    case 'OptionalCallExpression': {
      const name = calleeName(node);
      const receiver = receiverOf(node);
      if ((name === 'slice' || name === 'concat' || name === 'at') && receiver)
        return kindOf(file, receiver, depth + 1);
      if (receiver?.type === 'Identifier' && receiver.name === 'Buffer') return 'buffer';
      if (/^(readFileSync|readFile)$/.test(name)) return node.arguments.length > 1 ? 'string' : 'buffer';
      return givenBy(name) ?? 'unknown';
    }
    case 'Identifier': {
      const binding = resolve(file, node);
      return binding ? kindOfBinding(file, binding, depth) : 'unknown';
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const name = propertyName(node);
      if (name === 'length' || name === 'size') return 'number';
      if (name === '') return 'unknown';
      return majority(votesOf(file, name));
    }
    default:
      return 'unknown';
  }
}

function kindOfBinding(file: SourceFile, binding: Binding, depth: number): Kind {
  const { kinds, looked } = seenIn(file);
  const found = kinds.get(binding);
  if (found !== undefined) return found;
  if (depth >= (looked.get(binding) ?? Number.POSITIVE_INFINITY)) return 'unknown';
  kinds.set(binding, 'unknown');
  const kind = findKind(file, binding, depth);
  // At the limit of depth "unknown" only means that nobody looked: from nearer somebody may find it.
  if (kind === 'unknown' && depth > 0) {
    kinds.delete(binding);
    looked.set(binding, depth);
  } else kinds.set(binding, kind);
  return kind;
}

function findKind(file: SourceFile, binding: Binding, depth: number): Kind {
  if (binding.annotation) {
    const kind = kindOfType(binding.annotation);
    if (kind !== 'unknown') return kind;
  }
  if (binding.init) {
    const kind = kindOf(file, binding.init, depth + 1);
    if (kind !== 'unknown') return kind;
  }
  const votes = new Map<Kind, number>();
  for (const use of usesOf(file, binding)) voteByUse(file, use, votes, depth);
  const kind = majority(votes);
  return kind === 'unknown' ? kindByOrigin(kindOf, file, binding, depth) : kind;
}

function voteByUse(file: SourceFile, node: Node, votes: Map<Kind, number>, depth: number): void {
  const parent = file.parents.get(node);
  const vote = (kind: Kind) => votes.set(kind, (votes.get(kind) ?? 0) + 1);
  const call = callOn(file, node);
  if (call) {
    const name = calleeName(call);
    if (isListOnly(name)) vote('array');
    else if (isTextOnly(name)) vote('string');
    else if (name === 'add') vote('set');
    else if (name === 'get' || name === 'set') vote('map');
  } else if (parent?.type === 'ForOfStatement' && parent.right === node) {
    vote('array');
  } else if (parent?.type === 'SpreadElement') {
    vote('array');
  } else if (parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=') {
    const kind = kindOf(file, parent.right, Math.max(5, depth + 1));
    if (kind !== 'unknown') vote(kind);
  } else if (parent?.type === 'BinaryExpression' && /^([=!]==?|[<>]=?)$/.test(parent.operator)) {
    const other = bare(parent.left === node ? parent.right : parent.left);
    if (other.type === 'StringLiteral' || other.type === 'TemplateLiteral') vote('string');
  } else if (isCall(parent) && parent.arguments[0] === node && calleeName(parent) === 'isArray') {
    vote('array');
  } else if (isCall(parent) && parent.arguments[0] === node && /^(test|exec)$/.test(calleeName(parent))) {
    vote('string');
  }
}

function majority(votes: Map<Kind, number> | undefined): Kind {
  let best: Kind = 'unknown';
  let most = 0;
  for (const [kind, count] of votes ?? []) {
    if (count > most) {
      most = count;
      best = kind;
    }
  }
  return best;
}

function votesOf(file: SourceFile, name: string): Map<Kind, number> {
  const { votes } = seenIn(file);
  const known = votes.get(name);
  if (known) return known;
  // Set before it is filled: properties that depend on each other find what there is so far.
  const found = new Map<Kind, number>();
  votes.set(name, found);
  const add = (kind: Kind, weight: number) => {
    if (kind !== 'unknown') found.set(kind, (found.get(kind) ?? 0) + weight);
  };
  for (const node of placesOf(file, name)) {
    if (isMember(node)) {
      voteByUse(file, node, found, 5);
      const parent = file.parents.get(node);
      if (parent?.type === 'AssignmentExpression' && parent.left === node)
        add(kindOf(file, parent.right, 4), 2);
    } else if (
      node.type === 'ObjectProperty' ||
      node.type === 'ClassProperty' ||
      node.type === 'ClassPrivateProperty'
    ) {
      // What a class declares says more than what is asked of it: a typed array has `set` as well.
      if (node.value) add(kindOf(file, node.value, 4), node.type === 'ObjectProperty' ? 2 : 4);
      if (node.type !== 'ObjectProperty' && node.typeAnnotation) add(kindOfType(node.typeAnnotation), 4);
    } else if (node.type === 'TSPropertySignature' && node.typeAnnotation) {
      add(kindOfType(node.typeAnnotation), 4);
    }
  }
  return found;
}
