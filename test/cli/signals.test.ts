import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { encode, type PlannedNode, plan } from '../load/heapsnapshot/write.ts';
import { assertRestored, KEY, Terminal } from '../support/terminal.ts';

/*
 * Signals at every screen, and at what lies over one. Each place has the next signal of the list, so that each is had at several places; with
 * CULPRIT_EVERY_SIGNAL in the environment every place has them all, which takes minutes.
 */

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const SERVICE = sample('order-service.cpuprofile');
const directory = mkdtempSync(join(tmpdir(), 'culprit-signals-'));
const started: Terminal[] = [];
after(() => {
  for (const terminal of started) terminal.kill();
  rmSync(directory, { recursive: true, force: true });
});

const DEADLY = [
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
  ['SIGQUIT', 131],
  ['SIGABRT', 134],
  ['SIGALRM', 142],
  ['SIGXCPU', 152],
  ['SIGUSR2', 140],
  ['SIGXFSZ', 153],
  ['SIGVTALRM', 154],
  ['SIGTRAP', 133],
  ['SIGSYS', 159],
  ['SIGIO', 157],
] as const;

interface Subject {
  args: string[];
  /** The same screens of what opens in less CPU time, for all but the findings: to be ended at each place it is opened once a place. */
  light?: { args: string[]; ready: RegExp };
  /** What is shown once all is there: keys that are sent before lead elsewhere. */
  ready: RegExp;
  /** Screens by the keys that lead to them from any other, and what is overlaid; with what is then shown. */
  screens: [keys: string, shown: RegExp][];
}

/** What lies over a screen of any subject. Esc leaves it. */
const OVERLAYS: [keys: string, shown: RegExp][] = [
  ['?', /Keys: /],
  [':', /Commands/],
  ['e', /write the report to: /],
];

mkdirSync(join(directory, 'picked'));
/** A sample away from its source, which takes a third of its diagnosis to read. */
const alone = (name: string) => {
  const path = join(directory, 'picked', name);
  copyFileSync(sample(name), path);
  return path;
};

/** A Map of sessions, and no Node around it. */
function smallHeap(): string {
  const COUNT = 400;
  const at = (i: number) => 4 + 3 * i;
  const property = (name: string, to: number) => ({ type: 'property', name, to });
  const sessions = Array.from({ length: COUNT }, (_, i) => i);
  const nodes: PlannedNode[] = [
    { type: 'synthetic', name: '', edges: [property('global', 1)] },
    { type: 'object', name: 'Object', size: 100, edges: [property('sessions', 2)] },
    { type: 'object', name: 'Map', size: 32, edges: [{ type: 'internal', name: 'table', to: 3 }] },
    {
      type: 'array',
      name: '',
      size: 40_000,
      edges: sessions.map((i) => ({ type: 'internal', name: `${i}`, to: at(i) })),
    },
    ...sessions.flatMap((i) => [
      {
        type: 'object',
        name: 'Session',
        size: 64,
        edges: [property('user', at(i) + 1), property('seen', at(i) + 2)],
      },
      { type: 'string', name: `a user with a long name ${i % 10}`, size: 80 },
      { type: 'array', name: '', size: 2000 },
    ]),
  ];
  const path = join(directory, 'sessions.heapsnapshot');
  writeFileSync(path, encode(plan(nodes)));
  return path;
}
writeFileSync(join(directory, 'order-service.report.md'), '');

const SUBJECTS: Record<string, Subject> = {
  profile: {
    args: [SERVICE],
    ready: /! `uniqueSkus` scans/,
    light: { args: [alone('order-service.cpuprofile')], ready: /[?] `uniqueSkus` uses/ },
    screens: [
      ['1', /Where the time goes/],
      ['2', /call tree, heaviest first/],
      ['3', /merged by stack, widest left/],
      ['4', /functions, by self/],
      ['5', /packages \(Tab: files\)/],
      ['6', /called by \(\d/],
      ['r', /Where this investigation stands/],
      ...OVERLAYS,
      ['4y', /Copy what\?/],
      ['4&', /filter: /],
      ['2/', /search: /],
      ['4X', /hide names or files that match: /],
      ['4L', /^ *goal: self\(/m],
      ['rP', /command to run \d+ times/],
      ['rc', /command to run once/],
      ['e\r', /Overwrite\? y\/n/],
      ['O', /2 recordings (?:here|in )|1 recording (?:here|in )/],
    ],
  },
  heap: {
    args: [sample('session-leak.3.heapsnapshot.gz')],
    ready: /[?] `sessions` is a Map/,
    light: { args: [smallHeap()], ready: /[?] `sessions` is a Map/ },
    screens: [
      ['1', /[?] `sessions` is a Map/],
      ['2', /constructors, by retained size/],
      ['2\r', /, by retained size[\s\S]*retained +self +dist\. +object/],
      ['3', /retained by parent/],
      ['4', /dominators: as wide as/],
      ['5', /dominates \(/],
      ['6', /The same text more than once/],
      ['r', /Where this investigation stands/],
      ['8', /One snapshot shows weight/],
      ...OVERLAYS,
    ],
  },
  comparison: {
    args: ['compare', '--force', SERVICE, sample('nbody.cpuprofile')],
    ready: /No verdict on the whole/,
    screens: [
      ['1', /No verdict on the whole/],
      ['2', /total time, as a share/],
      ['3', /as wide as the longer of both/],
      ['4', /functions by change/],
      ...OVERLAYS,
    ],
  },
  waits: {
    args: [sample('order-page.waits.json.gz')],
    ready: /! `priceOf` calls/,
    light: { args: [alone('order-page.waits.json.gz')], ready: /! `priceOf` calls/ },
    screens: [
      ['1', /! `priceOf` calls/],
      ['2', /loop delay/],
      ['3', /its slowest request/],
      ['4', /slower request/],
      ['5', /Requests in flight/],
      ['6', /Who waits for what: by time/],
      ['r', /worth optimizing · lazy and async/],
      ['8', /who waits for what/],
      ['9', /▼own +total/],
      ...OVERLAYS,
    ],
  },
};

function start(args: string[]): Terminal {
  // One of them goes through all screens.
  const terminal = new Terminal(args, { columns: 120, rows: 40, cwd: directory, patience: 60_000 });
  started.push(terminal);
  return terminal;
}

async function goTo(terminal: Terminal, keys: string, shown: RegExp): Promise<void> {
  for (const key of keys) terminal.press(key);
  await terminal.shows(shown);
}

/** What is sent last when the whole screen was drawn anew. */
const DRAWN = '\x1b[?1006h';

for (const [kind, { args, ready, light, screens }] of Object.entries(SUBJECTS)) {
  test(`${kind}: at every place a signal ends it, with its exit code and the terminal given back`, async () => {
    for (const [i, [keys, shown]] of screens.entries()) {
      const turn = (i + kind.length) % DEADLY.length;
      const signals = process.env.CULPRIT_EVERY_SIGNAL ? DEADLY : [DEADLY[turn]];
      for (const [signal, code] of signals) {
        const opened = keys.startsWith('r') || !light ? { args, ready } : light;
        const terminal = start(opened.args);
        await terminal.shows(opened.ready);
        await goTo(terminal, keys, shown);
        process.kill(terminal.pty.pid, signal);
        assert.equal(await terminal.exited, code, `${signal} at ${keys}`);
        assertRestored(terminal);
      }
    }
  });

  test(`${kind}: at every place it is stopped and goes on, is drawn anew, and is told of another size and of a broken pipe`, async () => {
    const terminal = start(args);
    await terminal.shows(ready);
    const over = screens.filter(([keys]) => !/^[\dr]\r?$/.test(keys)).map(([, shown]) => shown);
    for (const [keys, shown] of screens) {
      await goTo(terminal, keys, shown);
      // Where no shell is above it, a stop goes on by itself.
      for (const what of ['SIGPIPE', 'SIGTSTP', 'SIGCONT', 'SIGWINCH', '\x1a', '\x0c'] as const) {
        const from = terminal.raw.length;
        if (what.startsWith('SIG')) process.kill(terminal.pty.pid, what);
        else terminal.press(what);
        if (what === 'SIGPIPE') continue;
        await terminal.until(() => terminal.raw.includes(DRAWN, from), `${keys} to be drawn after ${what}`);
        await terminal.shows(shown);
      }
      terminal.press(KEY.escape);
      await terminal.until(() => !over.some((one) => one.test(terminal.text())), 'nothing over it');
    }
    // Smaller and back, before it has looked.
    terminal.press('r');
    await terminal.shows(/Where this|No verdict|worth optimizing/);
    terminal.resize(60, 20);
    terminal.resize(120, 40);
    await terminal.until(() => /^ culprit /.test(terminal.rows()[0]), 'the whole screen');
    terminal.press('\x03');
    assert.equal(await terminal.exited, 130);
    assertRestored(terminal);
  });
}
test('a signal ends it while it still reads', async () => {
  const pipe = join(directory, 'endless.cpuprofile');
  execFileSync('mkfifo', [pipe]);
  const writer = spawn('sh', ['-c', 'exec 3>"$0"; printf \'{"nodes":[\' >&3; exec sleep 60', pipe]);
  try {
    const terminal = start([pipe]);
    await terminal.shows(/endless\.cpuprofile/);
    process.kill(terminal.pty.pid, 'SIGTERM');
    assert.equal(await terminal.exited, 143);
    assertRestored(terminal);
  } finally {
    writer.kill('SIGKILL');
  }
});
