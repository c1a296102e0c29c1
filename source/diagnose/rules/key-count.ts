import type { Case } from '../case/case.ts';
import { template } from '../code/edit.ts';
import { listsObject } from '../facts/builtins.ts';
import { calledInLoop } from '../facts/callers.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  isCall,
  isMember,
  type Node,
  propertyName,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { changesWith, copied, isOutside, reachedBy } from './lasting.ts';
import { type SourcedUnit, sites, statementOf } from './sites.ts';

/** `Object.keys(this.store).length`, `const [oldest] = Object.keys(this.store)`: every key is listed, time and again, to learn their number or the first. */
export const keysListed = (c: Case): Candidate[] =>
  sites(c, 0.08, (unit, node, micros): Candidate | null => {
    const { file } = unit;
    const wanted = isListing(file, node) ? wantedOf(file, node) : null;
    if (!wanted || !isCall(node)) return null;
    const object = bare(node.arguments[0]);
    const any = wanted === 'any';
    const where = askedAgain(c, unit, node, object) ?? (any ? calledOften(c, unit)?.text : null);
    if (!where) return null;
    const name = textOf(file, object);
    return {
      unit,
      title: `${codeName(unit.label.name)} lists all keys of \`${name}\` ${PURPOSE[wanted]}, ${where}: O(n), could be O(1)`,
      micros: micros(),
      confidence: 0.8,
      evidence: [
        shareEvidence(c, 'lines', micros(), `is spent on the lines that list \`${name}\``),
        sourceEvidence(file, node, `makes an array of all keys, ${where}`),
        ...unitEvidence(c, unit),
      ],
      place: { file, node },
      level: 'cause',
      proposal: any
        ? `Only whether \`${name}\` has any is asked: stop at the first key; where \`${name}\` is an array, ask for its length.`
        : `Keep the entries in a Map: it knows its size, and its first key is \`map.keys().next().value\`. Or keep a counter beside \`${name}\`, where entries are added and removed.`,
      tradeOffs: any
        ? ['`for…in` sees inherited keys as well, which `Object.hasOwn` leaves out.']
        : [
            'An object lists integer keys first and in order; a Map keeps insertion order.',
            'Readers of the object must use get, set, has and delete.',
          ],
      code: template(
        file,
        statementOf(file, node),
        any
          ? `function hasKeys(object) {\n  for (const key in object) if (Object.hasOwn(object, key)) return true;\n  return false;\n}\n\nhasKeys(${name})`
          : `// Where ${name} is created; use get, set, has and delete where it is read:\nconst entries = new Map();\n\n// Instead of the list:\n${wanted === 'count' ? 'entries.size;' : 'entries.keys().next().value;'}`,
      ),
    };
  });

type Wanted = 'count' | 'first' | 'any';

const PURPOSE: Record<Wanted, string> = {
  count: 'to count it',
  first: 'for its first',
  any: 'to learn whether there is one',
};

const isListing = (file: SourceFile, node: Node): boolean =>
  isCall(node) && listsObject(textOf(file, node.callee)) && node.arguments.length === 1;

function wantedOf(file: SourceFile, list: Node): Wanted | null {
  const parent = file.parents.get(list);
  if (isMember(parent) && parent.object === list) {
    if (propertyName(parent) === 'length') return isAsked(file, parent) ? 'any' : 'count';
    return parent.computed && parent.property.type === 'NumericLiteral' && parent.property.value === 0
      ? 'first'
      : null;
  }
  const pattern =
    parent?.type === 'VariableDeclarator' && parent.id.type === 'ArrayPattern' ? parent.id : null;
  return pattern?.elements.length === 1 && pattern.elements[0]?.type === 'Identifier' ? 'first' : null;
}

/** `… === 0`, `… > 0`, `!…`, `if (…)`: the number itself is not wanted. */
function isAsked(file: SourceFile, length: Node): boolean {
  const by = file.parents.get(length);
  if (by?.type === 'UnaryExpression') return by.operator === '!';
  if (by?.type === 'BinaryExpression' && /^[<>!=]/.test(by.operator))
    return [by.left, by.right].some((one) => one.type === 'NumericLiteral' && one.value === 0);
  return (by?.type === 'IfStatement' || by?.type === 'ConditionalExpression') && by.test === length;
}

/** Of an object that stays: in a loop, or in a function that a loop calls. */
function askedAgain(c: Case, unit: SourcedUnit, node: Node, object: Node): string | null {
  const { file } = unit;
  const reached = reachedBy(file, copied(file, object));
  if (!reached) return null;
  const loops = c.loopsAround(unit, node);
  if (loops.some((loop) => !reached.some((one) => changesWith(file, loop, one)))) return 'in a loop';
  if (loops.length > 0) return null;
  const held = reached.every(
    (one) => rootOf(one).type === 'ThisExpression' || isOutside(file, unit.node, one),
  );
  const caller = held ? calledInLoop(c, unit) : null;
  return caller ? `called in a loop of ${codeName(caller.unit.label.name)}` : null;
}
