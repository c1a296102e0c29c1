import type * as t from '@babel/types';
import {
  bare,
  type CallNode,
  isFunction,
  isLiteral,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';

/** The key that a predicate compares: `one.id === key`. */
export interface Key {
  parameter: string;
  property: string | null;
  key: Node;
  /** Nothing else is asked of the element, and `==` is not, for which `1` and `'1'` are one key. */
  alone: boolean;
}

/** The key of a search by a predicate that is written there. */
export const keyOf = (file: SourceFile, call: CallNode): Key | null => keyIn(file, call.arguments[0]);

export function keyIn(file: SourceFile, callback: Node | undefined): Key | null {
  if (!isFunction(callback) || callback.params[0]?.type !== 'Identifier') return null;
  const parameter = callback.params[0].name;
  const body = callback.body.type === 'BlockStatement' ? returned(callback.body) : callback.body;
  if (!body) return null;
  const tests: Node[] = [body];
  const equalities: t.BinaryExpression[] = [];
  for (let test = tests.pop(); test; test = tests.pop()) {
    const node = bare(test);
    if (node.type === 'LogicalExpression' && node.operator === '&&') tests.push(node.left, node.right);
    else if (node.type === 'BinaryExpression' && (node.operator === '===' || node.operator === '=='))
      equalities.push(node);
  }
  for (const equality of equalities) {
    for (const [own, key] of [
      [equality.left, equality.right],
      [equality.right, equality.left],
    ]) {
      const field = bare(own);
      const direct = field.type === 'Identifier' && field.name === parameter;
      const property =
        isMember(field) &&
        field.object.type === 'Identifier' &&
        field.object.name === parameter &&
        !field.computed;
      if (!direct && !property) continue;
      if (new RegExp(`\\b${parameter}\\b`).test(textOf(file, key)) && usesName(file, key, parameter))
        continue;
      if (isLiteral(bare(key))) continue;
      return {
        parameter,
        property: property && isMember(field) ? textOf(file, field.property) : null,
        key,
        alone: body === equality && equality.operator === '===',
      };
    }
  }
  return null;
}

function usesName(file: SourceFile, node: Node, name: string): boolean {
  if (node.type === 'Identifier') return node.name === name;
  return isMember(node) ? usesName(file, node.object, name) : textOf(file, node).includes(name);
}

const returned = (block: t.BlockStatement): Node | null => {
  const last = block.body.at(-1);
  return block.body.length === 1 && last?.type === 'ReturnStatement' ? (last.argument ?? null) : null;
};
