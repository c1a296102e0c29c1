import { APP } from '../../cpu/model.ts';
import { heaviestRow, labelOf, nameOf } from '../../cpu/query.ts';
import type { PackageAt } from '../../files/reader.ts';
import { onceEach } from '../facts/once.ts';
import { makerBehind } from '../facts/packages.ts';
import { calleeName, isCall } from '../facts/syntax.ts';
import type { Case } from './case.ts';

/**
 * The package that compiled a function without a file (a template, a validator of a schema) by `new Function`: that from which the nearest caller
 * with source has what it calls. Null for functions with a file, and where nothing shows.
 */
export const compilerOf = onceEach((c: Case, frame: number): PackageAt | null => {
  if (!isCompiled(c, frame)) return null;
  const { tree } = c.model;
  let called = heaviestRow(c.model, [frame]);
  let at = called < 0 ? 0 : tree.parent[called];
  for (; at > 0 && isCompiled(c, tree.frame[at]); at = tree.parent[at]) called = at;
  const unit = at > 0 ? c.unitOf(tree.frame[at]) : null;
  if (!unit?.file || unit.category !== APP) return null;
  const { file } = unit;
  const calls = c.nodes(unit).filter(isCall);
  const name = nameOf(c.model, tree.frame[called]);
  // By its name; by what is called itself (`validate(body)`), rather than a method of what a package made (`log.info(…)`).
  const likely = [
    calls.filter((call) => calleeName(call) === name),
    calls.filter(({ callee }) => callee.type === 'Identifier'),
    calls,
  ];
  for (const some of likely) {
    const [first, ...others] = some.flatMap((call) => makerBehind(c, file, call.callee) ?? []);
    // Of two, either may be it.
    if (first) return others.every((one) => one.name === first.name) ? first : null;
  }
  return null;
});

/** Without a url, or with a name in its place that its compiler made up (`lodash.templateSources[0]`). */
export const isCompiled = (c: Case, frame: number): boolean =>
  c.model.functions.category[frame] === APP && !/[/\\:]/.test(labelOf(c.model, frame).url);
