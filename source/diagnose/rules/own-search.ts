import type { Case, Unit } from '../case/case.ts';
import { ownerOf, unsampledUnit } from '../case/unit.ts';
import { template } from '../code/edit.ts';
import { derivedFrom, namesIn } from '../facts/comparisons.ts';
import { type Again, sameAgain, sizeOf } from '../facts/lasts.ts';
import { bindingOf } from '../facts/names.ts';
import {
  behindGenerator,
  callsOfSearch,
  type OwnSearch,
  ownSearchIn,
  type SearchCall,
} from '../facts/own-search.ts';
import { calledOften } from '../facts/repeats.ts';
import {
  bare,
  contains,
  descend,
  enclosingFunction,
  type FunctionNode,
  isFunction,
  memberRoot,
  type Node,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import {
  type Candidate,
  codeName,
  type Rule,
  shareEvidence,
  shortened,
  sourceEvidence,
  unitEvidence,
  worth,
} from '../rule.ts';
import { testBehind } from './linear-search/handed.ts';
import { keyIn } from './linear-search/key.ts';
import { type SourcedUnit, statementOf } from './sites.ts';

/** `first(airports, (one) => one.code === code)`, where `first` is the program's own: a search by a key, time and again. */
export const ownSearch: Rule = {
  name: 'own-search',
  strategy: 'algorithmic',
  find: (c) =>
    c.own(0.15).flatMap((unit) => {
      const search = isFunction(unit.node) && !isLong(unit) ? ownSearchIn(unit.file, unit.node) : null;
      const [best] = search ? lookUps(c, unit, search).sort((a, b) => b.micros - a.micros) : [];
      return search && best && worth(c, best.micros, 0.15) ? [describe(c, unit, search, best)] : [];
    }),
};

/** Lines of a function that does nothing but search. */
const MOST = 12;
const isLong = ({ node }: SourcedUnit): boolean => node.loc!.end.line - node.loc!.start.line > MOST;

interface LookUp extends SearchCall {
  by: Unit;
  again: Again;
  field: string | null;
  key: string;
  micros: number;
}

/** Calls of a search that look for one key in a list which is the same each time. */
function lookUps(c: Case, unit: SourcedUnit, search: OwnSearch): LookUp[] {
  if (!isFunction(unit.node)) return [];
  return callsOfSearch(c, unit.file, unit.node, search).flatMap((one): LookUp[] => {
    const made = testBehind(c, one.file, bare(one.test));
    const found = made && (keyIn(made.file, made.fn) ?? comparedIn(made.file, made.fn));
    if (!made || !found) return [];
    const by = unitAround(c, one.file, one.call);
    const list = behindGenerator(c, one.file, one.list);
    const again = by && sameAgain(c, by, one.call, list);
    if (!by || !again || sizeOf(c, { ...by, file: one.file }, again.origin) === 'few') return [];
    const given = made.given(found.key);
    const key = given ? textOf(one.file, given) : textOf(made.file, found.key);
    const micros = Math.min(unit.total, c.timeBelow(by, unit));
    return [{ ...one, by, again, field: found.property, key, micros }];
  });
}

/** `keys.every((key) => model.get(key) === wanted[key])`: what a test compares parts of an element with, of what is given from outside. */
function comparedIn(file: SourceFile, fn: FunctionNode): { property: null; key: Node } | null {
  const [element] = fn.params;
  if (!element) return null;
  const isElement = derivedFrom(file, fn, namesIn(file, element));
  const isGiven = (node: Node): boolean => {
    const root = memberRoot(node);
    const binding = bindingOf(file, root);
    return binding?.parameter === true && !contains(fn, binding.node);
  };
  for (const node of descend(fn.body)) {
    if (node.type !== 'BinaryExpression' || !/^={2,3}$/.test(node.operator)) continue;
    const [left, right] = [bare(node.left), bare(node.right)];
    if (isElement(left) && isGiven(right)) return { property: null, key: right };
    if (isElement(right) && isGiven(left)) return { property: null, key: left };
  }
  return null;
}

function unitAround(c: Case, file: SourceFile, node: Node): SourcedUnit | null {
  const fn = enclosingFunction(file, node);
  const owner = fn && ownerOf(file, fn);
  const unit = c.unitAt(owner ?? file.program);
  if (unit) return unit;
  return owner ? unsampledUnit(file, owner, file.path) : null;
}

function describe(c: Case, unit: SourcedUnit, { walk }: OwnSearch, found: LookUp): Candidate {
  const { file, call, by, again, field, key, micros } = found;
  const isThis = bare(found.list).type === 'ThisExpression';
  const list = shortened(textOf(file, found.list), 40);
  const elements = isThis ? 'all its elements' : `\`${list}\``;
  const what = field ?? 'value';
  const often = calledOften(c, by)?.text ?? again.text;
  return {
    unit,
    title: `${codeName(by.label.name)} has ${codeName(unit.label.name)} scan ${elements} for one ${what}, ${often}: O(n²), could be O(n)`,
    micros,
    confidence: 0.88,
    evidence: [
      shareEvidence(c, 'total', micros, `is spent in the search through ${elements} and its test`),
      sourceEvidence(file, call, `looks for the element whose ${what} is \`${shortened(key, 40)}\``),
      sourceEvidence(unit.file, walk, 'goes from element to element until one fits'),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node: walk },
    level: 'cause',
    proposal: `Keep a Map from ${field === null ? 'each element to its position' : `\`${field}\` to element`} ${isThis ? 'in the collection itself' : `beside \`${list}\``}, filled once and updated where ${isThis ? 'elements come and go' : `\`${list}\` changes`}, and query it instead of searching: O(1) instead of O(n) per look-up.`,
    tradeOffs: [
      'Memory vs CPU: the index holds one entry per element.',
      `Where several elements have the same ${what}, the search finds the first: do not overwrite an entry that is there.`,
    ],
    code: template(
      file,
      statementOf(file, call),
      `// Once, and updated where the list changes:\nconst index = new Map();\nfor (const one of ${list}) if (!index.has(${field === null ? 'one' : `one.${field}`})) index.set(${field === null ? 'one, index.size' : `one.${field}, one`});\n\n// Instead of the search:\nindex.get(${key});`,
    ),
  };
}
