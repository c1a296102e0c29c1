import type { Case } from '../../case/case.ts';
import { STATIC } from '../../facts/builtin-table.ts';
import { isSourceText } from '../../facts/conventions.ts';
import { bindingOf, parameterIndex } from '../../facts/names.ts';
import { callersAnywhere } from '../../facts/repeats.ts';
import { unchangedWithin } from '../../facts/steady.ts';
import { steadiness } from '../../facts/steady-value.ts';
import {
  bare,
  calleeName,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { shortened } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import type { Run } from './made.ts';

// What a call is given, and whether that is the same from call to call.

/** What may take time to take apart. */
export const isInput = (argument: Node): boolean =>
  !isFunction(bare(argument)) && !/^(Numeric|Boolean|Null)Literal$/.test(bare(argument).type);

export const inputOf = (file: SourceFile, call: Run): string =>
  call.arguments[0] ? shortened(textOf(file, call.arguments[0]), 40) : '';

/** Whether a loop around a call changes nothing that it is given, or called on. */
export const isSameInLoop = (file: SourceFile, loops: readonly Node[], call: Run): boolean =>
  loops.some((loop) =>
    [...(isCall(call) && receiverOf(call) ? [receiverOf(call)!] : []), ...call.arguments].every((one) =>
      unchangedWithin(file, loop, one),
    ),
  );

/** `source` of `graphql({ schema, source: QUERY, variableValues })`. */
export function sourceOf(first: Node): Node | null {
  const node = bare(first);
  if (node.type !== 'ObjectExpression') return null;
  for (const one of node.properties)
    if (one.type === 'ObjectProperty' && one.key.type === 'Identifier' && isSourceText(one.key.name))
      return one.value;
  return null;
}

/** What a method is called on must not be what varies: `row.format(x)`. */
export function receiverSteady(c: Case, unit: SourcedUnit, call: Node): boolean {
  if (!isCall(call) || !isMember(call.callee) || STATIC.has(textOf(unit.file, call.callee))) return true;
  return isMadeHere(call.callee.object) || steadiness(c, unit, call.callee.object) !== 'varies';
}

/** `new Ajv().compile(schema)`: made for the call. */
const isMadeHere = (node: Node): boolean => {
  const of = bare(node);
  return of.type === 'NewExpression' || isCall(of);
};

/** In how many places of the function the same thing is called with the same first argument. */
export function sameInput(c: Case, unit: SourcedUnit, call: Node): number {
  if (!isCall(call) || !call.arguments[0]) return 1;
  const { file } = unit;
  const [callee, first] = [textOf(file, call.callee), textOf(file, call.arguments[0])];
  return c
    .nodes(unit)
    .filter(
      (one) =>
        isCall(one) &&
        textOf(file, one.callee) === callee &&
        one.arguments[0] &&
        textOf(file, one.arguments[0]) === first,
    ).length;
}

/** How often one caller hands over the same thing for the parameter that a call works on: `text(html, a)`, `text(html, b)`, … */
export function handedSame(c: Case, unit: SourcedUnit, call: Node): number {
  if (!isCall(call) || !isFunction(unit.node)) return 1;
  const given = call.arguments[0] ? bare(call.arguments[0]) : null;
  const binding = bindingOf(unit.file, given);
  const at = parameterIndex(unit.node, binding);
  if (at < 0) return 1;
  let most = 1;
  for (const caller of callersAnywhere(c, unit).slice(0, 3)) {
    const counts = new Map<string, number>();
    for (const one of c.nodes(caller)) {
      const handed = isCall(one) && calleeName(one) === unit.label.name ? one.arguments[at] : undefined;
      if (!handed || !caller.file || bare(handed).type !== 'Identifier') continue;
      const text = textOf(caller.file, handed);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    most = Math.max(most, ...counts.values());
  }
  return most;
}
