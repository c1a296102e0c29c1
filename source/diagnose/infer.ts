import type * as t from '@babel/types';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

export type Kind = 'array' | 'string' | 'set' | 'map' | 'number' | 'object' | 'buffer' | 'unknown';

export interface Binding {
  name: string;
  /** The declarator, parameter, function, class or import that makes it. */
  node: Node;
  /** The block, function or program in which it is known. */
  scope: Node;
  /** Initial value, where the declaration has one. */
  init: Node | null;
  annotation: Node | null;
  /** The loop variable of a `for … of` or `for … in`. */
  iterates: Node | null;
  parameter: boolean;
  constant: boolean;
}

interface Names {
  /** By scope, then by name: of several of one name in one scope the last. */
  bindings: Map<Node, Map<string, Binding>>;
  /** What each binding was found to be; 'unknown' while it is being found out, for names that depend on each other. */
  kinds: Map<Binding, Kind>;
  /** Mentions of each binding, made for all bindings of a name at once. */
  mentions: Map<string, Map<Binding, t.Identifier[]>>;
  /** Evidence for the kind of a property of that name, anywhere in the file. */
  properties: Map<string, Map<Kind, number>>;
  uses: Map<string, t.Identifier[]>;
}

const known = new WeakMap<SourceFile, Names>();

const ARRAY_METHODS = new Set([
  'push',
  'unshift',
  'shift',
  'pop',
  'splice',
  'fill',
  'toSorted',
  'flatMap',
  'findIndex',
  'reduce',
  'some',
  'every',
  'sort',
  'reverse',
  'find',
  'filter',
  'map',
  'findLast',
]);
const STRING_METHODS = new Set([
  'charCodeAt',
  'charAt',
  'codePointAt',
  'trim',
  'trimEnd',
  'trimStart',
  'toLowerCase',
  'toUpperCase',
  'startsWith',
  'endsWith',
  'substring',
  'substr',
  'padStart',
  'padEnd',
  'split',
  'replace',
  'replaceAll',
  'match',
  'matchAll',
  'localeCompare',
  'normalize',
  'repeat',
]);
const MAKES_ARRAY = new Set([
  'map',
  'filter',
  'split',
  'sort',
  'toSorted',
  'toReversed',
  'flat',
  'flatMap',
  'keys',
  'values',
  'entries',
  'from',
  'of',
  'splice',
  'readdirSync',
  'all',
  'matchAll',
  'getOwnPropertyNames',
]);
const MAKES_STRING = new Set([
  'trim',
  'toLowerCase',
  'toUpperCase',
  'join',
  'substring',
  'substr',
  'replace',
  'replaceAll',
  'padStart',
  'padEnd',
  'toString',
  'String',
  'repeat',
  'charAt',
  'toFixed',
  'stringify',
  'normalize',
]);

/** Who declares an identifier; null for globals and names the file does not declare. */
export function resolve(file: SourceFile, id: t.Identifier): Binding | null {
  const { bindings } = namesOf(file);
  for (let at: Node | undefined = id; at; at = file.parents.get(at)) {
    const binding = bindings.get(at)?.get(id.name);
    if (binding) return binding;
  }
  return null;
}

/** Every mention of a binding in its scope, its declaration left out. */
export function usesOf(file: SourceFile, binding: Binding): t.Identifier[] {
  const { mentions, uses } = namesOf(file);
  let byBinding = mentions.get(binding.name);
  if (!byBinding) {
    byBinding = new Map();
    for (const id of uses.get(binding.name) ?? []) {
      const owner = resolve(file, id);
      if (!owner || contains(declaredId(owner), id)) continue;
      const list = byBinding.get(owner);
      if (list) list.push(id);
      else byBinding.set(owner, [id]);
    }
    mentions.set(binding.name, byBinding);
  }
  return byBinding.get(binding) ?? [];
}

const declaredId = (binding: Binding): Node =>
  binding.node.type === 'VariableDeclarator'
    ? binding.node.id
    : 'id' in binding.node && binding.node.id
      ? (binding.node.id as Node)
      : binding.node;

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
      return /^(Uint|Int|Float|BigInt|BigUint)\d+(Clamped)?Array$/.test(name) ? 'buffer' : 'object';
    }
    case 'CallExpression':
    case 'OptionalCallExpression': {
      const name = calleeName(node);
      const receiver = receiverOf(node);
      if ((name === 'slice' || name === 'concat' || name === 'at') && receiver)
        return kindOf(file, receiver, depth + 1);
      if (receiver?.type === 'Identifier' && receiver.name === 'Buffer') return 'buffer';
      if (MAKES_ARRAY.has(name)) return 'array';
      if (MAKES_STRING.has(name)) return 'string';
      if (/^(readFileSync|readFile)$/.test(name)) return node.arguments.length > 1 ? 'string' : 'buffer';
      return 'unknown';
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
      return majority(namesOf(file).properties.get(name));
    }
    default:
      return 'unknown';
  }
}

function kindOfBinding(file: SourceFile, binding: Binding, depth: number): Kind {
  const { kinds } = namesOf(file);
  const found = kinds.get(binding);
  if (found !== undefined) return found;
  kinds.set(binding, 'unknown');
  const kind = findKind(file, binding, depth);
  // At the limit of depth "unknown" only means that nobody looked.
  if (kind === 'unknown' && depth > 0) kinds.delete(binding);
  else kinds.set(binding, kind);
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
  return majority(votes);
}

function voteByUse(file: SourceFile, node: Node, votes: Map<Kind, number>, depth: number): void {
  const parent = file.parents.get(node);
  const vote = (kind: Kind) => votes.set(kind, (votes.get(kind) ?? 0) + 1);
  if (isMember(parent) && parent.object === node) {
    const call = file.parents.get(parent);
    if (!isCall(call) || call.callee !== parent) return;
    const name = propertyName(parent);
    if (ARRAY_METHODS.has(name)) vote('array');
    else if (STRING_METHODS.has(name)) vote('string');
    else if (name === 'add') vote('set');
    else if (name === 'get' || name === 'set') vote('map');
  } else if (parent?.type === 'ForOfStatement' && parent.right === node) {
    vote('array');
  } else if (parent?.type === 'SpreadElement') {
    vote('array');
  } else if (parent?.type === 'AssignmentExpression' && parent.left === node && parent.operator === '=') {
    const kind = kindOf(file, parent.right, Math.max(5, depth + 1));
    if (kind !== 'unknown') vote(kind);
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

export function kindOfType(annotation: Node): Kind {
  const type = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
  switch (type.type) {
    case 'TSArrayType':
    case 'TSTupleType':
      return 'array';
    case 'TSStringKeyword':
      return 'string';
    case 'TSNumberKeyword':
      return 'number';
    case 'TSTypeOperator':
      return type.typeAnnotation ? kindOfType(type.typeAnnotation) : 'unknown';
    case 'TSUnionType':
      return type.types.map(kindOfType).find((kind) => kind !== 'unknown') ?? 'unknown';
    case 'TSTypeReference': {
      const name = type.typeName.type === 'Identifier' ? type.typeName.name : '';
      if (/^(Readonly)?Array$/.test(name)) return 'array';
      if (/^(Readonly|Weak)?Set$/.test(name)) return 'set';
      if (/^(Readonly|Weak)?Map$/.test(name)) return 'map';
      return /Buffer$|^(Uint|Int|Float)\d+Array$/.test(name) ? 'buffer' : 'unknown';
    }
    default:
      return 'unknown';
  }
}

function namesOf(file: SourceFile): Names {
  let names = known.get(file);
  if (!names) {
    names = gather(file);
    known.set(file, names);
    // Property evidence asks for kinds of values, which need the bindings: a second pass.
    properties(file, names);
  }
  return names;
}

function gather(file: SourceFile): Names {
  const names: Names = {
    bindings: new Map(),
    kinds: new Map(),
    mentions: new Map(),
    properties: new Map(),
    uses: new Map(),
  };
  const add = (name: string, scope: Node, node: Node, more: Partial<Binding>) => {
    const inScope = names.bindings.get(scope) ?? new Map<string, Binding>();
    names.bindings.set(scope, inScope);
    inScope.set(name, {
      name,
      node,
      scope,
      init: null,
      annotation: null,
      iterates: null,
      parameter: false,
      constant: false,
      ...more,
    });
  };
  for (const node of descend(file.program)) {
    if (node.type === 'Identifier') {
      const list = names.uses.get(node.name) ?? [];
      list.push(node);
      names.uses.set(node.name, list);
      continue;
    }
    if (node.type === 'VariableDeclaration') {
      const scope = scopeOf(file, node, node.kind === 'var');
      const loop = file.parents.get(node);
      for (const declarator of node.declarations) {
        const constant = node.kind === 'const';
        const iterates =
          (loop?.type === 'ForOfStatement' || loop?.type === 'ForInStatement') && loop.left === node
            ? loop.right
            : null;
        for (const id of identifiersOf(declarator.id)) {
          const own = declarator.id === id;
          add(id.name, scope, declarator, {
            init: own ? (declarator.init ?? null) : null,
            annotation: id.typeAnnotation ?? null,
            iterates,
            constant,
          });
        }
      }
    } else if (isFunction(node)) {
      for (const parameter of node.params)
        for (const id of identifiersOf(parameter))
          add(id.name, node, id, {
            parameter: true,
            annotation: id.typeAnnotation ?? null,
            init: parameter.type === 'AssignmentPattern' && parameter.left === id ? parameter.right : null,
          });
      if (node.type === 'FunctionDeclaration' && node.id)
        add(node.id.name, scopeOf(file, node, false), node, { constant: true });
    } else if (node.type === 'ClassDeclaration' && node.id) {
      add(node.id.name, scopeOf(file, node, false), node, { constant: true });
    } else if (node.type === 'ImportDeclaration') {
      for (const specifier of node.specifiers)
        add(specifier.local.name, file.program, specifier, { constant: true });
    } else if (node.type === 'CatchClause' && node.param) {
      for (const id of identifiersOf(node.param)) add(id.name, node, id, {});
    }
  }
  return names;
}

function properties(file: SourceFile, names: Names): void {
  const votesFor = (name: string) => {
    const votes = names.properties.get(name) ?? new Map<Kind, number>();
    names.properties.set(name, votes);
    return votes;
  };
  const value = (name: string, node: Node | null | undefined) => {
    const kind = node ? kindOf(file, node, 4) : 'unknown';
    if (kind !== 'unknown') votesFor(name).set(kind, (votesFor(name).get(kind) ?? 0) + 2);
  };
  for (const node of descend(file.program)) {
    if (isMember(node)) {
      const name = propertyName(node);
      if (name === '') continue;
      voteByUse(file, node, votesFor(name), 5);
    } else if (
      (node.type === 'ObjectProperty' || node.type === 'ClassProperty') &&
      node.key.type === 'Identifier'
    ) {
      value(node.key.name, node.value);
      if (node.type === 'ClassProperty' && node.typeAnnotation)
        typed(votesFor(node.key.name), node.typeAnnotation);
    } else if (node.type === 'ClassPrivateProperty') {
      value('#' + node.key.id.name, node.value);
    } else if (node.type === 'AssignmentExpression' && isMember(node.left)) {
      value(propertyName(node.left), node.right);
    } else if (node.type === 'TSPropertySignature' && node.key.type === 'Identifier' && node.typeAnnotation) {
      typed(votesFor(node.key.name), node.typeAnnotation);
    }
  }
}

function typed(votes: Map<Kind, number>, annotation: Node): void {
  const kind = kindOfType(annotation);
  if (kind !== 'unknown') votes.set(kind, (votes.get(kind) ?? 0) + 4);
}

function scopeOf(file: SourceFile, node: Node, functionWide: boolean): Node {
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) {
    if (isFunction(at) || at.type === 'Program') return at;
    if (
      !functionWide &&
      (at.type === 'BlockStatement' ||
        at.type === 'ForStatement' ||
        at.type === 'ForOfStatement' ||
        at.type === 'ForInStatement')
    )
      return at;
  }
  return file.program;
}

export function identifiersOf(pattern: Node): t.Identifier[] {
  return descend(pattern, (node) => node.type !== 'TSTypeAnnotation' && !isFunction(node)).filter(
    (node): node is t.Identifier => {
      if (node.type !== 'Identifier') return false;
      return node === pattern || pattern.type !== 'Identifier';
    },
  );
}

/** Free names of a piece of code: what it mentions and does not declare within itself. */
export function freeNames(file: SourceFile, root: Node): Map<string, Binding | null> {
  const free = new Map<string, Binding | null>();
  for (const node of descend(root)) {
    if (node.type !== 'Identifier' || free.has(node.name)) continue;
    const parent = file.parents.get(node);
    if (isMember(parent) && parent.property === node && !parent.computed) continue;
    if (
      (parent?.type === 'ObjectProperty' ||
        parent?.type === 'ClassMethod' ||
        parent?.type === 'ObjectMethod' ||
        parent?.type === 'ClassProperty') &&
      parent.key === node &&
      !parent.computed &&
      !(parent.type === 'ObjectProperty' && parent.shorthand)
    )
      continue;
    if (inType(file, node, root)) continue;
    const binding = resolve(file, node);
    if (binding && contains(root, binding.node) && binding.node !== root) continue;
    if (binding && contains(root, binding.scope)) continue;
    free.set(node.name, binding);
  }
  return free;
}

function inType(file: SourceFile, node: Node, root: Node): boolean {
  for (let at: Node | undefined = node; at && at !== root; at = file.parents.get(at))
    if (at.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(at.type)) return true;
  return false;
}
