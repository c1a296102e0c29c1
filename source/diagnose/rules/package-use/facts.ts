import type { Case } from '../../case/case.ts';
import { bindingOf, constantBehind, usesOf } from '../../facts/names.ts';
import {
  calleeName,
  callOn,
  contains,
  descend,
  isCall,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../../facts/syntax.ts';
import { type SourcedUnit, served } from '../sites.ts';
import { isFed, isSame, loopsOf, outward, repeats } from './again.ts';
import type { Answer, CallSite } from './site.ts';
import type { Fact } from './use.ts';

// Whether the source shows what a row of the tables asks for.

/** All parts of a fact, told together. */
export function factOf(c: Case, site: CallSite, fact: Fact | null): Answer {
  if (!fact) return 'open';
  const parts: Answer[] = [];
  if (fact.again) parts.push(repeats(c, site, fact.again));
  if (fact.same) parts.push(isSame(c, site, fact.same));
  if (fact.fed !== undefined) parts.push(isFed(c, site, fact.fed));
  if (fact.option) parts.push(optionOf(site, fact.option));
  if (fact.argument) parts.push(argumentOf(site, fact.argument));
  if (fact.taken) parts.push(takes(site, fact.taken));
  if (fact.outside && callAround(site, fact.outside)) parts.push('no');
  if (fact.inside && !callAround(site, fact.inside)) parts.push('no');
  if (fact.loopWithout) parts.push(fillsOnly(c, site, fact.loopWithout));
  if (fact.awaited && parentOf(site)?.type !== 'AwaitExpression') parts.push('no');
  if (fact.served) parts.push(isServed(c, site.unit));
  if (parts.includes('no')) return 'no';
  if (parts.includes('open')) return 'open';
  return {
    shown: parts
      .flatMap((one) => (typeof one === 'string' ? [] : one.shown))
      .filter(Boolean)
      .join(', '),
  };
}

/** The object literal that an argument is; null of one that is put together elsewhere. */
function literalOf(file: SourceFile, argument: Node | undefined) {
  const node = argument ? constantBehind(file, argument) : null;
  return node?.type === 'ObjectExpression' ? node : null;
}

function optionOf({ unit: { file }, node }: CallSite, { at, name, is }: NonNullable<Fact['option']>): Answer {
  if (node.arguments.slice(0, at + 1).some((one) => one.type === 'SpreadElement')) return 'open';
  const names = typeof name === 'string' ? [name] : name;
  const argument = node.arguments[at];
  if (!argument) return is === 'missing' ? { shown: `without \`${names[0]}\`` } : 'no';
  const literal = literalOf(file, argument);
  if (!literal) return 'open';
  let spread = false;
  for (const one of literal.properties) {
    if (one.type === 'SpreadElement') spread = true;
    else if ('key' in one) {
      const key =
        one.key.type === 'Identifier' ? one.key.name : one.key.type === 'StringLiteral' ? one.key.value : '';
      if (!names.includes(key)) continue;
      if (is === 'missing') return 'no';
      const value = one.type === 'ObjectProperty' ? textOf(file, constantBehind(file, one.value)) : '';
      return is.test(value) ? { shown: `with \`${key}: ${value.slice(0, 30)}\`` } : 'no';
    }
  }
  if (spread) return 'open';
  return is === 'missing' ? { shown: `without \`${names[0]}\`` } : 'no';
}

function argumentOf({ unit, node }: CallSite, { at, is }: NonNullable<Fact['argument']>): Answer {
  const { file } = unit;
  if (node.arguments.some((one) => one.type === 'SpreadElement')) return 'open';
  const argument = node.arguments[at];
  if (is === 'missing') return argument ? 'no' : { shown: '' };
  if (!argument) return 'no';
  const value = constantBehind(file, argument);
  // What stands elsewhere is there once.
  const isHere = unit.topLevel || !unit.node || contains(unit.node, value);
  return isHere && is.test(textOf(file, value)) ? { shown: '' } : 'no';
}

/** What becomes of a call's result: at once, or through the constant that holds it. */
function usesOfResult(file: SourceFile, node: Node): Node[] {
  const at = outward(file, node);
  const up = file.parents.get(at);
  if (up?.type !== 'VariableDeclarator' || up.init !== at) return [at];
  const binding = bindingOf(file, up.id);
  return binding?.constant ? usesOf(file, binding) : [];
}

function takes({ unit: { file }, node }: CallSite, taken: RegExp): Answer {
  const uses = usesOfResult(file, node);
  const names = uses.map((use) => {
    const on = callOn(file, use);
    const up = file.parents.get(use);
    return on
      ? calleeName(on)
      : !isMember(up) || up.object !== use
        ? ''
        : up.computed
          ? `[${textOf(file, up.property)}]`
          : `.${propertyName(up)}`;
  });
  if (names.length === 0) return 'open';
  return names.every((name) => name !== '' && taken.test(name))
    ? { shown: `and takes \`${names[0]}\` of the result` }
    : 'no';
}

const parentOf = ({ unit, node }: CallSite): Node | undefined => unit.file.parents.get(node);

/** Whether a call stands in what another one of such a name is given. */
function callAround({ unit: { file }, node }: CallSite, name: RegExp): boolean {
  for (let at = file.parents.get(node), below: Node = node; at; below = at, at = file.parents.get(at))
    if (isCall(at) && at.callee !== below && name.test(calleeName(at))) return true;
  return false;
}

/** A loop in the same function that does nothing with it in between: of one elsewhere it is not known. */
function fillsOnly(c: Case, site: CallSite, asks: RegExp): Answer {
  const [loop] = loopsOf(c, site);
  if (!loop) return 'open';
  return descend(loop).some((one) => isCall(one) && asks.test(calleeName(one))) ? 'no' : { shown: '' };
}

function isServed(c: Case, unit: SourcedUnit): Answer {
  const who = served(c, unit);
  return who ? { shown: `under ${who}` } : 'open';
}
