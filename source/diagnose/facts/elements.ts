import { givesTexts, handsElements, keepsElements, sorts } from './builtins.ts';
import { type Kind, type KindOf, kindOfType } from './kind.ts';
import { mentionsOf } from './mentions.ts';
import { type Binding, declaredBy, resolve, usesOf } from './names.ts';
import {
  bare,
  calleeName,
  callOn,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  type Node,
  receiverOf,
  type SourceFile,
} from './syntax.ts';

// What stands for an element of which list.

/** What a name stands for by where its values come from: the list it walks, or what the file's own calls hand over. */
export function kindByOrigin(kindOf: KindOf, file: SourceFile, binding: Binding, depth: number): Kind {
  if (binding.iterates && binding.node.type === 'VariableDeclarator') {
    if (binding.node.id.type !== 'Identifier') return 'unknown';
    const loop = file.parents.get(file.parents.get(binding.node)!);
    return loop?.type === 'ForInStatement'
      ? 'string'
      : elementKind(kindOf, file, binding.iterates, depth + 1);
  }
  return binding.parameter ? kindOfParameter(kindOf, file, binding, depth) : 'unknown';
}

/** What each element of an expression's list is, as far as this file shows. */
function elementKind(kindOf: KindOf, file: SourceFile, expression: Node, depth = 0): Kind {
  if (depth > 6) return 'unknown';
  const node = bare(expression);
  if (node.type === 'AwaitExpression') return elementKind(kindOf, file, node.argument, depth + 1);
  if (node.type === 'ArrayExpression') {
    const kinds = node.elements.map((one) =>
      one === null
        ? 'unknown'
        : one.type === 'SpreadElement'
          ? elementKind(kindOf, file, one.argument, depth + 1)
          : kindOf(file, one, depth + 1),
    );
    return kinds.length > 0 && kinds.every((kind) => kind === kinds[0]) ? kinds[0] : 'unknown';
  }
  if (isCall(node)) {
    const name = calleeName(node);
    const receiver = receiverOf(node);
    const [first] = node.arguments;
    const ofObject = receiver?.type === 'Identifier' && receiver.name === 'Object';
    if (name === 'keys') return ofObject ? 'string' : 'unknown';
    if (givesTexts(name) || name === 'createInterface') return 'string';
    const made = name === 'map' ? first : name === 'from' ? node.arguments[1] : null;
    if (isFunction(made))
      return made.body.type === 'BlockStatement' ? 'unknown' : kindOf(file, made.body, depth + 1);
    if (name === 'from' && first && node.arguments.length === 1)
      return elementKind(kindOf, file, first, depth + 1);
    return receiver && keepsElements(name) ? elementKind(kindOf, file, receiver, depth + 1) : 'unknown';
  }
  if (node.type === 'Identifier') {
    const binding = resolve(file, node);
    if (binding?.annotation) {
      const kind = kindOfElementType(binding.annotation);
      if (kind !== 'unknown') return kind;
    }
    if (binding?.init && !isEmptyList(binding.init))
      return elementKind(kindOf, file, binding.init, depth + 1);
    if (binding)
      for (const use of usesOf(file, binding)) {
        const call = callOn(file, use);
        if (call?.arguments[0] && calleeName(call) === 'push')
          return kindOf(file, call.arguments[0], depth + 1);
      }
  }
  return kindOf(file, node, depth + 1) === 'string' ? 'string' : 'unknown';
}

const isEmptyList = (node: Node) => bare(node).type === 'ArrayExpression' && !('0' in elementsOf(bare(node)));
const elementsOf = (node: Node) => (node.type === 'ArrayExpression' ? node.elements : []);

function kindOfElementType(annotation: Node): Kind {
  let type = annotation.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
  while (type.type === 'TSTypeOperator' && type.typeAnnotation) type = type.typeAnnotation;
  if (type.type === 'TSArrayType') return kindOfType(type.elementType);
  const named = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type : null;
  const [of] = named?.typeArguments?.params ?? [];
  return of && /^(Readonly)?(Array|Set)$|Iterable|Iterator|Generator/.test(nameIn(named))
    ? kindOfType(of)
    : 'unknown';
}

const nameIn = (node: Node | null) =>
  node?.type === 'TSTypeReference' && node.typeName.type === 'Identifier' ? node.typeName.name : '';

function kindOfParameter(kindOf: KindOf, file: SourceFile, binding: Binding, depth: number): Kind {
  const holder = file.parents.get(binding.node);
  const fn = holder?.type === 'AssignmentPattern' ? file.parents.get(holder) : holder;
  if (!isFunction(fn) || depth > 4) return 'unknown';
  const at = fn.params.findIndex((one) => one === binding.node || one === holder);
  if (at < 0) return 'unknown';
  const call = file.parents.get(fn);
  if (isCall(call) && call.callee !== fn) return walkedKind(kindOf, file, call, fn, at, depth);
  const found = new Set<Kind>();
  for (const { call, given } of callsOf(file, fn)) {
    const kind =
      given !== null
        ? walkedKind(kindOf, file, call, given, at, depth)
        : call.arguments[at]
          ? kindOf(file, call.arguments[at], depth + 2)
          : 'unknown';
    if (kind !== 'unknown') found.add(kind);
  }
  return found.size === 1 ? [...found][0] : 'unknown';
}

/** What a callback's parameter gets from the call that the callback is handed to. */
function walkedKind(
  kindOf: KindOf,
  file: SourceFile,
  call: Node,
  callback: Node,
  at: number,
  depth: number,
): Kind {
  if (!isCall(call)) return 'unknown';
  const name = calleeName(call);
  const receiver = receiverOf(call);
  if (name === 'from' && call.arguments[1] === callback && at === 0)
    return elementKind(kindOf, file, call.arguments[0], depth + 1);
  if (!receiver || call.arguments[0] !== callback) return 'unknown';
  const element =
    (handsElements(name) && at === 0) ||
    (sorts(name) && at < 2) ||
    (/^reduce(Right)?$/.test(name) && at === 1);
  if (element) return elementKind(kindOf, file, receiver, depth + 1);
  return /^(replace|replaceAll)$/.test(name) ? 'string' : 'unknown';
}

/** Calls of a function within its file, and calls that it is handed to. */
function callsOf(file: SourceFile, fn: FunctionNode) {
  const name = functionName(file, fn);
  if (name === '') return [];
  const method = /Method$/.test(fn.type);
  const binding = declaredBy(file, fn);
  const mentions: Node[] = method ? mentionsOf(file, name) : binding ? usesOf(file, binding) : [];
  return mentions.flatMap((mention) => {
    const call = file.parents.get(mention);
    if (!isCall(call)) return [];
    return [{ call, given: call.callee === mention ? null : mention }];
  });
}
