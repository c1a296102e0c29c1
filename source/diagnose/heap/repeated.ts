import { bytes, count, percent } from '../../format/numbers.ts';
import { stringAt } from '../../heap/graph/strings.ts';
import { findDuplicates } from '../../heap/holdings/duplicates.ts';
import type { HeapModel } from '../../heap/model.ts';
import { pathText, shortestPath } from '../../heap/retainers/paths.ts';
import type { DuplicateString } from '../../heap/rows.ts';
import { isEnginePath } from '../../heap/suspects/engine-parts.ts';
import type { Evidence, Finding } from '../finding.ts';
import { THREE_SNAPSHOTS } from './words.ts';

// The same text kept many times.

/** Repeated text is worth a finding from this share of the heap on, as anything in it is. */
const REPEATED = 0.1;
/** Most places with repeated text that are reported. */
const PLACES = 2;
/** Most repeated texts that are examined. */
const TEXTS = 10_000;

/** Most texts whose retaining path is searched for an object of the program's own. */
const TRIED = 16;

/** From this share of copies that are newer than an earlier snapshot of the process on, they pile up. */
const FRESH = 0.01;

/** Texts that one place keeps more than once. */
interface Repeated {
  rows: DuplicateString[];
  wasted: number;
  count: number;
  fresh: number;
}

/** Repeated text by the place that keeps it, where that wastes enough to be worth a word. */
export function repeatedText(model: HeapModel, values: boolean): { finding: Finding; isStill: boolean }[] {
  const byHolder = new Map<string, Repeated>();
  for (const row of findDuplicates(model, TEXTS, model.totals.size * REPEATED)) {
    if (row.holder === '' || row.wasted <= 0) continue;
    const place = byHolder.get(row.holder) ?? { rows: [], wasted: 0, count: 0, fresh: 0 };
    place.rows.push(row);
    place.wasted += row.wasted;
    place.count += row.count;
    place.fresh += row.fresh;
    byHolder.set(row.holder, place);
  }
  return [...byHolder.values()]
    .filter(({ wasted }) => wasted / model.totals.size >= REPEATED)
    .sort((a, b) => b.wasted - a.wasted)
    .slice(0, PLACES)
    .map((place) => ({
      finding: repeatedAt(model, place, values),
      isStill: place.fresh < place.count * FRESH,
    }));
}

function repeatedAt(
  model: HeapModel,
  { rows: held, wasted, count: copies }: Repeated,
  values: boolean,
): Finding {
  const share = wasted / model.totals.size;
  // Node's own tables may hold one of the texts as well.
  const worst =
    held.slice(0, TRIED).find(({ node }) => !isEnginePath(model, shortestPath(model, node))) ?? held[0];
  const path = pathText(model.graph, shortestPath(model, worst.node));
  return {
    rule: 'duplicate-strings',
    verdict: share >= 0.2 ? 'optimize' : 'investigate',
    title: `${count(held.length)} ${held.length === 1 ? 'text is' : 'texts are'} kept ${count(copies)} times over at ${worst.holder}`,
    strategy: 'memory',
    subject: { name: worst.holder, id: model.graph.nodeId[worst.node], path },
    evidence: [
      {
        metric: 'wasted',
        value: wasted,
        unit: 'bytes',
        text: `${bytes(wasted)} are copies beyond the first`,
      },
      // Without their values, texts of one place may all read alike.
      ...held.slice(0, values ? 3 : 1).map(
        (row): Evidence => ({
          metric: 'count',
          value: row.count,
          unit: 'count',
          text: `${count(row.count)} copies at ${row.holder} waste ${bytes(row.wasted)}${values ? `: ${JSON.stringify(textOf(model, row.node))}` : ''}`,
        }),
      ),
    ],
    confidence: 0.9,
    impact: {
      share,
      maxSpeedup: null,
      bytes: wasted,
      text: `keeping one of each frees ${bytes(wasted)}, ${percent(share)} of the heap`,
    },
    proposal: `Intern them where they are read: a parser or decoder creates the string of ${worst.holder} again each time.`,
    tradeOffs: ['The table of strings needs a limit, or it is the next leak.', 'One look-up per string.'],
    code: {
      before: 'row.name = field;',
      after:
        'row.name = names.get(field) ?? (names.set(field, field), field); // names: a Map that lives as long as the import',
      language: 'js',
      exact: false,
    },
    benchmark: THREE_SNAPSHOTS,
    verification: 'Take a snapshot before and after: the wasted bytes under Strings must be gone.',
    goal: null,
  };
}

function textOf(model: HeapModel, node: number): string {
  const { graph } = model;
  return stringAt(graph.strings, graph.nodeName[node]).slice(0, 80);
}
