import { createRequire } from 'node:module';
import type { MessagePort } from 'node:worker_threads';
import type { SecondEngineGroup, SecondEngineObject } from '../../heap/verify.ts';
import { InputError } from '../errors.ts';
import { sourceOf } from '../input.ts';
import type { ThreadStart } from './messages.ts';

type Parser = typeof import('@vscode/v8-heap-parser');

/** It numbers its sort orders; this is "by retained size". */
const BY_RETAINED = 1;

/** The second engine's thread: the whole file into memory, the groups and objects out of it, and everything freed. */
export function run(start: ThreadStart & { objects: number; perGroup: number }, parent: MessagePort) {
  // Loaded from its package at run time: it reads its WebAssembly from beside itself.
  const parser: Parser = createRequire(import.meta.url)('@vscode/v8-heap-parser');
  const graph = parser.decode_bytes(readAll(start));
  const groups: SecondEngineGroup[] = [];
  for (const group of graph.get_class_groups(0, 0x7fffffff, false)) {
    groups.push({
      name: group.name(),
      count: group.children_len,
      selfSize: Number(group.self_size),
      retainedSize: Number(group.retained_size),
    });
    group.free();
  }
  const objects: SecondEngineObject[] = [];
  for (let index = 0; index < groups.length && objects.length < start.objects; index++) {
    // Its last page repeats rows: never ask past a group's end.
    const wanted = Math.min(groups[index].count, start.perGroup, start.objects - objects.length);
    for (const node of graph.class_children(index, 0, wanted, BY_RETAINED)) {
      objects.push({
        group: groups[index].name,
        id: node.id,
        name: node.name(),
        selfSize: Number(node.self_size),
        retainedSize: Number(node.retained_size),
      });
      node.free();
    }
  }
  graph.free();
  parent.postMessage({ type: 'result', result: { groups, objects } });
}

function readAll(start: ThreadStart): Uint8Array {
  const source = sourceOf(start.bytes);
  let bytes = new Uint8Array((start.size ?? 1 << 20) + 1);
  let used = 0;
  for (;;) {
    const got = source.read(bytes, used, bytes.length);
    if (got === 0) break;
    used += got;
    if (used === bytes.length) {
      if (used > 400 << 20) throw new InputError('unpacked, it is more than 400 MB');
      const wider = new Uint8Array(used * 2);
      wider.set(bytes);
      bytes = wider;
    }
  }
  return bytes.subarray(0, used);
}
