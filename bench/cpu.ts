import { existsSync, writeFileSync } from 'node:fs';
import { makeProfile, type Shape } from './make-profile.ts';
import { bundle, DATA, installPeers, judge, type Measured, megabytes, PEERS, race } from './measure.ts';

const SHAPES: Record<string, Shape> = {
  'cpu-72': { nodes: 68_000, samples: 6_500_000, functions: 6000, intervalMicros: 60 },
  'cpu-115': { nodes: 450_000, samples: 2_000_000, functions: 12_000, intervalMicros: 1000 },
  'cpu-250': { nodes: 480_000, samples: 12_000_000, functions: 12_000, intervalMicros: 120 },
  'cpu-700': { nodes: 1_300_000, samples: 36_000_000, functions: 20_000, intervalMicros: 120 },
};

const show = (name: string, measured: Measured | null) =>
  console.log(
    measured
      ? `        ${name.padEnd(12)} ${measured.millis.toFixed(0).padStart(6)} ms  ${(measured.peak / 1e6).toFixed(0).padStart(5)} MB at the highest`
      : `        ${name.padEnd(12)} fails`,
  );

/** Rows 1 to 4: how fast, and in how much memory, a profile becomes a finished model. */
export async function benchCpu(): Promise<void> {
  installPeers();
  const ours = await bundle('cpu-ours.ts');
  const parse = await bundle('cpu-parse.ts');
  const devtools = await bundle('cpu-devtools.ts', {
    'chrome-devtools-frontend': `${PEERS}node_modules/chrome-devtools-frontend`,
  });
  const bare = `${DATA}bare.mjs`;
  writeFileSync(bare, 'console.log(JSON.stringify({ millis: 0 }));\n');

  for (const [name, shape] of Object.entries(SHAPES)) {
    const file = `${DATA}${name}.cpuprofile`;
    if (!existsSync(file)) makeProfile(file, shape);
    const size = megabytes(file);
    console.log(
      `${size.toFixed(0)} MB, ${(shape.samples / 1e6).toFixed(1)} M samples, ${shape.nodes / 1000} k nodes`,
    );
    const large = size > 500;
    const args = [file];
    const heap = ['--max-old-space-size=12000'];
    const results = race(size < 100 ? 9 : 3, {
      bare: { program: bare, args: [] },
      culprit: { program: ours, args },
      'JSON.parse': { program: parse, args, flags: heap },
      DevTools: { program: devtools, args, flags: heap },
    });
    for (const row of ['culprit', 'JSON.parse', 'DevTools']) show(row, results[row]);
    const { culprit } = results;
    if (!culprit) {
      console.log('  MISS  culprit did not open it');
      continue;
    }
    const floor = results.bare!.peak;
    const used = culprit.peak - floor;
    if (name === 'cpu-72') {
      judge('time of JSON.parse alone', culprit.millis / results['JSON.parse']!.millis, 1.3, 'at most');
      judge('faster than DevTools', results.DevTools!.millis / culprit.millis, 3, 'at least');
      judge("DevTools' memory", culprit.peak / results.DevTools!.peak, 0.5, 'at most');
    }
    if (large) console.log('  pass  opens');
    judge('peak memory above bare Node, of the file', used / (size * 1e6), 2.5, 'at most');
  }
}
