import { type Cache, valueSet } from '../../facts/caches.ts';
import { bindingOf, usesOf } from '../../facts/names.ts';
import {
  calleeName,
  contains,
  descend,
  isCall,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';

// What a cache keeps, and where it lets go of it.

/** What a cache keeps under its key: the expression, through a local that is filled with it before. */
export function valueKept(file: SourceFile, { fn, set }: Cache): Node | null {
  const value = valueSet(file, set);
  const binding = bindingOf(file, value);
  if (!value || !binding || binding.constant || !contains(fn, binding.node)) return value;
  const filled = usesOf(file, binding).flatMap((use) => {
    const up = file.parents.get(use);
    return up?.type === 'AssignmentExpression' && up.left === use && up.end! <= set.start! ? [up.right] : [];
  });
  return filled.at(-1) ?? value;
}

/** `if (items.size > limit) items.delete(oldest)`: where a store lets go of entries; null where it keeps all. */
export function evictedAt(file: SourceFile, cache: Cache): Node | null {
  const store = textOf(file, cache.store);
  return (
    descend(cache.fn.body).find((node) => {
      if (!isCall(node) || calleeName(node) !== 'delete' || !isMember(node.callee)) return false;
      if (textOf(file, node.callee.object) !== store) return false;
      for (let at = file.parents.get(node); at && at !== cache.fn; at = file.parents.get(at))
        if (/^(If|While)Statement$/.test(at.type) && 'test' in at && at.test)
          return /\.(size|length)\b/.test(textOf(file, at.test));
      return false;
    }) ?? null
  );
}
