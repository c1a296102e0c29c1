import { type Binding, resolve } from './names.ts';
import { contains, descend, isPropertyName, type Node, type SourceFile } from './syntax.ts';

// Which names a piece of code takes from around it.

/** Free names of a piece of code: what it mentions and does not declare within itself. */
export function freeNames(file: SourceFile, root: Node): Map<string, Binding | null> {
  const free = new Map<string, Binding | null>();
  for (const node of descend(root)) {
    if (node.type !== 'Identifier' || free.has(node.name)) continue;
    if (isPropertyName(file, node)) continue;
    const parent = file.parents.get(node);
    if (
      (parent?.type === 'ObjectProperty' ||
        parent?.type === 'ClassMethod' ||
        parent?.type === 'ObjectMethod' ||
        parent?.type === 'ClassProperty') &&
      parent.key === node &&
      !parent.computed &&
      !(parent.type === 'ObjectProperty' && parent.shorthand)
    )
      continue;
    if (inType(file, node, root)) continue;
    const binding = resolve(file, node);
    if (binding && contains(root, binding.node) && binding.node !== root) continue;
    if (binding && contains(root, binding.scope)) continue;
    free.set(node.name, binding);
  }
  return free;
}

function inType(file: SourceFile, node: Node, root: Node): boolean {
  for (let at: Node | undefined = node; at && at !== root; at = file.parents.get(at))
    if (at.type.startsWith('TS') && !/^TS(As|NonNull|Satisfies)/.test(at.type)) return true;
  return false;
}
