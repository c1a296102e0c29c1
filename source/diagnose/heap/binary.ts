import { bytes } from '../../format/numbers.ts';
import { ARRAY, NATIVE } from '../../heap/graph/kinds.ts';
import { stringAt, stringIs } from '../../heap/graph/strings.ts';
import type { HeapModel } from '../../heap/model.ts';
import { sourceOf } from '../../heap/retainers/retainers.ts';
import type { Evidence } from '../finding.ts';
import type { HeapCase } from './shape.ts';

// Bytes outside V8's heap, and who they belong to.

/** Most nodes that are visited below an object. */
const LOOKED_AT = 1000;

const isData = ({ graph }: HeapModel, node: number): boolean =>
  graph.nodeType[node] === NATIVE &&
  stringIs(graph.strings, graph.nodeName[node], 'system / JSArrayBufferData');

/** Whether a suspect is the memory of a WebAssembly instance: bytes, or their buffer, that a `WebAssembly.Memory` has. */
export function isWasmMemory({ model, suspect }: HeapCase): boolean {
  const { graph } = model;
  const { node } = suspect;
  const isBuffer = stringIs(graph.strings, graph.nodeName[node], 'ArrayBuffer');
  if (!isBuffer && !isData(model, node)) return false;
  const buffers = isBuffer ? [node] : holdersOf(model, node);
  return buffers.some((buffer) =>
    holdersOf(model, buffer).some((holder) => /^(WebAssembly\.)?Memory$/.test(name(model, holder))),
  );
}

function holdersOf({ graph, retainers }: HeapModel, node: number): number[] {
  const { first, edge } = retainers!;
  return Array.from(edge.subarray(first[node], Math.min(first[node + 1], first[node] + LOOKED_AT)), (e) =>
    sourceOf(graph, e),
  );
}

const name = ({ graph, classes }: HeapModel, node: number): string =>
  graph.nodeType[node] === ARRAY ? '' : classes.names[classes.ofNode[node]];

/** Pieces of a Buffer are cut from it without a copy; other typed arrays are mostly made whole, and of one that is not, others see the bytes too. */
function mayBeSlice(model: HeapModel, node: number): boolean {
  const { graph, retainers } = model;
  const { first } = retainers!;
  if (/^(Buffer|FastBuffer)$/.test(stringAt(graph.strings, graph.nodeName[node]))) return true;
  if (!stringIs(graph.strings, graph.nodeName[node], 'ArrayBuffer')) return false;
  const views = holdersOf(model, node).filter((holder) => /Array$/.test(name(model, holder)));
  return first[node + 1] - first[node] > 1 && new Set(views).size > 1;
}

/** Data of fewer bytes is no large buffer that a piece keeps whole: a copy of the piece would free next to nothing. */
const WORTH_COPYING = 1024;

/** Most of what piles up may be bytes in ArrayBuffers: of which a short view keeps all. */
export function binaryEvidence({ model, suspect, piled, callback }: HeapCase): Evidence | null {
  const { sample, retainedSize, count } = suspect.contents;
  if (sample === -1 || count < 2 || /^(ArrayBuffer|system)/.test(piled)) return null;
  const { firstChild, child, retainedSize: retained } = model.dominators!;
  const todo = [sample];
  let data = 0;
  let ofBuffers = false;
  for (let looked = 0; looked < LOOKED_AT && todo.length > 0; looked++) {
    const v = todo.pop()!;
    if (isData(model, v)) data += retained[v];
    ofBuffers ||= mayBeSlice(model, v);
    for (let k = firstChild[v]; k < firstChild[v + 1]; k++) todo.push(child[k]);
  }
  if (data < retained[sample] / 2) return null;
  // What a function closes over it uses as a whole.
  const slices =
    ofBuffers && callback === -1 && data >= WORTH_COPYING
      ? '; slices (subarray) keep the whole buffer they were cut from'
      : '';
  return {
    metric: 'binary',
    value: data,
    unit: 'bytes',
    text: `${bytes(data)} of ${bytes(retained[sample])} in the largest of them is binary data, of ${bytes(retainedSize)} in all${slices}`,
  };
}

/** What to do about bytes in what piles up, where they may be pieces: from a snapshot a view and a few bytes of its buffer look the same. */
export function piecesAdvice(c: HeapCase): string | null {
  if (c.callback !== -1 || (binaryEvidence(c)?.value ?? 0) < WORTH_COPYING) return null;
  return 'Where these bytes were cut out with subarray(), each piece keeps the whole buffer it was cut from: keep a copy, slice() of a typed array, Buffer.from(piece) of a Buffer.';
}
