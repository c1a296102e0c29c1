import type { SuspendTerminal } from '../screens/suspend.ts';

interface Lending {
  /** Lends the terminal, and draws all again afterwards. Does nothing while somebody has it. */
  lend: SuspendTerminal;
  /** Whether somebody has it, or it is still drawn on again. */
  isAway(): boolean;
}

/**
 * The terminal for somebody else, one after the other. Keys are heard again before the screen says that it is whole: what they ask for then
 * comes after that, and is not lost.
 *
 * @param around gives the terminal away, calls what it is given, takes the terminal back and draws
 */
export function lending(around: (use: () => unknown) => Promise<void>): Lending {
  let away = false;
  let heard = false;
  let last = Promise.resolve();
  const one = async (use: () => unknown) => {
    away = true;
    heard = false;
    try {
      await around(async () => {
        await use();
        heard = true;
      });
    } finally {
      away = false;
    }
  };
  return {
    lend(use) {
      if (away && !heard) return Promise.resolve();
      const next = away ? last.then(() => one(use)) : one(use);
      last = next.catch(() => {});
      return next;
    },
    isAway: () => away,
  };
}
