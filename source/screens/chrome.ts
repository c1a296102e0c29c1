import type { Canvas } from '../paint/canvas.ts';
import { cutEnd, cutPath, cutStart, widthOf } from '../paint/text.ts';
import { spellArrows } from './keys.ts';
import type { Message, Prompt } from './state.ts';
import { INK } from './theme.ts';

/** What stands around every screen: title, tabs, and the line for a prompt or message. The footer is in `footer.ts`, what lies over a screen in `overlays.ts`. */

export interface Title {
  title: string;
  /** `2 of 3`; '' where there is one. */
  nth: string;
  /** What must not be forgotten: parts hidden, work going on. */
  chips: string[];
}

export function paintTitle(canvas: Canvas, { title, nth, chips }: Title): void {
  for (let x = 0; x < canvas.width; x++) canvas.set(x, 0, ' ', { bg: INK.header });
  const style = { bg: INK.header };
  const right = chips.join(' · ');
  const after = nth === '' ? '' : `  ${nth}`;
  let x = canvas.text(1, 0, 'culprit', { ...style, fg: INK.accent, bold: true }) + 2;
  const room = canvas.width - x - 2 - (right ? widthOf(right) + 2 : 0) - widthOf(after);
  x = canvas.text(x, 0, cutPath(title, Math.max(8, room)), { ...style, fg: 0xffffff });
  canvas.text(x, 0, after, { ...style, fg: INK.quiet });
  if (right)
    canvas.text(Math.max(x + after.length + 1, canvas.width - widthOf(right) - 1), 0, right, {
      ...style,
      fg: INK.match,
    });
}

export interface Tab<Id> {
  x: number;
  text: string;
  screen: Id;
}

/**
 * Where tabs are, for the painter and the mouse. Names are the same at every width. Where there is too little room tabs stand closer, and then some
 * show their digit alone: from the last to the first, but not the one that is shown, and `least` after all others.
 */
export function layTabs<Id>(
  columns: number,
  screens: readonly { id: Id; title: string; tab?: string }[],
  here: Id,
  least: Id,
): Tab<Id>[] {
  const tabs = screens.map(({ id, title, tab = title }, i) => ({
    screen: id,
    text: `${i + 1} ${tab}`,
    x: 1,
  }));
  const width = (gap: number) => tabs.reduce((sum, { text }) => sum + text.length + gap, -gap);
  const room = columns - 2;
  const gap = width(2) <= room ? 2 : 1;
  const short = tabs.filter(({ screen }) => screen !== here && screen !== least).reverse();
  if (least !== here) short.push(...tabs.filter(({ screen }) => screen === least));
  for (const tab of short) if (width(gap) > room) [tab.text] = tab.text.split(' ', 1);
  for (const [i, tab] of tabs.entries()) if (i > 0) tab.x = tabs[i - 1].x + tabs[i - 1].text.length + gap;
  return tabs;
}

export function paintTabs<Id>(canvas: Canvas, tabs: readonly Tab<Id>[], here: Id): void {
  for (const { x, text, screen } of tabs) {
    const style = screen === here ? { fg: INK.accent, bold: true, underline: true } : { fg: INK.quiet };
    canvas.text(x, 1, text, style);
  }
}

/** The line above the footer: a prompt, what just happened, or what is going on. `found` goes with a prompt for a search. */
export function paintMessage(
  canvas: Canvas,
  prompt: Prompt | null,
  message: Message | null,
  found: string,
  going: string,
): void {
  const y = canvas.height - 2;
  const width = canvas.width - 2;
  if (prompt) {
    const { label, text, purpose, note } = prompt;
    const x = canvas.text(1, y, purpose === 'overwrite' ? label : `${label}: `, {
      fg: INK.accent,
      bold: true,
    });
    if (purpose === 'overwrite') return;
    const end = canvas.text(x, y, cutStart(text, Math.max(1, width - x)), {});
    canvas.set(end, y, ' ', { inverse: true });
    const beside = [note, found].filter(Boolean).join(' · ');
    if (beside) {
      const at = Math.max(end + 2, canvas.width - widthOf(beside) - 1);
      canvas.text(at, y, cutEnd(beside, canvas.width - 1 - at), { fg: note ? INK.bad : INK.match });
    }
  } else if (message) {
    canvas.text(1, y, cutEnd(message.text, width), { fg: message.bad ? INK.bad : INK.match });
  } else if (going)
    canvas.text(1, y, cutEnd(canvas.ascii ? spellArrows(going) : going, width), { fg: INK.match });
}
