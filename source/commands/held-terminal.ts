import type { ReadStream } from 'node:tty';
import type { Visible } from '../format/visible.ts';
import type { Showing } from '../screens/app.tsx';
import type { SuspendTerminal } from '../screens/suspend.ts';
import { EMPTY, MOUSE_OFF, MOUSE_ON, RESTORE, WRAP_OFF, WRAP_ON, wholeFrame } from '../screens/terminal.ts';
import { holdStderr } from './hold.ts';
import { lending } from './lending.ts';
import type { ReaderOutput } from './reader-output.ts';
import { send } from './send.ts';

/** The terminal while the app has it: taken, lent to an editor or a shell, drawn on again, given back. */
export class HeldTerminal {
  /** What Ink draws on. */
  readonly stdout: NodeJS.WriteStream;
  /** Lends the terminal and draws all again afterwards. Does nothing while it is lent. */
  readonly lend: SuspendTerminal;
  /** Whether it is lent, or still drawn on again. */
  readonly isAway: () => boolean;

  private readonly reader: ReaderOutput | null;
  private readonly ended: AbortSignal;
  private tty: ReadStream = process.stdin;
  /** Lets go of what would have been written over the app. */
  private release: () => void = () => {};
  /** What stands on the terminal until Ink draws. */
  private first: Showing | null = null;
  /** The size for which all was drawn last. */
  private drawnAt: string;

  /**
   * @param reader where a screen reader is told lines: no control sequence goes to the terminal then
   * @param hasMouse whether the app takes the mouse again after a loan
   */
  constructor(reader: ReaderOutput | null, ended: AbortSignal, hasMouse: () => boolean) {
    this.reader = reader;
    this.ended = ended;
    this.stdout = reader?.stdout ?? process.stdout;
    this.drawnAt = this.sizeText();
    const { lend, isAway } = lending((use) => this.loan(use, hasMouse));
    this.lend = lend;
    this.isAway = isAway;
  }

  get size(): { columns: number; rows: number } {
    const { columns, rows } = this.stdout;
    return { columns, rows };
  }

  /** Takes the terminal; `tty` is where its keys come from. */
  take(tty: ReadStream): void {
    this.tty = tty;
    this.release = holdStderr();
    // Before the first frame: a key typed between it and Ink's own raw mode would be echoed into it.
    tty.setRawMode(true);
    this.control(WRAP_OFF);
  }

  /** Shows what is loaded already, as Ink will draw it again: loading Ink and its first rendering take as long as all before it. */
  begin(first: Showing | null, loading: string[] | null): void {
    this.first = first;
    if (this.reader) this.reader.begin(first ? null : loading);
    else if (first) send(firstFrame(first));
  }

  /** Suspends the app around a loan: until Ink is there to do it, by hand. */
  suspend: SuspendTerminal = async (use) => {
    this.control(RESTORE);
    this.tty.setRawMode(false);
    await use();
    this.tty.setRawMode(true);
    if (this.first) this.control(firstFrame(this.first));
  };

  private async loan(use: () => unknown, hasMouse: () => boolean): Promise<void> {
    const { ended } = this;
    if (ended.aborted) return;
    try {
      this.control(MOUSE_OFF, WRAP_ON);
      await this.suspend(async () => {
        await use();
        if (!ended.aborted) this.control(WRAP_OFF);
      });
      // Whoever quits meanwhile has the terminal back already.
      if (ended.aborted) return;
      if (hasMouse()) send(MOUSE_ON);
    } finally {
      this.reader?.again();
    }
  }

  /** Draws all again. */
  redraw(): void {
    void this.lend(() => {});
  }

  /** Another size: Ink draws for it, on an empty screen. `clear` makes Ink forget what it has drawn. */
  resized(clear: () => void): void {
    this.drawnAt = this.sizeText();
    if (this.isAway() || this.reader) return;
    clear();
    send(EMPTY);
  }

  /** Smaller and back before anybody has looked: the terminal has cut what stood there, and Ink sees no other size. */
  resizedAndBack(): void {
    if (!this.isAway() && !this.reader && this.sizeText() === this.drawnAt) this.redraw();
  }

  /** Ink gives back cursor, screen and raw mode; mouse and wrapping are ours. After a crash all is said, and twice does no harm. */
  giveBack(crashed: boolean): void {
    if (crashed) this.control(RESTORE);
    else this.control(MOUSE_OFF, WRAP_ON);
    this.tty.setRawMode(false);
    this.tty.pause();
    this.tty.unref();
    this.release();
  }

  private sizeText(): string {
    const { columns, rows } = this.stdout;
    return `${columns}×${rows}`;
  }

  private control(...texts: Visible[]): void {
    if (!this.reader) send(...texts);
  }
}

function firstFrame(session: Showing): Visible {
  const { columns, rows } = process.stdout;
  return wholeFrame(session.paint({ columns, rows }));
}
