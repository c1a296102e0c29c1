import type { Case } from '../../case/case.ts';
import { freshName, template } from '../../code/edit.ts';
import { iterates, seeksByTest } from '../../facts/builtins.ts';
import { callersOf } from '../../facts/callers.ts';
import { isProxied } from '../../facts/implied-runs.ts';
import { valueBehind } from '../../facts/imports.ts';
import { kindOf } from '../../facts/kinds.ts';
import { bindingOf, parameterIndex, resolve } from '../../facts/names.ts';
import { calleesOf } from '../../facts/program.ts';
import { calledOften, fewLongCalls } from '../../facts/repeats.ts';
import {
  bare,
  type CallNode,
  calleeName,
  descend,
  type FunctionNode,
  functionReturned,
  isCall,
  isFunction,
  isLoop,
  lineOf,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../../rule.ts';
import { type SourcedUnit, statementOf } from '../sites.ts';
import { anyKeyOf } from './any-key.ts';
import { madeWithin } from './changes.ts';
import { keyIn } from './key.ts';

/** A search whose test is not written there: `locate(test) { return this.rows.find(test); }`, `plan.locate((row) => row.id === id)`, `rows.find(withId(id))`. */
interface Handed {
  /** Who brings the test: a caller, or the function that searches. */
  caller: SourcedUnit;
  /** The call that brings the test, and the key that it compares. */
  call: CallNode;
  key: { properties: string[]; text: string };
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
  const owner = bindingOf(unit.file, root);
  if (
    root.type !== 'ThisExpression' &&
    (!owner || (owner.parameter && !isProxied(unit.file, unit.node, owner.node)))
  )
    return null;
  const name = bare(test);
  if (isFunction(name)) return writtenTest(c, unit, search, name, receiver);
  const at = name.type === 'Identifier' ? parameterIndex(unit.node, resolve(unit.file, name)) : -1;
  const bringers =
    at < 0
      ? [{ caller: unit, call: search, given: name }]
      : callersOf(c, unit).flatMap(({ unit: caller, run }) => {
          const given = run && !run.handed ? run.given(at) : null;
          return given && caller.file && caller.node
            ? [{ caller: caller as SourcedUnit, call: run!.node as CallNode, given: bare(given) }]
            : [];
        });
  for (const { caller, call, given } of bringers) {
    const made = testBehind(c, caller.file, given);
    const key = made && keyIn(made.file, made.fn);
    if (!key) continue;
    const again = againAt(c, caller, call);
    if (!again) continue;
    const tested = c.unitAt(made.fn)?.total ?? 0;
    const wanted = made.given(key.key);
    const text = wanted ? textOf(caller.file, wanted) : textOf(made.file, key.key);
    const micros = c.timeIn(unit.file, search) + tested;
    const properties = key.property === null ? [] : [key.property];
    return { caller, call, key: { properties, text }, again, micros };
  }
  return null;
}

/** How a search comes to be made again and again; nothing where it does not show that it is. */
const againAt = (c: Case, unit: SourcedUnit, search: CallNode): string | undefined =>
  c.loopsAround(unit, search).length > 0 ? 'in a loop' : calledOften(c, unit)?.text;

/** A test that is written there, and compares several fields with the key, or by a method of the element. */
function writtenTest(
  c: Case,
  unit: SourcedUnit,
  search: CallNode,
  test: FunctionNode,
  list: Node,
): Handed | null {
  const key = anyKeyOf(c, unit.file, test);
  const again = againAt(c, unit, search);
  if (!key || !again) return null;
  // A list that each turn or call has of its own is searched once; a parameter is what a Proxy stands before.
  const loops = c.loopsAround(unit, search);
  const around = loops.length > 0 ? loops : [unit.node];
  const isParameter = bindingOf(unit.file, rootOf(list))?.parameter === true;
  if (!isParameter && around.every((one) => madeWithin(unit.file, one, list))) return null;
  // Where V8 inlined the test, its lines have the time.
  const tested = key.fn === test ? 0 : Math.max(c.unitAt(key.fn)?.total ?? 0, c.timeIn(key.file, key.fn));
  return {
    caller: unit,
    call: search,
    key,
    again,
    micros: c.timeIn(unit.file, search) + onHead(c, unit, search) + tested,
  };
}

/** Time on a function's first line, where V8 counts a walk of the language that it inlined: of its only one. */
function onHead(c: Case, { file, node: fn }: SourcedUnit, search: CallNode): number {
  const others = descend(fn).some(
    (one) => one !== search && (isLoop(one) || (isCall(one) && iterates(calleeName(one)))),
  );
  return others || !isFunction(fn) || lineOf(fn) === lineOf(search) ? 0 : c.timeOnLines(file, [lineOf(fn)]);
}

interface Made {
  file: SourceFile;
  fn: FunctionNode;
  /** What the call that made the test gave for a parameter of its maker. */
  given(key: Node): Node | null;
}

/** The function that a test stands for: written there, by a name, or made by a call (`withId(id)`). */
export function testBehind(c: Case, file: SourceFile, test: Node): Made | null {
  const none = () => null;
  if (isFunction(test)) return { file, fn: test, given: none };
  const value = valueBehind(c, file, test);
  if (value && isFunction(value.node)) return { file: value.file, fn: value.node, given: none };
  const making = value ? value.node : test;
  if (!isCall(making)) return null;
  const makers = calleesOf(c, value?.file ?? file, making);
  const [maker] = makers;
  const fn = makers.length === 1 ? functionReturned(maker.node) : null;
  if (!fn) return null;
  const given = (key: Node) => {
    const of = bare(key);
    const parameter = bindingOf(maker.file, of);
    return making.arguments[parameterIndex(maker.node, parameter)] ?? null;
  };
  return { file: maker.file, fn, given: making === test ? given : none };
}

export function describeHanded(c: Case, unit: SourcedUnit, search: CallNode, found: Handed): Candidate {
  const { caller, call, key, again, micros } = found;
  const isOwn = caller === unit;
  const list = textOf(unit.file, receiverOf(search)!);
  const [first = 'value'] = key.properties;
  const of = key.properties.length > 1 ? key.properties.join('`, `').replace(/, (?=[^,]*$)/, ' or ') : first;
  const index = freshName(caller.file, `by${first[0].toUpperCase()}${first.slice(1)}`);
  const wanted = key.text;
  const fields = key.properties.length === 0 ? ['one'] : key.properties.map((name) => `one.${name}`);
  const entries =
    fields.length === 1
      ? `rows.map((one) => [${fields[0]}, one])`
      : `rows.flatMap((one) => [${fields.map((field) => `[${field}, one]`).join(', ')}])`;
  return {
    unit,
    title: `${codeName(caller.label.name)} ${isOwn ? 'scans' : `has ${codeName(unit.label.name)} scan`} \`${shortened(list, 40)}\` for one \`${of}\`, ${again}: O(n²), could be O(n)`,
    micros,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'total', micros, `is spent in the search through \`${list}\` and its test`),
      sourceEvidence(
        caller.file,
        call,
        `looks for the element whose \`${of}\` is \`${shortened(wanted, 40)}\``,
      ),
      ...(isOwn ? [] : [sourceEvidence(unit.file, search, `scans \`${list}\` from the start for each`)]),
      ...unitEvidence(c, unit),
    ],
    place: { file: caller.file, node: call },
    level: 'cause',
    proposal: `Keep a Map by \`${of}\` beside \`${list}\`, update it where \`${list}\` or a \`${of}\` changes, and ${isOwn ? 'read it here' : `give the class of ${codeName(unit.label.name)} a method that reads it`}: the search drops from O(n) to O(1).${isOwn ? '' : ` Keep ${codeName(unit.label.name)} for tests that compare no key.`}`,
    tradeOffs: [
      'Memory vs CPU: the index holds one entry per element.',
      `Two collections must be kept in sync; where several elements have the same \`${of}\`, decide which one is meant.`,
    ],
    code: template(
      caller.file,
      statementOf(caller.file, call),
      `// Once, beside ${list.replace(/\s+/g, ' ')}, and kept in sync with it:\nconst ${index} = new Map(${entries});\n\n// Instead of the search:\n${index}.get(${wanted});`,
    ),
  };
}
