import { ANONYMOUS } from '../../format/anonymous.ts';
import { bytes, count, percent } from '../../format/numbers.ts';
import type { HeapModel, HoldingQueries } from '../../heap/model.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import { closureLabel, heldAs, pathText } from '../../heap/retainers/paths.ts';
import { objectLabel } from './labels.ts';
import type { Answers } from './state.ts';

// The tables of what heaps are usually full of: columns, rows, words.

interface Column {
  head: string;
  /** Cells; below 0 a share of the screen. The last column takes what is left. */
  width: number;
  right?: boolean;
  strong?: boolean;
  quiet?: boolean;
  /** Only on terminals at least this wide. */
  from?: number;
}

type About = keyof HoldingQueries;

/** One table of the holdings screen: what to ask, and what each row of the answer leads to and says. Only rows on the screen are put in words. */
export interface Holding<A extends About = About> {
  name: string;
  about: A;
  /** How many rows the engine is asked for, where each takes long. */
  limit?: number;
  words: string;
  none: string;
  columns: readonly Column[];
  node(row: Answers[A][number]): number;
  cells(row: Answers[A][number], model: HeapModel): string[];
}

const holding = <A extends About>(table: Holding<A>): Holding => table as unknown as Holding;
const size: Column = { head: 'retained', width: 9, right: true, strong: true };
const share = (value: number, model: HeapModel) => percent(value / (model.totals.size || 1));

/** A new table is an entry here; its question stands in `HoldingQueries` of `heap/model.ts`, and the answer in `heap/queries.ts`. */
export const HOLDINGS: readonly Holding[] = [
  holding({
    name: 'Strings',
    about: 'duplicates',
    words: 'The same text more than once, by the bytes that the copies waste',
    none: 'No duplicate strings.',
    columns: [
      { head: 'wasted', width: 9, right: true, strong: true },
      { head: 'of all', width: 7, right: true, quiet: true },
      { head: 'copies', width: 9, right: true },
      { head: 'most held by', width: -0.25, from: 70 },
      { head: 'text', width: 20 },
    ],
    node: ({ node }) => node,
    cells: ({ node, wasted, count: copies, holder, holderCount, looked }, model) => [
      bytes(wasted),
      share(wasted, model),
      count(copies),
      holder === ''
        ? ''
        : looked < copies
          ? `${holder} ${holderCount} of ${looked} seen`
          : `${holder} ×${count(holderCount)}`,
      objectLabel(model.graph, node),
    ],
  }),
  holding({
    name: 'Closures',
    about: 'contexts',
    words:
      'Closure scopes, largest first, by the place that makes them: each closure of a scope retains all of it, used or not',
    none: 'No closure scopes.',
    columns: [
      size,
      { head: 'of all', width: 7, right: true, quiet: true },
      { head: 'scopes', width: 8, right: true },
      { head: 'closures', width: 8, right: true, quiet: true, from: 100 },
      { head: 'heaviest variable', width: -0.3 },
      { head: 'retained by', width: 20 },
    ],
    node: ({ node }) => node,
    cells: ({ count: scopes, together, closures, closureCount, variables }, { graph, totals }) => [
      bytes(together),
      percent(together / (totals.size || 1)),
      count(scopes),
      // Of the heaviest scope.
      count(closureCount),
      variables.length === 0
        ? '–'
        : `${variables[0].name}: ${bytes(variables[0].retainedSize)}` +
          (variables.length > 1 ? ` (+${variables.length - 1})` : ''),
      closures
        .slice(0, 3)
        .map((closure) => closureLabel(graph, closure))
        .join(', '),
    ],
  }),
  holding({
    name: 'Listeners',
    about: 'listeners',
    words: 'Listeners by emitter and event, and timers by callback, most first',
    none: 'No listeners or timers.',
    columns: [
      { head: 'count', width: 9, right: true, strong: true },
      { head: 'retained', width: 9, right: true },
      { head: 'kind', width: 13, quiet: true },
      { head: 'on', width: -0.25 },
      { head: 'event', width: -0.15 },
      { head: 'such as', width: 20, from: 90 },
    ],
    node: ({ node, sample }) => (sample >= 0 ? sample : node),
    cells: ({ kind, name, event, count: listeners, retainedSize, sample }, { graph }) => [
      count(listeners),
      bytes(retainedSize),
      kind,
      name,
      event,
      sample >= 0 ? objectLabel(graph, sample) : '',
    ],
  }),
  holding({
    name: 'Collections',
    about: 'collections',
    words: 'Maps, sets, arrays and objects used as dictionaries, by what they retain',
    none: 'No collections.',
    columns: [
      size,
      { head: 'of all', width: 7, right: true, quiet: true },
      { head: 'entries', width: 10, right: true },
      { head: 'filled', width: 7, right: true, quiet: true, from: 100 },
      { head: 'kind', width: 8, quiet: true },
      { head: 'which', width: 18 },
      { head: 'holds mostly', width: -0.25 },
    ],
    node: ({ node }) => node,
    cells: ({ node, kind, entries, atMost, capacity, retainedSize, holds }, model) => [
      bytes(retainedSize),
      share(retainedSize, model),
      atMost ? `≤ ${count(entries)}` : count(entries),
      capacity > 0 && !atMost ? percent(entries / capacity) : '',
      kind,
      heldAs(model, node).replace(/^\./, ''),
      holds,
    ],
  }),
  holding({
    name: 'Globals',
    about: 'globals',
    words: 'What hangs from each global and from each module’s variables',
    none: 'Nothing hangs from globals or modules.',
    columns: [
      size,
      { head: 'of all', width: 7, right: true, quiet: true },
      { head: 'name', width: -0.2, strong: true },
      { head: 'where', width: -0.35, quiet: true },
      { head: 'what', width: 20, from: 80 },
    ],
    node: ({ node }) => node,
    cells: ({ scope, name, node, count: alike, retainedSize }, model) => [
      bytes(retainedSize),
      share(retainedSize, model),
      name + (alike > 1 ? ` ×${count(alike)}` : ''),
      scope.replace(/^file:\/\//, ''),
      objectLabel(model.graph, node),
    ],
  }),
  holding({
    name: 'Realms',
    about: 'realms',
    limit: 200,
    words: 'Realms (pages, frames, vm contexts) by origin: whose code runs there',
    none: 'No realms: this snapshot does not tell.',
    columns: [
      size,
      { head: 'of all', width: 7, right: true, quiet: true },
      { head: 'realms', width: 7, right: true },
      { head: 'origin', width: 12, strong: true },
      { head: 'runs', width: -0.25 },
      { head: 'globals', width: -0.15, quiet: true, from: 100 },
      { head: 'retained by', width: 20 },
    ],
    node: ({ node }) => node,
    cells: ({ count: realms, retainedSize, origin, scripts, globals, path }, model) => [
      bytes(retainedSize),
      share(retainedSize, model),
      count(realms),
      origin,
      scripts.map((script) => script.split(/[\\/]/).at(-1)).join(', ') || '–',
      globals.join(', ') || '–',
      pathLine(pathText(model.graph, path)),
    ],
  }),
  holding({
    name: 'Detached',
    about: 'detached',
    limit: 200,
    words: 'Detached DOM nodes and their retainers',
    none: 'No detached nodes: this is usual outside a browser.',
    columns: [
      size,
      { head: 'nodes', width: 8, right: true },
      { head: 'what', width: -0.25 },
      { head: 'retained by', width: 20 },
    ],
    node: ({ node }) => node,
    cells: ({ node, retainedSize, count: nodes, path }, { graph }) => [
      bytes(retainedSize),
      count(nodes),
      objectLabel(graph, node),
      pathLine(pathText(graph, path)),
    ],
  }),
  holding({
    name: 'Allocated',
    about: 'allocationSites',
    words: 'Who allocated what is still alive (recorded in .heaptimeline files only)',
    none: 'This snapshot was taken without allocation traces: a .heaptimeline has them.',
    columns: [
      { head: 'live', width: 9, right: true, strong: true },
      { head: 'objects', width: 10, right: true },
      { head: 'of', width: 9, right: true, quiet: true },
      { head: 'function', width: -0.3 },
      { head: 'place', width: 20, quiet: true },
    ],
    node: () => -1,
    cells: ({ name, script, line, liveCount, liveBytes, totalBytes }) => [
      bytes(liveBytes),
      count(liveCount),
      bytes(totalBytes),
      name || ANONYMOUS,
      line === null ? script : `${script}:${line}`,
    ],
  }),
];

const MOST_ROWS = 500;

/** How many rows the engine is asked for. */
export const limitOf = (about: About): number =>
  HOLDINGS.find((table) => table.about === about)?.limit ?? MOST_ROWS;
