import { bare, calleeName, isCall, textOf } from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { copyAdvice } from './copy-advice.ts';
import { calleeText, repetition, sites, statementOf } from './sites.ts';

const CLONES = /^(structuredClone|cloneDeep|klona|rfdc|deepClone|deepCopy)$/;

/** `structuredClone(state)`, `cloneDeep(state)`: all of a value copied, again and again. */
export const deepClone: Rule = {
  name: 'deep-clone',
  strategy: 'caching',
  removes: false,
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
        title: `${codeName(unit.label.name)} copies all of \`${value}\` ${again.text}`,
        micros: time,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'total', time, `is spent in \`${calleeText(file, node)}\` called from here`),
          sourceEvidence(file, node, `copies ${value} with everything in it, ${again.text}`),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: statementOf(file, node) },
        level: 'cause',
        proposal: `${advice.proposal} For undo, keep each change and its inverse instead of every state.`,
        tradeOffs: [
          'Shared parts must not be written to: a change to one changes all copies.',
          'Spreading along a path is more code; immer writes it for you, at the cost of a proxy.',
        ],
        code: advice.code,
      };
    }),
};
