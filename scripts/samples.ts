/*
 * Makes the recordings in samples/ from the programs beside them: npm run samples [NAME…]
 *
 * Each is recorded with an empty environment, and its urls are rewritten to file:///srv/NAME/…, so that nothing of the machine that made
 * it is in it: `--source-root samples/programs` finds the source by the end of the url.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';
import { runWithWaits } from '../source/experiment/waits/record.ts';

interface Sample {
  program: string;
  entry: string;
  /** File to write in samples/. */
  out: string;
  kind: 'cpu' | 'allocation' | 'trace' | 'heap' | 'waits';
  /** Microseconds between samples; for an allocation profile bytes; for a heap which of the program's snapshots. */
  interval: number;
}

const SAMPLES: Sample[] = [
  {
    program: 'order-service',
    entry: 'server.js',
    out: 'order-service.cpuprofile',
    kind: 'cpu',
    interval: 1000,
  },
  { program: 'cli-startup', entry: 'main.cjs', out: 'cli-startup.cpuprofile', kind: 'cpu', interval: 500 },
  { program: 'nbody', entry: 'main.js', out: 'nbody.cpuprofile', kind: 'cpu', interval: 1000 },
  { program: 'idle-worker', entry: 'main.js', out: 'idle-worker.cpuprofile', kind: 'cpu', interval: 1000 },
  {
    program: 'log-transform',
    entry: 'main.js',
    out: 'log-transform.cpuprofile.gz',
    kind: 'cpu',
    interval: 1000,
  },
  {
    program: 'log-transform',
    entry: 'main.js',
    out: 'log-transform.heapprofile',
    kind: 'allocation',
    interval: 16384,
  },
  { program: 'report-ts', entry: 'src/main.ts', out: 'report-ts.cpuprofile', kind: 'cpu', interval: 1000 },
  { program: 'price-page', entry: 'index.html', out: 'price-page.trace.json', kind: 'trace', interval: 0 },
  { program: 'order-page', entry: 'server.js', out: 'order-page.waits.json.gz', kind: 'waits', interval: 0 },
  ...[1, 2, 3].map(
    (interval): Sample => ({
      program: 'session-leak',
      entry: 'main.js',
      out: `session-leak.${interval}.heapsnapshot.gz`,
      kind: 'heap',
      interval,
    }),
  ),
];
const CHROMIUM = '/usr/bin/chromium';

const samples = fileURLToPath(new URL('../samples/', import.meta.url));
const wanted = process.argv.slice(2);
const taken = new Map<string, Buffer[]>();

for (const sample of SAMPLES) {
  if (wanted.length > 0 && !wanted.includes(sample.program)) continue;
  if (sample.kind === 'trace' && !existsSync(CHROMIUM)) {
    process.stdout.write(`${sample.out}: left as it is, for there is no ${CHROMIUM} here\n`);
    continue;
  }
  const bytes =
    sample.kind === 'trace'
      ? trace(sample)
      : sample.kind === 'heap'
        ? snapshots(sample)[sample.interval - 1]
        : sample.kind === 'waits'
          ? await waits(sample)
          : record(sample);
  writeFileSync(
    join(samples, sample.out),
    sample.out.endsWith('.gz') ? gzipSync(bytes, { level: 9 }) : bytes,
  );
  process.stdout.write(`${sample.out}: ${bytes.length} bytes\n`);
}

function record({ program, entry, kind, interval }: Sample): Buffer {
  const home = mkdtempSync(join(tmpdir(), 'culprit-sample-'));
  try {
    cpSync(join(samples, 'programs', program), home, { recursive: true });
    // npm's folder is never committed: a program brings its dependencies under another name.
    if (existsSync(join(home, 'vendor_modules')))
      cpSync(join(home, 'vendor_modules'), join(home, 'node_modules'), { recursive: true });
    const main = entry.endsWith('.ts') ? compiled(home, entry, program) : entry;
    const flag =
      kind === 'cpu'
        ? ['--cpu-prof', `--cpu-prof-interval=${interval}`]
        : ['--heap-prof', `--heap-prof-interval=${interval}`];
    const directory = kind === 'cpu' ? `--cpu-prof-dir=${home}/out` : `--heap-prof-dir=${home}/out`;
    const run = spawnSync(process.execPath, [...flag, directory, join(home, main)], {
      cwd: home,
      env: { PATH: '/usr/bin:/bin' },
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${program} ended with ${run.status}: ${run.stderr}`);
    const [file] = readdirSync(join(home, 'out'));
    const text = readFileSync(join(home, 'out', file), 'utf8');
    const neutral = text
      .replaceAll(pathToFileURL(home).href, `file:///srv/${program}`)
      .replaceAll(home, `/srv/${program}`);
    if (neutral.includes(tmpdir() + '/')) throw new Error(`${program}: a path of this machine is left in it`);
    return Buffer.from(neutral);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** What a program waits for, with its CPU profile; processes that it starts are not recorded. */
async function waits({ program, entry }: Sample): Promise<Buffer> {
  const home = mkdtempSync(join(tmpdir(), 'culprit-sample-'));
  try {
    cpSync(join(samples, 'programs', program), home, { recursive: true });
    const { files, exitCode, stderr } = await runWithWaits(
      { command: [process.execPath, join(home, entry)], cwd: home },
      { directory: join(home, 'out'), record: 'cpu', output: 'digest' },
    );
    if (exitCode !== 0 || files.length !== 1) throw new Error(`${program} ended with ${exitCode}: ${stderr}`);
    const neutral = readFileSync(files[0], 'utf8')
      .replaceAll(pathToFileURL(home).href, `file:///srv/${program}`)
      .replaceAll(home, `/srv/${program}`)
      .replaceAll(new URL('../source', import.meta.url).href, 'file:///usr/lib/culprit');
    if (neutral.includes(tmpdir() + '/') || neutral.includes(process.cwd()))
      throw new Error(`${program}: a path of this machine is left in it`);
    return Buffer.from(neutral);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The snapshots that a program wrote of itself, in one run however many are asked for. */
function snapshots({ program, entry }: Sample): Buffer[] {
  const known = taken.get(program);
  if (known) return known;
  const home = mkdtempSync(join(tmpdir(), 'culprit-sample-'));
  try {
    cpSync(join(samples, 'programs', program), home, { recursive: true });
    // Half of a small heap is Node's own; without the state it is built with, and without code that has run once, a little less.
    const flags = ['--no-node-snapshot', '--stress-flush-code'];
    const run = spawnSync(process.execPath, [...flags, join(home, entry)], {
      cwd: home,
      env: {},
      encoding: 'utf8',
    });
    if (run.status !== 0) throw new Error(`${program} ended with ${run.status}: ${run.stderr}`);
    const files = readdirSync(home).filter((file) => file.endsWith('.heapsnapshot'));
    const all = files
      .sort()
      .map((file) => Buffer.from(withoutMachine(readFileSync(join(home, file), 'utf8'), home, program)));
    taken.set(program, all);
    return all;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A heap holds the paths of its program and of Node, which stand in its strings as they are. */
function withoutMachine(text: string, home: string, program: string): string {
  const neutral = text
    .replaceAll(home, `/srv/${program}`)
    // Node looks for package.json all the way up.
    .replaceAll(tmpdir(), '/srv')
    .replaceAll(process.execPath, '/usr/local/bin/node');
  const { strings } = JSON.parse(neutral) as { strings: string[] };
  const own = [tmpdir(), homedir(), samples, process.cwd()];
  const left = strings.find((string) => own.some((path) => string.includes(path)));
  if (left !== undefined) throw new Error(`${program}: a path of this machine is left in it: ${left}`);
  return neutral;
}

/** A page in headless Chromium; of its trace only the profile is kept, and the names of threads. */
function trace({ program, entry }: Sample): Buffer {
  const home = mkdtempSync(join(tmpdir(), 'culprit-sample-'));
  try {
    const page = join(home, program);
    cpSync(join(samples, 'programs', program), page, { recursive: true });
    const flags = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--user-data-dir=${home}/profile`,
      '--trace-startup=-*,disabled-by-default-v8.cpu_profiler,__metadata',
      `--trace-startup-file=${home}/trace.json`,
      '--trace-startup-format=json',
      '--trace-startup-duration=6',
      '--timeout=8000',
      '--dump-dom',
    ];
    spawnSync(CHROMIUM, [...flags, pathToFileURL(join(page, entry)).href], {
      env: { PATH: '/usr/bin:/bin', HOME: home },
      timeout: 60_000,
    });
    const { traceEvents } = JSON.parse(readFileSync(join(home, 'trace.json'), 'utf8')) as {
      traceEvents: { name: string }[];
    };
    const kept = traceEvents.filter(({ name }) => ['Profile', 'ProfileChunk', 'thread_name'].includes(name));
    const text = `{"traceEvents":[\n${kept.map((event) => JSON.stringify(event)).join(',\n')}\n]}\n`;
    return Buffer.from(
      text.replaceAll(pathToFileURL(page).href, `file:///srv/${program}`).replaceAll(page, `/srv/${program}`),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** TypeScript as a build leaves it: one file with its map beside it, which is committed with the program. */
function compiled(home: string, entry: string, program: string): string {
  const outfile = join(home, 'dist', 'main.js');
  buildSync({
    entryPoints: [join(home, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    sourcemap: true,
    logLevel: 'error',
  });
  for (const file of ['main.js', 'main.js.map'])
    cpSync(join(home, 'dist', file), join(samples, 'programs', program, 'build', file));
  cpSync(join(home, 'dist'), join(home, 'build'), { recursive: true });
  writeFileSync(join(home, 'build', 'package.json'), '{ "type": "module" }');
  return 'build/main.js';
}
