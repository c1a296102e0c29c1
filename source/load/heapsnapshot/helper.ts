import type { MessagePort } from 'node:worker_threads';
import { findGroups, measureDistances } from '../../heap/engine.ts';
import type { HeapGraph } from '../../heap/graph/columns.ts';
import { transferOwnedSizes } from '../../heap/graph/ownership.ts';
import type { ClassTable } from '../../heap/model.ts';
import { countReferences, findRetainers, type References } from '../../heap/retainers/retainers.ts';
import { fileBytes } from './bytes.ts';
import { checkNames } from './checks.ts';
import type { FromHelper, FromThread, ThreadStart, ToHelper } from './messages.ts';
import { joinSection } from './section.ts';
import { sinkOf } from './tables.ts';

/** The second thread: reads its share of each section, then finds groups, distances and retainers. */
export function run(
  start: ThreadStart,
  _parent: MessagePort,
  send: (message: FromThread) => void,
  fail: (error: unknown) => void,
) {
  const engine = start.port!;
  const reply = (message: FromHelper) => engine.postMessage(message);
  let graph: HeapGraph | null = null;
  let classes: ClassTable | null = null;
  let references: References | null = null;
  engine.on('message', (message: ToHelper) => {
    try {
      if (message.job === 'section') {
        if (!('descriptor' in start.bytes)) return;
        const { descriptor, size } = start.bytes;
        const { section } = message;
        joinSection(fileBytes(descriptor, size), section.section, sinkOf(section), () => {});
      } else if (message.job === 'sizes') {
        transferOwnedSizes(message.graph);
      } else if (message.job === 'references') {
        references = countReferences(message.graph);
        reply({ job: 'references', alone: references.alone });
      } else if (message.job === 'groups') {
        graph = message.graph;
        const groups = findGroups(graph);
        classes = groups.classes;
        send({ type: 'groups', groups });
        reply({ job: 'groups', groups });
      } else if (message.job === 'distances') {
        const distances = measureDistances(graph!, message.ephemerons, classes!);
        send({ type: 'distances', distances });
        reply({ job: 'distances', distances });
      } else if (message.job === 'checks') {
        reply({ job: 'checks', said: checkNames(graph!) });
      } else {
        const retainers = findRetainers(graph!, references!);
        send({ type: 'retainers', retainers });
        reply({ job: 'retainers', retainers });
      }
    } catch (error) {
      fail(error);
    }
  });
}
