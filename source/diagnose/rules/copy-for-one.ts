import type { Case } from '../case/case.ts';
import { gcOf } from '../case/collected.ts';
import { template } from '../code/edit.ts';
import { listsObject } from '../facts/builtins.ts';
import { bindingOf } from '../facts/names.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isLiteral,
  type Node,
  receiverOf,
  rootOf,
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
  worth,
} from '../rule.ts';
import { copyOf } from './accumulator-copy/match.ts';
import { type SourcedUnit, sites, statementOf } from './sites.ts';

/**
 * `items.map((one) => (one.id === id ? changed(one) : one))`, `({ ...items, [id]: changed })`, for each change: all are copied so that
 * one differs.
 */
export const copyForOne: Rule = {
  name: 'copy-for-one',
  strategy: 'algorithmic',
  find: (c) =>
    sites(c, 0.2, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const list = isCall(node) ? listOf(file, node) : null;
      const table = list ? null : tableOf(unit, node);
      const whole = list ?? table;
      // A result that is gathered by such copies is told as that.
      if (!whole || (table && copyOf(c, unit, node))) return null;
      const again = againOf(c, unit, node);
      if (!again) return null;
      const name = shortened(textOf(file, whole), 40);
      // Copying an object is allocating: the collections that begin here are its doing too.
      const time = micros() + (table ? gcOf(c, unit, micros()) : 0);
      // A record of a few fields is copied as well, and costs little each time: only its share tells a large table.
      if (table && !worth(c, micros(), LARGE)) return null;
      return {
        unit,
        title: `${codeName(unit.label.name)} copies all of \`${name}\` to change one ${table ? 'key' : 'element'}, ${again}: O(n), could be O(1)`,
        micros: time,
        ...(table ? { countsGc: true } : {}),
        confidence: 0.8,
        evidence: [
          shareEvidence(
            c,
            'lines',
            time,
            table
              ? `is spent on the copy of \`${name}\`, including the garbage collection it causes`
              : `is spent on iterating over \`${name}\``,
          ),
          sourceEvidence(
            file,
            node,
            table ? 'copies every key and sets one' : 'returns every element unchanged but one',
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node },
        level: 'cause',
        proposal: `Keep \`${name}\` in a Map by the key that identifies an element, and set the one that changes: O(1) per change. Where earlier states must not change, apply many changes to one copy, or increment a version number for observers.`,
        tradeOffs: [
          `Code that compares states by identity no longer sees that \`${name}\` changed.`,
          'Earlier states (for undo or a view) must be kept as changes.',
        ],
        code: template(
          file,
          statementOf(file, node),
          table
            ? `// ${name} as a Map that is changed in place, or a draft for many changes at once:\nbyKey.set(key, value);`
            : `byId.set(id, { ...byId.get(id), ...change });`,
        ),
      };
    }),
};

/** Share of the time from which on it is a large table that is copied. */
const LARGE = 0.25;

/** The object that comes in and goes out again with one key set that only the call knows: `({ ...table, [key]: value })`. */
function tableOf({ file, node: fn }: SourcedUnit, node: Node): Node | null {
  if (node.type !== 'ObjectExpression' || node.properties.length !== 2) return null;
  const [spread, entry] = node.properties;
  if (spread.type !== 'SpreadElement' || entry.type !== 'ObjectProperty' || !entry.computed) return null;
  if (isLiteral(entry.key)) return null;
  const root = rootOf(spread.argument);
  const binding = bindingOf(file, root);
  return binding?.parameter && isFunction(fn) && contains(fn, binding.node) ? spread.argument : null;
}

const againOf = (c: Case, unit: Parameters<Case['nodes']>[0], node: Node): string | null =>
  c.loopsAround(unit, node).some((one) => one !== node && !contains(node, one))
    ? 'in a loop'
    : (calledOften(c, unit)?.text ?? null);

/** What a `map` walks whose callback gives every element back but those that are equal to something from outside. */
function listOf(file: SourceFile, call: Node): Node | null {
  if (!isCall(call) || calleeName(call) !== 'map') return null;
  const [fn] = call.arguments;
  const receiver = receiverOf(call);
  if (!receiver || !isFunction(fn) || fn.params.length === 0) return null;
  const result = resultOf(fn.body);
  const node = result && bare(result);
  const choice = node?.type === 'ArrayExpression' && node.elements[1] ? bare(node.elements[1]) : node;
  if (choice?.type !== 'ConditionalExpression') return null;
  const test = bare(choice.test);
  if (test.type !== 'BinaryExpression' || !/^[!=]==?$/.test(test.operator)) return null;
  const kept = bare(test.operator.startsWith('!') ? choice.consequent : choice.alternate);
  const isElement =
    kept.type === 'Identifier' &&
    descend(fn.params[0]).some((one) => one.type === 'Identifier' && one.name === kept.name);
  if (!isElement) return null;
  const from = bare(receiver);
  // `Object.entries(items).map(…)`
  if (isCall(from) && listsObject(textOf(file, from.callee))) return from.arguments[0] ?? null;
  return from;
}

function resultOf(body: Node): Node | null {
  if (body.type !== 'BlockStatement') return body;
  const last = body.body.at(-1);
  return body.body.length === 1 && last?.type === 'ReturnStatement' ? (last.argument ?? null) : null;
}
