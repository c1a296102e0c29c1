import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { assertRestored, Terminal } from '../../test/support/terminal.ts';
import { anyDeed, type Deed, type Random } from './actions.ts';

/** What one of the deeds took, until the program had drawn the whole screen again. */
export interface Took {
  name: string;
  /** Wall time, and CPU time of the thread that keys wait for, in milliseconds; CPU time in steps of 10. */
  millis: number;
  cpu: number;
}

export interface Soaked {
  deeds: number;
  /** How often the program was started. */
  starts: number;
  took: Took[];
  /** Resident bytes along the longest-lived start. */
  resident: number[];
  /** What went wrong, with what came before; null where all went well. */
  problem: string | null;
}

export interface SoakOptions {
  args: string[];
  cwd: string;
  env?: Record<string, string>;
  random: Random;
  /** Whether to go on after so many deeds. */
  goesOn(deeds: number): boolean;
}

/** No answer for so long is no answer. */
const HANGS = 60_000;
/** Characters sent at once. */
const PIECE = 500;
/** No start lives longer. */
const LONGEST = 24 * 3_600_000;
const REDRAW = '\x0c';
/** Sent each time the whole screen is drawn anew: rows do not wrap from here on. */
const DRAWN = '\x1b[?7l';
/** What is remembered of the output. */
const TAIL = 200_000;
const TOLD = 40;

/** Does to the program in a terminal what comes to mind, and starts it again where that ends it. */
export async function soak({ args, cwd, env, random, goesOn }: SoakOptions): Promise<Soaked> {
  const soaked: Soaked = { deeds: 0, starts: 0, took: [], resident: [], problem: null };
  let last: string[] = [];
  let terminal: Terminal | null = null;
  try {
    while (goesOn(soaked.deeds)) {
      if (!terminal) {
        terminal = new Terminal(args, { columns: 120, rows: 40, cwd, env, patience: LONGEST });
        soaked.starts++;
        last = [];
        await heard(terminal);
      }
      const resident: number[] = [];
      let ended: number | null = null;
      while (ended === null && goesOn(soaked.deeds)) {
        const deed = anyDeed(random, terminal.xterm.cols, terminal.xterm.rows);
        last = [...last.slice(1 - TOLD), deed.name];
        soaked.deeds++;
        const [cpu, start] = [cpuMillis(terminal.pty.pid), performance.now()];
        ended = await done(terminal, deed, last.slice(-3));
        if (ended !== null) break;
        const own = cpuMillis(terminal.pty.pid) - cpu;
        soaked.took.push({ name: deed.name, millis: performance.now() - start, cpu: own });
        if (soaked.deeds % 10 === 0) resident.push(residentBytes(terminal.pty.pid));
        terminal.raw = terminal.raw.slice(-TAIL);
      }
      if (resident.length > soaked.resident.length) soaked.resident = resident;
      if (ended === null) {
        process.kill(terminal.pty.pid, 'SIGTERM');
        ended = await end(terminal);
        last.push('SIGTERM');
        if (ended !== 143) throw new Error(`SIGTERM ended it with ${ended}`);
      }
      assertRestored(terminal);
      terminal = null;
    }
  } catch (error) {
    soaked.problem = `${(error as Error).stack}\nThe last deeds: ${JSON.stringify(last)}`;
  } finally {
    terminal?.kill();
  }
  soaked.problem ??= grown(soaked.resident);
  return soaked;
}

/**
 * Does it. Resolves to null once the whole screen is drawn again, or to the exit code where that was to be.
 *
 * @param recent what was done last, this included
 */
async function done(terminal: Terminal, deed: Deed, recent: readonly string[]): Promise<number | null> {
  if (deed.kind === 'signal') process.kill(terminal.pty.pid, deed.name);
  else if (deed.kind === 'resize') terminal.resize(deed.columns, deed.rows);
  else await send(terminal, deed.kind === 'stop' ? '\x1a' : deed.text);
  const ends = deed.kind === 'signal' || deed.name === '^C';
  const ended = await (ends ? end(terminal) : heard(terminal));
  if (ended === null) return null;
  const wanted = deed.kind === 'signal' ? deed.code : ends ? 130 : 0;
  // To quit is also a command in the list of them, and a word that can be clicked; and a frame may still come before the end.
  const mayEnd = ends || recent.some((name) => /^(?:q|enter|mouse 0.*)$/.test(name));
  if (!mayEnd || ended !== wanted)
    throw new Error(`${deed.name} ended it with ${ended}; the end of its output is\n${tail(terminal)}`);
  return ended;
}

const tail = (terminal: Terminal) => JSON.stringify(terminal.raw.slice(-2000));

/** Piece by piece: node-pty waits where the terminal's queue is full, and meanwhile nobody would read what the program writes. */
async function send(terminal: Terminal, text: string): Promise<void> {
  for (let at = 0; at < text.length; at += PIECE) {
    if (at > 0) await delay(2);
    terminal.press(text.slice(at, at + PIECE));
  }
}

/** The exit code, which must come now. */
async function end(terminal: Terminal): Promise<number> {
  const controller = new AbortController();
  const late = delay(HANGS, null, { signal: controller.signal }).catch(() => null);
  const code = await Promise.race([terminal.exited, late]);
  controller.abort();
  if (code === null) throw new Error(`no end within ${HANGS / 1000} s; the screen is\n${terminal.text()}`);
  return code;
}

/** Asks for the whole screen until it comes: a program that has the terminal lent to an editor does not hear the first. */
async function heard(terminal: Terminal): Promise<number | null> {
  let ended: number | null = null;
  terminal.exited.then(
    (code) => (ended = code),
    () => {},
  );
  const from = terminal.raw.length;
  const begun = performance.now();
  let asked = 0;
  for (let turn = 0; ; turn++) {
    if (ended !== null) return ended;
    if (terminal.raw.includes(DRAWN, from) && terminal.raw.length > from + DRAWN.length) return null;
    const now = performance.now();
    if (now - begun > HANGS)
      throw new Error(`no answer for ${HANGS / 1000} s; the screen is\n${terminal.text()}`);
    if (asked === 0 || now - asked > 500) {
      // A beat after the deed: Escape with a character right behind it would be another key.
      if (asked === 0) await delay(2);
      asked = now;
      terminal.press(REDRAW);
    }
    await delay(turn < 100 ? 1 : 10);
  }
}

/** Milliseconds of CPU that a process's first thread has used, in user and system: the one that keys wait for. */
function cpuMillis(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return 0;
  }
}

function residentBytes(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1];

/** Whether memory rose from the second fifth to the last; the first is warming up. */
function grown(resident: number[]): string | null {
  const fifth = Math.floor(resident.length / 5);
  if (fifth < 4) return null;
  const [early, late] = [median(resident.slice(fifth, 2 * fifth)), median(resident.slice(-fifth))];
  const mb = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
  return late > 1.5 * early + 100e6 ? `memory grew from ${mb(early)} to ${mb(late)}` : null;
}
