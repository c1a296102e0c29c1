import { template } from '../code/edit.ts';
import { cuts } from '../facts/builtins.ts';
import { kindOf } from '../facts/kinds.ts';
import { sameAgain } from '../facts/lasts.ts';
import {
  calleeName,
  isCall,
  isLiteral,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../rule.ts';
import { sites, statementOf } from './sites.ts';

/** `text.slice(0, offset).split('\n').length` for each match: all before a place is gone through again for each place. */
export const prefixScan: Rule = {
  name: 'prefix-scan',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.15, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const whole = prefixOf(file, node);
      const again = whole && sameAgain(c, unit, node, whole);
      if (!whole || !again) return null;
      const name = shortened(textOf(file, whole), 40);
      const time = micros();
      return {
        unit,
        title: `${codeName(unit.label.name)} scans \`${name}\` from the start up to a position ${again.text}: O(n²), could be O(n)`,
        micros: time,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'lines', time, `is spent on the start of \`${name}\``),
          sourceEvidence(file, node, `copies everything before the position and scans it, ${again.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Scan \`${name}\` once and remember where its parts begin (a list of line starts, searched by binary search), or continue the count from the previous position if positions come in order.`,
        tradeOffs: ['Memory: one number per line or part.'],
        code: template(
          file,
          statementOf(file, node),
          `const starts = [0];\nfor (let at = text.indexOf('\\n'); at >= 0; at = text.indexOf('\\n', at + 1)) starts.push(at + 1);\n// The line of an offset: binary search in starts.`,
        ),
      };
    }),
};

/** `text` of `text.slice(0, n).split(…)`, of which only a number or the last is taken. */
function prefixOf(file: SourceFile, node: Node): Node | null {
  if (
    !isCall(node) ||
    !/^(split|match|matchAll|lastIndexOf|replace|replaceAll|filter|reduce)$/.test(calleeName(node))
  )
    return null;
  const cut = receiverOf(node);
  if (!cut || !isCall(cut) || !cuts(calleeName(cut))) return null;
  const [from, to] = cut.arguments;
  if (!from || !to || textOf(file, from) !== '0' || isLiteral(to)) return null;
  const whole = receiverOf(cut);
  if (!whole || (isCall(whole) && !isMember(whole))) return null;
  const kind = kindOf(file, whole);
  return kind === 'map' || kind === 'set' || kind === 'number' ? null : whole;
}
