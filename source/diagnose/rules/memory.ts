import { labelOf, linesOf, nameOf } from '../../cpu/query.ts';
import { bytes, count, percent } from '../../format/numbers.ts';
import type { Case, Unit } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { givesNew, keepsElements } from '../facts/builtins.ts';
import { calledOften } from '../facts/repeats.ts';
import { calleeName, isCall, type Node, receiverOf } from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { keptObjectsRule } from './kept-objects/rule.ts';
import { isArrayLike, type SourcedUnit, statementOf } from './sites.ts';

/** Collections take a large part of the time: say under whom, and what that code allocates. */
export const gcPressure: Rule = {
  name: 'gc-pressure',
  strategy: 'memory',
  find(c) {
    const { gc } = c.model.categories;
    if (!c.collects(0.2)) return [];
    // Where the source shows what is kept, where collections begin is chance.
    if (keptObjectsRule.find(c).length > 0) return [];
    const units = [...c.units].filter((unit) => unit.gc > 0).sort((a, b) => b.gc - a.gc);
    const [most] = units;
    if (!most || most.gc < 0.25 * gc) return [];
    const by = units
      .slice(0, 4)
      .map((one) => `${one.label.name} ${percent(one.gc / gc)}`)
      .join(', ');
    // Building what is kept costs collections too: without waste in the source only a recording that mostly collects counts.
    const mostly = c.share(gc) >= 0.45;
    // Where a collection begins is chance: of those with about as many, the one whose source shows waste.
    const shown = units
      .filter((one) => one.gc >= 0.4 * most.gc)
      .flatMap((unit) => {
        const waste = wasteIn(c, unit, mostly);
        return waste ? [{ unit, waste }] : [];
      });
    const { unit, waste } = shown[0] ?? { unit: most, waste: null };
    if (!waste && !mostly) return [];
    return [
      {
        unit,
        verdict: waste ? 'optimize' : 'investigate',
        title: waste
          ? `${codeName(unit.label.name)} creates garbage for every element: ${waste.text}`
          : `${codeName(unit.label.name)} creates so much garbage that collecting it takes ${percent(c.share(gc))} of CPU time`,
        micros: waste ? unit.gc + c.timeIn(unit.file!, waste.node) : unit.gc,
        confidence: waste ? 0.8 : 0.6,
        evidence: [
          shareEvidence(c, 'gc', gc, 'is garbage collection'),
          { metric: 'gc.by', value: unit.gc / gc, unit: 'share', text: `collections began under: ${by}` },
          ...(waste ? [sourceEvidence(unit.file!, waste.node, waste.text)] : []),
          ...unitEvidence(c, unit),
        ],
        place: waste ? { file: unit.file!, node: waste.node } : undefined,
        level: 'symptom',
        proposal: waste
          ? `${waste.proposal} To see the bytes by line, pass a sampling heap profile (node --heap-prof) with --allocation.`
          : `Find out what it allocates: record the same run with node --heap-prof and pass the file with --allocation. Usual causes: objects that are kept (what survives a collection costs more than what is dropped: look for collections that only grow, by a heap snapshot), a copy per element, intermediate arrays, input split into many small strings. A young generation that is too small makes it worse (--max-semi-space-size=64 enlarges it).`,
        tradeOffs: [
          'Loops that reuse objects read less well than chains, and no code may keep a reused object.',
          'A larger young generation costs memory: about 3 × its size.',
        ],
        goal: 'gc <= 10%',
        code: waste ? template(unit.file!, statementOf(unit.file!, waste.node), waste.code) : null,
      },
    ];
  },
};

function wasteIn(c: Case, unit: Unit, mostly: boolean): Waste | null {
  if (!unit.file || !unit.node) return null;
  return wasteful(c, unit as SourcedUnit) ?? (mostly ? madeForEach(c, unit as SourcedUnit) : null);
}

interface Waste {
  node: Node;
  text: string;
  proposal: string;
  code: string;
}

/** Objects made for each turn of a loop in a function that runs again and again. */
function madeForEach(c: Case, unit: SourcedUnit): Waste | null {
  const made = c
    .nodes(unit)
    .filter(
      (node) =>
        (node.type === 'NewExpression' ||
          (node.type === 'ObjectExpression' && node.properties.length > 0) ||
          (node.type === 'ArrayExpression' && node.elements.length > 0)) &&
        c.loopsAround(unit, node).length > 0,
    );
  const [first] = made;
  if (!first || made.length < 2 || !calledOften(c, unit)) return null;
  return {
    node: first,
    text: `${count(made.length)} object and array literals stand in the body of its loop`,
    proposal:
      'Create fewer objects per element: keep its numbers in typed arrays, one per field, indexed by element; reuse finished objects instead of creating new ones; create once what many elements share.',
    code: `// One array per field, created once and reused:\nconst x = new Float64Array(elements.length);\nelements.forEach((one, i) => {\n  x[i] = one.x;\n});`,
  };
}

/** A chain of array methods on hot lines: an array between each. */
function wasteful(c: Case, unit: SourcedUnit): Waste | null {
  let best: (Waste & { micros: number }) | null = null;
  for (const node of c.nodes(unit)) {
    if (!isCall(node) || !givesNew(calleeName(node))) continue;
    const receiver = receiverOf(node);
    if (!receiver || !isCall(receiver) || !isArrayLike(unit.file, node)) continue;
    const steps: string[] = [];
    for (let at: Node | null = node; at && isCall(at); at = receiverOf(at))
      if (givesNew(calleeName(at)) || keepsElements(calleeName(at))) steps.unshift(calleeName(at));
    if (steps.length < 2) continue;
    const micros = c.timeIn(unit.file, node);
    if (c.share(micros) >= 0.1 && (!best || micros > best.micros))
      best = {
        node,
        micros,
        text: `an intermediate array between each of \`${steps.join(' → ')}\``,
        proposal:
          'Replace the chain by one pass with one result: a plain loop that tests, transforms and sums without intermediate arrays.',
        code: `const result = [];\nfor (const item of items) {\n  // test, transform and keep in one pass\n  if (wanted(item)) result.push(transformed(item));\n}`,
      };
  }
  return best;
}

/** With a sampling heap profile of the same run: the lines that allocate. */
export const allocationLines: Rule = {
  name: 'allocation-heavy-lines',
  strategy: 'memory',
  find(c): Candidate[] {
    const model = c.options.allocation;
    if (!model || model.onCpu <= 0) return [];
    const frame = [...model.functions.order].find((one) => model.functions.category[one] < 2);
    if (frame === undefined) return [];
    const share = model.functions.self[frame] / model.onCpu;
    if (share < 0.3) return [];
    const label = labelOf(model, frame);
    const unit =
      c.units.find(
        (one) =>
          one.label.name === label.name && one.frames.some((row) => labelOf(c.model, row).url === label.url),
      ) ?? null;
    const [line] = linesOf(model, frame).sort((a, b) => b.micros - a.micros);
    const gc = c.model.categories.gc;
    return [
      {
        unit,
        subject: unit ? undefined : label,
        verdict: 'investigate',
        title: `${codeName(nameOf(model, frame))} allocates ${percent(share)} of all sampled bytes`,
        micros: Math.min(gc, Math.max(unit?.gc ?? 0, gc * share)),
        confidence: 0.7,
        evidence: [
          {
            metric: 'bytes',
            value: model.functions.self[frame],
            unit: 'bytes',
            text: `${bytes(model.functions.self[frame])} of ${bytes(model.onCpu)} sampled${line ? `, most on line ${line.line}` : ''}`,
          },
          ...(gc > 0 ? [shareEvidence(c, 'gc', gc, 'is garbage collection')] : []),
        ],
        level: 'symptom',
        proposal:
          'Create fewer objects on that line: reuse a buffer, stream instead of collecting, keep numbers in typed arrays, do not copy what is only read.',
        tradeOffs: [
          'No code may keep a reused object.',
          'Memory vs CPU: objects kept for reuse stay in memory.',
        ],
      },
    ];
  },
};
