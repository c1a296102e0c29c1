import type { Case } from '../case/case.ts';
import { isOfTree } from '../facts/conventions.ts';
import { type Binding, bindingOf, resolve, usesOf } from '../facts/names.ts';
import { originOf } from '../facts/origin.ts';
import {
  bare,
  type CallNode,
  contains,
  type FunctionNode,
  isCall,
  isMember,
  type Node,
  receiverOf,
  rootOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { SourcedUnit } from './sites.ts';

// Recursion that looks up by a name what it goes on with.

/**
 * `for (const dep of packages.get(name).deps) longest(packages, dep)`: what is looked up by a parameter, and leads on by names. In a tree each is reached once;
 * but who holds names and not the things themselves may well have a graph.
 */
export function throughNames(c: Case, unit: SourcedUnit, fn: FunctionNode, own: CallNode[]): CallNode[] {
  const { file } = unit;
  const parameters = new Set(fn.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])));
  const isParameter = (node: Node | undefined) =>
    node !== undefined && bare(node).type === 'Identifier' && parameters.has(textOf(file, bare(node)));
  // Found by it as a key, and used as a thing: `catalog.part(number).uses`.
  const lookup = c
    .nodes(unit)
    .some(
      (node) =>
        (isCall(node) && node.arguments.some(isParameter) && !own.includes(node) && isThing(file, node)) ||
        (isMember(node) && node.computed && isParameter(node.property)),
    );
  if (!lookup) return [];
  return own.filter((node) => {
    const loop = c.loopsAround(unit, node)[0];
    return (
      loop !== undefined &&
      node.arguments.some((one) => {
        const root = rootOf(one);
        const binding = bindingOf(file, root);
        if (binding === null || !contains(loop, binding.node)) return false;
        const list = listOf(file, binding);
        const name = isMember(list) && list.property.type === 'Identifier' ? list.property.name : '';
        if (isOfTree(name)) return false;
        // `query.parts.map((part) => run(part))`: the parts of what was handed over, and of nothing else.
        const { life, keys } = list ? originOf(file, fn, list) : { life: 'unknown', keys: [] };
        return life !== 'parameter' || keys.length > 0;
      })
    );
  });
}

/** The list that a name goes through, as a loop's variable or as the parameter of a callback. */
function listOf(file: SourceFile, { iterates, parameter, node }: Binding): Node | null {
  if (iterates) return bare(iterates);
  const call = parameter ? file.parents.get(file.parents.get(node) ?? node) : null;
  const list = isCall(call) ? receiverOf(call) : null;
  return list ? bare(list) : null;
}

/** Whether what a call gives is asked for its parts: at once, or through the local that holds it. */
function isThing(file: SourceFile, call: Node): boolean {
  const parent = file.parents.get(call);
  if (isMember(parent) && parent.object === call) return true;
  if (parent?.type === 'ForOfStatement') return parent.right === call;
  if (parent?.type === 'LogicalExpression') return isThing(file, parent);
  if (parent?.type !== 'VariableDeclarator') return false;
  if (parent.id.type !== 'Identifier') return true;
  const binding = resolve(file, parent.id);
  return (binding ? usesOf(file, binding) : []).some((use) => {
    const up = file.parents.get(use);
    return (isMember(up) && up.object === use) || (up?.type === 'ForOfStatement' && up.right === use);
  });
}
