import { ANONYMOUS } from '../../format/anonymous.ts';
import { parses } from '../code/edit.ts';
import { isMutator } from '../facts/builtins.ts';
import { parameterIndex, resolve } from '../facts/names.ts';
import {
  bare,
  childrenOf,
  descend,
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  isLoop,
  isMember,
  lineOf,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import { Insertions } from './insert.ts';
import type { SiteKind } from './kinds.ts';
import { leaves } from './leaves.ts';
import { guardOf, loopOf, type ProbedLoop } from './loops.ts';
import { sitesIn } from './sites.ts';

// The text of a file with counting code in the functions that are probed.

/** A function that counts its calls. */
export interface ProbedFunction {
  id: number;
  name: string;
  url: string;
  line: number;
  column: number;
  /** Its `return` statements, by the number that they count under; `leaves`: it may have done nothing there. */
  returns: { line: number; leaves: boolean }[];
  loops: ProbedLoop[];
  recursive: boolean;
  suspends: boolean;
  constructs: boolean;
  /** It writes into what it is given: keeping what it returns would not keep that. */
  fills: boolean;
  /** Microseconds of all its calls in the recording, and of what it calls by name; null where it is not in one. */
  recorded: { micros: number; callees: ReadonlyMap<string, number> } | null;
}

/** A call site, a copy, a loop or what is allocated, in a function that is probed or at a module's top level. */
export interface ProbedSite {
  id: number;
  kind: SiteKind;
  url: string;
  line: number;
  column: number;
  /** The code that stands there, at most 80 characters of it. */
  text: string;
  /** What is called, searched, copied or gone over, as its author wrote it. */
  subject: string;
  /** The method or function that is called; '' of others. */
  callee: string;
  /** See `Site`. */
  handsOn: boolean;
  /** Of the function that it is in; null at the top level. */
  inFunction: number | null;
}

export interface Instrumented {
  text: string;
  functions: ProbedFunction[];
  sites: ProbedSite[];
}

/** A function that is to be probed; null for the top level. `line`: only what stands on that line. */
export interface ProbedPlace {
  node: FunctionNode | null;
  line?: number;
}

/** What counts at run time: see `experiment/probe/counts.cjs`. */
const functionProbe = (id: number) => `__culprit_f${id}`;
const siteProbe = (id: number) => `__culprit_s${id}`;
/** A function with more is counted as far as this. */
const MOST_SITES = 300;

/**
 * The text of a file with counting in it: see `experiment/probe/counts.cjs`. Every line stays where it is. Null where the result would not parse.
 *
 * @param ids numbers that are used already, over all files of a probe.
 * @param excerpt what was parsed of a file that is too large to be.
 */
export function instrument(
  file: SourceFile,
  url: string,
  places: readonly ProbedPlace[],
  ids: { functions: number; sites: number },
  excerpt: string | null = null,
): Instrumented | null {
  const into = new Insertions();
  const functions: ProbedFunction[] = [];
  const sites: ProbedSite[] = [];
  const taken = new Set<Node>();
  const inner = [...places].sort((a, b) => (b.node?.start ?? -1) - (a.node?.start ?? -1));
  for (const { node, line } of inner) {
    const one = node && probed(file, url, node, ids.functions++);
    if (one && node) {
      functions.push(one);
      enterAndLeave(file, node, one, into);
    }
    const found = sitesIn(file, node ?? file.program, (at) => taken.has(at)).filter(
      (site) => !taken.has(site.node) && (line === undefined || lineOf(site.node) === line),
    );
    for (const site of found.slice(0, MOST_SITES)) {
      taken.add(site.node);
      const id = ids.sites++;
      site.insert(into, siteProbe(id));
      sites.push({
        id,
        kind: site.kind,
        url,
        line: lineOf(site.node),
        column: site.node.loc!.start.column + 1,
        text: short(textOf(file, site.node)),
        subject: site.subject,
        callee: site.callee,
        handsOn: site.handsOn ?? false,
        inFunction: one?.id ?? null,
      });
    }
  }
  const text = into.apply(file.text);
  return parses(file.path, excerpt === null ? text : into.apply(excerpt)) ? { text, functions, sites } : null;
}

const short = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

function probed(file: SourceFile, url: string, node: FunctionNode, id: number): ProbedFunction {
  const name = functionName(file, node);
  const body = textOf(file, node.body);
  return {
    id,
    name: name || ANONYMOUS,
    url,
    line: lineOf(node),
    column: node.loc!.start.column + 1,
    returns: [],
    loops: [],
    recursive: name !== '' && new RegExp(`(?<![\\w$])${name.replace(/\W/g, '\\$&')}\\s*\\(`).test(body),
    suspends: Boolean(node.async || node.generator),
    constructs: node.type === 'ClassMethod' && node.kind === 'constructor',
    fills: fillsParameters(file, node),
    recorded: null,
  };
}

/** `into[i] = …`, `into.count++`, `into.fill(0)` of a parameter. */
function fillsParameters(file: SourceFile, fn: FunctionNode): boolean {
  return descend(fn.body).some((node) => {
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : isCall(node) && isMember(node.callee) && isMutator(propertyName(node.callee))
            ? node.callee
            : null;
    if (!isMember(target)) return false;
    let root: Node = target;
    while (isMember(root)) root = bare(root.object);
    return root.type === 'Identifier' && parameterIndex(fn, resolve(file, root)) >= 0;
  });
}

/** Counts at its beginning, at each `return` and at its end; what its loops run is counted in variables of its own, which cost next to nothing. */
function enterAndLeave(file: SourceFile, node: FunctionNode, one: ProbedFunction, into: Insertions): void {
  const probe = functionProbe(one.id);
  /** Null of a call that is not looked at. */
  const frame = `__culprit_${one.id}`;
  const arrow = node.type === 'ArrowFunctionExpression';
  const self = arrow || one.constructs ? 'undefined' : 'this';
  const given = arrow || isPlain(file, node) ? `[${names(node.params).join(',')}]` : 'arguments';
  const counters: string[] = [];
  /** Of each loop: counts the elements that pass its test; -1 where it has none. */
  const guarded: string[] = [];
  for (const at of own(node)) {
    if (at.type === 'ReturnStatement') {
      const k = one.returns.push({ line: lineOf(at), leaves: leaves(at.argument) }) - 1;
      const call = `${probe}.r(${frame},${k}`;
      if (at.argument)
        into.around(at.argument.start!, at.argument.end!, depthOf(file, at) + 0.5, `${call},(`, '))');
      else into.at(at.start! + 'return'.length, depthOf(file, at), ` ${call})`);
    } else if (isLoop(at)) {
      const k = one.loops.push(loopOf(file, at, node)) - 1;
      const counter = `${frame}_${k}`;
      counters.push(counter);
      first(file, (at as Node & { body: Node }).body, `${counter}++;`, into);
      if (one.loops[k].depth > 0)
        runBefore(file, at, `if(${frame}!==null)${probe}.p(${frame},${k},${counter});`, into);
      const guard = guardOf(at);
      if (guard) {
        const passed = `${counter}_g`;
        guarded.push(passed);
        first(file, guard.statement, `${passed}++;`, into, !isConsequent(file, guard.statement));
      } else guarded.push('-1');
    }
  }
  const locals = [...counters, ...guarded.filter((name) => name !== '-1')];
  const loops = locals.length > 0 ? `let ${locals.map((name) => `${name}=0`).join(',')};` : '';
  const hidden = self === 'this' ? privateState(file, node) : '';
  const enter = `const ${frame}=${probe}.due()?${probe}.f(${self},${given}${hidden}):null;${loops}try{`;
  const leave = `}finally{if(${frame}!==null)${probe}.x(${frame},${one.suspends}${counters.length > 0 ? `,[${counters}],[${guarded}]` : ''})}`;
  const { body } = node;
  if (body.type === 'BlockStatement') {
    const after = body.directives.at(-1)?.end ?? body.start! + 1;
    into.around(after, body.end! - 1, depthOf(file, body), enter, leave);
    return;
  }
  const start = file.text.lastIndexOf('=>', body.start!) + 2;
  one.returns.push({ line: lineOf(body), leaves: leaves(body) });
  const before = `{${enter}return ${probe}.r(${frame},0,(`;
  into.around(start, node.end!, depthOf(file, node) + 0.5, before, `))${leave}}`);
}

/** Private fields that a method reads, as one more argument: what its object holds there, only code of the class can see. */
function privateState(file: SourceFile, node: FunctionNode): string {
  const around = file.parents.get(file.parents.get(node)!);
  if (!(node.type === 'ClassMethod' || node.type === 'ClassPrivateMethod') || node.static) return '';
  if (around?.type !== 'ClassDeclaration' && around?.type !== 'ClassExpression') return '';
  const fields = new Set(
    around.body.body.flatMap((one) =>
      one.type === 'ClassPrivateProperty' && !one.static ? [one.key.id.name] : [],
    ),
  );
  const read = new Set<string>();
  for (const one of own(node))
    if (one.type === 'MemberExpression' && one.object.type === 'ThisExpression')
      if (one.property.type === 'PrivateName' && fields.has(one.property.id.name))
        read.add(one.property.id.name);
  if (read.size === 0) return '';
  const [first] = read;
  const list = [...read].map((name) => `this.#${name}`).join(',');
  return `,typeof this==='object'&&this!==null&&#${first} in this?[${list}]:[]`;
}

/** Nodes of a function that are not of a function within. */
function own(node: FunctionNode): Node[] {
  const found: Node[] = [];
  const stack: Node[] = [node.body];
  for (let at = stack.pop(); at; at = stack.pop()) {
    found.push(at);
    stack.push(...childrenBut(at));
  }
  return found;
}

function childrenBut(node: Node): Node[] {
  return childrenOf(node).filter((child) => !isFunction(child));
}

/** Code that runs first in a body, or, `alone`, before a statement among others. */
function first(file: SourceFile, body: Node, text: string, into: Insertions, alone = false): void {
  if (alone) into.at(body.start!, depthOf(file, body) - 0.75, text);
  else if (body.type === 'BlockStatement') into.at(body.start! + 1, depthOf(file, body), text);
  else into.around(body.start!, body.end!, depthOf(file, body) - 0.5, `{${text}`, '}');
}

/** Code that runs before a statement, wherever that stands. */
function runBefore(file: SourceFile, node: Node, text: string, into: Insertions): void {
  let at = node;
  for (let up = file.parents.get(at); up?.type === 'LabeledStatement'; up = file.parents.get(at)) at = up;
  into.around(at.start!, at.end!, depthOf(file, at) - 0.25, `{${text}`, '}');
}

const isConsequent = (file: SourceFile, node: Node): boolean => {
  const parent = file.parents.get(node);
  return parent?.type === 'IfStatement' && parent.consequent === node;
};

/** Whether the names of its parameters are all that a function is given: `arguments`, once it is named, is made for every call. */
const isPlain = (file: SourceFile, { params, body }: FunctionNode): boolean =>
  params.every(({ type }) => type === 'Identifier') && !textOf(file, body).includes('arguments');

/** Names that an arrow's parameters bind. */
function names(params: readonly Node[]): string[] {
  const found: string[] = [];
  const stack = [...params];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const inner = bare(at);
    if (inner.type === 'Identifier') found.push(inner.name);
    else if (inner.type === 'AssignmentPattern') stack.push(inner.left);
    else if (inner.type === 'RestElement') stack.push(inner.argument);
    else if (inner.type === 'ArrayPattern') stack.push(...inner.elements.filter((one) => one !== null));
    else if (inner.type === 'ObjectPattern')
      for (const property of inner.properties)
        stack.push(property.type === 'RestElement' ? property.argument : (property.value as Node));
  }
  return found.reverse();
}

function depthOf(file: SourceFile, node: Node): number {
  let depth = 0;
  for (let up = file.parents.get(node); up; up = file.parents.get(up)) depth++;
  return depth;
}
