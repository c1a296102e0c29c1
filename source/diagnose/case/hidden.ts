import type { CpuModel } from '../../cpu/model.ts';
import { linesOf } from '../../cpu/query.ts';
import { resolve } from '../facts/names.ts';
import { once } from '../facts/once.ts';
import {
  type CallNode,
  calleeName,
  descend,
  functionName,
  isCall,
  isFunction,
  isLoop,
  lineOf,
  type Node,
  type SourceFile,
} from '../facts/syntax.ts';
import type { PlacedUnits, Sourced, Stray } from './unit.ts';

/** Built-ins that V8 leaves to functions written in C: searches for numbers and objects, and moves of elements. */
const IN_C: ReadonlySet<string> = new Set(['includes', 'indexOf', 'shift', 'unshift', 'splice']);

/** Less time on a line, of CPU time, tells nothing of whose it is. */
const LEAST = 0.02;

interface Hidden {
  unit: Sourced;
  line: number;
}

/**
 * The function that samples belong to which V8 counts as its caller's. While optimised code is in a built-in that is written in C, the profiler
 * does not see the function that called it: all the time of `seen.includes(id)` stands on the line that calls the function around it, or, at the
 * top level of a module, which is interpreted, on the line of the call before that. Null where the line may take that time itself.
 */
export function hiddenCallee(
  model: CpuModel,
  units: PlacedUnits,
  { file, line, own, micros }: Stray,
  below: readonly number[],
): Hidden | null {
  if (micros < LEAST * model.onCpu) return null;
  const byName = new Map<string, Hidden | null>();
  for (const frame of below) {
    const unit = units.byFrame.get(frame);
    const fn = units.functionOf.get(frame);
    if (!unit?.file || !fn || fn === own) continue;
    const name = functionName(unit.file, fn);
    const hottest = hottestInC(model, frame, fn);
    if (hottest !== null || !byName.has(name))
      byName.set(name, hottest === null ? null : { unit: unit as Sourced, line: hottest });
  }
  const calls = callsByLine(file);
  const isKnown = (call: CallNode) => byName.has(calleeName(call)) || isOwn(file, call);
  const lines = own ? [line] : [line, [...calls.keys()].find((one) => one > line) ?? line];
  for (const at of lines) {
    const there = calls.get(at) ?? [];
    const only = there.every((call) => isKnown(call) && (own ? callsOnly(file, call) : runsOnce(file, call)));
    if (there.length === 0 || !only) return null;
    const hidden = there.map((call) => byName.get(calleeName(call))).find((one) => one != null);
    if (hidden) return hidden;
  }
  return null;
}

/** The line of a function, of those that call such a built-in, on which most samples were seen; null where it calls none. */
function hottestInC(model: CpuModel, frame: number, fn: Node): number | null {
  const lines = descend(fn).flatMap((node) =>
    isCall(node) && IN_C.has(calleeName(node)) ? [lineOf(node)] : [],
  );
  const ticks = (line: number) => linesOf(model, frame).find((one) => one.line === line)?.micros ?? 0;
  return lines.length === 0 ? null : lines.reduce((a, b) => (ticks(b) > ticks(a) ? b : a));
}

/** Calls by the line on which they begin, in the order of the lines. */
const callsByLine = once((file: SourceFile) => {
  const calls = new Map<number, CallNode[]>();
  for (const node of file.nodes) {
    if (!isCall(node)) continue;
    const there = calls.get(lineOf(node)) ?? [];
    there.push(node);
    calls.set(lineOf(node), there);
  }
  return new Map([...calls].sort(([a], [b]) => a - b));
});

/** A function that the file declares or imports, and not one of the language; what prints costs little. */
const isOwn = (file: SourceFile, call: CallNode): boolean =>
  call.callee.type === 'Identifier' ? resolve(file, call.callee) !== null : calleeName(call) === 'log';

/** At the top level of a module, in no loop. */
function runsOnce({ parents }: SourceFile, call: Node): boolean {
  for (let at = parents.get(call); at; at = parents.get(at)) if (isLoop(at) || isFunction(at)) return false;
  return true;
}

/** What costs next to nothing beside a call. */
const CHEAP: ReadonlySet<string> = new Set([
  'CallExpression',
  'OptionalCallExpression',
  'MemberExpression',
  'OptionalMemberExpression',
  'Identifier',
  'PrivateName',
  'ThisExpression',
  'NumericLiteral',
  'StringLiteral',
  'BooleanLiteral',
  'NullLiteral',
  'UnaryExpression',
  'AwaitExpression',
  'AssignmentExpression',
  'ExpressionStatement',
  'ReturnStatement',
  'VariableDeclaration',
  'VariableDeclarator',
]);

/** Whether the statement of a call does nothing but call and keep what it is given, on a line of its own. */
function callsOnly({ parents }: SourceFile, call: Node): boolean {
  let statement = call;
  for (let up = parents.get(call); up && CHEAP.has(up.type); up = parents.get(up)) statement = up;
  const around = parents.get(statement);
  return (
    (statement.type.endsWith('Statement') || statement.type === 'VariableDeclaration') &&
    around !== undefined &&
    (around.type === 'BlockStatement' || lineOf(around) < lineOf(statement)) &&
    descend(statement).every(({ type }) => CHEAP.has(type))
  );
}
