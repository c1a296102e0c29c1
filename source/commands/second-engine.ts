import { SYNTHETIC } from '../heap/graph/kinds.ts';
import type { HeapModel } from '../heap/model.ts';
import { objectName } from '../heap/summary.ts';
import { type SecondEngineGroup, type SecondEngineObject, verifyGroups } from '../heap/verify.ts';
import { InputError } from '../load/errors.ts';
import { askSecondEngine, type SecondEngineAnswer } from '../load/heapsnapshot/second-engine.ts';
import type { HeapLists } from '../report/heap-lists.ts';
import type { Verification } from '../report/verification.ts';
import { heapEngineOf } from './command.ts';
import type { Flags } from './flags.ts';

const NAME = "VS Code's heap parser";

interface SecondOpinion {
  lists?: HeapLists;
  verification?: Verification;
}

/** What the flags want of the second engine: its lists (`--heap-engine vscode`), its groups held against ours (`--verify`). */
export async function secondOpinion(
  path: string,
  model: HeapModel,
  flags: Flags,
  top: number,
  signal?: AbortSignal,
): Promise<SecondOpinion> {
  const listed = heapEngineOf(flags) === 'vscode';
  if (!listed && !flags.verify) return {};
  const seen = await ask(path, listed ? top : 0, signal);
  if (listed && 'cannot' in seen) throw new InputError(`${path}: ${seen.cannot}`);
  const opinion: SecondOpinion = {};
  if (flags.verify) opinion.verification = verified(model, seen);
  if (listed && 'groups' in seen) opinion.lists = listsOf(model, seen, top, flags.values ?? false);
  return opinion;
}

function verified(model: HeapModel, seen: SecondEngineAnswer): Verification {
  if ('cannot' in seen) return seen;
  const disagreements = verifyGroups(model, seen.groups);
  const onlyOurs = disagreements.filter(({ theirs }) => theirs.count === 0).length;
  return { groups: seen.groups.length + onlyOurs, disagreements };
}

async function ask(path: string, top: number, signal?: AbortSignal): Promise<SecondEngineAnswer> {
  // A stream has been read to its end by now, and the other engine reads the file for itself.
  if (path === '-')
    return { cannot: `${NAME} reads the file for itself, and standard input can be read only once` };
  try {
    const most = Math.min(top, 0x7fffffff);
    return await askSecondEngine(path, { objects: most === 0 ? 0 : 0x7fffffff, perGroup: most, signal });
  } catch (error) {
    if (error instanceof InputError) return { cannot: `${NAME} could not read it again: ${error.message}` };
    throw error;
  }
}

/** Its groups and objects as a report lists them. It knows neither kinds nor distances; kinds are looked up by id. */
function listsOf(
  model: HeapModel,
  { groups, objects }: { groups: SecondEngineGroup[]; objects: SecondEngineObject[] },
  top: number,
  values: boolean,
): HeapLists {
  const { graph } = model;
  const largest = [...objects].sort(byRetained);
  const wanted = new Map(largest.map(({ id }) => [id, -1]));
  for (let v = 0; v < graph.nodeCount; v++) if (wanted.has(graph.nodeId[v])) wanted.set(graph.nodeId[v], v);
  const rows: HeapLists['objects'] = [];
  for (const { id, name, selfSize, retainedSize } of largest) {
    if (rows.length >= top) break;
    const node = wanted.get(id)!;
    if (node !== -1 && graph.nodeType[node] === SYNTHETIC) continue;
    rows.push({
      id,
      // Ours by preference: a name there may be the text of a string.
      name: node === -1 ? (values ? name : '(unknown)') : objectName(model, node, values),
      type: node === -1 ? '(unknown)' : graph.nodeTypeNames[graph.nodeType[node]],
      selfSize,
      retainedSize,
      distance: null,
    });
  }
  return {
    engine: NAME,
    constructors: [...groups]
      .sort(byRetained)
      .slice(0, top)
      .map(({ name, count, selfSize, retainedSize }) => ({
        name,
        count,
        selfSize,
        retainedSize,
        distance: null,
      })),
    constructorCount: groups.length,
    objects: rows,
  };
}

const byRetained = (a: { retainedSize: number }, b: { retainedSize: number }) =>
  b.retainedSize - a.retainedSize;
