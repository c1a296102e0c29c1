import { replace, rewrite, template } from '../edit.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { bare, isCall, isFunction, textOf } from '../syntax.ts';
import { calleeText, repetition, sites } from './sites.ts';

/** `JSON.parse(JSON.stringify(x))`: a value written out as text and read back, to copy it. */
export const jsonClone: Rule = {
  name: 'json-clone',
  strategy: 'caching',
  needs: ['samples', 'lines', 'source'],
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
      const value = textOf(file, inner.arguments[0]);
      const again = repetition(c, unit, node);
      const time = micros() + unit.gc * (unit.self > 0 ? Math.min(1, micros() / unit.self) : 0);
      const changed = `structuredClone(${value})`;
      return {
        unit,
        title: `${unit.label.name} copies ${value} through JSON text ${again?.text ?? ''}`.trim(),
        micros: time,
        confidence: 0.92,
        evidence: [
          shareEvidence(c, 'lines', time, 'is on JSON.parse(JSON.stringify(…))'),
          sourceEvidence(
            file,
            node,
            `writes and reads back the whole of ${value}${again ? `, ${again.text}` : ''}`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Copy only what is changed afterwards ({ ...${value}, changed }): for one level that is ten times cheaper and more. Where all of it has to be copied, structuredClone(${value}) says so and keeps dates, maps and cycles; measure it, for small plain objects it is not always faster. Where nobody changes the copy, do not copy: Object.freeze the original.`,
        tradeOffs: [
          'A shallow copy shares what lies deeper: whoever changes that, changes both.',
          'structuredClone keeps undefined, Date and Map where JSON lost or turned them: code that leaned on that sees a difference.',
        ],
        code:
          (isFunction(unit.node) ? rewrite(file, unit.node, [replace(node, changed)]) : null) ??
          template(file, node, `${changed};`),
      };
    }),
};
