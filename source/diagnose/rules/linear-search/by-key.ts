import type { Case, Unit } from '../../case/case.ts';
import { freshName, indentOf, insertBefore, lastName, replace, rewrite, template } from '../../code/edit.ts';
import { bindingOf } from '../../facts/names.ts';
import {
  bare,
  type CallNode,
  contains,
  isFunction,
  type Node,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import type { CodeChange } from '../../finding.ts';
import { statementOf } from '../sites.ts';
import { madeWithin, steady } from './changes.ts';
import { keyOf } from './key.ts';

// The code of a search by a key with an index made before the loop.

export interface Search {
  receiver: Node;
  method: string;
  loop: Node | null;
  caller: { unit: Unit; call: Node } | null;
  confidence: number;
  /** Whether anything but a name says that it is a list. */
  shown: boolean;
}

export function keyRewrite(
  c: Case,
  unit: Unit,
  file: SourceFile,
  call: CallNode,
  search: Search,
): CodeChange | null {
  const key = keyOf(file, call);
  if (!key) return null;
  const list = textOf(file, search.receiver);
  const by = key.property ?? 'value';
  const index = freshName(file, `${lastName(list, 'list')}By${by[0].toUpperCase()}${by.slice(1)}`);
  const item = freshName(file, key.parameter);
  const field = key.property ? `${item}.${key.property}` : item;
  const one = search.method === 'find';
  const build =
    search.method === 'filter'
      ? `const ${index} = Map.groupBy(${list}, (${item}) => ${field});\n`
      : `const ${index} = new Map();\nfor (const ${item} of ${list}) {\n  if (!${index}.has(${field})) ${index}.set(${field}, ${item});\n}\n`;
  const node = bare(search.receiver);
  const binding = bindingOf(file, node);
  const use = one
    ? `${index}.get(${textOf(file, key.key)})`
    : search.method === 'some'
      ? `${index}.has(${textOf(file, key.key)})`
      : null;
  const outermost = search.loop
    ? c
        .loopsAround(unit, call)
        .filter((loop) => !madeWithin(file, loop, search.receiver))
        .at(-1)
    : null;
  const statement = outermost ? statementOf(file, outermost) : null;
  if (
    use &&
    key.alone &&
    binding &&
    statement &&
    unit.node &&
    isFunction(unit.node) &&
    steady(file, binding, key.property, unit.node, statement) &&
    file.parents.get(statement)?.type === 'BlockStatement' &&
    !contains(statement, binding.node)
  ) {
    const indent = indentOf(file, statement);
    const lines = file.typescript
      ? build.replace('new Map()', `new Map<unknown, (typeof ${list})[number]>()`)
      : build;
    const text = lines.trimEnd().split('\n').join(`\n${indent}`) + `\n${indent}`;
    const done = rewrite(file, unit.node, [insertBefore(statement, text), replace(call, use)]);
    if (done) return done;
  }
  const after =
    search.method === 'filter'
      ? `${index}.get(${textOf(file, key.key)}) ?? []`
      : (use ?? `${index}.get(${textOf(file, key.key)})`);
  return template(
    file,
    statementOf(file, call),
    `// Once, and again only where ${list.replace(/\s+/g, ' ')} changes:\n${build}\n// Instead of ${search.method}:\n${after};`,
  );
}
