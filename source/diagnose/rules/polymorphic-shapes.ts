import { calledInLoop } from '../facts/callers.ts';
import { descend, isMember, type Node, propertyName } from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, unitEvidence } from '../rule.ts';

/** Objects of one kind made in several shapes, read in a hot function: each access has to try them all. */
export const polymorphicShapes: Rule = {
  name: 'polymorphic-shapes',
  strategy: 'code-level',
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own(0.3)) {
      if (c.share(unit.self) < 0.3) continue;
      const reads = new Map<string, number>();
      for (const node of c.nodes(unit))
        if (isMember(node) && !node.computed && c.loopsAround(unit, node).length > 0)
          reads.set(propertyName(node), (reads.get(propertyName(node)) ?? 0) + 1);
      const reading = reads.size > 0 || calledInLoop(c, unit) ? unit : null;
      if (!reading) continue;
      const shapes = shapesFor(
        c.units.flatMap((one) => (one.file ? [one.file.program] : [])),
        readsOf(c.nodes(unit)),
      );
      if (shapes.length < 3) continue;
      found.push({
        unit,
        verdict: 'investigate',
        title: `${codeName(unit.label.name)} reads objects created with ${shapes.length} different shapes`,
        micros: unit.self * 0.6,
        confidence: 0.6,
        evidence: [
          {
            metric: 'shapes',
            value: shapes.length,
            unit: 'count',
            text: `${shapes.length} literals with the same properties in different order or number: ${shapes
              .slice(0, 4)
              .map((keys) => `{${keys.split(',').slice(0, 5).join(', ')}}`)
              .join(' ')}`,
          },
          ...unitEvidence(c, unit),
        ],
        level: 'symptom',
        proposal:
          'Create them all in one function or class that sets every property in the same order, null where there is no value: V8 then reads each property at a fixed offset.',
        tradeOffs: ['Each unused property costs eight bytes.', 'Readability: one more function.'],
        code: {
          before: shapes
            .slice(0, 3)
            .map((keys) => `({ ${keys.split(',').join(', ')} });`)
            .join('\n'),
          after: `function makeItem({ ${shapes[0].split(',').join(', ')} }) {\n  return { ${shapes[0].split(',').join(', ')} };\n}`,
          language: 'js',
          exact: false,
        },
      });
    }
    return found;
  },
};

const readsOf = (nodes: Node[]): Set<string> =>
  new Set(
    nodes
      .filter(isMember)
      .filter((node) => !node.computed)
      .map(propertyName),
  );

/** Key lists of object literals that share three or more of the properties read, each list once. */
function shapesFor(programs: Node[], reads: Set<string>): string[] {
  const shapes = new Set<string>();
  for (const program of new Set(programs)) {
    for (const node of descend(program)) {
      if (
        node.type !== 'ObjectExpression' ||
        node.properties.some((one) => one.type !== 'ObjectProperty' || one.computed)
      )
        continue;
      const keys = node.properties.flatMap((one) =>
        one.type === 'ObjectProperty' && one.key.type === 'Identifier' ? [one.key.name] : [],
      );
      const shared = keys.filter((key) => reads.has(key));
      if (keys.length >= 2 && shared.length >= Math.min(3, Math.max(2, reads.size - 1)))
        shapes.add(keys.join(','));
    }
  }
  const lists = [...shapes];
  // The same properties in another order or with some left out: one kind of thing, not several.
  return lists.filter((one) =>
    lists.some((other) => other !== one && overlap(one.split(','), other.split(',')) >= 0.6),
  );
}

const overlap = (a: string[], b: string[]): number =>
  a.filter((key) => b.includes(key)).length / Math.min(a.length, b.length);
