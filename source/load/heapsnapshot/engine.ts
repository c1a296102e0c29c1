import type { MessagePort } from 'node:worker_threads';
import { diagnoseHeap, type HeapDiagnosis } from '../../diagnose/heap/diagnose.ts';
import { classRetained } from '../../heap/classes/classes.ts';
import { findDominators } from '../../heap/dominance/dominators.ts';
import { dominatorTree, sortChildren } from '../../heap/dominance/retained.ts';
import { type Ephemerons, findEphemerons, settleEdges } from '../../heap/graph/ephemerons.ts';
import { transferOwnedSizes } from '../../heap/graph/ownership.ts';
import type { HeapGraph, HeapModel, Retainers } from '../../heap/model.ts';
import { answer } from '../../heap/queries.ts';
import { findRetainers } from '../../heap/retainers/retainers.ts';
import { forget } from '../../heap/suspects/scratch.ts';
import { InputError } from '../errors.ts';
import { sourceOf } from '../input.ts';
import { assemble } from './assemble.ts';
import { fileBytes, sequentialBytes } from './bytes.ts';
import { checkNames } from './checks.ts';
import { type Distances, findGroups, type Groups, measureDistances } from './jobs.ts';
import type { FromHelper, FromThread, ToEngine, ToHelper } from './messages.ts';
import { type RawSnapshot, readSnapshot } from './reader.ts';
import { finishSection, joinSection } from './section.ts';
import type { ThreadStart } from './worker.ts';

/** A screen wants to hear of progress some thirty times a second. */
const PROGRESS_MILLIS = 33;

const PHASES: Record<string, string> = {
  nodes: 'reading objects',
  edges: 'reading references',
  strings: 'reading names',
};

type Send = (message: FromThread) => void;

/** The first thread: reads, finds dominators and retained sizes, then stays to answer questions. */
export async function run(
  start: ThreadStart,
  parent: MessagePort,
  send: Send,
  fail: (error: unknown) => void,
) {
  let model: HeapModel | null = null;
  const early: ToEngine[] = [];
  const reply = (message: ToEngine) => {
    if (!model) {
      early.push(message);
      return;
    }
    const { request, call } = message;
    try {
      const value =
        call.method === 'findings'
          ? diagnoseHeap(model, { ...(call.args[0] as HeapDiagnosis), earlier: call.args[1] as HeapModel[] })
          : answer(model, call);
      send({ type: 'answer', request, value });
    } catch (error) {
      send({ type: 'refused', request, message: error instanceof Error ? error.message : String(error) });
    }
  };
  parent.on('message', reply);
  try {
    const raw = read(start, send);
    model = await analyse(start, raw, send);
  } catch (error) {
    fail(error);
    return;
  }
  early.forEach(reply);
}

function read(start: ThreadStart, send: Send): RawSnapshot {
  let next = 0;
  const onProgress = (key: string, bytes: number) => {
    const now = performance.now();
    if (now < next) return;
    next = now + PROGRESS_MILLIS;
    send({ type: 'progress', phase: PHASES[key] ?? 'reading', bytes });
  };
  if ('descriptor' in start.bytes) {
    const bytes = fileBytes(start.bytes.descriptor, start.bytes.size);
    const { port } = start;
    if (port === null) return readSnapshot(bytes, { onProgress });
    return readSnapshot(bytes, {
      onProgress,
      together(job, sink, onBytes) {
        port.postMessage({ job: 'section', section: job } satisfies ToHelper);
        joinSection(bytes, job.section, sink, onBytes);
        return finishSection(bytes, job.section);
      },
    });
  }
  const source = sourceOf(start.bytes);
  try {
    return readSnapshot(sequentialBytes(source), { onProgress });
  } catch (error) {
    // A damaged gzip stream ends early: that is what is wrong, not what was missing from it.
    if (error instanceof InputError && source.problem) throw new InputError(source.problem);
    throw error;
  }
}

async function analyse(start: ThreadStart, raw: RawSnapshot, send: Send): Promise<HeapModel> {
  const jobs = start.port ? remoteJobs(start.port) : localJobs(send);
  const graph = assemble(raw, jobs.sizes);
  const bytes = start.size ?? 0;
  const { dataQuality } = raw;
  send({ type: 'graph', graph, dataQuality, bytes });
  send({ type: 'progress', phase: 'grouping', bytes });
  const groups = jobs.groups(graph);
  const ephemerons = findEphemerons(graph.strings);
  settleEdges(graph, ephemerons);
  const distances = jobs.distances(graph, ephemerons);
  const checks = jobs.checks(graph);
  send({ type: 'progress', phase: 'finding what retains what', bytes });
  const dominance = findDominators(graph);
  // Only now: sooner, its columns would stand beside the most that dominators need.
  const retainers = jobs.retainers(graph);
  const { classes, totals } = await groups;
  const dominators = dominatorTree(graph, dominance);
  classes.retainedSize = classRetained(graph, classes, dominators);
  sortChildren(dominators);
  dataQuality.push(...(await checks));
  send({ type: 'dominators', dominators, classRetained: classes.retainedSize, dataQuality });
  forget();
  const { distance, classDistance } = await distances;
  classes.distance = classDistance;
  const model = { file: start.file, bytes, dataQuality, graph, totals, classes, distance, dominators };
  return { ...model, retainers: await retainers };
}

interface Jobs {
  /** Makes the graph's self sizes final. Done before any job that is asked for later. */
  sizes(graph: HeapGraph): void;
  groups(graph: HeapGraph): Promise<Groups>;
  distances(graph: HeapGraph, ephemerons: Ephemerons): Promise<Distances>;
  checks(graph: HeapGraph): Promise<string[]>;
  retainers(graph: HeapGraph): Promise<Retainers>;
}

/** On the helper's thread, which tells the opener of its results itself. */
function remoteJobs(port: MessagePort): Jobs {
  const waiting = new Map<string, (message: FromHelper) => void>();
  port.on('message', (message: FromHelper) => waiting.get(message.job)?.(message));
  const ask = <T extends FromHelper>(message: ToHelper) => {
    const answered = new Promise<T>((resolve) => {
      waiting.set(message.job, (found) => resolve(found as T));
    });
    port.postMessage(message);
    return answered;
  };
  return {
    sizes: (graph) => port.postMessage({ job: 'sizes', graph } satisfies ToHelper),
    groups: async (graph) =>
      (await ask<Extract<FromHelper, { job: 'groups' }>>({ job: 'groups', graph })).groups,
    distances: async (_graph, ephemerons) =>
      (await ask<Extract<FromHelper, { job: 'distances' }>>({ job: 'distances', ephemerons })).distances,
    checks: async () => (await ask<Extract<FromHelper, { job: 'checks' }>>({ job: 'checks' })).said,
    retainers: async () =>
      (await ask<Extract<FromHelper, { job: 'retainers' }>>({ job: 'retainers' })).retainers,
  };
}

function localJobs(send: Send): Jobs {
  let found: Groups;
  return {
    sizes: transferOwnedSizes,
    async groups(graph) {
      found = findGroups(graph);
      send({ type: 'groups', groups: found });
      return found;
    },
    async distances(graph, ephemerons) {
      const distances = measureDistances(graph, ephemerons, found.classes);
      send({ type: 'distances', distances });
      return distances;
    },
    checks: async (graph) => checkNames(graph),
    async retainers(graph) {
      const retainers = findRetainers(graph);
      send({ type: 'retainers', retainers });
      return retainers;
    },
  };
}
