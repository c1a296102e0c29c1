import { template } from '../code/edit.ts';
import { resolve } from '../facts/names.ts';
import { bare, type CallNode, isCall, type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { calleeText, repetition, sites, statementOf } from './sites.ts';

/** `JSON.stringify(a) === JSON.stringify(b)`: both written out as text, whole, to learn whether they differ. */
export const jsonCompare: Rule = {
  name: 'json-compare',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.08, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      if (node.type !== 'BinaryExpression' || !/^[!=]==?$/.test(node.operator)) return null;
      const [left, right] = [node.left, node.right].map((side) => stringified(file, side));
      if (!left || !right) return null;
      const again = repetition(c, unit, node);
      if (!again) return null;
      const [a, b] = [left, right].map((call) => textOf(file, call.arguments[0]));
      // Texts that are kept in variables cost where they are made.
      const elsewhere = [left, right].filter((call) => call.start! < node.start! || call.end! > node.end!);
      const lines = new Set(elsewhere.map((call) => call.loc!.start.line));
      lines.delete(node.loc!.start.line);
      const time = micros() + c.timeOnLines(file, lines);
      const equal = `isDeepStrictEqual(${a}, ${b})`;
      return {
        unit,
        title: `${codeName(unit.label.name)} compares \`${a}\` with \`${b}\` as JSON ${again.text}`,
        micros: time,
        confidence: 0.88,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent on serializing both'),
          sourceEvidence(
            file,
            node,
            `serializes both completely, even where the first field differs, ${again.text}`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `First compare what identifies a change (a version, a time stamp, a hash kept with each); where everything must be compared, go field by field and stop at the first difference: \`isDeepStrictEqual\` of \`node:util\` builds no string. Where one side stays the same, serialize it once and keep the string.`,
        tradeOffs: [
          'JSON depends on key order and drops undefined: a comparison of values does neither.',
          'Code that changes the value must update the version or hash.',
        ],
        code: template(
          file,
          statementOf(file, node),
          `import { isDeepStrictEqual } from 'node:util';\n\n// First what differs most often, then everything:\n${a}.version ${node.operator[0] === '!' ? '!==' : '==='} ${b}.version ${node.operator[0] === '!' ? `|| !${equal}` : `&& ${equal}`};`,
        ),
      };
    }),
};

/** The call that makes the text, there or where the variable was set. */
function stringified(file: SourceFile, side: Node): CallNode | null {
  const node = bare(side);
  if (isCall(node)) return calleeText(file, node) === 'JSON.stringify' && node.arguments[0] ? node : null;
  if (node.type !== 'Identifier') return null;
  const init = resolve(file, node)?.init;
  return init && init !== node && isCall(bare(init)) ? stringified(file, init) : null;
}
