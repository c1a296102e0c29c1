import { REGEXP } from '../../../cpu/levers.ts';
import { APP } from '../../../cpu/model.ts';
import { heaviestRow, nameOf } from '../../../cpu/query.ts';
import type { PackageAt } from '../../../files/reader.ts';
import type { Case, Unit } from '../../case/case.ts';
import { matchesPattern } from '../../facts/builtins.ts';
import { resolve } from '../../facts/names.ts';
import { packageBehind } from '../../facts/packages.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isMember,
  type Node,
  propertyName,
  receiverOf,
  type SourceFile,
} from '../../facts/syntax.ts';
import { type Literal, literalOf } from '../../regexps/literals.ts';

// Which regular expressions take time, and where they are written.

/** A regular expression below this share of on-CPU time is not looked at. */
export const LEAST = 0.08;
/** One that the analysis knows in part. */
export const LEAST_SUPPOSED = 0.15;

/** An expression with its time, and where it is written. */
export interface Place {
  pattern: string;
  flags: string;
  micros: number;
  /** Who runs it: the function around it where that ran, else the nearest of the program's own above. */
  unit: Unit | null;
  literal: Literal | null;
  /** The package that made it of what it was given, where it is written nowhere. */
  maker: PackageAt | null;
  site: { file: SourceFile; node: Node } | null;
  frames: number[];
}

/** Expressions that V8 compiled have a frame, and their time is its. */
export function frames(c: Case): Place[] {
  const places: Place[] = [];
  for (const frame of c.model.functions.order.subarray(0, 60)) {
    const name = nameOf(c.model, frame);
    if (!name.startsWith(REGEXP)) continue;
    const pattern = name.slice(REGEXP.length);
    const literal = literalOf(c, pattern);
    const unit = runnerOf(c, frame, literal);
    places.push({
      pattern,
      flags: literal?.flags ?? '',
      micros: c.model.functions.self[frame],
      unit,
      literal,
      maker: literal || !unit ? null : makerOf(c, unit),
      site: literal?.file && literal.node ? { file: literal.file, node: literal.node } : null,
      frames: [frame],
    });
  }
  return places;
}

/** The first matches of an expression are interpreted, and are time of the line that runs it. */
export function sites(c: Case): Place[] {
  const places: Place[] = [];
  for (const unit of c.own(0.05))
    for (const node of c.nodes(unit)) {
      const literal = isCall(node) ? literalIn(unit.file, node) : null;
      if (literal)
        places.push({
          ...literal,
          micros: c.timeIn(unit.file, node),
          unit,
          literal: null,
          maker: null,
          site: { file: unit.file, node },
          frames: unit.frames,
        });
    }
  return places;
}

function runnerOf(c: Case, frame: number, literal: Literal | null): Unit | null {
  const { tree, functions } = c.model;
  const heaviest = heaviestRow(c.model, [frame]);
  let nearest: Unit | null = null;
  for (let at = tree.parent[heaviest]; at > 0; at = tree.parent[at]) {
    const unit = c.unitOf(tree.frame[at]);
    if (unit && literal?.file && unit.file === literal.file) return unit;
    if (!nearest && unit) nearest = unit;
    if (unit && functions.category[tree.frame[at]] === APP && literal?.package === null) return unit;
  }
  return nearest;
}

/** The package whose function gave the expressions that a unit runs: `route.expression.exec(path)`, of `expression: pathToRegexp(pattern)`. */
function makerOf(c: Case, unit: Unit): PackageAt | null {
  const { file } = unit;
  if (!file) return null;
  for (const node of c.nodes(unit)) {
    const run = isCall(node) ? expressionOf(node) : null;
    if (!run) continue;
    const one = bare(run);
    const made =
      one.type === 'Identifier'
        ? [resolve(file, one)?.init]
        : isMember(one)
          ? givenTo(file, propertyName(one))
          : [];
    for (const value of made) {
      const call = value ? bare(value) : null;
      const maker = isCall(call) ? packageBehind(c, file, call.callee) : null;
      if (maker) return maker;
    }
  }
  return null;
}

/** What properties of a name are given in a file. */
const givenTo = (file: SourceFile, name: string): Node[] =>
  file.nodes.flatMap((node) => {
    if (node.type === 'ObjectProperty')
      return node.key.type === 'Identifier' && node.key.name === name ? [node.value] : [];
    const isGiven =
      node.type === 'AssignmentExpression' && isMember(node.left) && propertyName(node.left) === name;
    return isGiven ? [node.right] : [];
  });

/** The expression that a call runs. */
function expressionOf(call: CallNode): Node | null {
  const name = calleeName(call);
  if (name === 'test' || name === 'exec') return receiverOf(call);
  return matchesPattern(name) ? (call.arguments[0] ?? null) : null;
}

/** The expression that a call runs, where it is a constant. */
function literalIn(file: SourceFile, call: Node): { pattern: string; flags: string } | null {
  const expression = isCall(call) ? expressionOf(call) : null;
  return expression ? sourceOf(file, expression, 0) : null;
}

function sourceOf(
  file: SourceFile,
  expression: Node,
  depth: number,
): { pattern: string; flags: string } | null {
  const node = bare(expression);
  if (node.type === 'RegExpLiteral') return { pattern: node.pattern, flags: node.flags };
  if (
    node.type === 'NewExpression' &&
    calleeName(node) === 'RegExp' &&
    node.arguments[0]?.type === 'StringLiteral'
  )
    return { pattern: node.arguments[0].value, flags: '' };
  if (node.type === 'Identifier' && depth < 3) {
    const init = resolve(file, node)?.init;
    return init ? sourceOf(file, init, depth + 1) : null;
  }
  if (isMember(node) && node.object.type === 'Identifier' && depth < 3) {
    const init = resolve(file, node.object)?.init;
    const object = init ? bare(init) : null;
    const wanted = node.property.type === 'Identifier' ? node.property.name : '';
    if (object?.type === 'ObjectExpression')
      for (const one of object.properties)
        if (one.type === 'ObjectProperty' && one.key.type === 'Identifier' && one.key.name === wanted)
          return sourceOf(file, one.value, depth + 1);
  }
  return null;
}
