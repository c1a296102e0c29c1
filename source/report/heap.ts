import type { Finding } from '../diagnose/finding.ts';
import type { MethodStep } from '../diagnose/method.ts';
import { bytes, count, percent, plural } from '../format/numbers.ts';
import type { WhatIf } from '../heap/cuts.ts';
import { SYNTHETIC } from '../heap/graph/kinds.ts';
import { findDetached } from '../heap/holdings/detached-trees.ts';
import type { HeapModel } from '../heap/model.ts';
import { pathLine } from '../heap/retainers/path-line.ts';
import { pathText } from '../heap/retainers/paths.ts';
import { objectName } from '../heap/summary.ts';
import { cutEnd } from '../paint/text.ts';
import { textDominators } from './dominators.ts';
import { block, code, details } from './escape.ts';
import { type HeapLists, heapLists } from './heap-lists.ts';
import { realmsText } from './realms.ts';
import { FLAME_COLUMNS, FLAME_ROWS, qualityPart, reportText } from './sections.ts';
import { type Verification, verificationText } from './verification.ts';
import { whatIfText } from './what-if.ts';

/** Levels of the dominator tree below what a finding is about. */
const FLAME_ROWS_OF_FINDING = 8;
const NAME_COLUMNS = 80;
const DETACHED_SHOWN = 10;

export interface HeapMarkdownOptions {
  /** Rows of the long lists. */
  top: number;
  /** Shows the text of strings. */
  values?: boolean;
  /** Snapshots of the same process from before, that tell what grows; the oldest first. */
  earlier?: readonly HeapModel[];
  /** Lists of another engine, in place of our own. */
  lists?: HeapLists;
  verification?: Verification;
  /** References that `--what-if` removes. */
  whatIf?: WhatIf;
}

/**
 * The report on a heap snapshot: what holds the memory, then the findings. Every string of the snapshot is escaped, and the text of
 * its string values is left out unless `values` is given. Needs the phase `retained`.
 */
export function heapMarkdown(
  model: HeapModel,
  findings: Finding[],
  method: readonly MethodStep[],
  {
    top,
    values = false,
    earlier = [],
    lists = heapLists(model, top, values),
    verification,
    whatIf,
  }: HeapMarkdownOptions,
): string {
  return reportText({
    file: model.file,
    head: earlier.length > 0 ? sinceText(model, earlier) : '',
    analysis: analysis(model, lists, values, earlier),
    findings,
    flameOf(finding) {
      const node = 'path' in finding.subject ? model.graph.nodeId.indexOf(finding.subject.id) : -1;
      if (node <= 0 || model.graph.nodeType[node] === SYNTHETIC) return null;
      const text = textDominators(model, node, FLAME_COLUMNS, FLAME_ROWS_OF_FINDING, values);
      return { title: 'Flame graph of its subtree', text };
    },
    extra: [
      ...(whatIf ? [whatIfText(whatIf, model.totals.size)] : []),
      ...(verification ? [verificationText(verification, top)] : []),
    ],
    method,
    footer: `Made by culprit from the heap snapshot named above. Shares are of all that can be reached; what an object retains is what would be freed with it. ${values ? 'The text of strings is shown: read it before passing this on.' : 'The text of strings is left out (--values shows it).'}`,
  });
}

/** What the snapshots before were, and how large. */
function sinceText(model: HeapModel, earlier: readonly HeapModel[]): string {
  const before = earlier.map(
    ({ file, totals }) => `${code(file.replace(/^.*[\\/]/, ''))} (${bytes(totals.size)})`,
  );
  return `The last of ${earlier.length + 1} snapshots of one process, ${bytes(model.totals.size)}, compared with ${before.join(' and ')} before it: growth is since those.`;
}

function analysis(
  model: HeapModel,
  lists: HeapLists,
  values: boolean,
  earlier: readonly HeapModel[],
): string {
  const { graph, totals } = model;
  const { constructors, constructorCount, objects } = lists;
  const base = totals.size || 1;
  const facts = [
    `- ${bytes(totals.size)} in ${plural(graph.nodeCount, 'object')} and ${plural(graph.edgeCount, 'reference')}, of ${plural(constructorCount, 'constructor')}`,
    totals.detachedCount > 0
      ? `- ${plural(totals.detachedCount, 'detached object')} of ${bytes(totals.detachedSize)}: out of the document, still retained`
      : '- No detached objects',
    ...(lists.engine ? [`- Constructors and objects as ${lists.engine} counts them`] : []),
  ];
  return [
    '## Size',
    facts.join('\n'),
    sizes(model),
    totals.detachedCount > 0 ? details('Detached objects and what keeps them', detached(model, values)) : '',
    realmsText(model, earlier),
    details(
      'Flame graph of the dominator tree (what holds what, widest left)',
      block(textDominators(model, graph.root, FLAME_COLUMNS, FLAME_ROWS, values), 'text'),
    ),
    details(
      'Constructors by retained size',
      [
        '| constructor | count | distance | self | retained | share |',
        '| --- | ---: | ---: | ---: | ---: | ---: |',
        ...constructors.map(
          (row) =>
            `| ${name(row.name)} | ${count(row.count)} | ${distance(row)} | ${bytes(row.selfSize)} | ${bytes(row.retainedSize)} | ${percent(row.retainedSize / base)} |`,
        ),
        ...(constructorCount > constructors.length
          ? ['', `⋯ ${count(constructorCount - constructors.length)} more`]
          : []),
      ].join('\n'),
    ),
    details(
      'Objects by retained size',
      [
        '| object | id | kind | distance | self | retained | share |',
        '| --- | ---: | --- | ---: | ---: | ---: | ---: |',
        ...objects.map(
          (row) =>
            `| ${name(row.name)} | @${row.id} | ${name(row.type)} | ${distance(row)} | ${bytes(row.selfSize)} | ${bytes(row.retainedSize)} | ${percent(row.retainedSize / base)} |`,
        ),
      ].join('\n'),
    ),
    qualityPart(model.dataQuality),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Bytes by kind, as DevTools' statistics has them. */
function sizes({ totals }: HeapModel): string {
  const kinds: [string, number][] = [
    ['code', totals.code],
    ['strings', totals.strings],
    ['JS arrays', totals.jsArrays],
    ['typed arrays', totals.typedArrays],
    ['native', totals.native - totals.typedArrays],
    ['system', totals.system],
    ['objects and all else', totals.objects],
  ];
  const rows = kinds
    .filter(([, size]) => size > 0)
    .map(([kind, size]) => `| ${kind} | ${percent(size / (totals.size || 1))} | ${bytes(size)} |`);
  return ['| kind | share | |', '| --- | ---: | ---: |', ...rows].join('\n');
}

function detached(model: HeapModel, values: boolean): string {
  const rows = findDetached(model, DETACHED_SHOWN).map(
    ({ node, retainedSize, count: nodes, path }) =>
      `| ${name(objectName(model, node, values))} | ${count(nodes)} | ${bytes(retainedSize)} | ${code(pathLine(pathText(model.graph, path)))} |`,
  );
  return ['| top | nodes | retained | held by |', '| --- | ---: | ---: | --- |', ...rows].join('\n');
}

const name = (text: string) => code(cutEnd(text, NAME_COLUMNS));

/** What only V8's own roots reach has no distance that says anything. */
function distance(row: { distance: number | null }): string {
  return row.distance === null ? '–' : String(row.distance);
}
