import { nameOf } from '../../cpu/query.ts';
import type { Case } from '../case/case.ts';
import { gcOf } from '../case/collected.ts';
import { isMutator } from '../facts/builtins.ts';
import { bindingOf, usesOf } from '../facts/names.ts';
import { calleesOf } from '../facts/program.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  calleeName,
  callOn,
  contains,
  descend,
  isCall,
  isMember,
  memberRoot,
  type Node,
  receiverOf,
  repeatsWithin,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
} from '../rule.ts';
import { adderAbove } from './adder-above.ts';
import { type SourcedUnit, sites } from './sites.ts';

/** An object that never changes: each change copies a whole collection of it into a new one of its kind. */
export const copyPerChange: Rule = {
  name: 'copy-per-change',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.2, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const field = fieldCopied(file, node);
      const maker = field && given(c, unit, node);
      const changer = field && !maker ? adderAbove(c, unit, [field]) : null;
      const often = maker || changer ? calledOften(c, unit) : null;
      if (!field || !often) return null;
      // The constructor that is given the copy may copy it once more.
      const copies = micros() + (maker ? c.timeUnder(unit, (frame) => nameOf(c.model, frame) === maker) : 0);
      // Copying is allocating: the collections that begin here are its doing too.
      const time = copies + gcOf(c, unit, copies);
      const name = shortened(textOf(file, field), 40);
      return {
        unit,
        title: changer
          ? `${codeName(unit.label.name)} copies all of \`${name}\` each time ${codeName(changer.label.name)} changes one entry of it`
          : `${codeName(unit.label.name)} copies all of \`${name}\` into a new \`${maker}\` for one change, ${often.text}`,
        micros: time,
        countsGc: true,
        confidence: 0.85,
        evidence: [
          shareEvidence(c, 'lines', time, 'is spent on the copy, including the garbage collection it causes'),
          sourceEvidence(file, node, 'copies every entry, and one of them changes'),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: changer
          ? `Keep the change instead of the whole: the key, what was there before and what takes its place; to go back, put the old value in its place again. Where whole copies are needed, make one for many changes, or share what does not change (a persistent map).`
          : `Copy once for many changes: give \`${maker}\` a method that takes a batch of changes, copies \`${name}\` once, applies them to that copy and returns one new \`${maker}\`. If every version in between must be kept, share what does not change: a persistent map, or a small Map of changes over the previous version.`,
        tradeOffs: [
          changer
            ? 'Going back many changes takes as many steps.'
            : 'No code can keep a version between two changes of a batch.',
          'A persistent map reads slower than a Map.',
        ],
        code: null,
      };
    }),
};

/** `this.entries` of `new Map(this.entries)`, `[...this.entries]`, `this.entries.slice()`. */
function fieldCopied(file: SourceFile, node: Node): Node | null {
  let of: Node | null | undefined = null;
  if (node.type === 'NewExpression' && /^(Map|Set)$/.test(calleeName(node))) of = node.arguments[0];
  else if (node.type === 'ArrayExpression' && file.parents.get(node)?.type !== 'NewExpression') {
    const [first] = node.elements;
    of = first?.type === 'SpreadElement' ? first.argument : null;
  } else if (node.type === 'ObjectExpression') {
    const [first] = node.properties;
    of = first?.type === 'SpreadElement' ? first.argument : null;
  } else if (isCall(node) && calleeName(node) === 'slice' && node.arguments.length === 0)
    of = receiverOf(node);
  const field = of ? bare(of) : null;
  return isMember(field) && memberRoot(field).type === 'ThisExpression' ? field : null;
}

/** The class that a copy is given to a new object of, in a method of that class that changes one entry of it; null where it goes elsewhere. */
function given(c: Case, { file, node: fn }: SourcedUnit, copy: Node): string | null {
  const name = classAround(file, copy);
  if (name === null) return null;
  const holder = file.parents.get(copy);
  const binding = holder?.type === 'VariableDeclarator' ? bindingOf(file, holder.id) : null;
  const uses: Node[] = binding ? usesOf(file, binding) : [copy];
  const changes = uses.filter((use) => isChange(file, use));
  // Several changes to one copy are what is asked for.
  const isOne = binding ? changes.length === 1 && !repeatsWithin(file, changes[0], fn) : true;
  const makes = (one: Node): boolean =>
    one.type === 'NewExpression' &&
    (calleeName(one) === name || textOf(file, one.callee) === 'this.constructor');
  const made = descend(fn).some(
    (one) =>
      (isCall(one) || one.type === 'NewExpression') &&
      one.arguments.some((argument) => uses.some((use) => contains(argument, use))) &&
      // At once, or by a method that makes the next one: `this.#derive({ lines })`.
      (makes(one) ||
        (isCall(one) && calleesOf(c, file, one).some((place) => descend(place.node).some(makes)))),
  );
  return isOne && made ? name : null;
}

/** `copy.set(key, value)`, `copy[key] = value`. */
function isChange(file: SourceFile, use: Node): boolean {
  const call = callOn(file, use);
  if (call) return isMutator(calleeName(call));
  const member = file.parents.get(use);
  const outer = isMember(member) && member.object === use ? file.parents.get(member) : null;
  return outer?.type === 'AssignmentExpression' && outer.left === member;
}

function classAround(file: SourceFile, node: Node): string | null {
  for (let at = file.parents.get(node); at; at = file.parents.get(at))
    if (at.type === 'ClassDeclaration' || at.type === 'ClassExpression') return at.id?.name ?? null;
  return null;
}
