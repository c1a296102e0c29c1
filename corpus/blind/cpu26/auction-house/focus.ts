type Node = Readonly<Record<string, unknown>>;

/** Returns the tree with the value at `path` replaced by `change(value)`; the given tree stays as it was. */
export function at<T extends object>(tree: T, path: readonly string[], change: (value: any) => unknown): T {
  return step(tree as Node, path, 0, change) as T;
}

function step(node: Node, path: readonly string[], depth: number, change: (value: any) => unknown): unknown {
  if (depth === path.length) return change(node);
  const key = path[depth];
  return { ...node, [key]: step(node[key] as Node, path, depth + 1, change) };
}

export const pipe = <T>(start: T, ...stages: ((value: T) => T)[]): T =>
  stages.reduce((value, stage) => stage(value), start);
