import { ownerOf } from '../../source/cpu/classify.ts';
import type { View } from '../../source/cpu/model.ts';
import { type FrameSpec, type SampleSpec, toFrame } from './recording.ts';

/** What `buildModel` must say, worked out the obvious way: whole stacks, objects and maps, one sample after another. */
export function slowModel(samples: SampleSpec[], view: View) {
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  const gc = new Map<string, number>();
  const paths = new Map<string, { self: number; total: number }>();
  const categories: Record<string, number> = {};
  const tasks: number[] = [];
  let task = 0;
  let wall = 0;
  let at = 0;
  let before: string | null = null;
  const add = (map: Map<string, number>, key: string, value: number) =>
    map.set(key, (map.get(key) ?? 0) + value);
  for (const sample of samples) {
    const start = Math.max(at, view.range?.from ?? 0);
    const end = Math.min(at + sample.micros, view.range?.to ?? Number.POSITIVE_INFINITY);
    const inside = view.range === null || (at + sample.micros > view.range.from && at < view.range.to);
    at += sample.micros;
    if (!inside) continue;
    const micros = end - start;
    const stack = sample.stack.map(toFrame).filter((frame) => !hides(frame, view));
    const leaf = stack.at(-1);
    const kind = leaf ? categoryOf(leaf) : 'program';
    // Hidden all the way up: of no category.
    const counted = leaf || sample.stack.length === 0 ? kind : 'hidden';
    categories[counted] = (categories[counted] ?? 0) + micros;
    wall += micros;
    const keys = stack.map(keyOf);
    if (leaf) add(self, keyOf(leaf), micros);
    for (const key of new Set(keys)) add(total, key, micros);
    for (let depth = 0; depth <= keys.length; depth++) {
      const path = keys.slice(0, depth).join('>');
      const node = paths.get(path) ?? { self: 0, total: 0 };
      node.total += micros;
      if (depth === keys.length) node.self += micros;
      paths.set(path, node);
    }
    if (kind === 'gc') {
      if (before !== null) add(gc, before, micros);
    } else {
      before = kind === 'idle' || kind === 'program' ? null : keyOf(leaf!);
    }
    if (kind === 'idle') {
      if (task > 0) tasks.push(task);
      task = 0;
    } else {
      task += micros;
    }
  }
  if (task > 0) tasks.push(task);
  return { self, total, gc, paths, categories, wall, tasks };
}

export const keyOf = (frame: Required<FrameSpec>) =>
  `${frame.name}@${frame.url}:${frame.line}:${frame.column}`;

function categoryOf(frame: Required<FrameSpec>): string {
  if (frame.url === '') {
    return (
      { '(idle)': 'idle', '(garbage collector)': 'gc', '(program)': 'program', '(root)': 'program' }[
        frame.name
      ] ?? 'native'
    );
  }
  return ['app', 'dependency', 'node', 'native'][ownerOf(frame.url).category];
}

function hides(frame: Required<FrameSpec>, { hide }: View): boolean {
  const kind = categoryOf(frame);
  if (['gc', 'idle', 'program'].includes(kind)) return false;
  const owner = ownerOf(frame.url).package;
  return (
    (hide.internals && kind === 'node') ||
    (hide.dependencies && kind === 'dependency') ||
    (owner !== null && hide.packages.includes(owner)) ||
    (hide.pattern !== null &&
      (new RegExp(hide.pattern, 'i').test(frame.name) || new RegExp(hide.pattern, 'i').test(frame.url)))
  );
}
