import { isMutator } from '../../facts/builtins.ts';
import { type Program, statedFlag, statedNumber, statedTexts } from '../../facts/stated.ts';
import {
  bare,
  calleeName,
  type FunctionNode,
  isCall,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';

// What a function tests before it does anything, and what the test comes to for what a call hands over.

/** What a function asks before it does anything: where the test comes to `drops`, it leaves what it was given alone. */
export interface Guard {
  test: Node;
  drops: boolean;
  /** What it does otherwise. */
  rest: Node[];
}

/** `if (!kept.has(entry.action)) return;` as the first statement, or an `if` around all of the body. */
export function guardOf(fn: FunctionNode): Guard | null {
  const [first, ...rest] = fn.body.type === 'BlockStatement' ? fn.body.body : [];
  if (first?.type !== 'IfStatement' || first.alternate) return null;
  if (leaves(first.consequent)) return rest.length > 0 ? { test: first.test, drops: true, rest } : null;
  return rest.length === 0 ? { test: first.test, drops: false, rest: [first.consequent] } : null;
}

function leaves(branch: Node): boolean {
  const only = branch.type === 'BlockStatement' ? (branch.body.length === 1 ? branch.body[0] : null) : branch;
  return (
    only?.type === 'ReturnStatement' &&
    (!only.argument || /^(NullLiteral|BooleanLiteral)$/.test(only.argument.type))
  );
}

/** An expression with the file that it stands in. */
export interface Placed {
  node: Node;
  file: SourceFile;
}

/** What a test comes to, as far as the program states it; `behind` leads from a name of the function to what a call hands it. */
export function outcome(test: Node, own: Program, behind: (node: Node) => Placed | null): boolean | null {
  const node = bare(test);
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const inner = outcome(node.argument, own, behind);
    return inner === null ? null : !inner;
  }
  if (node.type === 'LogicalExpression') {
    const [left, right] = [outcome(node.left, own, behind), outcome(node.right, own, behind)];
    if (node.operator === '&&') return left === false || right === false ? false : left && right;
    return node.operator === '||'
      ? left === true || right === true
        ? true
        : left === null
          ? null
          : right
      : null;
  }
  const text = (one: Node) => {
    const at = behind(one);
    const texts = at && statedTexts(at.node, at.file, own)?.value;
    return texts?.length === 1 ? texts[0] : null;
  };
  const number = (one: Node) => {
    const at = behind(one);
    return (at && statedNumber(at.node, at.file, own)?.value) ?? null;
  };
  if (isCall(node)) {
    const list = receiverOf(node);
    if (!list || !/^(has|includes)$/.test(calleeName(node)) || node.arguments.length !== 1) return null;
    const at = behind(list);
    const texts = at && !isChanged(at) && statedTexts(at.node, at.file, own)?.value;
    const wanted = text(node.arguments[0]);
    return texts && wanted !== null ? texts.includes(wanted) : null;
  }
  if (node.type === 'BinaryExpression') {
    const left = node.left as Node;
    if (/^[!=]==?$/.test(node.operator)) {
      const [a, b] = [text(left), text(node.right)];
      return a === null || b === null ? null : (a === b) === node.operator.startsWith('=');
    }
    const [a, b] = [number(left), number(node.right)];
    return a === null || b === null ? null : compared(node.operator, a, b);
  }
  const at = behind(node);
  return (at && statedFlag(at.node, at.file, own)?.value) ?? null;
}

/** Whether a list is added to, or taken from, anywhere in its file. */
const isChanged = ({ node, file }: Placed): boolean =>
  file.nodes.some((one) => {
    const receiver = isCall(one) && isMutator(calleeName(one)) ? receiverOf(one) : null;
    return receiver !== null && textOf(file, receiver) === textOf(file, node);
  });

function compared(operator: string, a: number, b: number): boolean | null {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return null;
  }
}
