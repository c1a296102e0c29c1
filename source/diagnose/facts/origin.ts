import { ARRAY, MAP, STATIC } from './builtin-table.ts';
import { derivesList, elementAt } from './builtins.ts';
import { type Binding, resolve } from './names.ts';
import {
  bare,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from './syntax.ts';
import { gatheredBy } from './turns.ts';

// Where a value comes from, and how long it lives.

/**
 * How long what an expression reaches lives, seen from a function:
 * `call`: made in the call; `parameter`: handed over; `field`: of `this`; `outside`: of a function around or of the module; `element`: of a collection
 * that the function walks; `unknown`: a global, or nothing shows.
 */
export type Life = 'call' | 'parameter' | 'field' | 'outside' | 'element' | 'unknown';

export interface Origin {
  life: Life;
  /** What it is reached from; null for `this` and what is made. */
  binding: Binding | null;
  /** The expression that it is reached by, without local names for it: `this.#cells`, `table.rows`. */
  node: Node;
  /** Keys by which a part of it was picked, outermost last: `side` of `this.sides[side]`. */
  keys: Node[];
}

/** Where a value comes from: through local names, members, `??`, copies and look-ups. */
export function originOf(file: SourceFile, fn: Node, expression: Node): Origin {
  const keys: Node[] = [];
  let node = bare(expression);
  let outermost = node;
  for (let steps = 0; steps < 40; steps++) {
    if (node.type === 'LogicalExpression') node = bare(node.left);
    else if (node.type === 'AssignmentExpression') node = bare(node.right);
    else if (node.type === 'AwaitExpression') node = bare(node.argument);
    else if (
      node.type === 'ArrayExpression' &&
      node.elements.length === 1 &&
      node.elements[0]?.type === 'SpreadElement'
    )
      node = bare(node.elements[0].argument);
    else if (isMember(node)) {
      if (node.computed) keys.push(node.property);
      node = bare(node.object);
    } else if (isCall(node)) {
      const name = calleeName(node);
      const receiver = receiverOf(node);
      const [first] = node.arguments;
      if (receiver && STATIC.has(textOf(file, node.callee)) && first) node = bare(first);
      else if (receiver && (MAP.get(name)?.inside || ARRAY.get(name)?.inside)) {
        // Whatever comes next, or fits: another one each time.
        if (!first || isFunction(first)) return { life: 'element', binding: null, node, keys };
        keys.push(first);
        node = bare(receiver);
      } else if (receiver && derivesList(name)) node = bare(receiver);
      else return { life: 'unknown', binding: null, node: outermost, keys };
    } else if (node.type === 'Identifier') {
      const binding = resolve(file, node);
      if (!binding) return { life: 'unknown', binding: null, node: outermost, keys };
      const walked = contains(fn, binding.node) ? listWalked(file, binding) : null;
      if (walked) {
        node = outermost = bare(walked);
        continue;
      }
      const inside = fn.type !== 'Program' && contains(fn, binding.node) && binding.node !== fn;
      if (!inside)
        return { life: fn.type === 'Program' ? 'call' : 'outside', binding, node: outermost, keys };
      if (binding.iterates) return { life: 'element', binding, node: outermost, keys };
      if (binding.parameter) {
        const own = isFunction(fn) && fn.params.some((one) => contains(one, binding.node));
        const made = !own && gatheredBy(file, binding) !== null;
        return { life: own ? 'parameter' : made ? 'call' : 'element', binding, node: outermost, keys };
      }
      // A local name: `const queue = this.sides[side]`.
      const init = initOf(binding);
      if (!init) return { life: 'call', binding, node: outermost, keys };
      node = bare(init);
      outermost = node;
      if (
        /^(ArrayExpression|ObjectExpression|NewExpression|\w*Literal|\w*Function\w*|BinaryExpression)$/.test(
          node.type,
        )
      ) {
        const spread =
          node.type === 'ArrayExpression' &&
          node.elements.length === 1 &&
          node.elements[0]?.type === 'SpreadElement';
        if (!spread) return { life: 'call', binding, node, keys };
      }
    } else if (node.type === 'ThisExpression') {
      return { life: 'field', binding: null, node: outermost, keys };
    } else {
      return {
        life: /^(ArrayExpression|ObjectExpression|NewExpression|\w*Literal)$/.test(node.type)
          ? 'call'
          : 'unknown',
        binding: null,
        node: outermost,
        keys,
      };
    }
  }
  return { life: 'unknown', binding: null, node: outermost, keys };
}

/** Whether what an expression reaches is there longer than a call of the function: a field's, or outside of it. */
export const outlivesCall = (file: SourceFile, fn: Node, expression: Node): boolean =>
  isLasting(originOf(file, fn, expression));

export const isLasting = ({ life }: Origin): boolean => life === 'field' || life === 'outside';

/** `rows` for `all` of `rows.map((row, at, all) => …)`: the last that a walk hands its callback is the list itself. */
function listWalked(file: SourceFile, { node, parameter }: Binding): Node | null {
  const fn = parameter ? file.parents.get(node) : null;
  const call = fn ? file.parents.get(fn) : null;
  if (!isFunction(fn) || !isCall(call) || call.callee === fn) return null;
  const element = elementAt(calleeName(call));
  return element !== null && fn.params[element + 2] === node ? receiverOf(call) : null;
}

/** The initial value of a local; of a destructured one what is taken apart. */
function initOf({ init, node }: Binding): Node | null {
  if (init) return init;
  return node.type === 'VariableDeclarator' && node.id.type !== 'Identifier' ? (node.init ?? null) : null;
}
