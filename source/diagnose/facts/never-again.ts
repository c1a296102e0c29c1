import { isClockOrChance, isNow, neverGivesSame } from './clocks.ts';
import { isOfOneMoment } from './conventions.ts';
import { placesOf } from './mentions.ts';
import { bindingOf, resolve } from './names.ts';
import {
  bare,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from './syntax.ts';

// Parts of a key that never come twice.

/**
 * Parts of a key that are never the same twice: a clock, chance, a counter; a field that `files` fill from one of these everywhere; or, beside other
 * parts, what by its name belongs to one request alone.
 */
export function neverAgain(
  file: SourceFile,
  fn: Node,
  key: Node,
  files: readonly SourceFile[] = [file],
): Node | null {
  const todo = [bare(key)];
  const composed =
    /^(TemplateLiteral|BinaryExpression)$/.test(madeOf(file, key).type) || isCall(madeOf(file, key));
  for (let node = todo.pop(), steps = 0; node && steps < 50; node = todo.pop(), steps++) {
    for (const one of descend(node, (inner) => !isFunction(inner))) {
      if (one.type === 'UpdateExpression' || neverGivesSame(file, one)) return one;
      if (isMember(one) && !one.computed) {
        const name = propertyName(one);
        if ((composed && isOfOneMoment(name)) || isFilledAnew(files, name)) return one;
      }
      if (one.type === 'Identifier') {
        const parent = file.parents.get(one);
        const isName = isMember(parent) && parent.property === one && !parent.computed;
        if (!isName && composed && isOfOneMoment(one.name) && resolve(file, one)?.parameter) return one;
        const binding = resolve(file, one);
        if (binding?.init && binding.constant && contains(fn, binding.node) && !contains(binding.init, one))
          todo.push(binding.init);
      }
    }
  }
  return null;
}

/** What a local name for a key stands for. */
function madeOf(file: SourceFile, key: Node): Node {
  const node = bare(key);
  const binding = bindingOf(file, node);
  return binding?.init && !binding.parameter ? bare(binding.init) : node;
}

/** `Date.now() + delay`, `Math.random().toString(36)`: what begins with a clock or chance. */
function isFromClock(file: SourceFile, value: Node): boolean {
  if (isNow(value)) return true;
  for (let at = bare(value); ; ) {
    if (isCall(at)) {
      if (isClockOrChance(textOf(file, at.callee))) return true;
      at = bare(at.callee);
    } else if (isMember(at)) at = bare(at.object);
    else if (at.type === 'BinaryExpression') at = bare(at.left);
    else return false;
  }
}

/** Whether a field gets its value from a clock or chance wherever it is written. */
function isFilledAnew(files: readonly SourceFile[], name: string): boolean {
  let filled = false;
  for (const file of files)
    for (const node of placesOf(file, name)) {
      const parent = file.parents.get(node);
      const value =
        node.type === 'ObjectProperty'
          ? !node.computed && parent?.type === 'ObjectExpression' && node.value
          : parent?.type === 'AssignmentExpression' && parent.left === node && parent.right;
      if (!value) continue;
      if (!isFromClock(file, value)) return false;
      filled = true;
    }
  return filled;
}
