import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KEY } from '../../test/support/terminal.ts';

/** A screen of a contact sheet. */
export interface Stop {
  name: string;
  /** Keys that lead here from the stop before. */
  press: string[];
  /** What it shows once it is there. */
  shows: string | RegExp;
}

/** Recordings that are opened, and the way through their screens. */
export interface Walk {
  name: string;
  args: string[];
  stops: Stop[];
}

const stop = (name: string, press: string[], shows: string | RegExp): Stop => ({ name, press, shows });
const SOURCES = ['--source-root', 'programs'];

/** Every screen. @param directory where what is made for them may be written. */
export const walks = (samples: string, directory: string): Walk[] => [
  {
    name: 'profile',
    args: ['order-service.cpuprofile', ...SOURCES],
    stops: [
      stop('overview', [], /uniqueSkus` scans/),
      stop('call tree', ['2'], 'summarise'),
      stop('flame graph', ['3'], 'merged by stack'),
      stop('flame graph by time', ['t'], '╵'),
      stop('functions', ['t', '4'], /self/),
      stop('packages', ['5'], /Packages/),
      stop('function', ['4', KEY.enter], /callers/i),
      stop('function as flame graphs', ['6'], /callees|below/i),
      stop('recommendations', ['r'], /Evidence/),
      stop('a section open', [KEY.tab, ' '], /▾|v /),
      stop('help', ['?'], /Esc/),
      stop('commands', [KEY.escape, ':'], 'Commands'),
    ],
  },
  {
    name: 'allocations',
    args: ['log-transform.heapprofile', ...SOURCES],
    stops: [
      stop('allocations', [], /Live allocations[\s\S]*Data quality/),
      stop('allocation flame graph', ['3'], /merged/),
    ],
  },
  {
    name: 'heap',
    args: [...[1, 2, 3].map((n) => `session-leak.${n}.heapsnapshot.gz`), ...SOURCES],
    stops: [
      // There one sees whether suspects are still looked for.
      stop('overview', ['1'], /Session/),
      stop('comparison', ['8'], /leak candidates[\s\S]*Session/),
      stop('constructors', ['2'], /Retained|retained/),
      stop('objects', [KEY.enter], /@\d/),
      stop('dominators', ['3'], /Session/),
      stop('dominators as a flame graph', ['4'], /as wide as/),
      stop('object', ['2', KEY.enter, '5'], /@\d/),
      stop('holdings', ['6'], /strings/i),
      stop('recommendations', ['r'], /Evidence/),
    ],
  },
  {
    name: 'before and after',
    args: ['compare', 'order-service.cpuprofile', faster(samples, directory)],
    stops: [
      stop('verdict', [], /faster|no verdict/),
      stop('call tree of both', ['2', '*'], /uniqueSkus/),
      stop('flame graph of both', ['3'], /slower/),
      stop('functions by change', ['4'], /uniqueSkus/),
    ],
  },
  {
    name: 'waits',
    args: ['order-page.waits.json.gz', ...SOURCES],
    stops: [
      stop('overview', [], /priceOf[\s\S]*Longest waits/),
      stop('operations', ['2'], /p95|p99/),
      stop('requests', ['3'], /p95|p99/),
      stop('waterfall', ['4'], /event loop|loop/),
      stop('timeline', ['5'], 'in flight'),
      stop('waiting flame graph', ['6'], 'Who waits for what'),
      stop('waiting call tree', ['8'], 'priceOf'),
      stop('functions that wait', ['9'], 'priceOf'),
      stop('recommendations', ['r'], /Evidence/),
    ],
  },
];

/** A recording of the service after its change: the same without most samples of what is changed. */
function faster(samples: string, directory: string): string {
  const profile = JSON.parse(readFileSync(join(samples, 'order-service.cpuprofile'), 'utf8'));
  const slow = new Set(
    profile.nodes
      .filter((node: { callFrame: { functionName: string } }) =>
        ['uniqueSkus'].includes(node.callFrame.functionName),
      )
      .map(({ id }: { id: number }) => id),
  );
  let seen = 0;
  profile.timeDeltas = profile.timeDeltas.map((delta: number, i: number) =>
    slow.has(profile.samples[i]) && seen++ % 10 > 0 ? 1 : delta,
  );
  const file = join(directory, 'after.cpuprofile');
  writeFileSync(file, JSON.stringify(profile));
  return file;
}
