import { replace, rewrite, template } from '../../code/edit.ts';
import { seeksValue } from '../../facts/builtins.ts';
import { resolve } from '../../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';
import { shortened } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import type { Copy } from './match.ts';

// What to do in place of copies of a known shape.

/** What a rule says of a copy: how to do without it. */
export interface Advice {
  proposal: string;
  tradeOffs: string[];
  code: CodeChange | null;
}

/** `seen.includes(x) ? seen : [...seen, x]` in a reduce: each element once. */
export function deduplicated(unit: SourcedUnit, copy: Copy): Advice | null {
  const { file } = unit;
  const callback = copy.reduce?.arguments[0];
  const test = file.parents.get(copy.node);
  if (!copy.reduce || !isFunction(callback) || test?.type !== 'ConditionalExpression') return null;
  const name = textOf(file, copy.target);
  const element = callback.params[1];
  const asked = membership(file, test.test, name);
  const kept = [test.consequent, test.alternate].find((one) => bare(one) !== copy.node);
  if (!asked || !element || !kept || textOf(file, kept) !== name) return null;
  if (textOf(file, asked.arguments[0]) !== textOf(file, element) || element.type !== 'Identifier')
    return null;
  const adds = isCall(copy.node)
    ? copy.node.arguments
    : copy.node.type === 'ArrayExpression'
      ? copy.node.elements.slice(1)
      : [];
  if (adds.length !== 1 || !adds[0] || textOf(file, adds[0]) !== element.name) return null;
  const list = receiverOf(copy.reduce);
  const seed = copy.reduce.arguments[1];
  const empty = seed?.type === 'ArrayExpression' && seed.elements.length === 0;
  const code =
    list && empty && isFunction(unit.node)
      ? rewrite(file, unit.node, [replace(copy.reduce, `[...new Set(${textOf(file, list)})]`)])
      : null;
  return {
    proposal: `Gather in a Set: it finds an element in O(1), where \`${name}.${calleeName(asked)}\` scans everything gathered, and it adds without a copy. Both O(n²) costs disappear; a Set keeps insertion order.`,
    tradeOffs: [
      `A Set compares as includes does: it finds NaN, and compares objects by identity.${isCall(copy.node) ? ' concat also spreads an element that is an array itself.' : ''}`,
      'Memory: the Set and the array built from it exist together for a moment.',
    ],
    // NaN, -0 and holes are treated otherwise.
    code: code && { ...code, exact: false },
  };
}

function membership(file: SourceFile, test: Node, name: string): CallNode | null {
  const at = bare(test);
  if (at.type === 'UnaryExpression') return membership(file, at.argument, name);
  if (at.type === 'BinaryExpression') return membership(file, at.left, name);
  const receiver = isCall(at) ? receiverOf(at) : null;
  return isCall(at) && receiver && textOf(file, receiver) === name && seeksValue(calleeName(at)) ? at : null;
}

/** `xs = [x, ...xs].slice(0, 100)`: new elements at the front, and perhaps no more than so many. */
export function newestFirst(unit: SourcedUnit, copy: Copy): Advice | null {
  const { file } = unit;
  if (copy.kind !== 'array' || copy.node.type !== 'ArrayExpression' || copy.reduce || copy.fed) return null;
  const { elements } = copy.node;
  if (elements.at(-1)?.type !== 'SpreadElement' || elements[0]?.type === 'SpreadElement') return null;
  const name = textOf(file, copy.target);
  const member = file.parents.get(copy.node);
  const cut = isMember(member) ? file.parents.get(member) : null;
  const most =
    isCall(cut) && calleeName(cut) === 'slice' && textOf(file, cut.arguments[0]) === '0' && cut.arguments[1]
      ? textOf(file, cut.arguments[1])
      : null;
  const added = elements.slice(0, -1).reverse();
  const statement = expressionStatement(file, copy.node);
  const lines = readersOf(file, copy.target, statement ?? copy.node);
  const readers = lines.length > 0 ? ` Reverse its readers as well (line ${lines.join(', ')}).` : '';
  const push = `${name}.push(${added.map((one) => (one ? textOf(file, one) : 'undefined')).join(', ')});`;
  const cap = most ? `\nif (${name}.length >= 2 * ${most}) ${name}.splice(0, ${name}.length - ${most});` : '';
  return {
    proposal: `Keep the newest element last: push to \`${name}\` and read it from the end${most ? `, and remove the elements beyond ${most} in one cut from time to time (or use a ring buffer of ${most} slots)` : ''}.${readers} Each element then costs O(1) instead of a copy of the whole array.`,
    tradeOffs: [
      'The order of the array is reversed: adapt every reader that uses a position.',
      ...(most ? [`The array holds up to twice ${most} elements between two cuts.`] : []),
    ],
    code: statement
      ? template(
          file,
          statement,
          `${push}${cap}\n\n// The newest n, newest first, where it is read:\n${name}.slice(Math.max(0, ${name}.length - ${most ? `Math.min(n, ${most})` : 'n'})).reverse();`,
        )
      : null,
  };
}

/** The statement that is an assignment and nothing else around a node. */
function expressionStatement(file: SourceFile, node: Node): Node | null {
  for (let at = file.parents.get(node); at; at = file.parents.get(at)) {
    if (at.type === 'ExpressionStatement') return at;
    if (isFunction(at) || /Statement$/.test(at.type)) return null;
  }
  return null;
}

function readersOf(file: SourceFile, target: Node, besides: Node): number[] {
  const text = textOf(file, target);
  const lines = new Set<number>();
  for (const node of file.nodes) {
    if (node.type !== bare(target).type || textOf(file, node) !== text) continue;
    if (contains(besides, node)) continue;
    if (node.type === 'Identifier' && resolve(file, node) !== resolve(file, bare(target) as typeof node))
      continue;
    const parent = file.parents.get(node);
    if (parent?.type === 'VariableDeclarator' && parent.id === node) continue;
    lines.add(node.loc!.start.line);
  }
  return [...lines].slice(0, 4);
}

/** A decoder: bytes come at the end of a buffer, and whole pieces are taken off its front on the way. */
export function decoded(unit: SourcedUnit, copy: Copy): Advice | null {
  const { file } = unit;
  if (copy.kind !== 'buffer' || !isCall(copy.node)) return null;
  const name = textOf(file, copy.target);
  const taken = file.nodes.some(
    (one) =>
      one.type === 'AssignmentExpression' &&
      textOf(file, one.left) === name &&
      isCall(one.right) &&
      /^(subarray|slice)$/.test(calleeName(one.right)) &&
      textOf(file, receiverOf(one.right) ?? one.right) === name,
  );
  const list = copy.node.arguments[0];
  if (!taken || list?.type !== 'ArrayExpression' || list.elements.length !== 2 || !list.elements[1])
    return null;
  const chunk = textOf(file, list.elements[1]);
  const statement = expressionStatement(file, copy.node);
  const inMethod = name.startsWith('this.');
  const [waiting, size, needed] = ['waiting', 'size', 'needed'].map((one) =>
    inMethod ? `this.${one}` : one,
  );
  const join = `${name} = Buffer.concat([${name}, ...${waiting}]);\n${waiting} = [];\n${size} = 0;\n${needed} = 0;`;
  const tested = inMethod
    ? `if (${name}.length + ${size} < ${needed}) return;\n${join}`
    : `if (${name}.length + ${size} >= ${needed}) {\n${join}\n// … what follows\n}`;
  return {
    proposal: `Keep the chunks as they arrive and join them once a message is complete: remember how many bytes the next message needs, and call Buffer.concat only when that many have arrived. A message of many chunks is then copied once, not once per chunk.`,
    tradeOffs: [
      'Three more fields: the pending chunks, their length, and the length needed.',
      'Code that asks for the buffered length must add the pending chunks.',
    ],
    code: statement
      ? template(
          file,
          statement,
          `// Beside ${shortened(name, 40)}: waiting = [] (pending chunks), size = 0 (their bytes), needed = 0.\n${waiting}.push(${chunk});\n${size} += ${chunk}.length;\n${tested}\n\n// And where a message is incomplete, return after:\n// ${needed} = the bytes that it needs;`,
        )
      : null,
  };
}
