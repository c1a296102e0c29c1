/*
 * Keys, in the encodings that terminals send them in, as the names in `keys/`.
 *
 * A program that ran before, or tmux (`extended-keys always`), may have set the terminal to kitty's keyboard protocol (CSI u) or to xterm's
 * `modifyOtherKeys`; rxvt, PuTTY and the Linux console have sequences of their own. All become the bytes of a plain terminal before Ink sees
 * them, and what is no key of ours nothing: letter by letter it would be a dozen keys.
 */

/** A paste's marks; the Linux console's F1–F5; an old mouse report; rxvt with Shift; CSI; SS3; what a terminal answers (DCS, OSC, APC, …). */
const SEQUENCE =
  /\x1b(?:\[20[01]~|\[\[([A-E])|\[M[^\x1b]{3}|\[(\d+)\$|\[([<-?]?)([\d;:]*)[ -/]*([@-Z\\-~])|O([\d;]*)([@-~])|[\]P^_X][^\x07\x1b]*(?:\x07|\x1b\\))/g;
/** The beginning of one whose end has not come yet. `ESC [` alone is Alt and a bracket. */
export const CUT_KEY = /\x1b\[[<-?\d][\d;:]*$/;

/** Bits of a key's modifiers. */
const [SHIFT, CTRL, CAPS] = [1, 4, 64];
/** Alt, Super, Hyper and Meta: no key of ours has these. */
const OTHERS = 2 | 8 | 16 | 32;
const RELEASED = 3;

const F1 = '?';
/** What ends a sequence, or the number before its `~`, to what a plain terminal sends. Ink has no name for F1: it becomes the other key for help. */
const NAMED: Record<string, string> = {
  A: '\x1b[A',
  B: '\x1b[B',
  C: '\x1b[C',
  D: '\x1b[D',
  F: '\x1b[F',
  H: '\x1b[H',
  P: F1,
  Z: '\x1b[Z',
  // rxvt: with Shift, or in SS3 with Ctrl.
  a: '\x1b[A',
  b: '\x1b[B',
  c: '\x1b[C',
  d: '\x1b[D',
  1: '\x1b[H',
  3: '\x1b[3~',
  4: '\x1b[F',
  5: '\x1b[5~',
  6: '\x1b[6~',
  7: '\x1b[H',
  8: '\x1b[F',
  11: F1,
};
/** The number pad of an application (SS3), from `j`; kitty's from 57399. */
const PAD_SS3 = '*+,-./0123456789';
const PAD_KITTY = '0123456789./*-+\r=,';
/** Kitty's codes for the number pad's other layer, from 57417. */
const PAD_MOTIONS = ['D', 'C', 'A', 'B', '5', '6', 'H', 'F'];

/** The text with each sequence as a plain terminal would have sent it. */
export function plainKeys(text: string): string {
  return text.replace(SEQUENCE, (whole, console, shifted, prefix, parameters, end, padParameters, pad) => {
    if (whole === '\x1b[200~' || whole === '\x1b[201~') return whole;
    if (console) return console === 'A' ? F1 : '';
    if (shifted) return NAMED[shifted] ?? '';
    if (pad) return isReleased(padParameters) ? '' : padKey(pad);
    if (!end || prefix) return '';
    const fields = (parameters as string).split(';').map((field) => field.split(':').map(Number));
    if (end === 'u') return keyOf(fields[0], fields[1], fields[2]);
    if (end === '~' && fields[0][0] === 27 && fields.length === 3) return keyOf(fields[2], fields[1]);
    if (isReleased(parameters)) return '';
    return NAMED[/[~^@]/.test(end) ? fields[0][0] : end] ?? '';
  });
}

const isReleased = (parameters: string) => Number(/:(\d)/.exec(parameters)?.[1]) === RELEASED;

function padKey(end: string): string {
  if (end === 'M') return '\r';
  if (end === 'X') return '=';
  return NAMED[end] ?? PAD_SS3[end.charCodeAt(0) - 0x6a] ?? '';
}

/**
 * A key by its code point.
 *
 * @param codes the key, and the one with Shift
 * @param state its modifiers, counted from 1, and whether it was pressed (1), repeated or released
 * @param text the characters it types
 */
function keyOf(codes: number[], state: number[] = [], text: number[] = []): string {
  const modifiers = Math.max(0, (state[0] || 1) - 1);
  if (state[1] === RELEASED || modifiers & OTHERS) return '';
  const [code, withShift] = codes;
  if (code === 9) return modifiers & SHIFT ? NAMED.Z : '\t';
  if (code === 13 || code === 27 || code === 32 || code === 127) {
    const isNul = code === 32 && (modifiers & CTRL) !== 0;
    return isNul ? '' : String.fromCharCode(code);
  }
  if (code >= 57399 && code < 57399 + PAD_KITTY.length) return PAD_KITTY[code - 57399];
  if (code >= 57417 && code < 57417 + PAD_MOTIONS.length) return NAMED[PAD_MOTIONS[code - 57417]];
  // The rest of the range is keys without a character.
  if (!(code > 32) || code > 0x10ffff || (code >= 0xd800 && code <= 0xf8ff) || (code > 126 && code < 0xa0))
    return '';
  const char = String.fromCodePoint(code);
  // What Ctrl made of a key when a key was a byte: ^[ is Esc, ^I Tab, ^H Backspace, ^M Enter.
  if (modifiers & CTRL) return /[@-_a-z]/.test(char) ? String.fromCharCode(code & 0x1f) : '';
  if (text[0] > 32) return String.fromCodePoint(...text.filter((one) => one <= 0x10ffff));
  const isShifted = ((modifiers & SHIFT) !== 0) !== ((modifiers & CAPS) !== 0);
  if (!isShifted) return char;
  return withShift > 32 && withShift <= 0x10ffff ? String.fromCodePoint(withShift) : char.toUpperCase();
}

/** Ink's two views of a key as the names in `keys/`. Keys typed fast arrive as one string: each is one name. */
export function keyNames(input: string, key: Record<string, unknown>): string[] {
  if (key.upArrow) return ['up'];
  if (key.downArrow) return ['down'];
  if (key.leftArrow) return ['left'];
  if (key.rightArrow) return ['right'];
  if (key.pageUp) return ['pageup'];
  if (key.pageDown) return ['pagedown'];
  if (key.home) return ['home'];
  if (key.end) return ['end'];
  if (key.return) return ['enter'];
  if (key.escape) return ['escape'];
  if (key.tab) return [key.shift ? 'shift-tab' : 'tab'];
  // Terminals send DEL for the key that is labelled Backspace.
  if (key.backspace || key.delete) return ['backspace'];
  if (key.ctrl) return [`^${input}`];
  const names = Array.from(input, nameOfChar);
  // Escape and a key that come in one read are told as Alt and that key: on a slow line as two keys typed fast.
  return key.meta ? ['escape', ...names] : names;
}

/** One character of a string of them: control characters are keys too, as `^U` typed before a name. */
function nameOfChar(char: string): string {
  const named = {
    ' ': 'space',
    '\r': 'enter',
    '\n': 'enter',
    '\t': 'tab',
    '\x7f': 'backspace',
    '\b': 'backspace',
    '\x1b': 'escape',
  }[char];
  if (named) return named;
  return char < ' ' ? `^${String.fromCharCode(char.charCodeAt(0) + 0x60)}` : char;
}
