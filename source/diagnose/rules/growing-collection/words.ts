import { lastName, template } from '../../code/edit.ts';
import { type Node, textOf } from '../../facts/syntax.ts';
import { type SourcedUnit, statementOf } from '../sites.ts';
import type { Growth } from './growth.ts';
import type { Kind, Walk } from './match.ts';

// What is said of a collection that is gone over for each element that comes.

export const ADVICE: Record<Kind, (list: string) => string> = {
  size: (list) =>
    `Only the count is needed: use a Map instead of \`${list}\`, which knows its size, or keep a counter beside it.`,
  figure: (list) =>
    `Keep the value beside \`${list}\` and update it by the one element added or removed, instead of recomputing it from all.`,
  expiry: (list) =>
    `Expired elements are at the front, because elements arrive in order: keep a start index into \`${list}\`, advance it past the expired ones, and cut the array only when half of it has expired.`,
  copy: (list) =>
    `Do not copy \`${list}\`: read it in place, or maintain the order that the copy is made for as elements arrive.`,
  text: (list) => `Write only what was added to \`${list}\`, and append it to the existing output.`,
};

/** How it would look, with the program's own names. */
export function sketch(unit: SourcedUnit, node: Node, { kind, list }: Walk, growth: Growth) {
  const name = textOf(unit.file, list);
  const last = lastName(name.replace(/\.get\(.*\)$/s, ''));
  const own = `${name.startsWith('this.') ? 'this.' : ''}${last}`;
  const added = textOf(growth.file, growth.node);
  const shown = statementOf(unit.file, node);
  if (kind === 'expiry')
    return template(
      unit.file,
      shown,
      `// ${last}: {times: [], from: 0}; elements arrive in order\nwhile (${last}.from < ${last}.times.length && isOver(${last}.times[${last}.from])) ${last}.from++;\nif (${last}.from > ${last}.times.length / 2) {\n  ${last}.times = ${last}.times.slice(${last}.from);\n  ${last}.from = 0;\n}`,
    );
  if (kind === 'size')
    return template(
      unit.file,
      shown,
      `// ${own} as a Map knows its size:\n${own} = new Map();\n${own}.set(key, value);\nif (${own}.size > limit) ${own}.delete(${own}.keys().next().value);`,
    );
  if (kind === 'figure')
    return template(
      unit.file,
      shown,
      `// Beside ${name}, from the beginning:\n${own}Sum = 0;\n// where ${added.replace(/\s+/g, ' ').slice(0, 60)} adds one:\n${own}Sum += figureOf(added);\n// instead of iterating over all of ${name}: ${own}Sum`,
    );
  return null;
}
