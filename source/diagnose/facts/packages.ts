import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PackageAt } from '../../files/reader.ts';
import type { Case } from '../case/case.ts';
import { valueBehind } from './imports.ts';
import { givenAt, placesOf } from './mentions.ts';
import { bindingOf, usesOf } from './names.ts';
import {
  bare,
  type CallNode,
  calleeName,
  callOn,
  isCall,
  isMember,
  memberRoot,
  type Node,
  propertyName,
  type SourceFile,
} from './syntax.ts';

// Which package is behind a name.

/** How many names that stand for others are followed. */
const STEPS = 6;

/**
 * The package that a name or member of a file comes from, by `import` or `require`, or as what its functions made (`ajv` of `new Ajv()`), also where that is
 * kept in a field or a collection; null for node's own and where nothing shows.
 */
export const packageBehind = (c: Case, file: SourceFile, expression: Node): PackageAt | null =>
  follow(c, file, expression, 0, false)?.of ?? null;

/** The same of what a function of a package made, and not of what the package itself has by that name. */
export function makerBehind(c: Case, file: SourceFile, expression: Node): PackageAt | null {
  const found = follow(c, file, expression, 0, false);
  return found?.made ? found.of : null;
}

interface Behind {
  of: PackageAt;
  made: boolean;
}

function follow(c: Case, file: SourceFile, expression: Node, steps: number, made: boolean): Behind | null {
  const root = memberRoot(expression);
  if (steps > STEPS) return null;
  const further = (value: Node, of = file) => follow(c, of, value, steps + 1, made);
  if (isMade(root)) return follow(c, file, root.callee, steps + 1, true);
  if (root.type === 'ThisExpression')
    return firstOf(keptIn(file, placesOf(file, fieldOf(expression))), further);
  const binding = bindingOf(file, root);
  if (!binding) return null;
  const declaration = file.parents.get(binding.node);
  const source =
    declaration?.type === 'ImportDeclaration' ? declaration.source.value : requiredIn(binding.init);
  if (!source)
    return (binding.init && further(binding.init)) ?? firstOf(keptIn(file, usesOf(file, binding)), further);
  const name = /^(@[^/]+\/[^/]+|[^./@][^/:]*)(\/|$)/.exec(source)?.[1];
  const of = name ? installed(c, file, name) : null;
  if (name) return of && { of, made };
  const there = valueBehind(c, file, expression);
  return there && there.file !== file ? further(there.node, there.file) : null;
}

const firstOf = (values: Node[], behind: (value: Node) => Behind | null): Behind | null => {
  for (const value of values) {
    const found = behind(value);
    if (found) return found;
  }
  return null;
};

/** `validators` of `this.validators.get`. */
function fieldOf(expression: Node): string {
  let at = bare(expression);
  while (isMember(at) && bare(at.object).type !== 'ThisExpression') at = bare(at.object);
  return isMember(at) ? propertyName(at) : '';
}

/** What is assigned where a name or field is mentioned, or put into the collection there. */
const keptIn = (file: SourceFile, places: readonly Node[]): Node[] =>
  places.flatMap((place): Node[] => {
    const given = place.type === 'ObjectProperty' ? null : givenAt(file, place);
    if (given) return [given];
    const call = callOn(file, place);
    const last = call && PUTS.test(calleeName(call)) ? call.arguments.at(-1) : null;
    return last ? [last] : [];
  });

const PUTS = /^(set|push|add|unshift)$/;

/** `new Ajv()`, `compile(…)`; not `require`. */
const isMade = (node: Node | null): node is CallNode =>
  node?.type === 'NewExpression' || (isCall(node) && requiredIn(node) === null);

/** `name` of `require('name')` and `require('name').member`. */
export function requiredIn(init: Node | null): string | null {
  const node = init ? memberRoot(init) : null;
  const [path] = isCall(node) ? node.arguments : [];
  const isRequire = isCall(node) && node.callee.type === 'Identifier' && node.callee.name === 'require';
  return isRequire && path?.type === 'StringLiteral' ? path.value : null;
}

/** The package of that name that is nearest above a file. */
function installed(c: Case, file: SourceFile, name: string): PackageAt | null {
  for (let at = dirname(file.path); ; at = dirname(at)) {
    const found = c.options.sources.packageOf(
      pathToFileURL(join(at, 'node_modules', name, 'package.json')).href,
    );
    if (found && found.version !== null) return found;
    if (dirname(at) === at) return null;
  }
}
