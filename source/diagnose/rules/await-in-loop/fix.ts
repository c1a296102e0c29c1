import { rewrite, template } from '../../code/edit.ts';
import { resolve, usesOf } from '../../facts/names.ts';
import {
  contains,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  textOf,
} from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';
import type { SourcedUnit } from '../sites.ts';
import type { Wait } from './match.ts';

// The code of a loop whose turns overlap.

const OF_LIST = `await Promise.all(
  items.map(async (item) => {
    // the loop's body
  }),
);`;
const OF_GENERATOR = `for (let at = 0; at < items.length; at += 10)
  yield* await Promise.all(
    items.slice(at, at + 10).map(async (item) => {
      // the loop's body, returning what it yields
    }),
  );`;
const OF_STREAM = `const running = new Set();
for await (const item of items) {
  const one = handle(item).finally(() => running.delete(one)); // the loop's body
  running.add(one);
  if (running.size >= 10) await Promise.race(running);
}
await Promise.all(running);`;

/** The loop with turns that overlap. */
export function overlapped({ unit, loop, kind }: Wait): CodeChange | null {
  return (
    parallel(unit, loop) ??
    template(unit.file, loop, { list: OF_LIST, generator: OF_GENERATOR, stream: OF_STREAM }[kind])
  );
}

/** `for (const x of xs) { … out.push(r); }` as `out.push(...await Promise.all(xs.map(…)))`: same results in the same order. */
function parallel(unit: SourcedUnit, loop: Node): CodeChange | null {
  const { file } = unit;
  if (
    !isFunction(unit.node) ||
    loop.type !== 'ForOfStatement' ||
    loop.await ||
    loop.left.type !== 'VariableDeclaration' ||
    loop.body.type !== 'BlockStatement'
  )
    return null;
  const statements = loop.body.body;
  const last = statements.at(-1);
  if (
    last?.type !== 'ExpressionStatement' ||
    !isCall(last.expression) ||
    !isMember(last.expression.callee) ||
    propertyName(last.expression.callee) !== 'push' ||
    last.expression.arguments.length !== 1
  )
    return null;
  const out = last.expression.callee.object;
  if (out.type !== 'Identifier' || last.expression.arguments[0].type === 'SpreadElement') return null;
  const before = statements.slice(0, -1);
  if (before.some((one) => one.type !== 'VariableDeclaration')) return null;
  const binding = resolve(file, out);
  if (!binding || usesOf(file, binding).some((use) => contains(loop, use) && use !== out)) return null;
  const pad = /^[ \t]*/.exec(file.text.slice(file.lineStarts[loop.loc!.start.line - 1]))![0];
  const body = before.map((one) => `${pad}    ${textOf(file, one)}\n`).join('');
  const text = `${out.name}.push(\n${pad}  ...(await Promise.all(\n${pad}    Array.from(${textOf(file, loop.right)}, async (${textOf(file, loop.left.declarations[0].id)}) => {\n${body.replaceAll(`${pad}    `, `${pad}      `)}${pad}      return ${textOf(file, last.expression.arguments[0])};\n${pad}    }),\n${pad}  )),\n${pad});`;
  return rewrite(file, unit.node, [{ start: loop.start!, end: loop.end!, text }]);
}
