import { APP } from '../../../cpu/model.ts';
import { groupedBy } from '../../../format/grouped.ts';
import type { Case } from '../../case/case.ts';
import { timeOfRows } from '../../facts/costs.ts';
import { calledOften } from '../../facts/repeats.ts';
import { leftOut, sameBelow } from '../../facts/same-below.ts';
import { type Steadiness, steadiness } from '../../facts/steady-value.ts';
import {
  calleeName,
  isCall,
  listWalked,
  type Node,
  receiverOf,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { repeatsAll } from '../../facts/turns.ts';
import { shortened, worth } from '../../rule.ts';
import type { SourcedUnit } from '../sites.ts';
import { isForError } from '../thrown.ts';
import { handedSame, inputOf, isInput, isSameInLoop, receiverSteady, sameInput, sourceOf } from './inputs.ts';
import { type Cost, isDropped, type Run, timeBelow, usesOfMade } from './made.ts';

// Which calls into packages and Node get the same input each time.

export interface SameCall {
  unit: SourcedUnit;
  call: Run;
  /** What it is called. */
  name: string;
  steady: Exclude<Steadiness, 'varies'>;
  /** `part`: only what some arguments cost (compiling, parsing) is the same; `engine`: what is made is there to be given what differs. */
  kind: 'whole' | 'part' | 'engine';
  /** What of the call is the same each time, as the source has it. */
  input: string;
  /** Calls of an engine that take the same apart again, and what that costs; microseconds. */
  within: { input: string; name: string; micros: number; rows: number[] }[];
  /** In how many places of the function the same is asked; 1 where it repeats by calls. */
  times: number;
  again: string;
  micros: number;
  /** Rows of the call tree that the time is in; empty where lines say it. */
  rows: number[];
}

/** Functions that give the same for the same, and are worth keeping the result of. */
const MAKES =
  /^(parse\w*|compile\w*|precompile|load\w*|safeLoad|build\w*|create(Hash|Hmac|PrivateKey|PublicKey|SecretKey|Schema|Parser|Validator|Formatter|Root|Template)?|make\w*|hash|hashSync|pbkdf2Sync|scryptSync|hkdfSync|generateKeyPairSync|generate\w*|derive\w*|transform\w*|transpile\w*|highlight\w*|tokenize|lex|stringify|serialize|encode|decode|fromString|from[A-Z]\w*|readFileSync|readdirSync|gzipSync|deflateSync|inflateSync|gunzipSync|brotliCompressSync|execSync|execFileSync|spawnSync|minify\w*|render\w*|format\w*|highlightAuto|validateSchema|introspect\w*|resolveConfig\w*|getParsedCommandLineOfConfigFile|object|Ajv\w*|Script|Parser|Environment|MarkdownIt|Schema|Validator|Compiler|Engine|Renderer|Template|Formatter|Program|createProgram|createSourceFile|lookup|bundle\w*)$/;
/** They take a text apart, and then work with other arguments. */
const PREPARES =
  /^(render\w*|compile\w*|graphql|graphqlSync|execute|validate\w*|template|query|evaluate|check|test|match|search|format\w*|interpolate|run|transform\w*|process|highlight\w*|parse\w*|replace\w*)$/;
const KEPT_FOR_EACH = /compile|parse|load|schema|script|ajv|read|transpile|derive|hash|pbkdf2|scrypt|key/i;

/** Calls into packages and node that get the same again and again. */
export function sameCalls(c: Case): SameCall[] {
  const found: SameCall[] = [];
  for (const unit of c.own(0.1)) {
    if (unit.category !== APP) continue;
    let best: SameCall | null = null;
    const byName = groupedBy(c.nodes(unit).filter(isRun), calleeName);
    for (const call of c.nodes(unit).filter(isRun)) {
      const one = see(c, unit, call);
      // Frames do not tell calls of one name apart: all of them have to be so.
      const others = one && one.times === 1 ? (byName.get(one.name) ?? []) : [];
      if (others.some((other) => other !== call && see(c, unit, other as Run) === null)) continue;
      if (one && worth(c, one.micros, 0.15) && (!best || one.micros > best.micros)) best = one;
    }
    if (best) found.push(best);
  }
  return found;
}

const isRun = (node: Node): node is Run => isCall(node) || node.type === 'NewExpression';

function see(c: Case, unit: SourcedUnit, call: Run): SameCall | null {
  const { file } = unit;
  const name = calleeName(call);
  const loops = c.loopsAround(unit, call);
  // A program's top level runs once; a counting loop there is how programs do their whole job again.
  if (unit.topLevel && (loops.length === 0 || loops.some((loop) => repeatsAll(file, loop, call))))
    return null;
  if (isForError(file, call)) return null;
  const cost = timeBelow(c, unit, call, name);
  // Making it may take nothing, and what it then does for the first time all.
  if (call.type !== 'NewExpression' && !worth(c, cost.all, 0.1)) return null;
  const inLoop = isSameInLoop(file, loops, call);
  const values = call.arguments.map((one): Steadiness => (inLoop ? 'same' : steadiness(c, unit, one)));
  const base = { unit, call, name, times: 1, within: [], rows: [], input: inputOf(file, call) };
  return (
    engine(c, base, values, cost) ??
    (call.arguments.length === 0 || isOfLanguage(file, call)
      ? null
      : (whole(c, base, values, cost) ?? part(c, base, values, cost)))
  );
}

type Base = Pick<SameCall, 'unit' | 'name' | 'times' | 'within' | 'input' | 'rows'> & { call: Run };

/** Methods of the language's own objects, of which only JSON's take long. */
function isOfLanguage(file: SourceFile, call: Run): boolean {
  const receiver = isCall(call) ? receiverOf(call) : null;
  return receiver !== null && /^(Math|Object|Array|Promise|console)$/.test(textOf(file, receiver));
}

/** `new Liquid()`, `jsonata(RULE)`: something made of the same each time, which is then given what differs. */
function engine(c: Case, base: Base, values: readonly Steadiness[], cost: Cost): SameCall | null {
  const { unit, call } = base;
  if (values.includes('varies') || (isCall(call) && (call.arguments.length === 0 || cost.ofPackages === 0)))
    return null;
  if (!receiverSteady(c, unit, call)) return null;
  const steady = values.includes('few') ? 'few' : 'same';
  const again = repeats(c, unit, call, steady);
  const uses = again === null ? null : usesOfMade(c, unit, call);
  if (again === null || uses === null) return null;
  const within = uses.flatMap((use) => {
    const rows = preparing(c, unit, use);
    const micros = timeOfRows(c, rows);
    const first = use.arguments.at(0);
    return first && worth(c, micros, 0.05)
      ? [{ input: textOf(unit.file, first), name: calleeName(use), micros, rows }]
      : [];
  });
  if (cost.ofPackages === 0 && within.length === 0) return null;
  const micros = cost.all + within.reduce((sum, one) => sum + one.micros, 0);
  const rows = [...cost.rows, ...within.flatMap((one) => one.rows)];
  return worth(c, micros, 0.15) ? { ...base, kind: 'engine', steady, within, again, micros, rows } : null;
}

/** What a call of an engine costs in taking apart what is the same each time. */
function preparing(c: Case, unit: SourcedUnit, use: Run): number[] {
  const name = calleeName(use);
  const { rows, preparing: byName } = timeBelow(c, unit, use, name);
  const at = use.arguments.flatMap((one, i) =>
    isInput(one) && steadiness(c, unit, one) !== 'varies' ? [i] : [],
  );
  return more(c, PREPARES.test(name) && at.includes(0) ? byName : [], sameBelow(c, rows, new Set(at)));
}

const more = (c: Case, a: number[], b: number[]): number[] => (timeOfRows(c, a) >= timeOfRows(c, b) ? a : b);

/** A call that gets the same and gives the same. */
function whole(c: Case, base: Base, values: readonly Steadiness[], cost: Cost): SameCall | null {
  const { unit, call, name } = base;
  if (!MAKES.test(name) || !worth(c, cost.all, 0.15)) return null;
  const steady = values.includes('few') ? 'few' : 'same';
  const again = repeats(c, unit, call, steady);
  if (again === null) return null;
  if (!values.includes('varies') && receiverSteady(c, unit, call)) {
    // Of many things that are kept each may be shown once in a while: what is prepared for them is worth keeping, what is shown is not.
    return steady === 'few' && !KEPT_FOR_EACH.test(name)
      ? null
      : { ...base, kind: 'whole', steady, again, micros: cost.all };
  }
  const times = Math.max(sameInput(c, unit, call), handedSame(c, unit, call));
  return times > 2
    ? { ...base, kind: 'whole', steady: 'same', times, again, micros: cost.all * (1 - 1 / times) }
    : null;
}

/** A call of which some arguments are the same each time, and take time of their own: to parse a query, to compile a pattern. */
function part(c: Case, base: Base, values: readonly Steadiness[], cost: Cost): SameCall | null {
  const { unit, call, name } = base;
  const { file } = unit;
  const [first] = call.arguments;
  const source = sourceOf(first);
  const steadies = values.map((value, at) => (at === 0 && source ? steadiness(c, unit, source) : value));
  if (!worth(c, cost.all, 0.15) || isDropped(file, call)) return null;
  const differs = steadies.includes('varies') || !receiverSteady(c, unit, call);
  for (const steady of ['same', 'few'] as const) {
    const again = repeats(c, unit, call, steady);
    const at = steadies.flatMap((one, i) => (one === steady && isInput(call.arguments[i]) ? [i] : []));
    if (at.length === 0 || again === null) continue;
    const byName = PREPARES.test(name) && at.includes(0) ? cost.preparing : [];
    const kept = steadies.flatMap((one, i) => (one === 'same' || one === steady ? [i] : []));
    const below = (places: readonly number[]) =>
      sameBelow(c, cost.rows, new Set([...places, ...leftOut(call.arguments)]));
    // Where nothing differs, the whole is the same, or it is a matter of chance or of the world outside; not so what is done with some of it alone.
    const parts = differs ? [kept] : at.map((one) => [one]);
    for (const places of parts) {
      if (!differs && kept.length < 2) continue;
      const rows = more(c, byName, below(places));
      const micros = timeOfRows(c, rows);
      const input = shortened(textOf(file, call.arguments[differs ? at[0] : places[0]]), 40);
      if (worth(c, micros, 0.2)) return { ...base, kind: 'part', steady, again, micros, rows, input };
    }
  }
  return null;
}

/** Where a call repeats; of one of a few things beyond the walk over them. Null where nothing shows that it does. */
function repeats(c: Case, unit: SourcedUnit, call: Node, steady: 'same' | 'few'): string | null {
  const loops = c.loopsAround(unit, call).filter((loop) => steady === 'same' || !walksSteady(c, unit, loop));
  if (loops.length > 0) return 'in a loop';
  return unit.topLevel ? null : (calledOften(c, unit)?.text ?? null);
}

function walksSteady(c: Case, unit: SourcedUnit, loop: Node): boolean {
  const list = listWalked(loop);
  return list !== null && steadiness(c, unit, list) !== 'varies';
}
