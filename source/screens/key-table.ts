import { KEYS, keySign } from './keys.ts';
import type { AnyScreenId } from './screen-ids.ts';
import { SUBJECTS } from './subjects.ts';

/** Every key, for docs/keys.md: made from the table that handles them. */
export function keyTable(): string[] {
  const rows = ['| keys | action | where |', '| --- | --- | --- |'];
  for (const { keys, label, on } of KEYS) {
    const signs = keys.map((key) => `\`${keySign(key)}\``).join(' ');
    rows.push(`| ${signs} | ${label} | ${on ? where(on) : 'everywhere'} |`);
  }
  return rows;
}

/** Screens by name; all of one subject together. */
function where(on: readonly AnyScreenId[]): string {
  return SUBJECTS.flatMap(({ name, prefix, screens }) => {
    const here = screens.filter(({ id }) => on.includes(id));
    if (here.length === 0) return [];
    if (here.length === screens.length) return [name];
    return [`${prefix}${here.map(({ title }) => title.toLowerCase()).join(', ')}`];
  }).join('; ');
}
