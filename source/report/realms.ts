import { bytes, count } from '../format/numbers.ts';
import { findRealms, nativeContexts } from '../heap/holdings/realms.ts';
import type { HeapModel } from '../heap/model.ts';
import { pathLine } from '../heap/retainers/path-line.ts';
import { pathText } from '../heap/retainers/paths.ts';
import type { RealmRow } from '../heap/rows.ts';
import { code, details } from './escape.ts';

const SHOWN = 20;

/** Pages, frames and vm contexts: whose code runs in them, who keeps them, and how many there were in the snapshots before. '' where there is one realm alone. */
export function realmsText(model: HeapModel, earlier: readonly HeapModel[]): string {
  if (nativeContexts(model).length < 2) return '';
  const before = earlier.map((one) => new Map(findRealms(one, SHOWN).map((row) => [keyOf(row), row.count])));
  const rows = findRealms(model, SHOWN).map((row) => {
    const counts = [...before.map((counted) => counted.get(keyOf(row)) ?? 0), row.count];
    const names = (list: readonly string[]) => (list.length > 0 ? code(list.join(', '), 'cell') : '–');
    const scripts = row.scripts.map((script) => script.replace(/^.*[\\/]/, ''));
    return `| ${counts.map(count).join(' → ')} | ${code(row.origin, 'cell')} | ${names(scripts)} | ${names(row.globals)} | ${bytes(row.retainedSize)} | ${code(pathLine(pathText(model.graph, row.path)), 'cell')} |`;
  });
  const head = [
    '| realms | origin | runs | globals | retained | held by |',
    '| ---: | --- | --- | --- | ---: | --- |',
  ];
  return details('Realms (pages, frames, vm contexts) by origin', [...head, ...rows].join('\n'));
}

const keyOf = ({ origin, scripts, globals }: RealmRow) => JSON.stringify([origin, scripts, globals]);
