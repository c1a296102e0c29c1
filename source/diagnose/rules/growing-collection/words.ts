import { template } from '../../code/edit.ts';
import { type Node, textOf } from '../../facts/syntax.ts';
import { type SourcedUnit, statementOf } from '../sites.ts';
import type { Growth } from './growth.ts';
import type { Kind, Walk } from './match.ts';

export const ADVICE: Record<Kind, (list: string) => string> = {
  size: (list) =>
    `Only how many there are is asked: a Map in place of ${list} knows its size, or a counter beside it does.`,
  figure: (list) =>
    `Keep the figure beside ${list}: change it by the one element that comes or goes, and never work it out of all.`,
  expiry: (list) =>
    `What has expired is at the front, for elements come in order: keep the place where ${list} begins, move it forward past what is too old, and cut the array only when half of it is behind that place.`,
  copy: (list) =>
    `Do not copy ${list}: read it where it is, or keep the order that the copy is made for as elements come.`,
  text: (list) => `Write out only what has been added to ${list}, and append it to what is written already.`,
};

/** How it would look, with the program's own names. */
export function sketch(unit: SourcedUnit, node: Node, { kind, list }: Walk, growth: Growth) {
  const name = textOf(unit.file, list);
  const last = /([A-Za-z_$][\w$]*)\W*$/.exec(name.replace(/\.get\(.*\)$/s, ''))?.[1] ?? 'items';
  const own = `${name.startsWith('this.') ? 'this.' : ''}${last}`;
  const added = textOf(growth.file, growth.node);
  const shown = statementOf(unit.file, node);
  if (kind === 'expiry')
    return template(
      unit.file,
      shown,
      `// ${last}: {times: [], from: 0}, for elements come in order\nwhile (${last}.from < ${last}.times.length && isOver(${last}.times[${last}.from])) ${last}.from++;\nif (${last}.from > ${last}.times.length / 2) {\n  ${last}.times = ${last}.times.slice(${last}.from);\n  ${last}.from = 0;\n}`,
    );
  if (kind === 'size')
    return template(
      unit.file,
      shown,
      `// ${own} as a Map knows how many it holds:\n${own} = new Map();\n${own}.set(key, value);\nif (${own}.size > limit) ${own}.delete(${own}.keys().next().value);`,
    );
  if (kind === 'figure')
    return template(
      unit.file,
      shown,
      `// Beside ${name}, from the beginning:\n${own}Sum = 0;\n// where ${added.replace(/\s+/g, ' ').slice(0, 60)} adds one:\n${own}Sum += figureOf(added);\n// in place of going over all of ${name}: ${own}Sum`,
    );
  return null;
}
