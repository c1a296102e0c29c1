import { DEPENDENCY, NATIVE, NODE } from '../../cpu/model.ts';
import { nameOf } from '../../cpu/query.ts';
import type { Case } from '../case/case.ts';
import { isAnotherEachTime } from '../facts/another-each.ts';
import { putsEntry } from '../facts/builtins.ts';
import { callersOf } from '../facts/callers.ts';
import { bindingOf, resolve, usesOf } from '../facts/names.ts';
import { outlivesCall } from '../facts/origin.ts';
import { packageBehind } from '../facts/packages.ts';
import {
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { goalFor } from '../goal.ts';
import { packageText } from '../levers.ts';
import { type Candidate, codeName, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { cached, hoisted } from './construction-code.ts';
import { repetition, type SourcedUnit, sites, statementOf } from './sites.ts';

/** What the rules about things made again and again have in common. */
export interface Construction {
  least?: number;
  /** What is made, if this node makes it. */
  what(c: Case, unit: SourcedUnit, node: Node): string | null;
  /** Names of frames whose time under the unit is part of it. */
  frames?: RegExp;
  confidence: number;
  /** Whether what is made may well be another thing each time: then it is to be counted first. */
  mayDiffer?(c: Case, unit: SourcedUnit, made: Node): boolean;
  proposal(what: string): string;
  tradeOffs: string[] | ((what: string) => string[]);
  /** Where it is more than a constant or a Map by what varies. */
  code?(c: Case, unit: SourcedUnit, node: Node): CodeChange | null;
  /** How the constant is called, and whether it may be made when the module loads. */
  constant: string;
  /** A function that returns what it makes is there to make it: all it does is part of the cost, and its caller could keep it. */
  whole?: boolean;
  /** The cost shows where the thing is first used (V8 compiles a RegExp then). */
  lazily?: boolean;
}

export function constructions(c: Case, kind: Construction): Candidate[] {
  return sites(c, kind.least ?? 0.08, (maker, made, micros) => {
    const what = kind.what(c, maker, made);
    if (!what) return null;
    const whole = kind.whole === true && isReturned(maker, made);
    const { unit, node } = (whole ? callOf(c, maker) : null) ?? { unit: maker, node: made };
    const again = repetition(c, unit, node);
    if (!again || isOneEach(c, unit, node) || isStored(maker, made)) return null;
    const { file } = unit;
    // One walk for all names: what is found under one of them is not to be counted again under another.
    const own = isCall(made) ? calleeName(made) : '';
    let time =
      kind.frames && !whole
        ? c.timeIn(maker.file, made) +
          c.timeUnder(
            maker,
            (frame) =>
              c.unitOf(frame) !== maker &&
              (kind.frames!.test(nameOf(c.model, frame)) ||
                (own !== '' && nameOf(c.model, frame) === own && ofNode(c, frame))),
          )
        : micros();
    if (kind.lazily) {
      const declarator = file.parents.get(node);
      const binding = declarator?.type === 'VariableDeclarator' ? bindingOf(file, declarator.id) : null;
      const lines = new Set<number>();
      for (const use of binding ? usesOf(file, binding) : []) lines.add(use.loc!.start.line);
      lines.delete(node.loc!.start.line);
      time += c.timeOnLines(file, lines);
    }
    if (whole) time = Math.max(time, maker.total);
    const open = kind.mayDiffer?.(c, maker, made) === true;
    const name = codeName(unit.label.name);
    return {
      unit,
      ...(open ? { verdict: 'investigate' } : {}),
      title: open
        ? `${name} creates ${what} ${again.text}: count how often of the same source`
        : `${name} creates ${what} again ${again.text}`,
      micros: time,
      confidence: open ? 0.5 : again.text === 'on every call' ? kind.confidence - 0.05 : kind.confidence,
      evidence: [
        shareEvidence(
          c,
          'lines',
          time,
          `is spent on creating and first using ${what}${by(c, maker.file, made)}`,
        ),
        sourceEvidence(file, node, `runs ${again.text}`),
        ...unitEvidence(c, unit),
      ],
      place: { file, node: statementOf(file, node) },
      level: 'cause',
      // Kept by its caller, the maker is hardly called any more.
      ...(whole ? { goal: goalFor(c, maker, time) } : {}),
      proposal: kind.proposal(what),
      tradeOffs: typeof kind.tradeOffs === 'function' ? kind.tradeOffs(what) : kind.tradeOffs,
      code: kind.code
        ? kind.code(c, unit, node)
        : vendored(unit)
          ? null
          : (hoisted(unit, node, kind.constant) ?? cached(unit, node, kind.constant)),
    };
  });
}

/** `for (const source of sources) compile(source)`, once: what each turn makes is of another thing. */
const isOneEach = (c: Case, unit: SourcedUnit, node: Node): boolean =>
  'arguments' in node && node.arguments.length > 0 && isAnotherEachTime(c, unit, node.arguments[0]);

/** `this.gates.set(type, compile(schema))`: it is kept by a key already, for as long as its store. */
function isStored({ file, node: maker }: SourcedUnit, made: Node): boolean {
  const up = file.parents.get(made);
  if (isCall(up) && putsEntry(calleeName(up)) && up.arguments.at(-1) === made) {
    const store = receiverOf(up);
    return store !== null && outlivesCall(file, maker, store);
  }
  const target = up?.type === 'AssignmentExpression' && up.right === made ? up.left : null;
  return isMember(target) && target.computed === true && outlivesCall(file, maker, target.object);
}

/** `, by ajv@8.17.1`. */
function by(c: Case, file: SourcedUnit['file'], made: Node): string {
  const maker = isCall(made) || made.type === 'NewExpression' ? packageBehind(c, file, made.callee) : null;
  return maker ? `, by ${packageText(maker)}` : '';
}

/** Whether what is made leaves the function, itself or inside a closure that is returned. */
function isReturned({ file, node: maker }: SourcedUnit, made: Node): boolean {
  const holder = file.parents.get(made);
  if (holder?.type === 'ReturnStatement' || (isFunction(maker) && maker.body === made)) return true;
  if (holder?.type !== 'VariableDeclarator' || holder.id.type !== 'Identifier') return false;
  const binding = resolve(file, holder.id);
  const returns = descend(maker).flatMap((node) =>
    node.type === 'ReturnStatement' ? (node.argument ?? []) : [],
  );
  return (binding ? usesOf(file, binding) : []).some((use) =>
    returns.some((one) => one === use || (isFunction(one) && contains(one, use))),
  );
}

/** Where a function is called from most: that is where its result can be kept. Out of packages, which are not the reader's to change. */
function callOf(c: Case, maker: SourcedUnit): { unit: SourcedUnit; node: Node } | null {
  let found: { unit: SourcedUnit; node: Node } | null = null;
  for (let at = maker, hops = 0; hops < 6; hops++) {
    const [caller] = callersOf(c, at);
    if (!caller?.call || !caller.unit.file || !caller.unit.node) break;
    found = { unit: caller.unit as SourcedUnit, node: caller.call };
    // A package's own caller must hand the result on for the next one up to have it.
    if (!vendored(found.unit) || !isReturned(found.unit, found.node)) break;
    at = found.unit;
  }
  return found;
}

const vendored = (unit: SourcedUnit): boolean => unit.category === DEPENDENCY;
const ofNode = (c: Case, frame: number): boolean =>
  c.model.functions.category[frame] === NODE || c.model.functions.category[frame] === NATIVE;
