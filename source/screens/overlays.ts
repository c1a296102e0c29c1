import { plural } from '../format/numbers.ts';
import type { Canvas } from '../paint/canvas.ts';
import { cutEnd, cutStart, widthOf } from '../paint/text.ts';
import type { Action, Binding } from './binding.ts';
import { box } from './box.ts';
import { paintHelp } from './help.ts';
import { menuItems } from './overlay-keys.ts';
import type { Menu, Overlay, Review, Trial } from './state.ts';
import { INK } from './theme.ts';

/** What lies over a screen, drawn: help, a menu, a trial that runs, a change to review. */
export function paintOverlay(
  canvas: Canvas,
  overlay: Overlay | null,
  screen: string,
  bindings: readonly Binding[],
  now: (action: Action) => string | null | undefined,
): void {
  if (overlay?.kind === 'help') paintHelp(canvas, screen, bindings, now, overlay.top);
  if (overlay?.kind === 'menu') paintMenu(canvas, overlay);
  if (overlay?.kind === 'trial') paintTrial(canvas, overlay);
  if (overlay?.kind === 'review') paintReview(canvas, overlay);
}

function paintMenu(canvas: Canvas, menu: Menu): void {
  const items = menuItems(menu);
  const width = Math.min(canvas.width, 76);
  const height = Math.min(canvas.height - 2, menu.items.length + 3);
  const at = box(canvas, width, height, menu.title);
  const x = canvas.text(at.x, at.y, `› ${cutStart(menu.filter, width - 7)}`, {});
  canvas.set(x, at.y, ' ', { inverse: true });
  const room = height - 3;
  const from = Math.max(0, Math.min(menu.cursor - Math.floor(room / 2), items.length - room));
  items.slice(from, from + room).forEach((item, i) => {
    const y = at.y + 1 + i;
    const noteWidth = Math.min(widthOf(item.note), Math.floor(width / 2));
    canvas.text(at.x, y, cutEnd(item.label, width - noteWidth - 6), {});
    canvas.text(at.x + width - 4 - noteWidth, y, cutEnd(item.note, noteWidth), { fg: INK.quiet });
    if (from + i === menu.cursor) canvas.highlight(at.x - 1, y, width - 2, INK.chosen);
  });
  if (items.length === 0) canvas.text(at.x, at.y + 1, 'Nothing matches.', { fg: INK.quiet });
}

function paintReview(canvas: Canvas, { title, lines, top }: Review): void {
  const width = Math.min(canvas.width, 100);
  const height = Math.min(canvas.height - 2, lines.length + 2);
  const { x, y } = box(canvas, width, height, cutEnd(title, width - 6));
  const room = height - 2;
  const from = Math.max(0, Math.min(top, lines.length - room));
  for (const [i, line] of lines.slice(from, from + room).entries()) {
    const fg = line.startsWith('+') ? INK.accent : line.startsWith('-') ? INK.bad : INK.quiet;
    canvas.text(x, y + i, cutEnd(line, width - 4), { fg });
  }
  if (from + room < lines.length) canvas.text(x, y + room, ' ⋯ more ', { fg: INK.quiet });
}

function paintTrial(canvas: Canvas, { title, command, done, of, text, cancelled }: Trial): void {
  const width = Math.min(canvas.width, 76);
  const room = width - 4;
  const { x, y } = box(canvas, width, 6, cutEnd(title, width - 6));
  canvas.text(x, y, cutEnd(`$ ${command}`, room), {});
  const nth = `${done} of ${plural(of, 'run')}`;
  const bar = Math.max(1, room - widthOf(nth) - 2);
  const filled = Math.round((bar * done) / Math.max(1, of));
  canvas.text(x, y + 1, '█'.repeat(filled), { fg: INK.accent });
  canvas.text(x + filled, y + 1, '░'.repeat(bar - filled), { fg: INK.quiet });
  canvas.text(x + bar + 2, y + 1, nth, {});
  canvas.text(x, y + 2, cutEnd(cancelled ? 'ending the program…' : text, room), { fg: INK.quiet });
  canvas.text(x, y + 3, cutEnd('No file is changed; what the program prints is not shown.', room), {
    fg: INK.quiet,
  });
}
