import { template } from '../code/edit.ts';
import { cuts, isLinear, sorts } from '../facts/builtins.ts';
import { kindOf } from '../facts/kinds.ts';
import { resolve, usesOf } from '../facts/names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  linesIn,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { type SourcedUnit, sites } from './sites.ts';

/** `xs.slice(i - w, i).reduce(…)` at each i of xs: the same elements walked again for every step. */
export const rescannedWindow: Rule = {
  name: 'rescanned-window',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.1, (unit, node, _): Candidate | null => {
      if (!isCall(node) || !cuts(calleeName(node))) return null;
      const { file } = unit;
      const list = receiverOf(node);
      if (!list || kindOf(file, list) === 'string') return null;
      const loop = c.loopsAround(unit, node).find((one) => stepsThrough(file, one, list, node));
      if (!loop) return null;
      const walks = walksOf(file, unit, node);
      if (walks.length === 0) return null;
      const time = c.timeOnLines(file, new Set([node, ...walks].flatMap(linesIn)));
      const name = textOf(file, list);
      const grows = /^0?$/.test(node.arguments[0] ? textOf(file, node.arguments[0]) : '');
      return {
        unit,
        title: `${codeName(unit.label.name)} iterates over a part of \`${name}\` again for each of its elements: ${grows ? 'O(n²)' : 'O(n·w)'}`,
        micros: time,
        confidence: 0.86,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent on copying the part and iterating over it'),
          sourceEvidence(file, node, `is copied and iterated over at each step`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: loop },
        level: 'cause',
        proposal: grows
          ? `Keep a running result: compute the result for i + 1 elements from the result for i. O(n²) becomes O(n).`
          : `Use a sliding window: add the element that enters, subtract the one that leaves (for a maximum or minimum keep a deque of candidates; for arbitrary ranges use prefix sums). O(n·w) becomes O(n), and nothing is copied.`,
        tradeOffs: [
          'A running sum of floating-point numbers accumulates rounding errors: recompute it from time to time where that matters.',
          'The result now depends on the previous steps: a bug in one affects all after it.',
        ],
        code: template(
          file,
          loop,
          `let sum = 0;\nconst results = [];\nfor (let i = 0; i < ${name}.length; i++) {\n  sum += ${name}[i];\n  if (i >= width) sum -= ${name}[i - width];\n  results.push(sum / Math.min(i + 1, width));\n}`,
        ),
      };
    }),
};

/** A loop that goes one by one over what is cut, with its position in the bounds of the cut. */
function stepsThrough(file: SourceFile, loop: Node, list: Node, cut: CallNode): boolean {
  let position: string | null = null;
  if (loop.type === 'ForStatement') {
    if (loop.update?.type !== 'UpdateExpression' || loop.update.argument.type !== 'Identifier') return false;
    position = loop.update.argument.name;
  } else if (isCall(loop)) {
    const callback = loop.arguments[0];
    const receiver = receiverOf(loop);
    if (!isFunction(callback) || !receiver || textOf(file, receiver) !== textOf(file, list)) return false;
    const second = callback.params[1];
    position = second?.type === 'Identifier' ? second.name : null;
  } else if (loop.type === 'ForOfStatement' && loop.left.type === 'VariableDeclaration') {
    // `for (const [i, x] of xs.entries())`
    const { id } = loop.left.declarations[0];
    const first = id.type === 'ArrayPattern' ? id.elements[0] : null;
    if (!/\.entries\(\)$/.test(textOf(file, loop.right)) || first?.type !== 'Identifier') return false;
    position = first.name;
  }
  if (position === null) return false;
  return cut.arguments.some((one) =>
    descend(one).some((node) => node.type === 'Identifier' && node.name === position),
  );
}

/** Calls that walk the part, at once or through the name it is given. */
function walksOf(file: SourceFile, unit: SourcedUnit, cut: Node): Node[] {
  const holder = file.parents.get(cut);
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') {
    const walk = walkOver(file, cut);
    return walk ? [walk] : [];
  }
  const binding = resolve(file, holder.id);
  if (!binding) return [];
  return usesOf(file, binding)
    .filter((use) => contains(unit.node, use))
    .flatMap((use) => walkOver(file, use) ?? []);
}

/** What walks all of a part: a sum or a largest of it is made anew from every element. */
const walks = (name: string): boolean => isLinear(name) || sorts(name);

function walkOver(file: SourceFile, node: Node): Node | null {
  const up = file.parents.get(node);
  if (up?.type === 'ForOfStatement' && bare(up.right) === node) return up;
  if (up?.type === 'SpreadElement') {
    const call = file.parents.get(up);
    return isCall(call) && walks(calleeName(call)) ? call : null;
  }
  const call = isMember(up) && up.object === node ? file.parents.get(up) : up;
  return isCall(call) && walks(calleeName(call)) ? call : null;
}
