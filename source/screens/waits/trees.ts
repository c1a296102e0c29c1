import type { WaitsModel } from '../../waits/model.ts';
import { placeOf } from '../../waits/operations.ts';
import { type WaitTree, waitTree } from '../../waits/tree.ts';

// The tree of a recording of waits, and what its nodes are called.

const trees = new WeakMap<object, WaitTree>();

/** The tree of a recording, made once. */
export function treeOf(model: WaitsModel): WaitTree {
  let tree = trees.get(model);
  if (!tree) trees.set(model, (tree = waitTree(model)));
  return tree;
}

/** What a node of it is called. */
export function nodeName(model: WaitsModel, tree: WaitTree, node: number): string {
  const { strings } = model.recording;
  if (node === 0) return 'all waits';
  if (tree.frame[node] < 0) return `${strings[tree.kind[node]]} ${strings[tree.label[node]]}`;
  return placeOf(model.recording, tree.frame[node]).name;
}
