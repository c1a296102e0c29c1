import { bare, calleeName, isCall, textOf } from '../facts/syntax.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { copyAdvice } from './copy-advice.ts';
import { calleeText, repetition, sites, statementOf } from './sites.ts';

const CLONES = /^(structuredClone|cloneDeep|klona|rfdc|deepClone|deepCopy)$/;

/** `structuredClone(state)`, `cloneDeep(state)`: all of a value copied, again and again. */
export const deepClone: Rule = {
  name: 'deep-clone',
  strategy: 'caching',
  needs: ['samples', 'source'],
  find: (c) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      if (!isCall(node) || !node.arguments[0]) return null;
      const inner = bare(node.arguments[0]);
      const serialized =
        /(^|\.)deserialize$/.test(calleeText(file, node)) &&
        isCall(inner) &&
        /(^|\.)serialize$/.test(calleeText(file, inner));
      if (!serialized && !CLONES.test(calleeName(node))) return null;
      const again = repetition(c, unit, node);
      if (!again) return null;
      const value = textOf(file, serialized ? inner.arguments[0] : inner).slice(0, 60);
      const time = micros();
      const advice = copyAdvice(c, unit, node, serialized ? inner.arguments[0] : inner);
      return {
        unit,
        title: `${unit.label.name} copies all of ${value} ${again.text}`,
        micros: time,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'total', time, `is in ${calleeText(file, node)} from here`),
          sourceEvidence(file, node, `copies ${value} with all that it holds, ${again.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: statementOf(file, node) },
        level: 'cause',
        proposal: `${advice.proposal} To undo, keep the change and its inverse instead of all states.`,
        tradeOffs: [
          'What is shared must not be written to: whoever changes a shared part, changes all copies.',
          'Spreading by hand along a path is more code; immer writes it for you, and costs a proxy.',
        ],
        code: advice.code,
      };
    }),
};
