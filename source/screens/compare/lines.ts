import { cutEnd } from '../../paint/text.ts';
import type { Action } from '../binding.ts';
import { paintLeft } from '../left-out.ts';
import type { Screen } from '../screen.ts';
import type { AnyScreenId } from '../screen-ids.ts';
import { type AnySlot, type Area, active, type State, step, withSlice } from '../state.ts';

// A screen that is a text: lines from top to bottom, scrolled.

export interface Line {
  text: string;
  fg?: number;
  bold?: boolean;
}

/** A slot with a verdict: a text that is scrolled. */
type Told = AnySlot & { slices: { verdict: { top: number } } };

const MARGIN = 2;

/** The screen of a verdict: lines from top to bottom. */
export function linesScreen<S extends Told>(
  about: { id: AnyScreenId & S['screen']; title: string; hints: Action[]; enters: string },
  linesOf: (slot: S, width: number, height: number) => Line[],
  enter: (state: State<S>) => State<S>,
): Screen<S, never> {
  const topOf = (top: number, rows: number, height: number) => Math.max(0, Math.min(top, rows - height));
  const scrolled = (state: State<S>, by: number, area: Area): State<S> => {
    const slot = active(state);
    const lines = linesOf(slot, area.width - 2 * MARGIN, area.height);
    const top = topOf(slot.slices.verdict.top + by, lines.length, area.height);
    return withSlice(state, 'verdict', { top } as Partial<S['slices']['verdict']>);
  };
  return {
    ...about,
    enter: (state) => state,
    paint(state, canvas, area) {
      const slot = active(state);
      const lines = linesOf(slot, area.width - 2 * MARGIN, area.height);
      const top = topOf(slot.slices.verdict.top, lines.length, area.height);
      const left = lines.length - top - area.height;
      lines.slice(top, top + area.height - (left > 0 ? 1 : 0)).forEach(({ text, fg, bold }, i) => {
        canvas.text(area.x + MARGIN, area.y + i, cutEnd(text, area.width - 2 * MARGIN), { fg, bold });
      });
      if (left > 0) paintLeft(canvas, area, left + 1);
    },
    act(state, action, area) {
      if (action === 'enter') return step(enter(state));
      const page = Math.max(1, area.height - 1);
      const by = { up: -1, down: 1, pageUp: -page, pageDown: page, home: -1e9, end: 1e9 }[action as string];
      return by === undefined ? null : step(scrolled(state, by, area));
    },
    wheel: scrolled,
    hints: () => about.hints,
    label: (_, action) => (action === 'enter' ? about.enters : null),
  };
}
