import type { Canvas } from '../paint/canvas.ts';
import { widthOf } from '../paint/text.ts';
import type { Action, Binding } from './binding.ts';
import { keySign, spellArrows } from './keys.ts';
import type { Overlay } from './state.ts';
import { INK } from './theme.ts';

/** The keys of what lies over a screen, for the footer; `below`: rows of the help out of sight. */
function keysOver(overlay: Overlay, below: number): [key: string, words: string][] {
  const close: [string, string] = ['Esc', 'close'];
  if (overlay.kind === 'trial') return overlay.cancelled ? [] : [['Esc', 'cancel']];
  if (overlay.kind === 'review')
    return [
      ['Enter', 'write it'],
      ['↑ ↓', 'scroll'],
      ['Esc', 'cancel'],
    ];
  if (overlay.kind === 'help') return below > 0 ? [['↑ ↓', 'scroll'], close] : [close];
  if (overlay.kind === 'menu') return [['↑ ↓', 'move'], ['Enter', 'choose'], close];
  if (overlay.purpose === 'overwrite')
    return [
      ['y', 'overwrite'],
      ['n', 'keep it'],
    ];
  const isCommand = overlay.purpose === 'prove' || overlay.purpose === 'probe';
  return [
    ['Enter', isCommand ? 'run it' : 'done'],
    ...(isCommand ? ([['^U', 'clear']] as [string, string][]) : []),
    ['Esc', 'cancel'],
  ];
}

interface Hint {
  x: number;
  key: string;
  text: string;
  action: Action;
}

const ALWAYS = '? help  q quit';

/** Where the footer's keys are, for the painter and the mouse: as many as fit, then help and quit. */
export function layFooter(
  columns: number,
  bindings: readonly Binding[],
  hints: readonly Action[],
  words: (action: Action) => string | null,
  ascii = false,
): Hint[] {
  const laid: Hint[] = [];
  let x = 1;
  for (const action of hints.slice(0, 5)) {
    const binding = bindings.find((candidate) => candidate.action === action);
    if (!binding) continue;
    const text = words(action) ?? binding.label;
    const key = keySign(binding.keys[0], ascii);
    const width = widthOf(key) + 1 + widthOf(text);
    if (x + width + 2 + ALWAYS.length > columns) break;
    laid.push({ x, key, text, action });
    x += width + 2;
  }
  const right = Math.max(x, columns - ALWAYS.length - 1);
  laid.push({ x: right, key: '?', text: 'help', action: 'help' });
  laid.push({ x: right + 8, key: 'q', text: 'quit', action: 'quit' });
  return laid;
}

/** The keys of what lies over the screen, otherwise hints that matter now. */
export function paintFooter(
  canvas: Canvas,
  hints: readonly Hint[],
  overlay: Overlay | null,
  below: number,
): void {
  const y = canvas.height - 1;
  if (overlay) {
    let x = 1;
    // Keys are its own; letters are typed.
    for (const [key, text] of keysOver(overlay, below)) {
      x = canvas.text(x, y, canvas.ascii ? spellArrows(key) : key, { bold: true });
      x = canvas.text(x + 1, y, text, { fg: INK.quiet }) + 2;
    }
    return;
  }
  for (const { x, key, text } of hints) {
    const end = canvas.text(x, y, key, { bold: true });
    canvas.text(end + 1, y, text, { fg: INK.quiet });
  }
}
