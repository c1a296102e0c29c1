import { percent } from '../../format/numbers.ts';
import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { calledOften } from '../facts/repeats.ts';
import { lineOf, type Node } from '../facts/syntax.ts';
import { isTemporary } from '../facts/temporary.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { type SourcedUnit, statementOf } from './sites.ts';

/** Of CPU time: with less garbage collection short-lived objects are cheap enough. */
const LEAST_GC = 0.15;
/** Of CPU time: making and collecting them together. */
const LEAST = 0.4;

/** Objects and arrays that are made for one reading and dropped, in functions that run again and again. */
export const shortLived: Rule = {
  name: 'short-lived-objects',
  strategy: 'memory',
  find(c) {
    if (!c.collects(LEAST_GC)) return [];
    const makers = c.own(0.03).flatMap((unit) => madeBy(c, unit) ?? []);
    if (makers.length === 0) return [];
    makers.sort((a, b) => b.micros - a.micros);
    const micros = makers.reduce((sum, one) => sum + one.micros, 0);
    const collected = makers.reduce((sum, one) => sum + one.unit.gc, 0);
    if (c.share(collected) < LEAST_GC || !worth(c, micros, LEAST)) return [];
    return [describe(c, makers, micros, collected)];
  },
};

interface Maker {
  unit: SourcedUnit;
  /** What it makes and nobody keeps, the costliest line first. */
  made: Node[];
  /** Own time on those lines, and the collections that began there. */
  micros: number;
}

function madeBy(c: Case, unit: SourcedUnit): Maker | null {
  const made = c.nodes(unit).filter((node) => makes(node) && isTemporary(c, unit, node));
  if (
    made.length === 0 ||
    (!calledOften(c, unit) && !made.some((one) => c.loopsAround(unit, one).length > 0))
  )
    return null;
  const lines = new Set(made.map(lineOf));
  made.sort((a, b) => c.timeIn(unit.file, b) - c.timeIn(unit.file, a));
  return { unit, made, micros: c.timeOnLines(unit.file, lines) + unit.gc };
}

/** Arrays between the steps of a chain are told by gc-pressure, which knows the steps. */
const makes = (node: Node): boolean =>
  (node.type === 'ObjectExpression' && node.properties.length > 0) ||
  (node.type === 'ArrayExpression' && node.elements.length > 0);

function describe(c: Case, makers: readonly Maker[], micros: number, collected: number): Candidate {
  const [{ unit, made }] = makers;
  const { file } = unit;
  const others = makers.slice(1, 4).map((one) => codeName(one.unit.label.name));
  return {
    unit,
    title: `${codeName(unit.label.name)} creates objects that are read once and dropped: ${percent(c.share(collected))} of CPU time is spent collecting them`,
    micros,
    countsGc: true,
    confidence: 0.8,
    evidence: [
      shareEvidence(c, 'gc', micros, 'is spent creating short-lived objects and collecting them'),
      sourceEvidence(file, made[0], 'is created here; its caller reads it and does not keep it'),
      ...makers
        .slice(1, 3)
        .map((one) =>
          sourceEvidence(one.unit.file, one.made[0], `is another, in ${codeName(one.unit.label.name)}`),
        ),
      ...unitEvidence(c, unit),
    ],
    place: { file, node: made[0] },
    // Where something is worked out again and again, its garbage goes with it.
    level: 'symptom',
    proposal: `Compute without these objects in the hot code: pass numbers as arguments and local variables, replace a chain of map, filter and flatMap by one loop, or write into one object that the caller passes in and reuses.${others.length > 0 ? ` ${others.join(', ')} ${others.length > 1 ? 'do' : 'does'} the same.` : ''}`,
    tradeOffs: [
      'Code that writes into a reused object is harder to read, and no code may keep that object.',
      'Change only the hot code: elsewhere small objects cost next to nothing.',
    ],
    goal: 'gc <= 10%',
    code: template(
      file,
      statementOf(file, made[0]),
      `const scratch = { x: 0, y: 0 }; // created once; the hot loop writes into it\n\nfunction into(out, a, b) {\n  out.x = a.x - b.x;\n  out.y = a.y - b.y;\n  return out;\n}`,
    ),
  };
}
