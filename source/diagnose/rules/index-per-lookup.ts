import type * as t from '@babel/types';
import type { Case, Unit } from '../case/case.ts';
import { freshName, template } from '../code/edit.ts';
import { looksUp } from '../facts/builtins.ts';
import { callersOf } from '../facts/callers.ts';
import { sameAgain } from '../facts/lasts.ts';
import { resolve, usesOf } from '../facts/names.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  isCall,
  isFunction,
  isMember,
  isPropertyName,
  type Node,
  repeatsWithin,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { calleeText, repetition, type SourcedUnit, served, statementOf } from './sites.ts';

/** A whole index made to read one entry of it, again and again: `new Map(rows.map((row) => [row.id, row])).get(id)`, `adjacency(links).get(stop)`. */
export const indexPerLookup: Rule = {
  name: 'index-per-lookup',
  strategy: 'caching',
  find(c) {
    const found: Candidate[] = [];
    for (const unit of c.own()) {
      for (const node of c.nodes(unit)) {
        const lookup = lookupOf(c, unit, node);
        if (lookup && worth(c, lookup.micros, 0.08)) found.push(describe(c, unit, lookup));
      }
    }
    return found;
  },
};

interface Lookup {
  node: Node;
  /** What makes the index. */
  made: Node;
  /** The function of the program that makes it, where one does. */
  maker: Unit | null;
  /** Made of what the callers hand over. */
  handed: boolean;
  micros: number;
  again: string;
}

function lookupOf(c: Case, unit: SourcedUnit, node: Node): Lookup | null {
  const made = readOnce(unit.file, node);
  if (!made) return null;
  const maker = isIndex(unit.file, made) ? null : makerOf(c, unit, made);
  if (!maker && !isIndex(unit.file, made)) return null;
  const loops = c.loopsAround(unit, node);
  // Made of what is the loop's own, it is another index each time.
  const own = loops.length > 0 && madeOf(unit.file, made).some((one) => contains(loops[0], one));
  if (own) return null;
  const again = repetition(c, unit, node);
  if (!again || (again.text === 'on every call' && !served(c, unit))) return null;
  const parameters = isFunction(unit.node) ? unit.node.params : [];
  // A parameter may be another list at each call: only one that is always given the same stays.
  const handed = sourcesOf(unit.file, made).filter((one) => {
    const binding = resolve(unit.file, one);
    return binding !== null && parameters.some((parameter) => contains(parameter, binding.node));
  });
  if (loops.length === 0 && handed.some((one) => !sameAgain(c, unit, node, one))) return null;
  const micros = maker
    ? (callersOf(c, maker).find((caller) => caller.unit === unit)?.total ?? 0)
    : c.costOf(unit, made);
  return { node, made, maker, handed: handed.length > 0, micros, again: again.text };
}

/** The index of an expression that reads one entry and lets go of the rest; also through a constant that nothing else reads. */
function readOnce(file: SourceFile, node: Node): Node | null {
  if (!isMember(node)) return null;
  const up = file.parents.get(node);
  const reads =
    (isCall(up) && up.callee === node && looksUp(calleeName(up))) ||
    (node.computed === true && !(up?.type === 'AssignmentExpression' && up.left === node));
  if (!reads) return null;
  const object = bare(node.object);
  if (object.type !== 'Identifier') return isCall(object) || object.type === 'NewExpression' ? object : null;
  const binding = resolve(file, object);
  if (!binding?.constant || !binding.init || binding.node.type !== 'VariableDeclarator') return null;
  // Read once, and in no loop of its own: otherwise it is made for many lookups.
  const scope = file.parents.get(file.parents.get(binding.node) ?? binding.node);
  if (usesOf(file, binding).length !== 1) return null;
  if (repeatsWithin(file, node, scope)) return null;
  const init = bare(binding.init);
  return isCall(init) || init.type === 'NewExpression' ? init : null;
}

/** A Map, Set or object made of all elements of something. */
function isIndex(file: SourceFile, made: Node): boolean {
  if (made.type === 'NewExpression') {
    const [from] = made.arguments;
    return (
      /^(Map|Set)$/.test(calleeName(made)) && from !== undefined && bare(from).type !== 'ArrayExpression'
    );
  }
  return (
    isCall(made) &&
    /^(Object\.fromEntries|(Object|Map)\.groupBy|_\.(keyBy|groupBy)|keyBy)$/.test(calleeText(file, made))
  );
}

/** Who calls a function is looked up for those that take this much. */
const LEAST = 0.02;

/** A function of the program's that fills a new Map, Set or object in a loop and returns it. */
function makerOf(c: Case, unit: SourcedUnit, made: Node): Unit | null {
  if (!isCall(made)) return null;
  const maker = c.units.find(
    (one) =>
      isFunction(one.node) &&
      one.file &&
      c.share(one.total) >= LEAST &&
      callersOf(c, one).some(({ call, unit: by }) => by === unit && call === made),
  );
  if (!maker?.file || !isFunction(maker.node)) return null;
  const { file, node } = maker;
  const body = node.body.type === 'BlockStatement' ? node.body : null;
  const returned = body ? body.body.find((one) => one.type === 'ReturnStatement')?.argument : node.body;
  if (!returned) return null;
  const result = bare(returned);
  if (result.type !== 'Identifier') return isIndex(file, result) ? maker : null;
  const binding = resolve(file, result);
  const init = binding?.init && contains(node, binding.node) ? bare(binding.init) : null;
  const empty =
    init !== null && /^(new (Map|Set)(<.*>)?\(\)|\{\}|Object\.create\(null\))$/s.test(textOf(file, init));
  const filled = c
    .nodes(maker)
    .some(
      (one) =>
        c.loopsAround(maker, one).length > 0 &&
        !isFunction(one) &&
        new RegExp(`^(${result.name}(\\.(set|add)\\(|\\[)|\\w+\\()`).test(textOf(file, one)),
    );
  return empty && filled ? maker : null;
}

/** The names of what an expression is made of. */
const sourcesOf = (file: SourceFile, made: Node): t.Identifier[] =>
  descend(made, (node) => !isFunction(node)).flatMap((one) =>
    one.type === 'Identifier' && !isPropertyName(file, one) && resolve(file, one) ? [one] : [],
  );

/** The declarations of what an expression is made of. */
const madeOf = (file: SourceFile, made: Node): Node[] =>
  sourcesOf(file, made).map((one) => resolve(file, one)!.node);

function describe(
  c: Case,
  unit: SourcedUnit,
  { node, made, maker, handed, micros, again }: Lookup,
): Candidate {
  const { file } = unit;
  const what = textOf(file, made).replace(/\s+/g, ' ');
  const short = what.length > 60 ? `${what.slice(0, 57)}…` : what;
  const name = freshName(
    file,
    maker
      ? maker.label.name
          .replace(/^(build|make|create|get)(?=[A-Z])/, '')
          .replace(/\W/g, '')
          .replace(/^./, (first) => first.toLowerCase()) + 'Index'
      : 'index',
  );
  return {
    unit,
    title: `${codeName(unit.label.name)} ${maker ? `has ${codeName(maker.label.name)} build` : 'builds'} a whole index to read one entry of it, ${again}`,
    micros,
    confidence: handed ? 0.78 : 0.88,
    evidence: [
      shareEvidence(c, maker ? 'total' : 'lines', micros, 'is spent on building the index'),
      sourceEvidence(file, node, `builds the index, reads one entry and discards it`),
      ...unitEvidence(c, unit),
    ],
    place: { file, node },
    level: 'cause',
    proposal: `Build it once, where its source data is known (the constructor, the module, before the loop), and keep it: ${codeName(unit.label.name)} then reads it in O(1). Update the index where the source data changes.`,
    tradeOffs: [
      'Memory vs CPU: the index stays in memory.',
      'Cache invalidation: update the index when its source data changes.',
    ],
    code: template(
      file,
      statementOf(file, node),
      `// Once:\nconst ${name} = ${short === what ? what : '…'};\n\n// In ${unit.label.name.replace(/[^\w$.#]/g, '')}:\n${textOf(file, isCall(file.parents.get(node)) ? file.parents.get(node)! : node).replace(textOf(file, made), name)};`,
    ),
  };
}
