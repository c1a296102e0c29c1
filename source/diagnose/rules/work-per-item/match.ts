import { APP } from '../../../cpu/model.ts';
import { nameOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { calledOften } from '../../facts/repeats.ts';
import { steadiness } from '../../facts/steady-value.ts';
import { calleeName, isCall, type Node } from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

// Which synchronous calls of a high fixed price are made for each item.

export type Kind = 'process' | 'append' | 'rewrite' | 'flush';

export interface PerItem {
  unit: SourcedUnit;
  call: Node;
  name: string;
  kind: Kind;
  again: string;
  micros: number;
}

const KINDS: [RegExp, Kind][] = [
  [/^(spawnSync|execSync|execFileSync)$/, 'process'],
  [/^appendFileSync$/, 'append'],
  [/^writeFileSync$/, 'rewrite'],
  [/^(fsyncSync|fdatasyncSync)$/, 'flush'],
];

/** Synchronous calls whose price is in the call and not in what it is given, made once for each item. */
export function perItem(c: Case): PerItem[] {
  const found: PerItem[] = [];
  for (const unit of c.own(0.1)) {
    if (unit.category !== APP) continue;
    for (const call of c.nodes(unit)) {
      if (!isCall(call)) continue;
      const name = calleeName(call);
      const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1];
      if (!kind) continue;
      const micros = Math.max(
        c.timeUnder(unit, (frame) => nameOf(c.model, frame) === name && c.unitOf(frame) === null),
        Math.min(unit.self, c.timeIn(unit.file, call)),
      );
      if (!worth(c, micros, 0.15)) continue;
      const again = c.loopsAround(unit, call).length > 0 ? 'in a loop' : calledOften(c, unit)?.text;
      if (!again) continue;
      // Each file written once is what has to be written.
      const [file] = call.arguments;
      if ((kind === 'append' || kind === 'rewrite') && file && steadiness(c, unit, file) === 'varies')
        continue;
      found.push({ unit, call, name, kind, again, micros });
      break;
    }
  }
  return found;
}
