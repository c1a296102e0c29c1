import { bytes, percent } from '../../format/numbers.ts';
import { visible } from '../../format/visible.ts';
import { isString, stringValue } from '../../heap/graph/labels.ts';
import { shownPlace } from '../../heap/graph/places.ts';
import { pathLine } from '../../heap/retainers/path-line.ts';
import { pathText } from '../../heap/retainers/paths.ts';
import type { Style } from '../../paint/canvas.ts';
import { wrap } from '../../paint/text.ts';
import { INK } from '../theme.ts';
import { distanceText, objectLabel } from './labels.ts';
import { cutsCount, cutsText, remedyText } from './object-cuts.ts';
import { asPath } from './object-panes.ts';
import type { HeapSlot } from './state.ts';

// What is said of an object above its panes.

function mainPartOf(slot: HeapSlot): string {
  const path = asPath(slot);
  if (!path) return 'Retaining path: looking…';
  if (path.length > 0) return `Retained by ${pathLine(pathText(slot.heap.model.graph, path))}`;
  return slot.cuts.length > 0
    ? `Nothing else holds it: without the ${cutsCount(slot)} cut it is freed.`
    : 'No path leads here from the root: it is waiting to be collected.';
}

/** A row above the panes. */
export interface HeadRow {
  text: string;
  style: Style;
}

/** Name, figures and the place of its code; what keeps it, in words; then the whole text of a string. */
export function objectHead(slot: HeapSlot, width: number): HeadRow[] {
  const { heap, node } = slot;
  const { graph, dominators, distance, totals, classes } = heap.model;
  const retained = dominators?.retainedSize[node];
  const facts = [
    `@${graph.nodeId[node]}`,
    graph.nodeTypeNames[graph.nodeType[node]],
    classes.names[classes.ofNode[node]] ?? '',
    `self ${bytes(graph.selfSize[node])}`,
    retained === undefined
      ? 'retained …'
      : `retained ${bytes(retained)} (${percent(retained / (totals.size || 1))})`,
    distance ? `distance ${distanceText(distance[node])}` : '',
    graph.detachedness[node] === 2 ? 'detached' : '',
  ].filter(Boolean);
  const place = shownPlace(graph, node);
  if (place) facts.push(`${place.url || 'script'}:${place.line}:${place.column}`);
  const rows = (text: string, style: Style) =>
    text === '' ? [] : wrap(text, width).map((line): HeadRow => ({ text: line, style }));
  const lines: HeadRow[] = [
    { text: objectLabel(graph, node), style: { bold: true } },
    ...rows(facts.join(' · '), { fg: INK.quiet }),
    ...rows(mainPartOf(slot), { fg: INK.accent }),
    ...rows(remedyText(slot, asPath(slot)), { fg: INK.good }),
    ...rows(cutsText(slot), { fg: INK.good, bold: true }),
  ];
  if (isString(graph, node)) {
    const text = stringValue(graph, node);
    const note = textNote(text);
    // Before the text, of which the end may be out of sight.
    if (note !== '') lines.push(...rows(note, { fg: INK.quiet }));
    lines.push(...rows(visible(text), {}));
  }
  return lines;
}

/** What V8 leaves out when it writes a text; '' where that is nothing. */
function textNote(text: string): string {
  const notes: string[] = [];
  if (text.length >= 1024) notes.push('V8 writes no more than the first 1,024 characters: there may be more');
  // Of a character beyond U+FFFF it writes the low 16 bits: most emoji come out in the area for private use, or just behind it.
  const cut = [...new Set(text.match(LOW_BITS) ?? [])].slice(0, 3);
  for (const char of cut) {
    const code = char.charCodeAt(0).toString(16).toUpperCase();
    notes.push(`U+${code} may have been U+1${code} or the like, of which V8 writes the low bits only`);
  }
  return notes.length > 0 ? `(${notes.join('; ')})` : '';
}

const LOW_BITS = /[\ue000-\ufaff]/g;
