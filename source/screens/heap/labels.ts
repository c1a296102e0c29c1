import { bytes, percent } from '../../format/numbers.ts';
import type { HeapGraph } from '../../heap/graph/columns.ts';
import { valueText } from '../../heap/graph/fields.ts';
import { CLOSURE, SYSTEM_DISTANCE, UNREACHED } from '../../heap/graph/kinds.ts';
import { isString } from '../../heap/graph/labels.ts';
import { shortPlace } from '../../heap/graph/places.ts';
import type { HeapModel } from '../../heap/model.ts';
import { closureLabel, heldAs } from '../../heap/retainers/paths.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, padStart } from '../../paint/text.ts';
import { INK, KIND_COLOUR } from '../theme.ts';

// Objects, retained sizes and distances as text and in colour, for all screens of a heap.

/** What an object is called on the screen: its text, its place for a closure, otherwise its class; safe to send to a terminal. */
export function objectLabel(graph: HeapGraph, node: number): string {
  if (graph.nodeType[node] === CLOSURE) return closureLabel(graph, node);
  if (node === graph.root) return '(root)';
  const text = valueText(graph, node);
  if (isString(graph, node)) return text;
  const place = shortPlace(graph, node);
  return place ? `${text} (${place})` : text;
}

/** The same under its dominator, with the name that one has for it: `.sessions Map`. */
export function dominatedLabel(model: HeapModel, node: number): string {
  const name = model.retainers ? heldAs(model, node) : '';
  return `${name} ${objectLabel(model.graph, node)}`.trimStart();
}

/** The kind of a node, for its colour and in words. */
export const kindColour = (graph: HeapGraph, node: number): number =>
  KIND_COLOUR[graph.nodeType[node]] ?? INK.quiet;

/** `retained  share` as two columns of 9 and 7; dots while it is not known. */
export function paintRetained(
  canvas: Canvas,
  x: number,
  y: number,
  model: HeapModel,
  retained: number | null,
): number {
  const text = retained === null ? '…' : bytes(retained);
  const share = retained === null ? 0 : retained / (model.totals.size || 1);
  const at = canvas.text(x, y, padStart(text, 9), share >= 0.1 ? { fg: INK.accent, bold: true } : {});
  const words = retained === null ? '' : percent(share);
  return canvas.text(at, y, `${padStart(words, 8)} `, { fg: INK.quiet });
}

/** Edges from the root, `–` where nothing leads there, `V8` where only the engine's own roots do. */
export function distanceText(distance: number | undefined): string {
  if (distance === undefined) return '';
  if (distance === UNREACHED) return '–';
  return distance >= SYSTEM_DISTANCE ? 'V8' : String(distance);
}

/** An object in the rest of a row: what it is called there (`heldAs`), its label, then its id where there is room. */
export function paintObject(
  canvas: Canvas,
  x: number,
  y: number,
  room: number,
  graph: HeapGraph,
  node: number,
  { bold = false, heldAs = '' } = {},
): void {
  const id = `@${graph.nodeId[node]}`;
  const idRoom = room > 24 ? id.length + 1 : 0;
  const at =
    heldAs === '' ? x : canvas.text(x, y, cutEnd(`${heldAs} `, Math.floor(room / 2)), { fg: INK.match });
  const label = cutEnd(objectLabel(graph, node), Math.max(1, room - idRoom - (at - x)));
  const end = canvas.text(at, y, label, { fg: kindColour(graph, node), bold });
  if (idRoom > 0) canvas.text(end + 1, y, id, { fg: INK.quiet });
}
