import { resolve } from '../facts/names.ts';
import {
  contains,
  descend,
  isCall,
  isFunction,
  isLiteral,
  isLoop,
  isMember,
  lineOf,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';

// Loops of a function that is probed: turns, and what they go over.

/** A loop of a function that is probed. */
export interface ProbedLoop {
  line: number;
  /** How many loops are around it in the function. */
  depth: number;
  /** An inner loop of which every turn does work of its own, which no other loop could do for it: see `hasOwnWork`. */
  ownWork: boolean;
  /** Whether its body does something for some elements only: those that equal something, or that pass another test. */
  guard: 'equal' | 'test' | null;
}

/** Where the body of a loop begins for the elements that it is about; `statement`: what is run for them. */
export interface Guard {
  test: Node;
  statement: Node;
}

export function loopOf(file: SourceFile, node: Node, root: Node): ProbedLoop {
  const around: Node[] = [];
  for (let up = file.parents.get(node); up && up !== root; up = file.parents.get(up))
    if (isLoop(up)) around.push(up);
  const guard = guardOf(node);
  return {
    line: lineOf(node),
    depth: around.length,
    ownWork: around.length > 0 && hasOwnWork(file, node, around.at(-1)!),
    guard: guard === null ? null : comparesValues(guard.test) ? 'equal' : 'test',
  };
}

/** `for (…) { const b = …; if (test) … }`, `for (…) { if (!test) continue; … }`; null where the body does something for every element. */
export function guardOf(loop: Node): Guard | null {
  const { body } = loop as Node & { body: Node };
  const statements: Node[] = body.type === 'BlockStatement' ? body.body : [body];
  let test: Node | null = null;
  const rest = statements.filter((one) => one.type !== 'VariableDeclaration' && !isStep(loop, one));
  while (rest[0]?.type === 'IfStatement' && !rest[0].alternate && skips(rest[0].consequent)) {
    test = rest[0].test;
    rest.shift();
  }
  const [first] = rest;
  if (rest.length === 1 && first.type === 'IfStatement' && !first.alternate)
    return { test: first.test, statement: first.consequent };
  return test && first ? { test, statement: first } : null;
}

const skips = (node: Node): boolean =>
  node.type === 'ContinueStatement' ||
  (node.type === 'BlockStatement' && node.body.length === 1 && skips(node.body[0]));

/** `node = node.next`, `i++`: on to the next element. */
function isStep(loop: Node, statement: Node): boolean {
  if (!(loop.type === 'WhileStatement' || loop.type === 'DoWhileStatement')) return false;
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  const to =
    expression.type === 'UpdateExpression'
      ? expression.argument
      : expression.type === 'AssignmentExpression'
        ? expression.left
        : null;
  return (
    to?.type === 'Identifier' &&
    descend(loop.test).some((one) => one.type === 'Identifier' && one.name === to.name)
  );
}

/** `a.id === b.owner`, with no literal on either side: what an index could find. */
const comparesValues = (test: Node): boolean =>
  descend(test).some(
    (one) =>
      one.type === 'BinaryExpression' &&
      /^[!=]==?$/.test(one.operator) &&
      ![one.left, one.right].some(
        (side) => isLiteral(side) || (side.type === 'Identifier' && side.name === 'undefined'),
      ),
  );

/**
 * Whether every turn of an inner loop works on something that no other turn has: it takes a value of the loop around it beside its own element (a
 * pair), computes what it writes to an element (a table), or multiplies elements of two lists. A sum over a part of a list could be kept instead, and
 * elements that are only moved could stay.
 */
function hasOwnWork(file: SourceFile, loop: Node, outermost: Node): boolean {
  const { body } = loop as Node & { body: Node };
  const written = new Set<string>();
  for (const one of descend(loop))
    if (one.type === 'AssignmentExpression') written.add(textOf(file, one.left));
    else if (one.type === 'UpdateExpression') written.add(textOf(file, one.argument));
  const isOuter = (node: Node): boolean => {
    if (node.type !== 'Identifier' || written.has(node.name)) return false;
    const scope = resolve(file, node)?.scope;
    return scope !== undefined && contains(outermost, scope) && !contains(loop, scope);
  };
  const isInner = (node: Node): boolean => {
    if (node.type !== 'Identifier') return false;
    if (written.has(node.name)) return true;
    const scope = resolve(file, node)?.scope;
    return scope !== undefined && contains(loop, scope);
  };
  const isElement = (node: Node): boolean =>
    isMember(node) && node.computed && descend(node.property).some(isInner);
  const isPaired = (node: Node): boolean => {
    if (!isOuter(node)) return false;
    for (let up = file.parents.get(node); up && up !== body; up = file.parents.get(up)) {
      // A figure of the turn that is written, `sums[i] += …`; or where the element is, `list[i + j]`.
      if (isMember(up) && (written.has(textOf(file, up)) || isElement(up))) return false;
    }
    return true;
  };
  /** Values of a turn that were computed before they are written: `const x = a[i] + 1; …; b[i] = x`. */
  const made = new Set<string>();
  for (const one of descend(body, (at) => !isFunction(at))) {
    const [name, value] =
      one.type === 'VariableDeclarator'
        ? [one.id, one.init]
        : one.type === 'AssignmentExpression'
          ? [one.left, one.right]
          : [];
    if (
      name?.type === 'Identifier' &&
      value &&
      isInner(name) &&
      descend(value).some((at) => computes(file, at))
    )
      made.add(name.name);
  }
  const isMade = (node: Node): boolean =>
    node.type === 'Identifier' && made.has(node.name) && !isPlace(file, node);
  const elementsOf = (node: Node): string[] =>
    descend(node).flatMap((one) => (isMember(one) && isElement(one) ? [textOf(file, one.object)] : []));
  return descend(body, (at) => !isFunction(at)).some((node) => {
    if (node.type === 'AssignmentExpression')
      return isElement(node.left) && descend(node.right).some((one) => computes(file, one) || isMade(one));
    if (node.type === 'BinaryExpression' && node.operator === '*') {
      const [left] = elementsOf(node.left);
      return left !== undefined && elementsOf(node.right).some((right) => right !== left);
    }
    return isPaired(node);
  });
}

/** Arithmetic and calls, which do not only say where an element is. */
const computes = (file: SourceFile, node: Node): boolean =>
  (isCall(node) || (node.type === 'BinaryExpression' && /^[-+*/%&|^<>]/.test(node.operator))) &&
  !isPlace(file, node);

/** Whether a part of an expression says where an element is: `i + 1` of `list[i + 1]`. */
function isPlace(file: SourceFile, node: Node): boolean {
  let at: Node = node;
  for (let up = file.parents.get(at); up && !isStatement(up); at = up, up = file.parents.get(at))
    if (isMember(up) && up.computed && up.property === at) return true;
  return false;
}

const isStatement = (node: Node): boolean => /Statement$/.test(node.type);
