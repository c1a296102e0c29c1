import { REGEXP } from '../../cpu/levers.ts';
import { APP } from '../../cpu/model.ts';
import { heaviestRow, labelOf, nameOf } from '../../cpu/query.ts';
import type { PackageAt } from '../../files/reader.ts';
import { duration } from '../../format/numbers.ts';
import type { Case, Unit } from '../case/case.ts';
import { reachedFrom } from '../dependency.ts';
import { matchesPattern } from '../facts/builtins.ts';
import { resolve } from '../facts/names.ts';
import {
  bare,
  calleeName,
  isCall,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange, Evidence } from '../finding.ts';
import { packageText, shortPattern, whereText } from '../levers.ts';
import { type Backtracking, backtrackingOf } from '../regexps/analysis.ts';
import { type Growth, growthOf, LONGEST_MATCH } from '../regexps/growth.ts';
import { type Literal, literalOf } from '../regexps/literals.ts';
import { type Candidate, type Rule, shareEvidence, unitEvidence, worth } from '../rule.ts';

/** A regular expression below this share of on-CPU time is not looked at. */
const LEAST = 0.08;

/**
 * A regular expression whose time grows faster than its input. Its automaton says whether it can, a measurement how fast, and the time at the
 * expression whether it matters here.
 */
export const regexBacktracking: Rule = {
  name: 'regex-backtracking',
  strategy: 'algorithmic',
  needs: ['samples'],
  find(c) {
    const found: Candidate[] = [];
    const told = new Set<string>();
    for (const place of [...frames(c), ...sites(c)]) {
      if (told.has(place.pattern) || !worth(c, place.micros, LEAST)) continue;
      const why = backtrackingOf(place.pattern, place.flags);
      if (!why) continue;
      const growth = growthOf(place.pattern, place.flags, why.attack);
      // Starting over costs nothing where a run is always followed by what matches.
      if (why.restarts && !growth) continue;
      told.add(place.pattern);
      found.push(describe(c, place, why, growth));
    }
    return found;
  },
};

/** An expression with its time, and where it is written. */
interface Place {
  pattern: string;
  flags: string;
  micros: number;
  /** Who runs it: the function around it where that ran, else the nearest of the program's own above. */
  unit: Unit | null;
  literal: Literal | null;
  site: { file: SourceFile; node: Node } | null;
  frames: number[];
}

/** Expressions that V8 compiled have a frame, and their time is its. */
function frames(c: Case): Place[] {
  const places: Place[] = [];
  for (const frame of c.model.functions.order.subarray(0, 60)) {
    const name = nameOf(c.model, frame);
    if (!name.startsWith(REGEXP)) continue;
    const pattern = name.slice(REGEXP.length);
    const literal = literalOf(c, pattern);
    places.push({
      pattern,
      flags: literal?.flags ?? '',
      micros: c.model.functions.self[frame],
      unit: runnerOf(c, frame, literal),
      literal,
      site: literal?.file && literal.node ? { file: literal.file, node: literal.node } : null,
      frames: [frame],
    });
  }
  return places;
}

/** The first matches of an expression are interpreted, and are time of the line that runs it. */
function sites(c: Case): Place[] {
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

function describe(
  c: Case,
  { pattern, micros, unit, literal, site, frames: of }: Place,
  why: Backtracking,
  growth: Growth | null,
): Candidate {
  const owner: PackageAt | null = literal
    ? literal.package
    : unit?.package
      ? c.options.sources.packageOf(labelOf(c.model, unit.frames[0]).url)
      : null;
  // The function that runs it says more than the name it is kept under.
  const runner = unit && !unit.topLevel && unit.file === literal?.file ? unit.label.name : '';
  const name = runner || literal?.name || unit?.label.name || 'the program';
  const at = literal ? whereText(literal) : '';
  const in_ = owner ? ` of ${packageText(owner)}` : '';
  return {
    unit,
    subject: literal ? { name, url: literal.url, line: literal.line, column: null } : undefined,
    frames: of,
    package: owner,
    basis: growth ? 'measured' : 'source',
    title: `${name}${in_} matches /${shortPattern(pattern)}/, which ${why.exponential ? 'backtracks exponentially' : why.restarts ? 'takes quadratic time on long runs' : 'backtracks in polynomial time'}`,
    micros,
    verdict: isCertain(c, why, growth, of, micros) ? 'optimize' : 'investigate',
    confidence: why.exponential || growth ? 0.95 : 0.75,
    evidence: [
      shareEvidence(c, 'self', micros, `is matching /${shortPattern(pattern)}/${at ? ` (${at})` : ''}`),
      ...(growth ? [growthEvidence(why, growth)] : []),
      reasonEvidence(why, literal?.line ?? null),
      ...(literal && owner ? reachedFrom(c, of[0]) : []),
      ...(unit ? unitEvidence(c, unit) : []),
    ],
    place: site ?? undefined,
    level: 'cause',
    proposal: proposalOf(pattern, why, owner),
    tradeOffs: [
      'The new expression must accept exactly the same texts: test it on both kinds.',
      'Parsing by hand (indexOf, a loop from the end) is longer to read and never backtracks.',
    ],
    code: owner === null && site ? rewritten(site, why) : null,
    goal: null,
  };
}

/** Samples in a row in one expression, on average, from which single matches are long. */
const LONG_MATCH = 3;

/** Whether it is this input that is slow, and not an expression that could be: it is most of the time, or single matches take long. */
function isCertain(c: Case, why: Backtracking, growth: Growth | null, of: number[], micros: number): boolean {
  if (why.exponential) return true;
  const isLong = samplesInARow(c, of) >= LONG_MATCH;
  return growth ? c.share(micros) >= 0.5 || isLong : c.share(micros) >= 0.5 && isLong;
}

function samplesInARow(c: Case, of: number[]): number {
  const { timeline, nodes } = c.model.recording;
  const wanted = new Set(of);
  let runs = 0;
  let samples = 0;
  let isIn = false;
  for (let i = 0; i < timeline.count; i++) {
    const now = wanted.has(nodes.frame[timeline.node[i]]);
    if (now) samples++;
    if (now && !isIn) runs++;
    isIn = now;
  }
  return runs === 0 ? 0 : samples / runs;
}

function growthEvidence({ attack }: Backtracking, { length, millis, exponent }: Growth): Evidence {
  const shape = `${attack.prefix === '' ? '' : `${JSON.stringify(attack.prefix)} and then `}${length} × ${JSON.stringify(attack.pump)}`;
  return {
    metric: 'growth',
    value: Math.min(exponent, 99),
    unit: 'count',
    text:
      millis === Number.POSITIVE_INFINITY
        ? `measured here: ${shape} that does not match takes over ${duration(LONGEST_MATCH * 1000)}`
        : `measured here: ${shape} that does not match takes ${duration(millis * 1000)}, growing as n^${exponent.toFixed(1)}`,
  };
}

function reasonEvidence({ parts, restarts, exponential }: Backtracking, line: number | null): Evidence {
  return {
    metric: 'source',
    value: line ?? 0,
    unit: 'line',
    text: restarts
      ? `${parts[0]} takes a whole run of characters, fails behind it, and starts again one character later`
      : parts.length > 1
        ? `${parts.join(' and ')} can share the same characters in many ways${exponential ? ', repeated' : ''}`
        : `${parts[0]} repeats within a repetition and can share the same characters in many ways`,
  };
}

function proposalOf(pattern: string, why: Backtracking, owner: PackageAt | null): string {
  const input =
    why.attack.pump.trim() === ''
      ? 'long runs of white space'
      : `long runs of ${JSON.stringify(why.attack.pump)}`;
  if (owner)
    return `In this order: 1. upgrade ${owner.name}${owner.version ? ` (${owner.version} is installed)` : ''}: expressions like this are fixed in newer versions. 2. Until then bound the length of what you pass in, and collapse ${input} before. 3. Call it less, or replace it. This is also a way to stop a service from outside: treat the input as hostile.`;
  const exact = why.rewrite
    ? ` /${shortPattern(why.rewrite.source)}/ matches the same texts without it.`
    : '';
  const trims = /^\^?\\s[+*]\|?|\\s[+*]\$$/.test(pattern)
    ? ' `trim()`, `trimStart()` and `trimEnd()` do it in one pass.'
    : '';
  return `Rewrite it so that each text has one way to match: say what separates the repeated parts, or anchor what comes before.${exact}${trims} Until then bound the length of the input (${input} are what is slow): this is also a way to stop a service from outside.`;
}

/** The user's own literal with an equal expression in its place. */
function rewritten(
  { file, node }: { file: SourceFile; node: Node },
  { rewrite }: Backtracking,
): CodeChange | null {
  if (!rewrite || node.type !== 'RegExpLiteral') return null;
  const after = String(new RegExp(rewrite.source, rewrite.flags));
  const before = textOf(file, node);
  return {
    before,
    after,
    language: file.typescript ? 'ts' : 'js',
    exact: true,
    edit: { path: file.path, start: node.start!, end: node.end!, from: before, to: after },
  };
}

/** The expression that a call runs, where it is a constant. */
function literalIn(file: SourceFile, call: Node): { pattern: string; flags: string } | null {
  if (!isCall(call)) return null;
  const name = calleeName(call);
  let regex: Node | null | undefined = null;
  if (name === 'test' || name === 'exec') regex = receiverOf(call);
  else if (matchesPattern(name)) regex = call.arguments[0];
  return regex ? sourceOf(file, regex, 0) : null;
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
