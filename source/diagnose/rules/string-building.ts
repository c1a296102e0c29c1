import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { flattens, folds } from '../facts/builtins.ts';
import { kindOf } from '../facts/kinds.ts';
import { once } from '../facts/once.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  returnsOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { madeIn, type SourcedUnit, sites } from './sites.ts';

/** What looks into a text, its own method or that of an expression. */
const looksInto = (name: string): boolean => flattens(name) || name === 'test' || name === 'exec';

/**
 * A string that grows by `+=` and is read in the same loop. V8 keeps `a + b` as a rope, which is cheap until someone looks
 * inside: then all of it is copied flat, once for every element.
 */
export const stringBuilding: Rule = {
  name: 'string-building',
  strategy: 'algorithmic',
  find: once((c: Case) =>
    sites(c, 0.1, (unit, node): Candidate | null => {
      const { file } = unit;
      const grown = appended(c, unit, node) ?? foldedText(file, node);
      if (!grown) return null;
      const { target, loop, append } = grown;
      const reads = descend(loop).filter((one) => {
        if (isCall(one)) {
          const receiver = receiverOf(one);
          return (
            looksInto(calleeName(one)) &&
            ((receiver && textOf(file, receiver) === target) ||
              one.arguments.some((argument) => textOf(file, argument) === target))
          );
        }
        return isMember(one) && one.computed && textOf(file, one.object) === target;
      });
      if (reads.length === 0) return null;
      const read = reads.reduce((a, b) => (c.timeIn(file, a) >= c.timeIn(file, b) ? a : b));
      const time =
        Math.max(c.timeIn(file, read), c.timeIn(file, append)) + (unit.self > 0 ? unit.gc * 0.5 : 0);
      return {
        unit,
        title: `${codeName(unit.label.name)} appends to \`${target}\` and reads it in the same loop: each iteration copies the whole string`,
        micros: time,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'lines', time, `is spent on building and reading \`${target}\``),
          sourceEvidence(
            file,
            read,
            `reads the string that line ${append.loc!.start.line} extends in each iteration: V8 flattens all of it`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: loop },
        level: 'cause',
        proposal: `Collect the pieces in an array and join them once after the loop; keep what the loop reads from \`${target}\` (its last character, its length, whether it has a prefix) in a variable. O(n²) copied characters become O(n).`,
        tradeOffs: [
          'Memory: the pieces live until the join, about as large as the string.',
          'Readability: one more variable.',
        ],
        code: template(
          file,
          append,
          `const parts = [];\nlet last = '';\n// in the loop:\nparts.push(piece);\nlast = piece;\n// once, after it:\nconst text = parts.join('');`,
        ),
      };
    }),
  ),
};

/** A text that grows from turn to turn: its name, the loop, and what extends it. */
export interface Grown {
  target: string;
  loop: Node;
  append: Node;
}

/** `html += piece`, `html = html + piece` in a loop. */
export function appended(c: Case, unit: SourcedUnit, node: Node): Grown | null {
  const { file } = unit;
  if (node.type !== 'AssignmentExpression' || !/^\+?=$/.test(node.operator)) return null;
  const target = textOf(file, node.left);
  if (node.operator === '=' && !extendsText(file, node.right, target)) return null;
  if (kindOf(file, node.left) !== 'string') return null;
  const loop = c.loopsAround(unit, node).find((one) => !madeIn(file, one, node.left));
  return loop ? { target, loop, append: node } : null;
}

/** `rows.reduce((html, row) => html + piece, '')`. */
function foldedText(file: SourceFile, node: Node): Grown | null {
  if (!isCall(node) || !folds(calleeName(node))) return null;
  const [fn, start] = node.arguments;
  const gathered = isFunction(fn) ? fn.params[0] : null;
  if (!isFunction(fn) || gathered?.type !== 'Identifier' || !start || kindOf(file, start) !== 'string')
    return null;
  const append = returnsOf(fn).find((one) => extendsText(file, one, gathered.name));
  return append ? { target: gathered.name, loop: node, append } : null;
}

/** Whether a text is put together of that one and others: `a + b + c`, `${a}…`. */
export function extendsText(file: SourceFile, expression: Node, target: string): boolean {
  const todo = [expression];
  for (let at = todo.pop(); at; at = todo.pop()) {
    const node = bare(at);
    if (node.type === 'TemplateLiteral') return node.expressions.some((one) => textOf(file, one) === target);
    if (node.type !== 'BinaryExpression' || node.operator !== '+') continue;
    if (textOf(file, node.left) === target || textOf(file, node.right) === target) return true;
    todo.push(node.left as Node);
  }
  return false;
}
