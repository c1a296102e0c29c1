import type { Instance } from 'ink';
import { describe, tell } from './command.ts';
import type { HeldTerminal } from './held-terminal.ts';

/** How the app ends: by whom it is ended, what is said of that, and the exit code. */
export class Ending {
  private readonly terminal: HeldTerminal;
  private app: Instance | null = null;
  private failure: { message: string; code: number } | null = null;

  constructor(terminal: HeldTerminal) {
    this.terminal = terminal;
  }

  /** The user is done. */
  quit(): void {
    this.app?.unmount();
  }

  /** Ends the app; before there is one, the program itself, which has nothing to lose yet but the terminal. */
  fail(message: string, code: number): void {
    this.failure = { message, code };
    if (this.app) {
      this.app.unmount();
      return;
    }
    this.terminal.giveBack(true);
    if (message) tell(message);
    process.exit(code);
  }

  /** From now on an error that nobody catches ends the app, with the terminal given back. */
  catchCrashes(): void {
    const crash = (error: unknown) => this.fail(describe(error), 70);
    process.on('uncaughtException', crash);
    process.on('unhandledRejection', crash);
  }

  /**
   * The exit code, once the app has ended and the terminal is as it was.
   *
   * @param stop called as soon as it has ended, before the terminal is given back
   */
  async of(app: Instance, stop: () => void): Promise<number> {
    this.app = app;
    try {
      await app.waitUntilExit();
    } catch (error) {
      this.failure ??= { message: describe(error), code: 70 };
    } finally {
      stop();
      this.terminal.giveBack(this.failure !== null);
    }
    if (this.failure?.message) tell(this.failure.message);
    return this.failure?.code ?? 0;
  }
}
