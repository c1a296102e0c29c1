import type { Unit } from '../case/case.ts';
import { isMutator } from '../facts/builtins.ts';
import { freeNames } from '../facts/free-names.ts';
import { type Binding, usesOf } from '../facts/names.ts';
import {
  type FunctionNode,
  functionName,
  isCall,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from '../facts/syntax.ts';
import type { CodeChange } from '../finding.ts';
import { languageOf, parses } from './edit.ts';
import { inComment } from './safe.ts';
import { argumentsOf, parametersOf } from './sample-input.ts';

// Whether a function runs by itself outside of its file, and with what: its own code, the constants that it reads, an input.

const GLOBALS = new Set(
  Object.getOwnPropertyNames(globalThis).concat('undefined', 'NaN', 'Infinity', 'arguments'),
);

export interface Standalone {
  header: string;
  before: string;
  after: string | null;
  /** A function that makes the arguments; null where their shape cannot be told. */
  input: string;
  /** What whoever runs it is asked for; null where the input is made up. */
  ask: string | null;
}

export function standalone(unit: Unit, code: CodeChange | null): Standalone | null {
  const { file, node } = unit;
  if (!file || !node || !isFunction(node) || node.generator) return null;
  if (
    node.type !== 'FunctionDeclaration' &&
    node.type !== 'FunctionExpression' &&
    node.type !== 'ArrowFunctionExpression'
  )
    return null;
  if (/\bthis\b|\bsuper\b/.test(textOf(file, node))) return null;
  const needed = constantsOf(file, node);
  if (needed === null) return null;
  const exact = code?.exact ? expressionOf(code.after, file.path, functionName(file, node)) : null;
  const before = textOf(file, node);
  const language = languageOf(file.path);
  return {
    header:
      language === 'ts' || language === 'tsx'
        ? '// Run with: npx tsx FILE.ts (or node, from 22.18, as a .ts file)\n'
        : '// Run with: node FILE.mjs\n',
    before: `${needed}const before = ${before};`,
    after: exact === null ? null : `${exact}\n`,
    ...inputOf(unit, file, node),
  };
}

function inputOf(unit: Unit, file: SourceFile, node: FunctionNode): Pick<Standalone, 'input' | 'ask'> {
  const made = argumentsOf(file, node);
  if (made !== null)
    return {
      input: `// Replace this with real input of your program: sizes matter.\nconst input = () => ${made};`,
      ask: null,
    };
  const parameters = inComment(parametersOf(file, node));
  const name = inComment(unit.label.name);
  return {
    input: `// The source does not show the type of: ${parameters}\nconst input = null;`,
    ask: `Add real input here: make \`input\` a function that returns the arguments of ${name} (${parameters}) as a list, new ones on each call`,
  };
}

/** `after` as a constant: the rewritten statement may put declarations, helpers among them, before the function. */
function expressionOf(after: string, path: string, wanted: string): string | null {
  const text = after.replace(/^export (default )?/gm, '');
  const named = [
    ...text.matchAll(/(?:^|\n)(?:async )?function\s*\*?\s*([\w$]+)\s*\(/g),
    ...text.matchAll(
      /(?:^|\n)(?:const|let|var)\s+([\w$]+)(?::[^=]+)?\s*=\s*(?:async\s*)?(?:function|\(|[\w$]+\s*=>)/g,
    ),
  ].map(([, name]) => name);
  const name = named.find((one) => one === wanted) ?? named[0];
  if (!name) return null;
  const whole = `const after = (() => {\n${text}\nreturn ${name};\n})();`;
  return parses(path, whole) ? whole : null;
}

/** Text of the file's own declarations that a function leans on, deepest first; null where one cannot be copied. */
function constantsOf(file: SourceFile, root: Node): string | null {
  const texts = new Map<Node, string>();
  const todo: Node[] = [root];
  const own = isFunction(root) && root.type === 'FunctionDeclaration' ? root.id?.name : null;
  for (let at = todo.pop(); at; at = todo.pop()) {
    for (const [name, binding] of freeNames(file, at)) {
      if (!binding) {
        if (!GLOBALS.has(name)) return null;
        continue;
      }
      // A function's own name is known inside it, also where it stands as an expression.
      if (name === own || texts.has(binding.node)) continue;
      const declaration =
        binding.node.type === 'VariableDeclarator' ? file.parents.get(binding.node) : binding.node;
      const constant =
        declaration?.type === 'FunctionDeclaration' ||
        (declaration?.type === 'VariableDeclaration' &&
          declaration.declarations.length === 1 &&
          declaration.kind === 'const');
      if (!declaration || !constant || texts.size > 12 || isChanged(file, binding)) return null;
      if (
        binding.init &&
        !/^(\w*Literal|ArrayExpression|ObjectExpression|NewExpression|ArrowFunctionExpression|FunctionExpression|UnaryExpression|BinaryExpression)$/.test(
          binding.init.type,
        )
      )
        return null;
      texts.set(binding.node, textOf(file, declaration));
      todo.push(declaration);
    }
  }
  return [...texts.values()]
    .reverse()
    .map((text) => text + '\n')
    .join('');
}

const changes = (name: string): boolean => isMutator(name) || name === 'assign' || name === 'defineProperty';

/** Whether what a constant holds is changed somewhere: then it is state, which a copy of its declaration does not have. */
function isChanged(file: SourceFile, binding: Binding): boolean {
  return usesOf(file, binding).some((use) => {
    let at: Node = use;
    let parent = file.parents.get(at);
    while (isMember(parent) && parent.object === at) {
      const call = file.parents.get(parent);
      if (isCall(call) && call.callee === parent) return changes(propertyName(parent));
      [at, parent] = [parent, call];
    }
    return (
      (parent?.type === 'AssignmentExpression' && parent.left === at) ||
      parent?.type === 'UpdateExpression' ||
      (parent?.type === 'UnaryExpression' && parent.operator === 'delete') ||
      (isCall(parent) &&
        isMember(parent.callee) &&
        changes(propertyName(parent.callee)) &&
        parent.arguments[0] === at)
    );
  });
}
