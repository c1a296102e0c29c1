import type * as t from '@babel/types';
import type { Case } from '../case.ts';
import { type Edit, freshName, rewrite, template } from '../edit.ts';
import { resolve } from '../names.ts';
import { type Candidate, type Rule, shareEvidence, sourceEvidence, unitEvidence, worth } from '../rule.ts';
import {
  bare,
  type CallNode,
  calleeName,
  contains,
  descend,
  type FunctionNode,
  isCall,
  isFunction,
  isMember,
  type Node,
  type SourceFile,
  textOf,
} from '../syntax.ts';
import type { SourcedUnit } from './sites.ts';

/** A function that calls itself twice with arguments counted down from its own: the same subproblems solved again and again. */
export const unmemoizedRecursion: Rule = {
  name: 'unmemoized-recursion',
  strategy: 'algorithmic',
  needs: ['samples', 'source'],
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own()) {
      if (!isFunction(unit.node) || !worth(c, unit.total, 0.1)) continue;
      if (remembers(unit.file, unit.node)) continue;
      const steps = overlapping(c, unit, unit.node);
      // Several ways may lead to what is looked up by a name; whether they do, only its time hints at.
      const shared = steps.length === 0 ? throughNames(c, unit, unit.node) : [];
      const calls = steps.length > 0 ? steps : shared;
      if (calls.length === 0 || (shared.length > 0 && c.share(unit.total) < 0.3)) continue;
      const names = unit.node.params.map((one) =>
        textOf(unit.file, one)
          .replace(/[:=].*/s, '')
          .trim(),
      );
      found.push({
        unit,
        title: `${unit.label.name} solves the same subproblems again and again: recursion without a memory`,
        micros: unit.total,
        confidence: shared.length > 0 ? 0.75 : 0.9,
        evidence: [
          shareEvidence(c, 'total', unit.total, `is under ${unit.label.name}`),
          sourceEvidence(
            unit.file,
            calls[0],
            shared.length > 0
              ? 'calls itself for every name it finds, and remembers none: what several lead to is solved once for each way to it'
              : `calls itself ${calls.length > 1 ? `${calls.length} times` : 'in a loop'} with arguments derived from its own: exponential where the distinct arguments are few`,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file: unit.file, node: unit.node },
        level: 'cause',
        proposal: `Remember results by (${names.join(', ')}), or fill a table from the smallest up: each distinct argument is then solved once. Exponential becomes the number of distinct arguments.`,
        tradeOffs: [
          'Memory vs CPU: one entry for each distinct argument; bound it where arguments come from users.',
          'A cache that outlives one call must not hold results that go stale.',
        ],
        code:
          memoized(unit, unit.node) ??
          template(
            unit.file,
            calls[0],
            `const memo = new Map();\nfunction remembered(${names.filter((name) => /^[\w$]+$/.test(name)).join(', ')}) {\n  const key = [${names.filter((name) => /^[\w$]+$/.test(name)).join(', ')}].join();\n  if (!memo.has(key)) memo.set(key, solve());\n  return memo.get(key);\n}`,
          ),
      });
    }
    return found;
  },
};

/**
 * `for (const dep of packages.get(name).deps) longest(packages, dep)`: what is looked up by a parameter, and leads on by names. In a tree each is reached once;
 * but who holds names and not the things themselves has a graph.
 */
function throughNames(c: Case, unit: SourcedUnit, fn: FunctionNode): CallNode[] {
  const { file } = unit;
  const parameters = new Set(fn.params.flatMap((one) => (one.type === 'Identifier' ? [one.name] : [])));
  const isParameter = (node: Node | undefined) =>
    node !== undefined && bare(node).type === 'Identifier' && parameters.has(textOf(file, bare(node)));
  const nodes = c.nodes(unit);
  const lookup = nodes.some(
    (node) =>
      (isCall(node) && calleeName(node) === 'get' && isParameter(node.arguments[0])) ||
      (isMember(node) && node.computed && isParameter(node.property)),
  );
  if (!lookup) return [];
  return nodes.filter((node): node is CallNode => {
    if (!isCall(node) || unit.label.name === '' || calleeName(node) !== unit.label.name) return false;
    if (isMember(node.callee) && bare(node.callee.object).type !== 'ThisExpression') return false;
    if (file.parents.get(node)?.type === 'ExpressionStatement') return false;
    const loop = c.loopsAround(unit, node)[0];
    return (
      loop !== undefined &&
      node.arguments.some((one) => {
        const binding = one.type === 'Identifier' ? resolve(file, one) : null;
        return binding !== null && contains(loop, binding.node);
      })
    );
  });
}

function overlapping(c: Case, unit: SourcedUnit, fn: FunctionNode): CallNode[] {
  const { file } = unit;
  const parameters = new Set(
    fn.params.flatMap((one) =>
      one.type === 'Identifier'
        ? [one.name]
        : one.type === 'AssignmentPattern' && one.left.type === 'Identifier'
          ? [one.left.name]
          : [],
    ),
  );
  const calls: CallNode[] = [];
  let inLoop = false;
  for (const node of c.nodes(unit)) {
    if (!isCall(node) || calleeName(node) !== unit.label.name || unit.label.name === '') continue;
    if (isMember(node.callee) && bare(node.callee.object).type !== 'ThisExpression') continue;
    const parent = file.parents.get(node);
    if (parent?.type === 'ExpressionStatement') continue;
    const steps = node.arguments.some((argument) => isStep(argument, parameters));
    if (!steps || node.arguments.some((argument) => usesLocalPart(file, fn, argument, parameters))) continue;
    if (!overlaps(file, fn, node, parameters)) continue;
    calls.push(node);
    if (c.loopsAround(unit, node).length > 0) inLoop = true;
  }
  return calls.length >= 2 || (calls.length === 1 && inLoop) ? calls : [];
}

/** `n - 1`, `i + weight[i]`, `rest.slice(k)`: a parameter moved on. */
function isStep(argument: Node, parameters: Set<string>): boolean {
  const node = bare(argument);
  if (node.type === 'BinaryExpression' && /^[-+]$/.test(node.operator))
    return node.left.type === 'Identifier' && parameters.has(node.left.name);
  return (
    isCall(node) &&
    /^(slice|substring)$/.test(calleeName(node)) &&
    isMember(node.callee) &&
    node.callee.object.type === 'Identifier' &&
    parameters.has(node.callee.object.name)
  );
}

/**
 * Parts of an input (`node.left`, `sorted.slice(0, middle)`) are solved once each, and a counter that goes up beside them (`depth + 1`) only says how deep:
 * nothing is solved twice. A step that goes down, or one that is an index, makes a subproblem.
 */
function overlaps(file: SourceFile, fn: FunctionNode, call: CallNode, parameters: Set<string>): boolean {
  const steps = call.arguments.filter((argument) => isStep(argument, parameters));
  const apart = call.arguments.some((argument) => {
    const node = bare(argument);
    return !steps.includes(argument) && (isMember(node) || isCall(node) || isPart(file, fn, node));
  });
  if (!apart) return true;
  return steps.some((argument) => {
    const step = bare(argument);
    if (step.type !== 'BinaryExpression' || step.operator === '-') return true;
    const { left } = step;
    return descend(fn).some(
      (node) =>
        isMember(node) &&
        node.computed &&
        node.property.type === 'Identifier' &&
        left.type === 'Identifier' &&
        node.property.name === left.name,
    );
  });
}

/** A name for a part of the input: `const { left, right } = node`. */
function isPart(file: SourceFile, fn: FunctionNode, node: Node): boolean {
  const binding = node.type === 'Identifier' ? resolve(file, node) : null;
  return binding !== null && !binding.parameter && descend(fn).includes(binding.node);
}

/** Halves that meet at a middle (`sort(low, middle - 1)`) do not overlap. */
function usesLocalPart(file: SourceFile, fn: FunctionNode, argument: Node, parameters: Set<string>): boolean {
  const node = bare(argument);
  if (node.type !== 'BinaryExpression' || node.left.type !== 'Identifier' || parameters.has(node.left.name))
    return false;
  const binding = resolve(file, node.left);
  return binding !== null && descend(fn).includes(binding.node);
}

function remembers(file: SourceFile, fn: FunctionNode): boolean {
  const text = textOf(file, fn);
  for (const [, name] of text.matchAll(/([\w$.#]+)\.(?:has|get)\(/g))
    if (text.includes(`${name}.set(`) || text.includes(`${name}.add(`)) return true;
  for (const node of descend(fn)) {
    if (node.type !== 'AssignmentExpression' || !isMember(node.left) || !node.left.computed) continue;
    const held = textOf(file, node.left);
    if (text.split(held).length > 2) return true;
  }
  return false;
}

/** A plain function of one or more parameters used by value, free of side effects: wrapped in a Map of its own. */
function memoized(unit: SourcedUnit, fn: FunctionNode) {
  const { file } = unit;
  if (
    fn.type !== 'FunctionDeclaration' ||
    fn.async ||
    fn.generator ||
    !fn.id ||
    !/^(Program|Export)/.test(file.parents.get(fn)?.type ?? '')
  )
    return null;
  const names = fn.params.map((one) => (one.type === 'Identifier' ? one.name : null));
  if (names.includes(null) || names.length === 0 || names.length > 2) return null;
  const effects = descend(fn).some(
    (node) =>
      node.type === 'ThisExpression' ||
      node.type === 'AwaitExpression' ||
      node.type === 'UpdateExpression' ||
      (node.type === 'AssignmentExpression' && isMember(node.left)) ||
      node.type === 'VariableDeclaration' ||
      node.type === 'AssignmentExpression',
  );
  if (effects || usesAsObject(file, fn, names as string[])) return null;
  const memo = freshName(file, `${fn.id.name}Memo`);
  const key = names.length === 1 ? names[0]! : `\`\${${names[0]}},\${${names[1]}}\``;
  const returns = descend(fn.body, (node) => !isFunction(node)).filter(
    (node): node is t.ReturnStatement => node.type === 'ReturnStatement',
  );
  const recursive = returns.filter(
    (one) => one.argument && textOf(file, one.argument).includes(`${fn.id!.name}(`),
  );
  if (recursive.length === 0) return null;
  const first = fn.body.body[0];
  const indent = '  ';
  const edits: Edit[] = [
    {
      start: first.start!,
      end: first.start!,
      text: `const known = ${memo}.get(${key});\n${indent}if (known !== undefined) return known;\n${indent}`,
    },
  ];
  for (const one of recursive) {
    if (file.parents.get(one)?.type !== 'BlockStatement') return null;
    edits.push({
      start: one.start!,
      end: one.end!,
      text: `const result = ${textOf(file, one.argument!)};\n${indent}${memo}.set(${key}, result);\n${indent}return result;`,
    });
  }
  if (recursive.length > 1) return null;
  return rewrite(file, fn, edits, `const ${memo} = new Map();\n\n`);
}

/** A parameter indexed or with members is no key by value. */
function usesAsObject(file: SourceFile, fn: FunctionNode, names: string[]): boolean {
  return descend(fn.body).some(
    (node) =>
      isMember(node) &&
      node.object.type === 'Identifier' &&
      names.includes(node.object.name) &&
      !file.typescript,
  );
}

/** A function deep in its own stack: near the limit it throws, and every return walks memory. */
export const deepRecursion: Rule = {
  name: 'deep-recursion',
  strategy: 'code-level',
  needs: ['samples'],
  find(c) {
    const { tree } = c.model;
    const found: Candidate[] = [];
    for (const unit of c.units.slice(0, 40)) {
      if (!worth(c, unit.total, 0.15)) continue;
      const frames = new Set(unit.frames);
      let deepest = -1;
      for (const frame of unit.frames)
        for (let k = c.model.treeRows.start[frame]; k < c.model.treeRows.start[frame + 1]; k++) {
          const row = c.model.treeRows.row[k];
          if (deepest < 0 || tree.depth[row] > tree.depth[deepest]) deepest = row;
        }
      let times = 0;
      for (let at = deepest; at > 0; at = tree.parent[at]) if (frames.has(tree.frame[at])) times++;
      if (times < 1000) continue;
      found.push({
        unit,
        verdict: 'investigate',
        title: `${unit.label.name} calls itself ${times} deep`,
        micros: unit.total,
        confidence: 0.5,
        evidence: [
          {
            metric: 'depth',
            value: times,
            unit: 'count',
            text: `${times} activations of ${unit.label.name} on one stack`,
          },
          ...unitEvidence(c, unit),
        ],
        level: 'symptom',
        proposal: `Walk with a stack of your own (an array) in place of the call stack: no limit near ${times} any more, and less memory for each step.`,
        tradeOffs: [
          'Readability vs performance: an explicit stack says less clearly what the recursion says.',
        ],
      });
    }
    return found;
  },
};
