import { bare, isCall, textOf } from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { copyAdvice } from './copy-advice.ts';
import { calleeText, repetition, sites } from './sites.ts';

/** `JSON.parse(JSON.stringify(x))`: a value written out as text and read back, to copy it. */
export const jsonClone: Rule = {
  name: 'json-clone',
  strategy: 'caching',
  removes: false,
  find: (c) =>
    sites(c, 0.08, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      if (!isCall(node) || calleeText(file, node) !== 'JSON.parse') return null;
      const inner = node.arguments[0] ? bare(node.arguments[0]) : null;
      if (
        !isCall(inner) ||
        calleeText(file, inner) !== 'JSON.stringify' ||
        inner.arguments.length !== 1 ||
        node.arguments.length !== 1
      )
        return null;
      const value = inner.arguments[0];
      const text = textOf(file, value);
      const again = repetition(c, unit, node);
      const time = micros() + unit.gc * (unit.self > 0 ? Math.min(1, micros() / unit.self) : 0);
      const { proposal, code } = copyAdvice(c, unit, node, value);
      return {
        unit,
        title: `${codeName(unit.label.name)} copies \`${text}\` through JSON ${again?.text ?? ''}`.trim(),
        micros: time,
        confidence: 0.92,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent in `JSON.parse(JSON.stringify(…))`'),
          sourceEvidence(
            file,
            node,
            `serializes and parses the whole of \`${text}\`${again ? `, ${again.text}` : ''}`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `${proposal} Where all of it must be copied, \`structuredClone(${text})\` says so and keeps dates, Maps and cycles; it is no faster on plain objects.`,
        tradeOffs: [
          'What is not copied is shared: a write to it is seen everywhere. Object.freeze (at every level) makes such a write an error.',
          '`structuredClone` instead of JSON: measured on Node 20–26, objects and lists of them take 1.2 to 2.9 times as long, long strings, typed arrays and lists of fractions less; it throws on functions, and keeps undefined and Date where JSON dropped or converted them.',
        ],
        code,
      };
    }),
};
