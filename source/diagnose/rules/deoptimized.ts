import { kindOf } from '../facts/kinds.ts';
import { descend, isFunction, type Node } from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, unitEvidence } from '../rule.ts';

/** V8 gave up optimized code for a hot function, and says why. */
export const deoptimized: Rule = {
  name: 'deoptimized',
  strategy: 'code-level',
  find(c) {
    const { frames, strings } = c.model.recording;
    const found: Candidate[] = [];
    for (const unit of c.units.slice(0, 5)) {
      const reason = unit.frames.map((frame) => strings[frames.deopt[frame]]).find((one) => one !== '');
      // Nearly every function is deoptimized once on its way up; only what V8 gives up for good for changing types counts.
      if (
        !reason ||
        !/wrong (map|call target|name|instance type|value)|not a (Smi|Number|heap number)|polymorphic|megamorphic|lost precision|overflow/i.test(
          reason,
        )
      )
        continue;
      if (c.share(unit.self) < 0.4 || !unit.node || !mixes(unit.file!, unit.node)) continue;
      found.push({
        unit,
        verdict: 'investigate',
        title: `${codeName(unit.label.name)} was deoptimized (${reason}) and is where the time goes`,
        micros: unit.self * 0.5,
        confidence: 0.45,
        evidence: [
          { metric: 'deopt', value: 1, unit: 'count', text: `V8: ${reason}` },
          ...unitEvidence(c, unit),
        ],
        level: 'symptom',
        proposal:
          'Give the function one kind of value: always integers or never, objects of one shape, no undefined among numbers. node --trace-deopt shows the line.',
        tradeOffs: ['Code written for one engine version may not pay off in the next: measure.'],
      });
    }
    return found;
  },
};

/** Source that hands around values of changing kinds: `x = condition ? 1 : 'a'`, `x || undefined`. */
function mixes(file: NonNullable<Parameters<typeof kindOf>[0]>, root: Node): boolean {
  return descend(root).some((node) => {
    if (isFunction(node)) return false;
    if (node.type === 'ConditionalExpression') {
      const [a, b] = [kindOf(file, node.consequent), kindOf(file, node.alternate)];
      return a !== 'unknown' && b !== 'unknown' && a !== b;
    }
    return node.type === 'UnaryExpression' && node.operator === 'typeof';
  });
}
