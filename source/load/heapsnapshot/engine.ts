import type { MessagePort } from 'node:worker_threads';
import {
  analyseWith,
  type Begun,
  findGroups,
  type Groups,
  type Jobs,
  measureDistances,
} from '../../heap/engine.ts';
import type { HeapGraph } from '../../heap/graph/columns.ts';
import { transferOwnedSizes } from '../../heap/graph/ownership.ts';
import type { HeapModel } from '../../heap/model.ts';
import { answer } from '../../heap/queries.ts';
import { countReferences, findRetainers, type References } from '../../heap/retainers/retainers.ts';
import { InputError } from '../errors.ts';
import { sourceOf } from '../input.ts';
import { assemble } from './assemble.ts';
import { fileBytes, sequentialBytes } from './bytes.ts';
import { checkNames } from './checks.ts';
import type { FromHelper, FromThread, ThreadStart, ToEngine, ToHelper } from './messages.ts';
import { type RawSnapshot, readSnapshot } from './reader.ts';
import { finishSection, joinSection } from './section.ts';

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
      send({ type: 'answer', request, value: answer(model, call) });
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
  const { sizes, repairs, ...jobs } = start.port ? remoteJobs(start.port) : localJobs(send);
  const graph = assemble(raw, sizes);
  const bytes = start.size ?? 0;
  const { dataQuality } = raw;
  send({ type: 'graph', graph, dataQuality, bytes });
  const analysed = await analyseWith(graph, {
    ...jobs,
    onPhase: (phase) => send({ type: 'progress', phase, bytes }),
    async onDominators(dominators, classRetained) {
      dataQuality.push(...(await repairs()));
      send({ type: 'dominators', dominators, classRetained, dataQuality });
    },
  });
  return { file: start.file, bytes, dataQuality, graph, ...analysed };
}

interface LoadJobs extends Jobs {
  /** Makes the graph's self sizes final, where another thread helps after it has begun `references`. Done before any job that is asked for later. */
  sizes(graph: HeapGraph): void;
  /** What was repaired of the names, which are checked after the distances. */
  repairs(): Begun<string[]>;
}

/** On the helper's thread, which tells the opener of its results itself. */
function remoteJobs(port: MessagePort): LoadJobs {
  const waiting = new Map<string, (message: FromHelper) => void>();
  port.on('message', (message: FromHelper) => waiting.get(message.job)?.(message));
  const ask = <T extends FromHelper>(message: ToHelper) => {
    const answered = new Promise<T>((resolve) => {
      waiting.set(message.job, (found) => resolve(found as T));
    });
    port.postMessage(message);
    return answered;
  };
  let checks: Promise<Extract<FromHelper, { job: 'checks' }>>;
  let references: Promise<Extract<FromHelper, { job: 'references' }>>;
  return {
    sizes(graph) {
      references = ask({ job: 'references', graph });
      port.postMessage({ job: 'sizes', graph } satisfies ToHelper);
    },
    references: async () => (await references).alone,
    groups: async (graph) =>
      (await ask<Extract<FromHelper, { job: 'groups' }>>({ job: 'groups', graph })).groups,
    async distances(_graph, ephemerons) {
      const found = ask<Extract<FromHelper, { job: 'distances' }>>({ job: 'distances', ephemerons });
      checks = ask({ job: 'checks' });
      return (await found).distances;
    },
    repairs: async () => (await checks).said,
    retainers: async () =>
      (await ask<Extract<FromHelper, { job: 'retainers' }>>({ job: 'retainers' })).retainers,
  };
}

function localJobs(send: Send): LoadJobs {
  let said: string[] = [];
  let found: Groups;
  let references: References;
  return {
    sizes: transferOwnedSizes,
    references: (graph) => (references = countReferences(graph)).alone,
    groups(graph) {
      found = findGroups(graph);
      send({ type: 'groups', groups: found });
      return found;
    },
    distances(graph, ephemerons) {
      const distances = measureDistances(graph, ephemerons, found.classes);
      send({ type: 'distances', distances });
      said = checkNames(graph);
      return distances;
    },
    repairs: () => said,
    retainers(graph) {
      const retainers = findRetainers(graph, references);
      send({ type: 'retainers', retainers });
      return retainers;
    },
  };
}
