import { byteText, InputError } from '../errors.ts';
import type { SnapshotWindow } from './bytes.ts';

/** Longest key or small value that is read into memory as text. */
const LONGEST_TEXT = 1 << 24;

/** The file ends in the middle: what came before may still be of use. */
export class CutOff extends InputError {
  override name = 'CutOff';
}

export function cutOff(window: SnapshotWindow, where: string): InputError {
  return new CutOff(`it is cut off: it ends at byte ${window.at}, ${where}`);
}

/** Reads a string from its opening quote on. */
export function readText(window: SnapshotWindow): string {
  const bytes: number[] = [];
  if (window.token() !== 34) throw unexpected(window, 'a quote');
  for (;;) {
    const c = window.peek();
    if (c === 0 && window.pos >= window.limit) throw cutOff(window, 'inside a string');
    bytes.push(c);
    window.pos++;
    if (c === 34 && bytes.length > 1) break;
    if (c === 92) {
      const escaped = window.peek();
      if (window.pos >= window.limit) throw cutOff(window, 'inside a string');
      bytes.push(escaped);
      window.pos++;
    }
    if (bytes.length > LONGEST_TEXT) throw new InputError(`a string at byte ${window.at} never ends`);
  }
  return parse(bytes, window);
}

/** Reads a small value whole and parses it. */
export function readValue(window: SnapshotWindow): unknown {
  const bytes: number[] = [];
  walkValue(window, (c) => {
    bytes.push(c);
    if (bytes.length > LONGEST_TEXT)
      throw new InputError(`its header, up to byte ${window.at}, is too large`);
  });
  return parse(bytes, window);
}

export function skipValue(window: SnapshotWindow) {
  walkValue(window, () => {});
}

function parse<T>(bytes: number[], window: SnapshotWindow): T {
  try {
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes)));
  } catch {
    throw new InputError(`it is not JSON at byte ${window.at}`);
  }
}

/** Calls `take` with every byte of one value; leaves the window just after it. */
function walkValue(window: SnapshotWindow, take: (byte: number) => void) {
  let depth = 0;
  let inside = false;
  window.token();
  for (;;) {
    const c = window.peek();
    if (c === 0 && window.pos >= window.limit) throw cutOff(window, 'inside a value');
    if (inside) {
      take(c);
      window.pos++;
      if (c === 92) {
        take(window.peek());
        window.pos++;
      } else if (c === 34) {
        inside = false;
        if (depth === 0) return;
      }
      continue;
    }
    if (depth === 0 && (c === 44 || c === 93 || c === 125)) return;
    take(c);
    window.pos++;
    if (c === 34) inside = true;
    else if (c === 91 || c === 123) depth++;
    else if (c === 93 || c === 125) {
      if (--depth === 0) return;
    }
  }
}

export function unexpected(window: SnapshotWindow, wanted: string): InputError {
  const c = window.peek();
  if (c === 0 && window.pos >= window.limit) return cutOff(window, `where ${wanted} was expected`);
  return new InputError(`${wanted} was expected at byte ${window.at}, not ${byteText(c)}`);
}
