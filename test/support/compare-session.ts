import type { Comparison } from '../../source/compare/compare.ts';
import { compareSeries, type HeapSeries } from '../../source/compare/heap-series.ts';
import { compareHeapSides, type MeasuredHeap } from '../../source/compare/heaps.ts';
import type { ColourLevel } from '../../source/paint/colour.ts';
import type { ThemeName } from '../../source/paint/theme.ts';
import { compareSession } from '../../source/screens/compare/session.ts';
import { heapSidesSession } from '../../source/screens/compare-heaps/session.ts';
import { plain } from './session.ts';

const SIZE = { columns: 100, rows: 30 };
const TITLE = 'before (10) → after (10)';

/** A session on a comparison, without a terminal: the reducer and the painters as they are, a world that writes down what it is asked. */
export function compareSessionOn(comparison: Comparison, size = SIZE, colours: Colours = {}) {
  const asked: string[] = [];
  const session = compareSession(comparison, TITLE, worldOf(asked), lookOf(size, colours));
  return { ...benchOf(session, size), asked, slot: () => session.get().slots[0] };
}

const heap = (session: number, noise: number): MeasuredHeap => ({
  file: `${noise}.heapsnapshot`,
  continues: false,
  instances: new Map(),
  totalSize: 5e6 + session + noise * 1000,
  nodeCount: 50_000,
  retained: new Map([
    ['Session', session + noise * 100],
    ['Map', 300_000 + noise * 500],
    ['Frozen', 77_000],
    ...Array.from({ length: 40 }, (_, i): [string, number] => [`Other${i}`, 10_000 + i + noise]),
  ]),
});

/** The same on heaps of five runs a side, of which those after hold more sessions. */
export function heapSidesSessionOn(size = SIZE, colours: Colours = {}) {
  const asked: string[] = [];
  const five = (session: number) => [1, 2, 3, 4, 5].map((noise) => heap(session, noise));
  const sides = compareHeapSides(five(1e6), five(4e6), 0.02);
  const session = heapSidesSession(sides, TITLE, worldOf(asked), lookOf(size, colours));
  return { ...benchOf(session, size), asked };
}

/** The same on series of three snapshots of one process a side, of which those after grow a tenth as fast. */
export function heapSeriesSessionOn(size = SIZE) {
  const asked: string[] = [];
  const series = (step: number): HeapSeries => ({
    heaps: [1, 2, 3].map((n) => ({ ...heap(n * step, 1), continues: n > 1 })),
    places: [
      {
        className: 'Session',
        path: ['server.js', 'sessions', 'Map'],
        counts: [1, 2, 3].map((n) => (n * step) / 1000),
        sizes: [1, 2, 3].map((n) => n * step),
      },
    ],
  });
  const compared = compareSeries(series(1e6), series(1e5));
  const session = heapSidesSession(compared, 'before (3) → after (3)', worldOf(asked), lookOf(size));
  return { ...benchOf(session, size), asked };
}

interface Colours {
  level?: ColourLevel;
  theme?: ThemeName;
}

const lookOf = (size: typeof SIZE, { level = 3, theme = 'dark' }: Colours = {}) => ({
  size,
  level,
  ascii: false,
  mouse: false,
  theme,
});

const worldOf = (asked: string[]) => ({
  method: async () => [],
  exportReport: async (_: unknown, __: number, ___: unknown, path: string) =>
    asked.push(`export ${path}`) > 0,
  edit: async ({ url, line }: { url: string; line: number | null }) => {
    asked.push(`edit ${url}:${line}`);
    return null;
  },
  write: (sequence: string) => void asked.push(`write ${JSON.stringify(sequence)}`),
  suspend: async () => void asked.push('suspend'),
  another: () => void asked.push('another'),
  redraw: () => void asked.push('redraw'),
  quit: () => void asked.push('quit'),
});

function benchOf<
  S extends { dispatch(event: { type: 'key'; key: string }): void; paint(size: typeof SIZE): string[] },
>(session: S, size: typeof SIZE) {
  return {
    session,
    text: () => session.paint(size).map(plain).join('\n'),
    async press(...keys: string[]) {
      for (const key of keys) session.dispatch({ type: 'key', key });
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
