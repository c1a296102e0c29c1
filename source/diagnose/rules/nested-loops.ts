import type { Case } from '../case/case.ts';
import { lastName, template } from '../code/edit.ts';
import { handsElements } from '../facts/builtins.ts';
import { kindOf } from '../facts/kinds.ts';
import { sizeOf } from '../facts/lasts.ts';
import { resolve } from '../facts/names.ts';
import { once } from '../facts/once.ts';
import { originOf } from '../facts/origin.ts';
import {
  bare,
  calleeName,
  descend,
  isCall,
  isFunction,
  isLoop,
  isMember,
  listWalked,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { type Candidate, codeName, type Rule, shareEvidence, sourceEvidence, unitEvidence } from '../rule.ts';
import { type SourcedUnit, sites } from './sites.ts';

/** Two loops, one in the other, that pair elements by equality: a join done by hand. */
export const nestedLoops: Rule = {
  name: 'nested-loops',
  strategy: 'algorithmic',
  find: once((c: Case) =>
    sites(c, 0.1, (unit, node, micros): Candidate | null => {
      const { file } = unit;
      const inner = walked(file, node);
      if (!inner) return null;
      const outerNode = c.loopsAround(unit, node).find((loop) => walked(file, loop));
      const outer = outerNode ? walked(file, outerNode) : null;
      if (!outer || !outerNode || isShort(c, unit, node)) return null;
      const pair = pairing(file, node, inner, outer);
      const same = inner.over === outer.over;
      if (!pair && !(same && comparesAll(file, node, inner, outer))) return null;
      const title = same
        ? `${codeName(unit.label.name)} compares every element of \`${inner.over}\` with every other: O(n²)`
        : `${codeName(unit.label.name)} iterates over \`${inner.over}\` once for every element of \`${outer.over}\`: O(n·m)`;
      const by = pair ? textOf(file, pair.inner) : 'the key';
      return {
        unit,
        title,
        verdict: pair ? 'optimize' : 'investigate',
        micros: micros(),
        confidence: pair ? 0.88 : 0.5,
        evidence: [
          shareEvidence(c, 'lines', micros(), 'is spent in the inner loop'),
          sourceEvidence(
            file,
            pair?.test ?? node,
            `is tried for each pair of \`${outer.over}\` and \`${inner.over}\``,
          ),
          ...unitEvidence(c, unit),
        ],
        place: { file, node: outerNode },
        level: pair ? 'cause' : 'symptom',
        proposal: pair
          ? `Put \`${inner.over}\` into a Map by \`${by}\` once, before the outer loop, and look up \`${textOf(file, pair.outer)}\` in it: O(n·m) becomes O(n + m).`
          : `Narrow down which pairs can match before comparing them: sort and sweep, a grid, or buckets by a coarse key cut the inner loop from n elements to a few.`,
        tradeOffs: [
          'Memory vs CPU: the index holds one entry per element.',
          'Keep the order of matches if anything depends on it: the lists in the Map are in the order of ' +
            inner.over +
            '.',
        ],
        code: pair
          ? template(file, node, groupCode(inner.over, inner.item, by, textOf(file, pair.outer)))
          : null,
      };
    }),
  ),
};

interface Walk {
  over: string;
  item: string;
  /** The loop variable's name. */
  variable: string;
  body: Node;
}

/** Whether the source spells out the few elements that a walk goes over. */
function isShort(c: Case, unit: SourcedUnit, loop: Node): boolean {
  const list = listWalked(loop);
  return list !== null && sizeOf(c, unit, originOf(unit.file, unit.node, list)) === 'few';
}

/** What a loop walks: `for (const x of xs)`, `for (let i = 0; i < xs.length; i++)`, `xs.forEach(x => …)`. */
function walked(file: SourceFile, node: Node): Walk | null {
  if (node.type === 'ForOfStatement' && node.left.type === 'VariableDeclaration') {
    const over = bare(node.right);
    const { id } = node.left.declarations[0];
    const name =
      id.type === 'Identifier'
        ? id.name
        : id.type === 'ObjectPattern' || id.type === 'ArrayPattern'
          ? textOf(file, id)
          : '';
    return name === '' || (over.type !== 'Identifier' && !isMember(over))
      ? null
      : { over: textOf(file, over), item: name, variable: name, body: node.body };
  }
  if (
    node.type === 'ForStatement' &&
    node.test?.type === 'BinaryExpression' &&
    /^[<>]=?$/.test(node.test.operator)
  ) {
    const { left, right } = node.test;
    const bound = lengthOf(file, right);
    if (left.type !== 'Identifier' || !bound) return null;
    return { over: bound, item: `${bound}[${left.name}]`, variable: left.name, body: node.body };
  }
  if (isCall(node) && handsElements(calleeName(node))) {
    const callback = node.arguments[0];
    const receiver = receiverOf(node);
    if (!isFunction(callback) || callback.params[0]?.type !== 'Identifier' || !receiver) return null;
    return {
      over: textOf(file, receiver),
      item: callback.params[0].name,
      variable: callback.params[0].name,
      body: callback.body,
    };
  }
  return null;
}

/** The list whose `length` bounds a loop, also through `const n = xs.length`. */
function lengthOf(file: SourceFile, bound: Node): string | null {
  const node = bare(bound);
  if (isMember(node) && propertyName(node) === 'length' && kindOf(file, node.object) !== 'string')
    return textOf(file, node.object);
  if (node.type === 'BinaryExpression')
    return node.left.type === 'PrivateName' ? null : lengthOf(file, node.left);
  if (node.type === 'Identifier') {
    const binding = resolve(file, node);
    if (binding?.init && binding.constant && bare(binding.init).type !== 'Identifier')
      return lengthOf(file, binding.init);
  }
  return null;
}

/** `if (a.id === b.ownerId) …` as all that the inner loop does. Tables of dynamic programming do something either way. */
function pairing(
  file: SourceFile,
  loop: Node,
  inner: Walk,
  outer: Walk,
): { inner: Node; outer: Node; test: Node } | null {
  const statements = inner.body.type === 'BlockStatement' ? inner.body.body : [inner.body];
  const working = statements.filter((one) => one.type !== 'VariableDeclaration');
  let test: Node | null = null;
  let wanted = /^[!=]==?$/;
  if (working.length === 1 && working[0].type === 'IfStatement' && !working[0].alternate)
    test = working[0].test;
  else if (isCall(loop) && inner.body.type !== 'BlockStatement') test = inner.body;
  else if (
    working.length >= 1 &&
    working[0].type === 'IfStatement' &&
    /^(Continue|Block)/.test(working[0].consequent.type) &&
    /continue/.test(textOf(file, working[0].consequent))
  ) {
    test = working[0].test;
    // `if (other.id === one.id) continue` leaves out the element itself, and works on all others.
    wanted = /^!==?$/;
  }
  if (!test) return null;
  for (const node of descend(test)) {
    if (node.type !== 'BinaryExpression' || !wanted.test(node.operator)) continue;
    for (const [a, b] of [
      [node.left, node.right],
      [node.right, node.left],
    ]) {
      if (
        mentions(file, a, inner, loop) &&
        !mentions(file, a, outer, loop) &&
        mentions(file, b, outer, loop) &&
        !mentions(file, b, inner, loop)
      ) {
        // `i !== j` says only that an element is not compared with itself.
        if (
          bare(a).type === 'Identifier' &&
          bare(b).type === 'Identifier' &&
          textOf(file, a) === inner.variable &&
          inner.item !== inner.variable
        )
          continue;
        return { inner: a, outer: b, test: node };
      }
    }
  }
  return null;
}

/** Whether an expression depends on a loop's element, itself or through a constant taken from it. */
function mentions(file: SourceFile, node: Node, walk: Walk, loop: Node, depth = 0): boolean {
  for (const one of descend(node)) {
    if (one.type !== 'Identifier') continue;
    const parent = file.parents.get(one);
    if (isMember(parent) && parent.property === one && !parent.computed) continue;
    if (new RegExp(`(^|[^\\w$])${one.name.replace('$', '\\$')}([^\\w$]|$)`).test(walk.variable)) return true;
    const binding = depth < 3 ? resolve(file, one) : null;
    if (binding?.init && binding.constant && mentions(file, binding.init, walk, loop, depth + 1)) return true;
  }
  return false;
}

/** A body that works on pairs of one list, with the list's elements at both loops' positions. */
function comparesAll(file: SourceFile, loop: Node, inner: Walk, outer: Walk): boolean {
  if (!isLoop(loop)) return false;
  // Forces and products need every pair: only where a test throws most pairs away is there something to narrow down.
  return descend(inner.body).some(
    (node) =>
      node.type === 'IfStatement' &&
      !node.alternate &&
      mentions(file, node.test, inner, loop) &&
      mentions(file, node.test, outer, loop),
  );
}

function groupCode(over: string, item: string, by: string, key: string): string {
  const index = `${lastName(over)}ByKey`;
  const name = /^[A-Za-z_$][\w$]*$/.test(item) ? item : 'item';
  const field = name === item ? by : by.replaceAll(item, name);
  return `// Once, before the outer loop:\nconst ${index} = Map.groupBy(${over}, (${name}) => ${/^[\w$.[\]?]+$/.test(field) ? field : `${name}.key`});\n\n// Instead of the inner loop:\nfor (const ${name} of ${index}.get(${key}) ?? []) {\n  // the inner loop's work on a match\n}`;
}
