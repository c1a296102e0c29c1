import type { ReadStream } from 'node:tty';
import { contrast } from '../paint/colour.ts';
import { ANSWER_WITHIN, askBackground, pointer, terminalInput } from '../screens/terminal.ts';
import type { Front } from './front.ts';
import { send } from './send.ts';

/** What a terminal sends: keys are for Ink, the mouse for what is in front, its background says which theme suits it. */
export function inputFrom(tty: ReadStream, front: Front): { keys: ReadStream; askBackground(): void } {
  let asked = Number.NEGATIVE_INFINITY;
  const keys = terminalInput(
    tty,
    pointer((event) => front.dispatch(event)),
    (background) => {
      if (performance.now() - asked > ANSWER_WITHIN) return;
      front.setTheme(contrast(background, 0xffffff) < contrast(background, 0) ? 'light' : 'dark');
    },
  );
  return {
    keys,
    /** Terminals that cannot say are left with the guess; whenever the answer comes, it is no key. */
    askBackground() {
      asked = performance.now();
      send(askBackground(process.env));
    },
  };
}
