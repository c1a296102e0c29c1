import assert from 'node:assert/strict';
import pty, { type IPty } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { CLI } from './cli.ts';

/** Long enough for a loaded machine: a test that waits this long has failed, not been slow. */
const PATIENCE = 20_000;

export interface StartOptions {
  columns?: number;
  rows?: number;
  env?: Record<string, string>;
  cwd?: string;
  /** Milliseconds to wait for what is to be shown, and for the end; for what runs long. */
  patience?: number;
  /** Program to run in place of culprit's own. */
  command?: [string, ...string[]];
}

/** The built program in a real terminal: a pty whose bytes an xterm turns into cells. */
export class Terminal {
  readonly xterm: InstanceType<typeof xterm.Terminal>;
  readonly pty: IPty;
  readonly exited: Promise<number>;
  /** Everything the program wrote. */
  raw = '';
  private readonly watchers = new Set<() => void>();
  /** What it ended with, once it has and all that it wrote is on the screen. */
  private ended?: number;
  private readonly patience: number;

  constructor(
    args: string[],
    { columns = 100, rows = 30, env = {}, cwd, command, patience = PATIENCE }: StartOptions = {},
  ) {
    this.patience = patience;
    this.xterm = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    const [file, ...first] = command ?? [process.execPath, CLI];
    this.pty = pty.spawn(file, [...first, ...args], {
      name: 'xterm-256color',
      cols: columns,
      rows,
      cwd,
      env: {
        PATH: process.env.PATH ?? '',
        TERM: 'xterm-256color',
        COLORTERM: 'truecolor',
        LANG: 'C.UTF-8',
        ...env,
      },
    });
    this.pty.onData((data) => {
      this.raw += data;
      this.xterm.write(data, () => {
        for (const watcher of this.watchers) watcher();
      });
    });
    this.exited = new Promise((resolve, reject) => {
      // The timer also keeps the event loop alive: node-pty's own handles do not.
      const timer = setTimeout(
        () => reject(new Error(`waited for the end; the screen is\n${this.text()}`)),
        patience,
      );
      this.pty.onExit(({ exitCode, signal }) => {
        clearTimeout(timer);
        this.xterm.write('', () => {
          this.ended = signal ? 128 + signal : exitCode;
          for (const watcher of this.watchers) watcher();
          resolve(this.ended);
        });
      });
    });
    // A test that never asks must not fail for it.
    this.exited.catch(() => {});
  }

  /** The rows that are on the screen now. */
  rows(): string[] {
    const { active } = this.xterm.buffer;
    return Array.from(
      { length: this.xterm.rows },
      (_, y) => active.getLine(active.viewportY + y)?.translateToString(true) ?? '',
    );
  }

  text(): string {
    return this.rows().join('\n');
  }

  /** Resolves once the screen holds the text. */
  async shows(wanted: string | RegExp, not?: string | RegExp): Promise<void> {
    const has = (what: string | RegExp) =>
      typeof what === 'string' ? this.text().includes(what) : what.test(this.text());
    await this.until(() => has(wanted) && (not === undefined || !has(not)), `the screen to show ${wanted}`);
  }

  /** Resolves once this holds; rejects at once when the program has ended and it does not. */
  async until(holds: () => boolean, what: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const settle = (failure?: string) => {
        clearTimeout(timer);
        this.watchers.delete(check);
        if (failure === undefined) resolve();
        else reject(new Error(`waited for ${what}; ${failure}`));
      };
      const check = () => {
        if (holds()) settle();
        else if (this.ended !== undefined)
          settle(`the program ended with ${this.ended}, having written\n${JSON.stringify(this.raw)}`);
      };
      const timer = setTimeout(() => settle(`the screen is\n${this.text()}`), this.patience);
      this.watchers.add(check);
      check();
    });
  }

  /** Resolves between two frames: the last one has ended, and the screen has all of it. */
  async settled(): Promise<void> {
    const isBetween = () => this.raw.lastIndexOf('\x1b[?2026l') > this.raw.lastIndexOf('\x1b[?2026h');
    do {
      await this.until(isBetween, 'the end of a frame');
      await new Promise<void>((resolve) => this.xterm.write('', resolve));
    } while (!isBetween());
  }

  press(keys: string): void {
    this.pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.xterm.resize(columns, rows);
    this.pty.resize(columns, rows);
  }

  isAlternate(): boolean {
    return this.xterm.buffer.active.type === 'alternate';
  }

  /** Ends the program, however it stands. */
  kill(): void {
    try {
      this.pty.kill('SIGKILL');
    } catch {
      // It has gone already.
    }
  }
}

/** The last thing said of each mode that culprit may switch on. */
export function assertRestored(terminal: Terminal): void {
  assert.equal(terminal.isAlternate(), false, 'the main screen is back');
  const last = (mode: string) =>
    terminal.raw
      .match(new RegExp(`\\x1b\\[\\?${mode}[hl]`, 'g'))
      ?.at(-1)
      ?.at(-1);
  assert.equal(last('25') ?? 'h', 'h', 'the cursor is visible');
  assert.notEqual(last('7'), 'l', 'rows wrap');
  for (const mode of ['1049', '2004', '1000', '1002', '1006'])
    assert.notEqual(last(mode), 'h', `mode ${mode} is off`);
}

export const KEY = {
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  enter: '\r',
  escape: '\x1b',
  tab: '\t',
  pageDown: '\x1b[6~',
};
