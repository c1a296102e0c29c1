import type { Scanner } from '../json/scanner.ts';
import { CLOSE_ARRAY, CLOSE_OBJECT, COMMA } from '../json/window.ts';
import type { CallFrameReader } from './call-frames.ts';
import type { Draft } from './draft.ts';

/** What V8 writes around the values of a node, as bytes to compare with. */
interface Literal {
  words: DataView;
  length: number;
}

function literal(text: string): Literal {
  const bytes = new TextEncoder().encode(text);
  return { words: new DataView(bytes.buffer), length: bytes.length };
}

const ID = literal('{"id":');
const CALL_FRAME = literal(',"callFrame":');
const HIT_COUNT = literal(',"hitCount":');
const CHILDREN = literal(',"children":[');
const POSITION_TICKS = literal(',"positionTicks":[');
const LINE = literal('{"line":');
const TICKS = literal(',"ticks":');

/** Whether the literal stands at `p`. By words, of which the last overlaps the one before it. */
function standsAt(view: DataView, p: number, { words, length }: Literal): boolean {
  const last = length - 4;
  for (let i = 0; i < last; i += 4) if (view.getInt32(p + i) !== words.getInt32(i)) return false;
  return view.getInt32(p + last) === words.getInt32(last);
}

/** The most digits that add up without leaving 31 bits. */
const SAFE_DIGITS = 9;

/** Where the digits from `p` end; -1 where there are none, or more than fit. */
function digitsEnd(bytes: Uint8Array, p: number): number {
  let to = p;
  while (bytes[to] >= 0x30 && bytes[to] <= 0x39) to++;
  return to > p && to - p <= SAFE_DIGITS ? to : -1;
}

function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let p = from; p < to; p++) value = (Math.imul(value, 10) + bytes[p] - 48) | 0;
  return value;
}

/** The ids of children from `p` on; returns where their list ends, -1 where it is not as V8 writes it. */
function quickChildren(bytes: Uint8Array, draft: Draft, row: number, from: number): number {
  for (let p = from; ; ) {
    const to = digitsEnd(bytes, p);
    if (to < 0) return -1;
    draft.addChild(row, wholeNumber(bytes, p, to));
    p = to + 1;
    if (bytes[to] === CLOSE_ARRAY) return p;
    if (bytes[to] !== COMMA) return -1;
  }
}

/** The position ticks from `p` on; returns as `quickChildren` does. */
function quickTicks(bytes: Uint8Array, view: DataView, draft: Draft, row: number, from: number): number {
  for (let p = from; ; ) {
    if (!standsAt(view, p, LINE)) return -1;
    p += LINE.length;
    let to = digitsEnd(bytes, p);
    if (to < 0 || !standsAt(view, to, TICKS)) return -1;
    const line = wholeNumber(bytes, p, to);
    p = to + TICKS.length;
    to = digitsEnd(bytes, p);
    if (to < 0 || bytes[to] !== CLOSE_OBJECT) return -1;
    const ticks = wholeNumber(bytes, p, to);
    if (line === 0 || ticks === 0) return -1;
    draft.addTick(row, line, ticks);
    p = to + 2;
    if (bytes[to + 1] === CLOSE_ARRAY) return p;
    if (bytes[to + 1] !== COMMA) return -1;
  }
}

/**
 * Reads nodes that are spelled exactly as V8 spells them, one after another, for as long as their frames are known and they lie
 * in the window; then leaves the scanner before the first that does not. A whole number's digits are all that differs
 * between such nodes, so nothing is looked up by key. What it adds is what `NodeReader` would.
 */
export function readQuickNodes(scanner: Scanner, draft: Draft, callFrames: CallFrameReader): void {
  const { view, bytes, end } = scanner;
  while (scanner.at < end) {
    let p = scanner.at;
    if (!standsAt(view, p, ID)) return;
    const id = p + ID.length;
    const idEnd = digitsEnd(bytes, id);
    if (idEnd < 0 || !standsAt(view, idEnd, CALL_FRAME)) return;
    const frame = callFrames.recognise(idEnd + CALL_FRAME.length);
    if (frame < 0 || !standsAt(view, callFrames.end, HIT_COUNT)) return;
    const hits = callFrames.end + HIT_COUNT.length;
    const hitsEnd = digitsEnd(bytes, hits);
    if (hitsEnd < 0) return;

    const row = draft.count;
    const links = draft.childFrom.count;
    const ticks = draft.ticks.count;
    p = hitsEnd;
    if (standsAt(view, p, CHILDREN)) p = quickChildren(bytes, draft, row, p + CHILDREN.length);
    if (p >= 0 && standsAt(view, p, POSITION_TICKS)) {
      p = quickTicks(bytes, view, draft, row, p + POSITION_TICKS.length);
    }
    // The last node has no comma behind it, and one at the window's edge no end: these are read again, slowly.
    if (p < 0 || p + 1 >= end || bytes[p] !== CLOSE_OBJECT || bytes[p + 1] !== COMMA) {
      draft.forgetLinks(links, ticks);
      return;
    }
    draft.addNode(-1);
    draft.id.data[row] = wholeNumber(bytes, id, idEnd);
    draft.frame.data[row] = frame;
    draft.weight.data[row] = wholeNumber(bytes, hits, hitsEnd);
    draft.hasHits = true;
    scanner.at = p + 2;
  }
}
