import type { Case } from '../../case/case.ts';
import { freshName, template } from '../../code/edit.ts';
import { seeksByTest } from '../../facts/builtins.ts';
import { callersOf } from '../../facts/callers.ts';
import { kindOf } from '../../facts/kinds.ts';
import { parameterIndex, resolve } from '../../facts/names.ts';
import { calledOften, fewLongCalls } from '../../facts/repeats.ts';
import { bare, type CallNode, calleeName, isFunction, receiverOf, textOf } from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import { rootOf, type SourcedUnit, statementOf } from '../sites.ts';
import { type Key, keyIn } from './fix.ts';

/** A search whose test its callers bring: `locate(test) { return this.rows.find(test); }`, `plan.locate((row) => row.id === id)`. */
interface Handed {
  caller: SourcedUnit;
  /** The call that brings the test, and what that compares. */
  call: CallNode;
  key: Key;
  /** `in a loop of main`. */
  again: string;
  /** Time of the search with that of its test. */
  micros: number;
}

/** The heaviest caller that looks up one element by a key, again and again; null where there is none. */
export function handedTest(c: Case, unit: SourcedUnit, search: CallNode): Handed | null {
  const receiver = receiverOf(search);
  const [test] = search.arguments;
  if (!receiver || !test || !seeksByTest(calleeName(search))) return null;
  if (/^(set|map|string)$/.test(kindOf(unit.file, receiver)) || fewLongCalls(c, unit)) return null;
  // A list of this very call is no index that stays.
  const root = rootOf(receiver);
  const owner = root.type === 'Identifier' ? resolve(unit.file, root) : null;
  if (root.type !== 'ThisExpression' && (!owner || owner.parameter)) return null;
  const name = bare(test);
  const at = name.type === 'Identifier' ? parameterIndex(unit.node, resolve(unit.file, name)) : -1;
  if (at < 0) return null;
  for (const { unit: caller, run } of callersOf(c, unit)) {
    const { file, node } = caller;
    const given = run && !run.handed ? run.given(at) : null;
    if (!file || !node || !given || !run || !isFunction(bare(given))) continue;
    const key = keyIn(file, bare(given));
    if (!key) continue;
    const loops = c.loopsAround(caller, run.node);
    const again = loops.length > 0 ? 'in a loop' : calledOften(c, caller)?.text;
    if (!again) continue;
    const tested = c.units.find((one) => one.node === bare(given))?.total ?? 0;
    const micros = c.timeIn(unit.file, search) + tested;
    return { caller: caller as SourcedUnit, call: run.node as CallNode, key, again, micros };
  }
  return null;
}

export function describeHanded(c: Case, unit: SourcedUnit, search: CallNode, found: Handed): Candidate {
  const { caller, call, key, again, micros } = found;
  const list = textOf(unit.file, receiverOf(search)!);
  const of = key.property === null ? 'value' : key.property;
  const index = freshName(caller.file, `by${of[0].toUpperCase()}${of.slice(1)}`);
  const wanted = textOf(caller.file, key.key);
  const field = key.property === null ? 'one' : `one.${key.property}`;
  return {
    unit,
    title: `${codeName(caller.label.name)} has ${codeName(unit.label.name)} scan \`${shortened(list, 40)}\` for one ${of}, ${again}: O(n²), could be O(n)`,
    micros,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'total', micros, `is spent in the search through ${list} and its test`),
      sourceEvidence(caller.file, call, `looks for the element whose ${of} is ${shortened(wanted, 40)}`),
      sourceEvidence(unit.file, search, `scans ${list} from the start for each`),
      ...unitEvidence(c, unit),
    ],
    place: { file: caller.file, node: call },
    level: 'cause',
    proposal: `Keep a Map by ${of} beside ${list}, update it where ${list} or a ${of} changes, and give ${unit.label.name}'s class a method that reads it: the search drops from O(n) to O(1). Keep ${unit.label.name} for tests that compare no key.`,
    tradeOffs: [
      'Memory vs CPU: the index holds one entry per element.',
      `Two collections must be kept in sync; where several elements have the same ${of}, decide which one is meant.`,
    ],
    code: template(
      caller.file,
      statementOf(caller.file, call),
      `// Once, beside ${list.replace(/\s+/g, ' ')}, and kept in sync with it:\nconst ${index} = new Map(rows.map((one) => [${field}, one]));\n\n// Instead of the search:\n${index}.get(${wanted});`,
    ),
  };
}
