import { screenOf } from './cpu/screens.ts';
import { heapScreenOf } from './heap/screens.ts';
import { type AnyScreenId, HEAP_SCREENS, type HeapScreenId, KEYS, keySign, SCREENS } from './keys.ts';

/** Every key, for the README: made from the table that handles them. */
export function keyTable(): string[] {
  const rows = ['| keys | action | where |', '| --- | --- | --- |'];
  for (const { keys, label, on } of KEYS) {
    const signs = keys.map((key) => `\`${keySign(key)}\``).join(' ');
    rows.push(`| ${signs} | ${label} | ${on ? where(on) : 'everywhere'} |`);
  }
  return rows;
}

/** Screens by name; all of one kind of recording together. */
function where(on: readonly AnyScreenId[]): string {
  const kinds = [
    { name: 'profiles', all: SCREENS as readonly AnyScreenId[] },
    { name: 'heap snapshots', all: HEAP_SCREENS as readonly AnyScreenId[] },
  ];
  return kinds
    .flatMap(({ name, all }) => {
      const here = all.filter((screen) => on.includes(screen));
      if (here.length === 0) return [];
      if (here.length === all.length) return [name];
      const titles = here.map((screen) => titleOf(screen).toLowerCase()).join(', ');
      return [name === 'profiles' ? titles : `heap: ${titles}`];
    })
    .join('; ');
}

function titleOf(screen: AnyScreenId): string {
  const isHeap = (HEAP_SCREENS as readonly AnyScreenId[]).includes(screen);
  return isHeap
    ? heapScreenOf(screen as HeapScreenId).title
    : screenOf(screen as (typeof SCREENS)[number]).title;
}
