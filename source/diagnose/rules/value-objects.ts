import { percent } from '../../format/numbers.ts';
import type { Case, Unit } from '../case/case.ts';
import {
  bare,
  calleeName,
  contains,
  descend,
  functionName,
  isCall,
  isFunction,
  type Node,
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
import type { SourcedUnit } from './sites.ts';

/** Of CPU time: below this much garbage collection objects are cheap enough. */
const LEAST = 0.25;
/** The same, where each of them makes another object. */
const LEAST_HELD = 0.15;

/** Arithmetic on objects that never change: each `a.plus(b.times(k))` makes objects that live for one expression. */
export const valueObjects: Rule = {
  name: 'value-objects',
  strategy: 'memory',
  find(c) {
    if (!c.collects(LEAST_HELD)) return [];
    return c.files().flatMap((file) => valueClasses(file).flatMap((one) => see(c, file, one) ?? []));
  },
};

interface ValueClass {
  name: string;
  node: Node;
  /** Methods that compute a new one from this one. */
  methods: string[];
  /** The array or object that each holds of its own. */
  held: Node | null;
}

/** Classes of which two methods or more compute a new object of the class; one is enough where each holds another object. */
function valueClasses(file: SourceFile): ValueClass[] {
  const found: ValueClass[] = [];
  for (const node of file.nodes) {
    if ((node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') || !node.id) continue;
    const { name } = node.id;
    const methods: string[] = [];
    let held: Node | null = null;
    for (const member of node.body.body) {
      if (!isFunction(member)) continue;
      const own = functionName(file, member);
      for (const one of descend(member.body, (inner) => !isFunction(inner))) {
        if (own === 'constructor') {
          if (
            one.type === 'AssignmentExpression' &&
            /^(Array|Object)Expression$/.test(bare(one.right).type) &&
            textOf(file, one.left).startsWith('this.')
          )
            held = one;
        } else if (one.type === 'ReturnStatement' && one.argument && !methods.includes(own)) {
          if (computesNew(file, node, name, one.argument)) methods.push(own);
        }
      }
    }
    if (methods.length >= (held ? 1 : 2)) found.push({ name, node, methods, held });
  }
  return found;
}

/** `new Money(this.cents + other.cents)`, or by a static method that makes one: `Money.of(this.cents + other.cents)`. */
function computesNew(file: SourceFile, of: Node, name: string, value: Node): boolean {
  const made = bare(value);
  const isNew = made.type === 'NewExpression' && calleeName(made) === name;
  if (!isNew && !(isCall(made) && makers(file, of, name).includes(textOf(file, made.callee)))) return false;
  return made.arguments.some((given) =>
    isNew
      ? bare(given).type === 'BinaryExpression'
      : descend(given).some((one) => one.type === 'BinaryExpression'),
  );
}

/** `Money.of`: static methods of a class that only make one of it. */
const makers = (file: SourceFile, of: Node, name: string): string[] =>
  file.nodes.flatMap((node) => {
    if (node.type !== 'ClassMethod' || !node.static || !contains(of, node)) return [];
    const [only, ...more] = node.body.body;
    const made = only?.type === 'ReturnStatement' && more.length === 0 ? only.argument : null;
    return made?.type === 'NewExpression' && calleeName(made) === name
      ? [`${name}.${functionName(file, node)}`]
      : [];
  });

function see(c: Case, file: SourceFile, { name, node, methods, held }: ValueClass): Candidate | null {
  const within = c.units.filter((unit) => unit.file === file && unit.node && contains(node, unit.node));
  const least = held ? LEAST_HELD : LEAST;
  if (c.share(c.model.categories.gc) < least) return null;
  const made = new Set([...methods, ...makers(file, node, name).map((one) => one.split('.')[1])]);
  // Who computes with them, and begins most of the collections.
  const users = c
    .own(0.05)
    .filter(
      (unit) =>
        !within.includes(unit) &&
        c.nodes(unit).filter((one) => isCall(one) && made.has(calleeName(one))).length >= 2,
    )
    .sort((a, b) => b.gc + b.self - (a.gc + a.self));
  const [user] = users;
  if (!user) return null;
  const involved = new Set<Unit>([...within, ...users]);
  let collected = 0;
  let own = 0;
  for (const unit of involved) collected += unit.gc;
  for (const unit of within) own += unit.self;
  const micros = collected + own;
  if (c.share(collected) < 0.6 * least || !worth(c, micros, 0.25)) return null;
  const call = c.nodes(user).find((one) => isCall(one) && methods.includes(calleeName(one)))!;
  return describe(c, user, file, { name, node, methods, held }, { call, micros, collected });
}

function describe(
  c: Case,
  unit: SourcedUnit,
  file: SourceFile,
  { name, methods, held }: ValueClass,
  { call, micros, collected }: { call: Node; micros: number; collected: number },
): Candidate {
  const inside = held ? `, and for each one \`${textOf(file, held).replace(/\s+/g, ' ').slice(0, 60)}\`` : '';
  return {
    unit,
    title: `${codeName(unit.label.name)} creates a new ${codeName(name)} for each operation${inside ? ' and an object inside each' : ''}: ${percent(c.share(collected))} of CPU time goes to collecting them`,
    micros,
    countsGc: true,
    confidence: 0.78,
    evidence: [
      shareEvidence(c, 'gc', micros, `is spent on creating ${codeName(name)} objects and collecting them`),
      sourceEvidence(unit.file, call, `makes a ${name}${inside}`),
      ...unitEvidence(c, unit),
    ],
    place: { file: unit.file, node: unit.node },
    level: 'cause',
    proposal: `In hot code, compute with plain numbers or a typed array (x, y, z side by side in a Float64Array), or give ${methods.slice(0, 3).join(', ')} a variant that writes into an object passed to it.${held ? ` At least keep the parts in separate fields: \`${textOf(file, held).split('=')[0].trim()}\` is a second object for each ${codeName(name)}.` : ''}`,
    tradeOffs: [
      'Code that writes into objects reads less well, and no code may keep a reused object.',
      'Only hot code must change: the class may stay as it is elsewhere.',
    ],
    goal: 'gc <= 10%',
    code: null,
  };
}
