import type * as t from '@babel/types';
import { type Node, type SourceFile, textOf } from '../facts/syntax.ts';
import type { CpuSubject } from '../finding.ts';
import type { WaitsCase } from './case.ts';

// Whether operations of one function need each other's results, and the same side by side.

/** The statements before and after; `dependent`: a later one needs an earlier one. Null where there is no source to read. */
type Independence = { before: string; after: string; language: string; exact: boolean } | 'dependent' | null;

/** By the source at these places: the statements that await, and whether a later one uses what an earlier one declares. */
export function independence(c: WaitsCase, places: readonly CpuSubject[]): Independence {
  const first = c.lines(places[0]);
  if (!first) return null;
  const file = c.parsed(first.path, first.whole);
  if (!file) return null;
  const statements = places.map((place) => {
    const read = c.lines(place);
    return read && read.path === first.path ? statementAt(file, read.line) : null;
  });
  if (statements.some((one) => one === null) || new Set(statements).size < statements.length) return null;
  const list = statements as t.Statement[];
  const declared: Set<string>[] = list.map((one) => namesDeclared(one));
  for (let later = 1; later < list.length; later++) {
    const used = namesUsed(file, list[later]);
    for (let k = 0; k < later; k++) for (const name of declared[k]) if (used.has(name)) return 'dependent';
  }
  const parent = file.parents.get(list[0]);
  if (!parent || list.some((one) => file.parents.get(one) !== parent)) return null;
  const pairs = list.map((one) => awaitedIn(file, one));
  if (pairs.some((one) => one === null)) return null;
  const texts = pairs as { name: string; value: string }[];
  return {
    before: list.map((one) => textOf(file, one)).join('\n'),
    after: `const [${texts.map(({ name }) => name).join(', ')}] = await Promise.all([\n${texts.map(({ value }) => `  ${value},`).join('\n')}\n]);`,
    language: file.typescript ? 'ts' : 'js',
    exact: true,
  };
}

/** `const user = await load(id);` as its name and what it awaits. */
function awaitedIn(file: SourceFile, one: t.Statement): { name: string; value: string } | null {
  if (one.type !== 'VariableDeclaration' || one.declarations.length !== 1) return null;
  const [{ id, init }] = one.declarations;
  if (init?.type !== 'AwaitExpression') return null;
  return { name: textOf(file, id as Node), value: textOf(file, init.argument) };
}

/** The innermost statement of a block that a line belongs to. */
function statementAt(file: SourceFile, line: number): t.Statement | null {
  let found: t.Statement | null = null;
  for (const node of file.nodes) {
    const { loc } = node;
    if (!loc || loc.start.line > line || loc.end.line < line) continue;
    if (/(Statement|Declaration)$/.test(node.type) && !/^(Block|Function|Class)/.test(node.type))
      found = node as t.Statement;
  }
  return found;
}

function namesDeclared(one: t.Statement): Set<string> {
  const names = new Set<string>();
  if (one.type !== 'VariableDeclaration') return names;
  const open: unknown[] = one.declarations.map(({ id }) => id);
  while (open.length > 0) {
    const node = open.pop() as t.Node | null;
    if (!node) continue;
    if (node.type === 'Identifier') names.add(node.name);
    else if (node.type === 'ObjectPattern')
      open.push(...node.properties.map((one) => (one.type === 'RestElement' ? one.argument : one.value)));
    else if (node.type === 'ArrayPattern') open.push(...node.elements);
    else if (node.type === 'AssignmentPattern') open.push(node.left);
    else if (node.type === 'RestElement') open.push(node.argument);
  }
  return names;
}

function namesUsed(file: SourceFile, one: t.Statement): Set<string> {
  const names = new Set<string>();
  for (const node of file.nodes)
    if (node.type === 'Identifier' && node.start! >= one.start! && node.end! <= one.end!)
      names.add(node.name);
  return names;
}
