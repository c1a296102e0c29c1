import { replace, rewrite, template } from '../../code/edit.ts';
import { seeksValue } from '../../facts/builtins.ts';
import { resolve } from '../../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
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
    proposal: `Gather in a Set: it finds an element by one look, where ${name}.${calleeName(asked)} walks all that was gathered, and adds without a copy. Both costs go, O(n²) each; a Set keeps the order of first appearance.`,
    tradeOffs: [
      `A Set compares as includes does: NaN is found, objects are the same only by identity.${isCall(copy.node) ? ' concat also spreads an element that is an array itself.' : ''}`,
      'Memory: the Set stands beside the array until that is made of it.',
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
  const readers = lines.length > 0 ? ` Its readers turn round as well (line ${lines.join(', ')}).` : '';
  const push = `${name}.push(${added.map((one) => (one ? textOf(file, one) : 'undefined')).join(', ')});`;
  const cap = most ? `\nif (${name}.length >= 2 * ${most}) ${name}.splice(0, ${name}.length - ${most});` : '';
  return {
    proposal: `Keep the newest last: push to ${name} and read it from the end${most ? `, and cut off what is over ${most} now and then, all at once (or write round a ring of ${most} places)` : ''}.${readers} Each element costs O(1) in place of a copy of all.`,
    tradeOffs: [
      'The order in the array is turned round: all that reads it by position has to know.',
      ...(most ? [`Up to twice ${most} elements are held between two cuts.`] : []),
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
    if (node.start! >= besides.start! && node.end! <= besides.end!) continue;
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
    proposal: `Keep the chunks as they come and join them once a whole piece is there: remember how many bytes the next piece needs, and only when so many have come call Buffer.concat. A piece of many chunks is then copied once, not once for each chunk.`,
    tradeOffs: [
      'A few more fields: the chunks that wait, their length, and how much is needed.',
      'Whoever asks for the length of what is there has to add what waits.',
    ],
    code: statement
      ? template(
          file,
          statement,
          `// Beside ${shortened(name, 40)}: waiting = [] (chunks not joined yet), size = 0 (their bytes), needed = 0.\n${waiting}.push(${chunk});\n${size} += ${chunk}.length;\n${tested}\n\n// And where a piece is not whole yet, what follows leaves with:\n// ${needed} = the bytes that it takes;`,
        )
      : null,
  };
}
