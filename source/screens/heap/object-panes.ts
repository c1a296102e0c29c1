import { bytes, count } from '../../format/numbers.ts';
import { type FieldRow, fieldCount, fields } from '../../heap/graph/fields.ts';
import {
  CONTEXT_EDGE,
  EDGE_TYPE_MASK,
  ELEMENT_EDGE,
  PROPERTY_EDGE,
  WEAK_EDGE,
} from '../../heap/graph/kinds.ts';
import { edgeLabel, edgeName } from '../../heap/graph/labels.ts';
import type { HeapModel } from '../../heap/model.ts';
import { type PathRow, pathRows } from '../../heap/retainers/path-rows.ts';
import { heldAs } from '../../heap/retainers/paths.ts';
import type { EdgeCut, PathStep, RetainerRow } from '../../heap/rows.ts';
import type { Canvas } from '../../paint/canvas.ts';
import { cutEnd, padStart } from '../../paint/text.ts';
import type { Area } from '../state.ts';
import { INK } from '../theme.ts';
import { distanceText, kindColour, objectLabel, paintObject, paintRetained } from './labels.ts';
import { isCut, marked } from './object-cuts.ts';
import { answerTo, type HeapSlot, type Question } from './state.ts';

/** The four panes of an object: their rows, where each leads, and how it looks. */
export const PANES = ['path', 'retainers', 'fields', 'dominates'] as const;
export type PaneName = (typeof PANES)[number];

/** Up to this many references are put in the order a person wants; more come as the file has them. */
const SORTED_FIELDS = 2000;

export const pathQuestion = ({ node, cuts }: HeapSlot) => ({ about: 'path', node, cuts }) satisfies Question;
export const retainersQuestion = ({ node, cuts }: HeapSlot) =>
  ({ about: 'retainers', node, cuts }) satisfies Question;

export const asPath = (slot: HeapSlot): PathStep[] | undefined =>
  answerTo(slot, { ...pathQuestion(slot), about: 'path' });
const asRetainers = (slot: HeapSlot): RetainerRow[] | undefined =>
  answerTo(slot, { ...retainersQuestion(slot), about: 'retainers' });

let keptRows: { path: PathStep[]; all: boolean; rows: PathRow[] } | null = null;

/** The path as it is shown; undefined while it is looked for. */
export function shownPath(slot: HeapSlot): { path: PathStep[]; rows: PathRow[] } | undefined {
  const path = asPath(slot);
  if (!path) return undefined;
  const { all } = slot.slices.object;
  if (keptRows?.path !== path || keptRows.all !== all)
    keptRows = { path, all, rows: pathRows(slot.heap.model, path, all) };
  return keptRows;
}

/** Rows of a pane; -1 while they are not known. */
export function paneLength(slot: HeapSlot, pane: PaneName): number {
  const { graph, dominators } = slot.heap.model;
  if (slot.node < 0) return 0;
  if (pane === 'path') return shownPath(slot)?.rows.length ?? -1;
  if (pane === 'retainers') return asRetainers(slot)?.length ?? -1;
  if (pane === 'fields') return fieldRows(slot.heap.model, slot.node)?.length ?? fieldCount(graph, slot.node);
  return dominators ? dominators.firstChild[slot.node + 1] - dominators.firstChild[slot.node] : -1;
}

/** The object a row leads to, -1 for none. */
export function paneNode(slot: HeapSlot, pane: PaneName, row: number): number {
  const { dominators } = slot.heap.model;
  if (pane === 'path') {
    const shown = shownPath(slot);
    return shown?.path[shown.rows[row]?.step]?.node ?? -1;
  }
  if (pane === 'retainers') return asRetainers(slot)?.[row]?.node ?? -1;
  if (pane === 'fields') return fieldAt(slot, row)?.node ?? -1;
  if (!dominators || row >= paneLength(slot, pane)) return -1;
  return dominators.child[dominators.firstChild[slot.node] + row];
}

/** The reference that a row stands for; null where it is none that can be cut. */
export function paneCut(slot: HeapSlot, pane: PaneName, row: number): EdgeCut | null {
  if (pane === 'path') {
    const { path, rows } = shownPath(slot) ?? { path: [], rows: [] };
    const step = rows[row]?.step ?? 0;
    // What leads to the first row, where the program begins, is V8's.
    return step === 0 || (row === 0 && rows.length > 1) ? null : { edge: path[step - 1].edge, alike: false };
  }
  if (pane === 'retainers') {
    const one = asRetainers(slot)?.[row];
    return one ? { edge: one.edge, alike: one.count > 1 } : null;
  }
  const field = pane === 'fields' ? fieldAt(slot, row) : undefined;
  return field ? { edge: field.edge, alike: false } : null;
}

let keptFields: { model: HeapModel; node: number; rows: FieldRow[] } | null = null;

/** Fields that code can see first, then what V8 keeps beside them, each by what is retained; null where there are too many to sort. */
function fieldRows(model: HeapModel, node: number): FieldRow[] | null {
  const { graph, dominators } = model;
  if (fieldCount(graph, node) > SORTED_FIELDS) return null;
  if (keptFields?.model === model && keptFields.node === node) return keptFields.rows;
  const rank = (edge: number) => {
    const type = graph.edgeType[edge] & EDGE_TYPE_MASK;
    if (type === WEAK_EDGE) return 2;
    // What all of its kind share says nothing about this one.
    if (edgeName(graph, edge) === '__proto__') return 1;
    return type === PROPERTY_EDGE || type === ELEMENT_EDGE || type === CONTEXT_EDGE ? 0 : 1;
  };
  const retained = (target: number) => dominators?.retainedSize[target] ?? graph.selfSize[target];
  const rows = fields(graph, node).sort(
    (a, b) => rank(a.edge) - rank(b.edge) || retained(b.node) - retained(a.node),
  );
  // Before dominators are known the order is another: not to be kept.
  if (dominators) keptFields = { model, node, rows };
  return rows;
}

function fieldAt({ heap, node }: HeapSlot, row: number): FieldRow | undefined {
  const rows = fieldRows(heap.model, node);
  return rows ? rows[row] : fields(heap.model.graph, node, row, row + 1)[0];
}

/** `✗` for what is cut, `→` for what is to be cut, in a column of its own. */
const paintMark = (canvas: Canvas, x: number, y: number, sign: string): number =>
  canvas.text(x, y, sign, { fg: sign === '✗' ? INK.bad : INK.good, bold: true });

export function paintPaneRow(
  canvas: Canvas,
  box: Area,
  y: number,
  slot: HeapSlot,
  pane: PaneName,
  row: number,
): void {
  const { model } = slot.heap;
  const { graph, dominators } = model;
  const end = box.x + box.width - 1;
  const retained = (node: number) => dominators?.retainedSize[node] ?? null;
  if (pane === 'path') {
    const { path, rows } = shownPath(slot)!;
    const { step, label } = rows[row];
    const { node } = path[step];
    const size = retained(node);
    let x = paintMark(canvas, box.x + 1, y, step > 0 && step === marked(slot, path) ? '→' : ' ');
    x = canvas.text(x, y, padStart(size === null ? '…' : bytes(size), 8), {});
    if (label !== '')
      x = canvas.text(x + 1, y, cutEnd(label, Math.max(4, Math.floor((end - x) / 2))), { fg: INK.match });
    x++;
    paintObject(canvas, x, y, end - x, graph, node, { bold: node === slot.node });
    return;
  }
  if (pane === 'retainers') {
    const { edge, node, count: alike, distance, cut } = asRetainers(slot)![row];
    let x = paintMark(canvas, box.x + 1, y, cut ? '✗' : ' ');
    x = canvas.text(x, y, padStart(distanceText(distance), 3), { fg: INK.quiet });
    x = canvas.text(x, y, padStart(alike > 1 ? `${count(alike)}×` : '', 8), { fg: INK.accent });
    x = canvas.text(x + 1, y, cutEnd(`${edgeLabel(graph, edge)} of `, Math.max(4, end - x - 8)), {
      fg: INK.match,
    });
    paintObject(canvas, x, y, end - x, graph, node);
    return;
  }
  if (pane === 'dominates') {
    const node = paneNode(slot, pane, row);
    const x = paintRetained(canvas, box.x + 1, y, model, retained(node));
    paintObject(canvas, x, y, end - x, graph, node, { heldAs: heldAs(model, node) });
    return;
  }
  const field = fieldAt(slot, row);
  if (!field) return;
  const size = retained(field.node);
  const start = paintMark(canvas, box.x + 1, y, isCut(slot, field.edge) ? '✗' : ' ');
  const x = canvas.text(start, y, padStart(size === null ? '…' : bytes(size), 8), {});
  const type = graph.edgeType[field.edge] & EDGE_TYPE_MASK;
  const own = type === PROPERTY_EDGE || type === ELEMENT_EDGE || type === CONTEXT_EDGE;
  const label = field.label.replace(/^\./, '');
  const at = canvas.text(
    x + 1,
    y,
    cutEnd(`${label}: `, Math.max(4, Math.floor((end - x) / 2))),
    own ? { fg: INK.match } : { fg: INK.quiet },
  );
  const id = `@${graph.nodeId[field.node]}`;
  const value = cutEnd(objectLabel(graph, field.node), Math.max(1, end - at - id.length - 1));
  const stop = canvas.text(at, y, value, { fg: kindColour(graph, field.node) });
  canvas.text(stop + 1, y, id, { fg: INK.quiet });
}
