import type * as t from '@babel/types';
import { APP } from '../../../cpu/model.ts';
import { nameOf, rowsOf } from '../../../cpu/query.ts';
import type { Case } from '../../case/case.ts';
import { STATIC } from '../../facts/builtin-table.ts';
import { costOfCall } from '../../facts/costs.ts';
import { parameterIndex, resolve } from '../../facts/names.ts';
import { calledOften, callersAnywhere } from '../../facts/repeats.ts';
import { unchangedWithin } from '../../facts/steady.ts';
import { type Steadiness, steadiness } from '../../facts/steady-value.ts';
import {
  bare,
  type CallNode,
  calleeName,
  isCall,
  isFunction,
  isMember,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';

export interface SameCall {
  unit: SourcedUnit;
  call: Node;
  /** What it is called. */
  name: string;
  steady: Exclude<Steadiness, 'varies'>;
  /** Only what the first argument costs (compiling, parsing) is the same each time. */
  part: boolean;
  /** In how many places of the function the same is asked; 1 where it repeats by calls. */
  times: number;
  again: string;
  micros: number;
}

/** Functions that give the same for the same, and are worth keeping the result of. */
const MAKES =
  /^(parse\w*|compile\w*|precompile|load\w*|safeLoad|build\w*|create(Hash|Hmac|PrivateKey|PublicKey|SecretKey|Schema|Parser|Validator|Formatter|Root|Template)?|make\w*|hash|hashSync|pbkdf2Sync|scryptSync|hkdfSync|generateKeyPairSync|generate\w*|derive\w*|transform\w*|transpile\w*|highlight\w*|tokenize|lex|stringify|serialize|encode|decode|fromString|from[A-Z]\w*|readFileSync|readdirSync|gzipSync|deflateSync|inflateSync|gunzipSync|brotliCompressSync|execSync|execFileSync|spawnSync|minify\w*|render\w*|format\w*|highlightAuto|validateSchema|introspect\w*|resolveConfig\w*|getParsedCommandLineOfConfigFile|object|Ajv\w*|Script|Parser|Environment|MarkdownIt|Schema|Validator|Compiler|Engine|Renderer|Template|Formatter|Program|createProgram|createSourceFile|lookup|bundle\w*)$/;
/** They take a text apart, and then work with other arguments. */
const PREPARES =
  /^(render\w*|compile\w*|graphql|graphqlSync|execute|validate\w*|template|query|evaluate|check|test|match|search|format\w*|interpolate|run|transform\w*|process|highlight\w*|parse\w*|replace\w*)$/;
const KEPT_FOR_EACH = /compile|parse|load|schema|script|ajv|read|transpile|derive|hash|pbkdf2|scrypt|key/i;
const PREPARING =
  /^(compile|precompile|parse|tokeni[sz]e|lex|preprocess|generate|buildSchema|createSchema|validateSchema|advance|lookahead)|^Function$/i;

/** Calls into packages and node that get the same again and again. */
export function sameCalls(c: Case): SameCall[] {
  const found: SameCall[] = [];
  for (const unit of c.own(0.1)) {
    if (unit.category !== APP || unit.topLevel) continue;
    let best: SameCall | null = null;
    // Not Map.groupBy: the built program runs on Node 20 as well.
    const byName = new Map<string, Node[]>();
    for (const call of c.nodes(unit).filter(isRun))
      byName.set(calleeName(call), [...(byName.get(calleeName(call)) ?? []), call]);
    for (const call of c.nodes(unit)) {
      const one = see(c, unit, call);
      // Frames do not tell calls of one name apart: all of them have to be so.
      const others = one && one.times === 1 ? (byName.get(one.name) ?? []) : [];
      if (others.some((other) => other !== call && see(c, unit, other) === null)) continue;
      if (one && worth(c, one.micros, 0.15) && (!best || one.micros > best.micros)) best = one;
    }
    if (best) found.push(best);
  }
  return found;
}

const isRun = (node: Node): node is CallNode | t.NewExpression =>
  isCall(node) || node.type === 'NewExpression';

function see(c: Case, unit: SourcedUnit, call: Node): SameCall | null {
  if (!isCall(call) && call.type !== 'NewExpression') return null;
  const { file } = unit;
  const name = calleeName(call);
  const makes = MAKES.test(name);
  if ((!makes && !PREPARES.test(name)) || call.arguments.length === 0) return null;
  if (
    isCall(call) &&
    isMember(call.callee) &&
    /^(JSON|Math|Object|Array|Promise|console)$/.test(textOf(file, call.callee.object)) &&
    textOf(file, call.callee.object) !== 'JSON'
  )
    return null;
  // The language's own have no frame: their time is their caller's, on the line.
  const below = STATIC.has(textOf(file, call.callee))
    ? { all: costOfCall(c, unit, call), preparing: 0 }
    : timeBelow(c, unit, name);
  if (!worth(c, below.all, 0.15)) return null;
  const base = { unit, call, name, times: 1 };
  const loops = c.loopsAround(unit, call);
  const again = loops.length > 0 ? 'in a loop' : (calledOften(c, unit)?.text ?? null);
  const values = isSameInLoop(file, loops, call)
    ? call.arguments.map((): Steadiness => 'same')
    : call.arguments.map((one) => steadiness(c, unit, one));
  if (again && makes && !values.includes('varies') && receiverSteady(c, unit, call)) {
    const steady = values.includes('few') ? 'few' : 'same';
    // Of many things that are kept each may be shown once in a while: what is prepared for them is worth keeping, what is shown is not.
    if (steady === 'few' && !KEPT_FOR_EACH.test(name)) return null;
    return { ...base, steady, part: false, again, micros: below.all };
  }
  const twins = Math.max(sameInput(c, unit, call), handedSame(c, unit, call));
  if (makes && twins > 2 && again)
    return { ...base, steady: 'same', part: false, times: twins, again, micros: below.all * (1 - 1 / twins) };
  const [first] = call.arguments;
  const source = sourceOf(first);
  const steady = source ? steadiness(c, unit, source) : values[0];
  if (!again || steady === 'varies' || !worth(c, below.preparing, 0.2)) return null;
  return { ...base, steady, part: true, again, micros: below.preparing };
}

/** Whether a loop around a call changes nothing that it is given, or called on. */
const isSameInLoop = (file: SourceFile, loops: readonly Node[], call: CallNode | t.NewExpression): boolean =>
  loops.some((loop) =>
    [...(isCall(call) && receiverOf(call) ? [receiverOf(call)!] : []), ...call.arguments].every((one) =>
      unchangedWithin(file, loop, one),
    ),
  );

/** `source` of `graphql({ schema, source: QUERY, variableValues })`. */
function sourceOf(first: Node): Node | null {
  const node = bare(first);
  if (node.type !== 'ObjectExpression') return null;
  for (const one of node.properties)
    if (
      one.type === 'ObjectProperty' &&
      one.key.type === 'Identifier' &&
      /^(source|query|template|text|document|pattern)$/.test(one.key.name)
    )
      return one.value;
  return null;
}

/** What a method is called on must not be what varies: `row.format(x)`. */
function receiverSteady(c: Case, unit: SourcedUnit, call: Node): boolean {
  if (!isCall(call) || !isMember(call.callee) || STATIC.has(textOf(unit.file, call.callee))) return true;
  return isMadeHere(unit.file, call.callee.object) || steadiness(c, unit, call.callee.object) !== 'varies';
}

/** `new Ajv().compile(schema)`: made for the call. */
const isMadeHere = (file: SourceFile, node: Node): boolean => {
  const of = bare(node);
  void file;
  return of.type === 'NewExpression' || isCall(of);
};

/** In how many places of the function the same thing is called with the same first argument. */
function sameInput(c: Case, unit: SourcedUnit, call: Node): number {
  if (!isCall(call) || !call.arguments[0]) return 1;
  const { file } = unit;
  const [callee, first] = [textOf(file, call.callee), textOf(file, call.arguments[0])];
  return c
    .nodes(unit)
    .filter(
      (one) =>
        isCall(one) &&
        textOf(file, one.callee) === callee &&
        one.arguments[0] &&
        textOf(file, one.arguments[0]) === first,
    ).length;
}

/** How often one caller hands over the same thing for the parameter that a call works on: `text(html, a)`, `text(html, b)`, … */
function handedSame(c: Case, unit: SourcedUnit, call: Node): number {
  if (!isCall(call) || !isFunction(unit.node)) return 1;
  const given = call.arguments[0] ? bare(call.arguments[0]) : null;
  const binding = given?.type === 'Identifier' ? resolve(unit.file, given) : null;
  const at = parameterIndex(unit.node, binding);
  if (at < 0) return 1;
  let most = 1;
  for (const caller of callersAnywhere(c, unit).slice(0, 3)) {
    const counts = new Map<string, number>();
    for (const one of c.nodes(caller)) {
      const handed = isCall(one) && calleeName(one) === unit.label.name ? one.arguments[at] : undefined;
      if (!handed || !caller.file || bare(handed).type !== 'Identifier') continue;
      const text = textOf(caller.file, handed);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    most = Math.max(most, ...counts.values());
  }
  return most;
}

/** Time of what a unit calls by a name out of its own program, and of that what takes texts apart. */
function timeBelow(c: Case, unit: SourcedUnit, name: string): { all: number; preparing: number } {
  const named = timeOf(c, unit, (child) => plain(child) === name);
  if (named.all > 0) return named;
  // A bundle calls it otherwise: what no call in the unit has the name of.
  const called = new Set(
    c.nodes(unit).flatMap((node) => (isCall(node) || node.type === 'NewExpression' ? calleeName(node) : [])),
  );
  return timeOf(c, unit, (child) => !called.has(plain(child)));
}

/** `load` of `module.load$1`. */
const plain = (name: string) =>
  name
    .split('.')
    .at(-1)!
    .replace(/\$\d+$/, '');

function timeOf(
  c: Case,
  unit: SourcedUnit,
  wanted: (name: string) => boolean,
): { all: number; preparing: number } {
  const { tree, functions } = c.model;
  let all = 0;
  let preparing = 0;
  for (const frame of unit.frames)
    for (const row of rowsOf(c.model, frame))
      for (let at = row + 1; at < tree.end[row]; ) {
        const child = tree.frame[at];
        if (c.unitOf(child) === unit) {
          at++;
          continue;
        }
        if (functions.category[child] !== APP && wanted(nameOf(c.model, child))) {
          all += tree.total[at];
          preparing += within(c, at);
        }
        at = tree.end[at];
      }
  return { all, preparing };
}

function within(c: Case, row: number): number {
  const { tree } = c.model;
  let micros = 0;
  for (let at = row; at < tree.end[row]; ) {
    if (
      PREPARING.test(plain(nameOf(c.model, tree.frame[at]))) &&
      (at !== row || /compile|parse/i.test(nameOf(c.model, tree.frame[at])))
    ) {
      micros += tree.total[at];
      at = tree.end[at];
    } else at++;
  }
  return micros;
}
