import { count } from '../../format/numbers.ts';
import { follow, stepsBetween } from '../../heap/comparison/by-place.ts';
import { OBJECT, PROPERTY_EDGE } from '../../heap/graph/kinds.ts';
import type { HeapModel } from '../../heap/model.ts';
import { above } from '../../heap/suspects/patterns.ts';
import type { Suspect } from '../../heap/suspects/suspect.ts';
import type { Finding } from '../finding.ts';
import { leftAsBacklog } from './settle.ts';

// Fields that are filled when they are first asked for: they grow until each object has its own, and no further.

/** What grew, in bytes, and how much of it is of fields that had nothing and then got all they have. */
interface Filling {
  grown: number;
  once: number;
}

/** Of the growth, the part that must be so. */
const ALL_BUT = 0.95;
/** A field had as good as nothing, or all it has. */
const NOTHING = 0.1;
const ALL = 0.9;
/** Objects that are looked at, largest first, and fields of one: more of a kind is a collection. */
const OBJECTS = 400;
const FIELDS = 60;

/** How many objects that were there in the first of three snapshots fill fields of theirs once, where that is all that grows; null where it is not. */
export function filledOnce(models: readonly HeapModel[], suspect: Suspect): number | null {
  if (models.length < 3 || !suspect.spread) return null;
  const last = models[models.length - 1];
  const nodes = [...suspect.spread]
    .sort((a, b) => last.dominators!.retainedSize[b] - last.dominators!.retainedSize[a])
    .slice(0, OBJECTS);
  const owners = new Set<number>();
  let [grown, once] = [0, 0];
  for (const node of nodes) {
    const filling = fillingOf(models, node, owners);
    if (!filling) return null;
    grown += filling.grown;
    once += filling.once;
  }
  // Of a table by keys one object has them all.
  return grown > 0 && once >= ALL_BUT * grown && owners.size >= ALL * nodes.length ? owners.size : null;
}

/** Of one object that holds a part of the growth: of itself where it is new in a field of another, else of its fields. Null where it is an element that came. */
function fillingOf(models: readonly HeapModel[], node: number, owners: Set<number>): Filling | null {
  const last = models[models.length - 1];
  const owner = above(last, node);
  const before = nodesOf(models, node);
  if (before.includes(-1)) {
    owners.add(owner);
    return fieldOf(models, owner, nodesOf(models, owner), node);
  }
  const sizes = sizesAt(models, before);
  const grown = sizes[sizes.length - 1] - sizes[0];
  if (last.graph.nodeType[node] !== OBJECT) return null;
  owners.add(node);
  const { firstChild, child } = last.dominators!;
  const fields = child.subarray(firstChild[node], firstChild[node + 1]);
  if (fields.length > FIELDS) return null;
  let once = 0;
  for (const field of fields) once += fieldOf(models, node, before, field)?.once ?? 0;
  return { grown, once };
}

/** Of what hangs from a field of an object that was there in all snapshots. */
function fieldOf(
  models: readonly HeapModel[],
  owner: number,
  there: readonly number[],
  node: number,
): Filling | null {
  const last = models[models.length - 1];
  const steps = there.includes(-1) ? null : stepsBetween(last, owner, node);
  if (steps?.length !== 1 || steps[0].type !== PROPERTY_EDGE) return null;
  const sizes = sizesAt(
    models,
    models.map((model, i) => follow(model, there[i], steps)),
  );
  const full = sizes[sizes.length - 1];
  const isOnce = sizes.every((size) => size <= NOTHING * full || Math.abs(size - full) <= (1 - ALL) * full);
  return { grown: full - sizes[0], once: isOnce ? full - sizes[0] : 0 };
}

const nodesOf = (models: readonly HeapModel[], node: number): number[] => {
  const { nodeId } = models[models.length - 1].graph;
  return models.map(({ graph }) => graph.nodeId.indexOf(nodeId[node]));
};

const sizesAt = (models: readonly HeapModel[], nodes: readonly number[]): number[] =>
  models.map(({ dominators }, i) => (nodes[i] === -1 ? 0 : dominators!.retainedSize[nodes[i]]));

/** A finding of what grows, where that is fields that are filled once. */
export const asFilledOnce = (finding: Finding, owners: number): Finding => ({
  ...finding,
  verdict: 'leave',
  confidence: 0.8,
  evidence: [
    ...finding.evidence,
    {
      metric: 'filled once',
      value: owners,
      unit: 'count',
      text: `${count(owners)} objects filled it when it was first asked for: all of them were there in the first snapshot, and what is filled does not go on growing`,
    },
  ],
  ...leftAsBacklog(
    finding,
    'Leave it: it ends when each of the objects has its own. If the total is too much for the process, keep only the most recent, or drop what has not been asked for lately.',
    'it ends when each object has its own',
  ),
});
