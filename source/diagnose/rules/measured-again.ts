import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { flattens, iterates } from '../facts/builtins.ts';
import { parameterIndex, resolve } from '../facts/names.ts';
import { calleesOf, type FunctionPlace } from '../facts/program.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isLoop,
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
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import type { SourcedUnit } from './sites.ts';
import { appended, extendsText, type Grown } from './string-building.ts';

/** A text that grows by a piece at a time, and is handed whole to a function that goes over all of it each time: `width(line + char)`. */
export const measuredAgain: Rule = {
  name: 'measured-again',
  strategy: 'algorithmic',
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.02)) {
      const measured = measuredIn(c, unit);
      if (!measured || !worth(c, measured.micros, 0.1)) continue;
      const { grown, call, by, micros } = measured;
      const { file } = unit;
      const name = calleeName(call as never);
      found.push({
        unit,
        title: `${codeName(unit.label.name)} calls ${codeName(name)} for all of \`${grown.target}\` each time it grows: O(n²), could be O(n)`,
        micros,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'total', micros, `is spent in ${codeName(name)}, called from here`),
          sourceEvidence(file, grown.append, `adds a piece to \`${grown.target}\` in each iteration`),
          sourceEvidence(file, call, `hands all of \`${grown.target}\` to ${codeName(name)}`),
          sourceEvidence(by.file, by.walk, 'goes over all that it is given'),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: call },
        level: 'cause',
        proposal: `Keep the result for \`${grown.target}\` in a variable and add that of the new piece alone: each piece is then looked at once.`,
        tradeOffs: [
          'Right only where the result of a whole is the sum of those of its parts: pieces that join (combining characters, escape sequences) must be told apart first.',
        ],
        code: template(
          file,
          grown.append,
          `let total = 0;\n// in the loop, where \`piece\` is added:\ntotal += ${name}(piece);`,
        ),
      });
    }
    return found;
  },
};

interface Measured {
  grown: Grown;
  call: Node;
  by: { file: SourceFile; walk: Node };
  micros: number;
}

/** The call of a function that takes most of the time with a text that grows. */
function measuredIn(c: Case, unit: SourcedUnit): Measured | null {
  let best: Measured | null = null;
  for (const node of c.nodes(unit)) {
    const grown = appended(c, unit, node);
    if (!grown) continue;
    for (const call of descend(grown.loop)) {
      const at = isCall(call) ? call.arguments.findIndex((one) => isOf(unit.file, one, grown.target)) : -1;
      if (!isCall(call) || at < 0) continue;
      for (const place of calleesOf(c, unit.file, call)) {
        const walk = place.node === unit.node ? null : walkOfParameter(place, at);
        if (!walk) continue;
        const inner = c.unitAt(place.node);
        const micros = inner ? c.timeBelow(unit, inner) : 0;
        if (!best || micros > best.micros) best = { grown, call, by: { file: place.file, walk }, micros };
      }
    }
  }
  return best;
}

/** `out`, `out + char`. */
const isOf = (file: SourceFile, argument: Node, target: string): boolean =>
  textOf(file, bare(argument)) === target || extendsText(file, argument, target);

/** Where a function goes over all of a parameter, a text: a loop over it, or a method that reads all of it. */
function walkOfParameter({ file, node: fn }: FunctionPlace, at: number): Node | null {
  const isIt = (node: Node): boolean =>
    node.type === 'Identifier' && parameterIndex(fn, resolve(file, node)) === at;
  return (
    descend(fn.body).find((node) => {
      if (node.type === 'ForOfStatement') return isIt(bare(node.right));
      if (isLoop(node) && 'test' in node && node.test)
        return descend(node.test as Node).some(
          (one) => one.type === 'MemberExpression' && isIt(one.object) && /\.length$/.test(textOf(file, one)),
        );
      if (node.type === 'SpreadElement') return isIt(bare(node.argument));
      const receiver = isCall(node) ? receiverOf(node) : null;
      return (
        isCall(node) &&
        receiver !== null &&
        isIt(bare(receiver)) &&
        (/^(split|replace|replaceAll|match|matchAll|normalize)$/.test(calleeName(node)) ||
          (iterates(calleeName(node)) && !flattens(calleeName(node))))
      );
    }) ?? null
  );
}
