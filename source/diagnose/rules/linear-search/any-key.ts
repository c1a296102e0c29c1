import type { Case } from '../../case/case.ts';
import { parameterIndex, resolve } from '../../facts/names.ts';
import { calleesOf } from '../../facts/program.ts';
import {
  bare,
  type FunctionNode,
  isCall,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';

/** What a test compares with one key: `one.code === label || one.name === label`, there or in a method of the element. */
export interface AnyKey {
  /** The fields of the element of which one has to be the key. */
  properties: string[];
  /** The key, as the search has it. */
  text: string;
  /** The function that compares, and its file. */
  fn: FunctionNode;
  file: SourceFile;
}

/** The fields that a written test compares with one key; null where it asks for anything else, or for one field alone (`keyOf`). */
export function anyKeyOf(c: Case, file: SourceFile, test: FunctionNode): AnyKey | null {
  const [element] = test.params;
  const body = onlyResult(test);
  if (element?.type !== 'Identifier' || !body) return null;
  const isElement = (node: Node) => node.type === 'Identifier' && resolve(file, node)?.node === element;
  if (!isCall(body)) {
    const found = compared(file, body, isElement);
    return found && found.properties.length > 1
      ? { ...found, fn: test, file, text: textOf(file, found.key) }
      : null;
  }
  const receiver = receiverOf(body);
  const [method, other] = calleesOf(c, file, body);
  const result = method && !other ? onlyResult(method.node) : null;
  if (!receiver || !isElement(bare(receiver)) || !result) return null;
  const found = compared(method.file, result, (node) => node.type === 'ThisExpression');
  if (found?.key.type !== 'Identifier') return null;
  const given = body.arguments[parameterIndex(method.node, resolve(method.file, found.key))];
  return given
    ? { properties: found.properties, fn: method.node, file: method.file, text: textOf(file, given) }
    : null;
}

function onlyResult(fn: FunctionNode): Node | null {
  const results = returnsOf(fn);
  return results.length === 1 ? bare(results[0]) : null;
}

/** `a.x === key || a.y === key`: the fields, where all alternatives compare one of an element with the same. */
function compared(
  file: SourceFile,
  test: Node,
  isElement: (node: Node) => boolean,
): { properties: string[]; key: Node } | null {
  const properties: string[] = [];
  let key: Node | null = null;
  const todo: Node[] = [test];
  for (let node = todo.pop(); node; node = todo.pop()) {
    if (node.type === 'LogicalExpression' && node.operator === '||') {
      todo.push(bare(node.right), bare(node.left));
      continue;
    }
    if (node.type !== 'BinaryExpression' || !/^===?$/.test(node.operator)) return null;
    const sides = [bare(node.left), bare(node.right)];
    const field = sides.filter(isMember).find((one) => !one.computed && isElement(bare(one.object)));
    const other = sides.find((one) => one !== field);
    if (!field || !other || (key && textOf(file, key) !== textOf(file, other))) return null;
    key = other;
    properties.push(propertyName(field));
  }
  return key ? { properties, key } : null;
}
