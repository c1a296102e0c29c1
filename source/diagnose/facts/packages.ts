import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PackageAt } from '../../files/reader.ts';
import type { Case } from '../case/case.ts';
import { resolve } from './names.ts';
import { bare, type CallNode, isCall, memberRoot, type Node, type SourceFile } from './syntax.ts';

/** How many names that stand for others are followed. */
const STEPS = 4;

/**
 * The package that a name or member of a file comes from, by `import` or `require`, or as what its functions made (`ajv` of `new Ajv()`); null for files beside
 * it, and node's own.
 */
export function packageBehind(c: Case, file: SourceFile, expression: Node, steps = 0): PackageAt | null {
  const root = memberRoot(expression);
  const binding = root.type === 'Identifier' ? resolve(file, root) : null;
  if (!binding || steps > STEPS) return null;
  const made = binding.init ? bare(binding.init) : null;
  const isMade = made?.type === 'NewExpression' || (isCall(made) && requiredIn(made) === null);
  if (isMade) return packageBehind(c, file, (made as CallNode).callee, steps + 1);
  const declaration = file.parents.get(binding.node);
  const source =
    declaration?.type === 'ImportDeclaration' ? declaration.source.value : requiredIn(binding.init);
  const name = source && /^(@[^/]+\/[^/]+|[^./@][^/:]*)(\/|$)/.exec(source)?.[1];
  return name ? installed(c, file, name) : null;
}

/** `name` of `require('name')` and `require('name').member`. */
function requiredIn(init: Node | null): string | null {
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
