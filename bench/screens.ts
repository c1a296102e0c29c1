import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pty, { type IPty } from '@lydell/node-pty';
import { makeProfile } from './make-profile.ts';
import { DATA, median } from './measure.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const CLI = `${root}dist/cli.js`;
const SMALL = `${root}samples/idle-worker.cpuprofile`;
const LARGE = `${DATA}tree-1m.cpuprofile`;

/** Bars of the first issue: first frame within five bare starts of Node; a key within a frame of 60 a second. */
const START_BAR = 5;
const KEY_BAR = 16;

/** Ink ends each frame so. It begins one with `?2026h` before it knows what to write: those bytes are no answer yet. */
const FRAME_END = /\x1b\[\?2026l/;
/** The diagnosis is over when the footer of the overview leads to a finding (of a heap: when there are bytes and their share). */
const DIAGNOSED = /the (fix|evidence)|[kMG]B, [\d.]+ %/;

/**
 * Each screen in turn, so often; the p99 is the middle one of these. Why: on a shared machine a program that computes for 6 ms and writes 100 kB
 * has a p99 of 15 in one minute and of 33 in the next.
 */
const ROUNDS = 3;
/** Answers that a p99 is made of, and presses after which a screen that seldom answers is let be. */
const ANSWERS = 120;
const MOST_PRESSES = 240;

type Keys = [name: string, open: string, keys: string[]];

const FURTHER_IN: string[] = Array(16).fill(['\x1b[B', '\r']).flat();

/** Each screen of a profile with the keys that are pressed on it. */
const PROFILE: Keys[] = [
  ['overview', '1', ['\x1b[C', '\x1b[C', '\x1b[D']],
  ['call tree', '2', ['\x1b[B', '\x1b[B', ' ', '\x1b[A', ' ', '\x1b[6~', '\x1b[5~']],
  ['bottom-up', '2i', ['\x1b[B', ' ', '\x1b[B', ' ', '\x1b[A', '\x1b[6~', '\x1b[5~']],
  ['flame graph', '3', ['\x1b[B', '\x1b[C', '\r', '\x1b[A', '\x1b', '\x1b[D']],
  // More places than are kept laid out: each is new.
  ['flame, further in', '3g', [...FURTHER_IN, ...Array(16).fill('\x1b'), '3', 'g']],
  ['flame, by time', '3t', ['\x1b[B', '\x1b[C', '\r', '\x1b[A', '\x1b', '\x1b[D']],
  ['functions', '4', ['\x1b[B', '\x1b[6~', 's', 'S', '\x1b[A', '\x1b[5~']],
  ['packages', '5', ['\x1b[B', '\t', 's', '\x1b[A']],
  // To the second caller, for the first may be nobody, and back; then the other panes.
  ['function', '6', ['\t', '\x1b[B', '\r', '\x1b', '\t', '\x1b[B', '\x1b[A', '\t']],
  ['recommendations', 'r', ['\x1b[B', '\x1b[6~', '\t', '\x1b[A']],
];

/** The same of a heap snapshot. */
const HEAP: Keys[] = [
  // With one finding there is nothing to move to: coming and going is what it is measured by.
  ['overview', '1', ['2', '1']],
  ['constructors', '2', ['\x1b[B', '\x1b[6~', 's', 'S', '.', '\x1b[A', '\x1b[5~']],
  ['dominators', '3', ['\x1b[B', ' ', '\x1b[B', ' ', '\x1b[A', '\x1b[6~', '\x1b[5~']],
  ['flame graph', '4', ['\x1b[B', '\x1b[C', '\r', '\x1b[A', '\x1b', '\x1b[D']],
  ['object', '5', ['\x1b[B', '\t', '\x1b[B', '\r', '\x1b', '\t', '\x1b[6~']],
  // Through all tables first: an answer that comes in after a key that changes nothing would be taken for that key's.
  ['holdings', '6\t\t\t\t\t\t\t', ['\x1b[B', '\x1b[6~', '\t', '\x1b[A']],
  ['recommendations', 'r', ['\x1b[B', '\x1b[6~', '\t', '\x1b[A']],
];

/** More than what is waited for is long: it may come in two pieces. */
const LONGEST = 256;

class Screen {
  readonly pty: IPty;
  /** What came last, from a little before it on, a character for each byte: a terminal that decoded every piece would be measured with it. */
  private text = '';
  private waiting: (() => void) | null = null;

  /** What came since the last key. */
  bytes = 0;

  /** @param argv Node's own arguments. */
  constructor(argv: string[]) {
    this.pty = pty.spawn(process.execPath, argv, {
      name: 'xterm-256color',
      cols: 200,
      rows: 50,
      encoding: null,
      env: {
        PATH: process.env.PATH ?? '',
        TERM: 'xterm-256color',
        COLORTERM: 'truecolor',
        HOME: process.env.HOME ?? '',
      },
    });
    // Typed as text, which it is with an encoding only.
    (this.pty.onData as unknown as (listener: (data: Buffer) => void) => void)((data) => {
      this.text = this.text.slice(-LONGEST) + data.toString('latin1');
      this.bytes += data.length;
      this.waiting?.();
    });
  }

  /**
   * Milliseconds from a key until the frame that answers it is written, to its last byte: null where none is within `patience`. The clock
   * starts before the key is sent, for on few cores the program may answer before this thread goes on.
   */
  press(key: string, patience: number): Promise<number | null> {
    const start = performance.now();
    this.text = '';
    this.bytes = 0;
    this.pty.write(key);
    return this.writes(FRAME_END, patience, start);
  }

  /** Milliseconds since `start` until the program has written what matches `wanted`, null where it does not within `patience`. */
  async writes(wanted: RegExp, patience = 60_000, start = performance.now()): Promise<number | null> {
    if (wanted.test(this.text)) return performance.now() - start;
    return new Promise((resolve) => {
      const done = (millis: number | null) => {
        clearTimeout(timer);
        this.waiting = null;
        resolve(millis);
      };
      const timer = setTimeout(() => done(null), Math.max(0, patience - (performance.now() - start)));
      this.waiting = () => {
        if (wanted.test(this.text)) done(performance.now() - start);
      };
    });
  }

  async end(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.pty.onExit(() => resolve());
      this.pty.kill('SIGKILL');
    });
  }
}

/** Writes so many bytes for each key, and the end of a frame. */
const ECHO = `process.stdin.setRawMode(true);
const frame = 'x'.repeat(Number(process.argv[1])) + '\\x1b[?2026l';
process.stdin.on('data', () => process.stdout.write(frame));
process.stdout.write('ready');`;

/** What the largest frame costs before any program: one that writes as many bytes and does nothing else. */
async function benchBytes(bytes: number): Promise<void> {
  const screen = new Screen(['-e', ECHO, String(bytes)]);
  await screen.writes(/ready/);
  const series: number[][] = [];
  while (series.length < ROUNDS) {
    const times: number[] = [];
    while (times.length < ANSWERS) {
      await quiet(60);
      times.push((await screen.press('k', 1000)) ?? 1000);
    }
    series.push(times);
  }
  console.log(
    `a program that writes the largest of these frames, ${(bytes / 1000).toFixed(0)} kB, and nothing else: ${inWords(series)}`,
  );
  await screen.end();
}

/** `p50 3.1 ms, p99 9.8 ms (9.1, 9.8, 12.0)`: the second is the middle of those of each round. */
function inWords(series: readonly number[][]): string {
  const all = series.map(at99);
  const each = all.map((millis) => millis.toFixed(1)).join(', ');
  return `p50 ${median(series.flat()).toFixed(1)} ms, p99 ${median(all).toFixed(1)} ms (${each})`;
}

function at99(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.99) - 1];
}

/** Lets what the last key set going be over, so that one key is measured at a time. */
const quiet = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

export async function benchScreens(): Promise<void> {
  execFileSync(process.execPath, [`${root}scripts/build.mjs`]);
  await benchStart();
  if (!existsSync(LARGE))
    makeProfile(LARGE, { nodes: 1_000_000, samples: 3_000_000, functions: 12_000, intervalMicros: 125 });
  await benchKeys('1 M nodes', LARGE, /CPU profile of/, PROFILE);
}

/** Keys on a snapshot of 1.37 GB, which `heap.ts` has made. */
export async function benchHeapKeys(file: string): Promise<void> {
  execFileSync(process.execPath, [`${root}scripts/build.mjs`]);
  await benchKeys('1.37 GB snapshot', file, /Size by kind/, HEAP);
}

async function benchStart(): Promise<void> {
  const bare: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < 15; round++) {
    const start = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    bare.push(performance.now() - start);
    const before = performance.now();
    const screen = new Screen([CLI, SMALL]);
    // In the first frame, before there is a diagnosis.
    await screen.writes(/CPU profile of/);
    ours.push(performance.now() - before);
    await screen.end();
  }
  const ratio = median(ours) / median(bare);
  console.log(
    `start to first frame: ${median(ours).toFixed(0)} ms, bare node ${median(bare).toFixed(0)} ms: ${ratio.toFixed(2)}× (bar ≤ ${START_BAR}×) ${ratio <= START_BAR ? 'pass' : 'MISS'}`,
  );
}

/** A recording and its screens, the keys of each pressed over and over. */
async function benchKeys(what: string, file: string, opened: RegExp, screens: Keys[]): Promise<void> {
  const screen = new Screen([CLI, file]);
  if ((await screen.writes(opened)) === null) throw new Error(`${file} did not open`);
  // The diagnosis has a thread of its own, but this machine may have two cores only.
  if ((await screen.writes(DIAGNOSED, 120_000)) === null)
    console.log(`${what}: no diagnosis yet, keys pressed meanwhile`);
  await quiet(2000);
  let largest = 0;
  const series = screens.map((): number[][] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, [name, open, keys]] of screens.entries()) {
      for (const key of `0${open}`) {
        await screen.press(key, 1000);
        await quiet(key === '\t' ? 2000 : 300);
      }
      const times: number[] = [];
      // To the end of the keys: a next round begins where this one did.
      for (let nth = 0; (times.length < ANSWERS && nth < MOST_PRESSES) || nth % keys.length > 0; nth++) {
        const key = keys[nth % keys.length];
        await quiet(60);
        const millis = await screen.press(key, 300);
        // A key that changes nothing writes nothing. Esc alone waits for what might follow it, as every terminal program does.
        if (millis !== null && key !== '\x1b') times.push(millis);
        largest = Math.max(largest, screen.bytes);
      }
      if (times.length === 0) throw new Error(`${what}, ${name}: no key was answered`);
      series[i].push(times);
    }
  }
  for (const [i, [name]] of screens.entries()) {
    const all = series[i].flat();
    const p99 = median(series[i].map(at99));
    console.log(
      `key to bytes, ${what}, 200×50, ${name.padEnd(17)} ${inWords(series[i])} (bar ≤ ${KEY_BAR}) ${p99 <= KEY_BAR ? 'pass' : 'MISS'}, ${all.length} keys`,
    );
  }
  await screen.end();
  await benchBytes(largest);
}
