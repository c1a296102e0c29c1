import { groupedBy } from '../../../format/grouped.ts';
import type { Case } from '../../case/case.ts';
import { type DerivedField, derivedFields } from '../../facts/derived-fields.ts';
import { changesWithin } from '../../facts/field-changes.ts';
import { type FieldRead, isItsObject, readsOf } from '../../facts/field-reads.ts';
import { type ReadAgain, readAgain } from '../../facts/read-again.ts';
import { calledOften } from '../../facts/repeats.ts';
import { bare, descend, isCall, isMember, type Node, propertyName } from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import { TOO_MUCH_FOR_TREE } from '../../thresholds.ts';
import type { SourcedUnit } from '../sites.ts';

// Which fields are worked out again for objects that did not change.

export interface FieldAgain {
  field: DerivedField;
  /** Reads that would do with one, those of the most time first. */
  reads: { read: FieldRead; again: ReadAgain }[];
  /** The object's own fields that it is worked out of. */
  from: readonly string[];
  micros: number;
}

/** Fields that are worked out again for objects that did not change: of those that read each other, the innermost that holds nearly all of it. */
export function fieldsAgain(c: Case): FieldAgain[] {
  const fields = derivedFields(c, 0.01);
  const found = fields
    .filter(({ unit }) => worth(c, unit.total + inlinedOf(unit), 0.15))
    .flatMap((field) => againOf(c, field, fields) ?? [])
    .filter(({ micros }) => worth(c, micros, 0.15));
  const isRunBy = (by: FieldAgain, one: FieldAgain) =>
    by.field.runs.some(({ node }) => node === one.field.unit.node);
  return found.filter((one) =>
    found.every(
      (other) =>
        other === one ||
        !(isRunBy(one, other) || isRunBy(other, one)) ||
        (isRunBy(other, one) ? one.micros >= NEARLY * other.micros : NEARLY * one.micros > other.micros),
    ),
  );
}

/** Of what the field that reads it costs. */
const NEARLY = 0.9;

const inlinedOf = ({ inlined }: SourcedUnit): number =>
  [...inlined.values()].reduce((sum, one) => sum + one, 0);

function againOf(c: Case, field: DerivedField, fields: readonly DerivedField[]): FieldAgain | null {
  const { unit, runs } = field;
  const readers = readersOf(c, field, fields);
  const names = new Set(readers.map(({ name }) => name));
  const derived = new Set<Node>(fields.map((one) => one.unit.node));
  const of = new Set(runs.flatMap(({ node }) => fieldsRead(node)));
  const all = readsOf(c, names).filter((read) => read.unit.node !== unit.node);
  const byUnit = groupedBy(all, (read) => read.unit);
  const reads: (FieldAgain['reads'][number] & { micros: number })[] = [];
  let micros = 0;
  for (const [by, own] of byUnit) {
    const time = c.timeBelow(by, unit);
    if (c.share(time) < 0.01) continue;
    let part = 0;
    for (const read of own) {
      // Who reads a field that reads this one is asked there.
      const isInner = derived.has(by.node) && isItsObject(by.file, by.node, read.of);
      const again = readAgain(c, read, all, of, isInner);
      if (!again) continue;
      part += again.part;
      reads.push({ read, again, micros: time });
    }
    micros += (time * part) / own.length;
  }
  if (reads.length === 0) return throughLinks(c, field, all, of, fields);
  reads.sort((a, b) => b.micros - a.micros);
  return {
    field,
    reads,
    from: inputsOf(field, fields),
    micros: Math.min(micros, unit.total + inlinedOf(unit)),
  };
}

/** `get digest() { … for (const need of this.needs) hash.update(need.digest); }`, read of one object after another: each read works out that of all objects below it. */
function throughLinks(
  c: Case,
  field: DerivedField,
  others: readonly FieldRead[],
  reads: ReadonlySet<string>,
  fields: readonly DerivedField[],
): FieldAgain | null {
  const { unit, name } = field;
  const { file, node } = unit;
  const isRecursive = readsOf(c, new Set([name])).some(
    (read) =>
      read.unit.node === node &&
      !isItsObject(file, node, read.of) &&
      // One link of each, such as that to its parent, is a way and no graph.
      c.loopsAround(unit, read.node).length > 0,
  );
  if (!isRecursive || c.share(unit.total) < TOO_MUCH_FOR_TREE) return null;
  const read = others.find(
    ({ unit: by, node: at }) =>
      (c.loopsAround(by, at).length > 0 || calledOften(c, by)) && !changesWithin(c, by, by.node, reads),
  );
  if (!read) return null;
  const text = 'of one object after another, and each read computes it for all linked objects as well';
  return {
    field,
    reads: [{ read, again: { text, part: 1 } }],
    from: inputsOf(field, fields),
    micros: unit.total,
  };
}

/** The field, and those that read it of their own object. */
function readersOf(c: Case, field: DerivedField, fields: readonly DerivedField[]): DerivedField[] {
  const found = [field];
  for (const one of found) {
    const reads = readsOf(c, new Set([one.name]));
    for (const other of fields) {
      const { file, node } = other.unit;
      const isRead = reads.some((read) => read.unit.node === node && isItsObject(file, node, read.of));
      if (isRead && !found.includes(other)) found.push(other);
    }
  }
  return found;
}

/** Fields of its own object that a field reads, itself or by other derived fields. */
function inputsOf({ runs }: DerivedField, fields: readonly DerivedField[]): string[] {
  const inner = fields.filter(({ unit }) => runs.some(({ node }) => node === unit.node));
  const derived = new Set(fields.map(({ name }) => name));
  const own = inner.flatMap(({ unit: { file, node } }) =>
    descend(node.body).flatMap((one) =>
      isMember(one) && isItsObject(file, node, bare(one.object)) ? [propertyName(one)] : [],
    ),
  );
  return [...new Set(own)].filter((name) => name !== '' && !derived.has(name));
}

/** Names of fields that a function reads. */
function fieldsRead(fn: Node): string[] {
  const called = new Set<Node>();
  return descend(fn).flatMap((node) => {
    if (isCall(node)) called.add(node.callee);
    if (isMember(node))
      return called.has(node) ? [] : [propertyName(node)].filter((name) => name !== '' && name !== 'length');
    if (node.type !== 'ObjectPattern') return [];
    return node.properties.flatMap((one) =>
      one.type === 'ObjectProperty' && one.key.type === 'Identifier' ? [one.key.name] : [],
    );
  });
}
