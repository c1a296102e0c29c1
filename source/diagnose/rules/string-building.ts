import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { flattens } from '../facts/builtins.ts';
import { kindOf } from '../facts/kinds.ts';
import { once } from '../facts/once.ts';
import { bare, calleeName, descend, isCall, isMember, receiverOf, textOf } from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { madeIn, sites } from './sites.ts';

/** What looks into a text, its own method or that of an expression. */
const looksInto = (name: string): boolean => flattens(name) || name === 'test' || name === 'exec';

/**
 * A string that grows by `+=` and is read in the same loop. V8 keeps `a + b` as a rope, which is cheap until someone looks
 * inside: then all of it is copied flat, once for every element.
 */
export const stringBuilding: Rule = {
  name: 'string-building',
  strategy: 'algorithmic',
  needs: ['samples', 'lines', 'source'],
  find: once((c: Case) =>
    sites(c, 0.1, (unit, node): Candidate | null => {
      const { file } = unit;
      if (node.type !== 'AssignmentExpression' || !/^\+?=$/.test(node.operator)) return null;
      const target = textOf(file, node.left);
      const right = bare(node.right);
      const appends =
        node.operator === '+=' ||
        (right.type === 'BinaryExpression' &&
          right.operator === '+' &&
          (textOf(file, right.left) === target || textOf(file, right.right) === target)) ||
        (right.type === 'TemplateLiteral' && right.expressions.some((one) => textOf(file, one) === target));
      if (!appends || kindOf(file, node.left) !== 'string') return null;
      const loop = c.loopsAround(unit, node).find((one) => !madeIn(file, one, node.left));
      if (!loop) return null;
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
      const time = Math.max(c.timeIn(file, read), c.timeIn(file, node)) + (unit.self > 0 ? unit.gc * 0.5 : 0);
      return {
        unit,
        title: `${codeName(unit.label.name)} appends to \`${target}\` and reads it in the same loop: each iteration copies the whole string`,
        micros: time,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'lines', time, `is spent on building and reading ${target}`),
          sourceEvidence(
            file,
            read,
            `reads the string that line ${node.loc!.start.line} just extended: V8 flattens all of it`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: loop },
        level: 'cause',
        proposal: `Collect the pieces in an array and join them once after the loop; keep what the loop reads from ${target} (its last character, its length, whether it has a prefix) in a variable. O(n²) copied characters become O(n).`,
        tradeOffs: [
          'Memory: the pieces live until the join, about as large as the string.',
          'Readability: one more variable.',
        ],
        code: template(
          file,
          node,
          `const parts = [];\nlet last = '';\n// in the loop:\nparts.push(piece);\nlast = piece;\n// once, after it:\nconst text = parts.join('');`,
        ),
      };
    }),
  ),
};
