import type { Unit } from './case.ts';
import { languageOf, parses } from './edit.ts';
import type { CodeChange } from './finding.ts';
import { kindOf } from './kinds.ts';
import { freeNames, identifiersOf, resolve, usesOf } from './names.ts';
import {
  functionName,
  isFunction,
  isMember,
  type Node,
  propertyName,
  type SourceFile,
  textOf,
} from './syntax.ts';

const GLOBALS = new Set(
  Object.getOwnPropertyNames(globalThis).concat(
    'undefined',
    'NaN',
    'Infinity',
    'require',
    'module',
    'exports',
    '__dirname',
    '__filename',
    'arguments',
  ),
);

/**
 * A benchmark file that runs as it stands where the function stands on its own (its free names are globals or constants of
 * its file); otherwise the commands that measure the whole program. Numbers are never made up: it prints them.
 */
export function benchmarkFor(unit: Unit | null, code: CodeChange | null, mitata = false): string {
  const parts = unit ? standalone(unit, code) : null;
  if (!parts) return wholeProgram(unit?.label.name ?? 'the program');
  const text = mitata ? withMitata(parts) : withPerfHooks(parts);
  return parses('benchmark.ts', text) ? text : wholeProgram(unit!.label.name);
}

/** For a project that has mitata: it warms up, and tells means and percentiles by itself. */
function withMitata({ header, before, after, input }: Standalone): string {
  const one = (name: string) => `bench('${name}', function* () {
  yield {
    [0]: input,
    bench: (given) => ${name}(...given),
  };
});
`;
  return `${header}
import { bench, run } from 'mitata';

${before}
${after ?? ''}
// Replace with what your program really passes; the sizes decide.
const input = () => ${input};

${one('before')}${after === null ? '// Write your change as a function `after`, and bench it the same way.\n' : one('after')}
await run();
`;
}

function withPerfHooks(parts: Standalone): string {
  return `${parts.header}
import { performance } from 'node:perf_hooks';

${parts.before}
${parts.after ?? ''}
// Replace with what your program really passes; the sizes decide.
const input = () => ${parts.input};

async function measure(name, run) {
  await run(...input());
  const times = [];
  const end = performance.now() + 1000;
  while (times.length < 3 || (times.length < 50 && performance.now() < end)) {
    const given = input();
    const start = performance.now();
    await run(...given);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (p) => times[Math.ceil(p * times.length) - 1].toFixed(3);
  console.log(\`\${name}: median \${at(0.5)} ms, p95 \${at(0.95)} ms over \${times.length} runs\`);
}

await measure('before', before);
${parts.after === null ? "// Write your change as a function `after`, then: measure('after', after);" : "await measure('after', after);"}
`;
}

export function verificationFor(unit: Unit | null, code: CodeChange | null, goal: string | null): string {
  const parts = unit ? standalone(unit, code) : null;
  const name = unit?.label.name ?? 'the program';
  const check = goal ? `// And the time: culprit check NEW.cpuprofile --goal '${goal}'\n` : '';
  if (!parts) {
    return `// Characterise ${name} before changing it: record what it returns for real input, then hold it to that.
${check}import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import test from 'node:test';

// Point this at the function, with the inputs your program really sees.
const cases = [];
const subject = (input) => input;

test(${JSON.stringify(`${name} gives what it gave before the change`)}, async () => {
  const results = await Promise.all(cases.map(subject));
  const golden = new URL('./golden.json', import.meta.url);
  if (!existsSync(golden)) writeFileSync(golden, JSON.stringify(results));
  assert.deepEqual(JSON.parse(JSON.stringify(results)), JSON.parse(readFileSync(golden, 'utf8')));
});
`;
  }
  const text = `${parts.header}${check}import assert from 'node:assert/strict';
import test from 'node:test';

${parts.before}
${parts.after ?? '// Put the changed function here.\nconst after = before;'}
// Replace with what your program really passes; add the empty and the awkward cases.
const input = () => ${parts.input};

test(${JSON.stringify(`${name} gives the same result before and after`)}, async () => {
  assert.deepEqual(await after(...input()), await before(...input()));
});
`;
  return parses('verification.ts', text) ? text : verificationFor(null, null, goal);
}

interface Standalone {
  header: string;
  before: string;
  after: string | null;
  input: string;
}

function standalone(unit: Unit, code: CodeChange | null): Standalone | null {
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
    input: argumentsOf(file, node),
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
      if (!declaration || !constant || texts.size > 12) return null;
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

/** Arguments of the shape that the function's own use of its parameters shows: a place to start, not a measurement. */
function argumentsOf(file: SourceFile, fn: Node): string {
  if (!isFunction(fn)) return '[]';
  const values = fn.params.map((parameter) => {
    const [id] = identifiersOf(parameter);
    const binding = id && parameter.type !== 'ObjectPattern' ? resolve(file, id) : null;
    if (!binding) return '{}';
    const kind = kindOf(file, id);
    if (kind === 'string') return "'sample text, sample text'";
    if (kind === 'number') return '1000';
    if (kind === 'set') return 'new Set()';
    if (kind === 'map') return 'new Map()';
    const fields = new Map<string, string>();
    const items = new Map<string, string>();
    let listed = false;
    for (const use of usesOf(file, binding)) {
      const parent = file.parents.get(use);
      if (isMember(parent) && parent.object === use) {
        const name = propertyName(parent);
        const call = file.parents.get(parent);
        if (parent.computed && name === '') {
          // Indexed: a table; of lists of its own indexes (a graph) where its rows are walked.
          const walked = call?.type === 'ForOfStatement' && call.right === parent;
          return walked
            ? 'Array.from({ length: 2000 }, (_, i) => [(i * 2 + 1) % 2000, (i * 2 + 2) % 2000])'
            : 'Array.from({ length: 2000 }, (_, i) => (i * 7919) % 1000)';
        }
        if (call?.type === 'CallExpression' && call.callee === parent) {
          const callback = call.arguments[0];
          // The element is a reduce's second parameter, everybody else's first.
          const element = isFunction(callback) ? callback.params[/^reduce/.test(name) ? 1 : 0] : null;
          listed ||= /^(indexOf|lastIndexOf|includes|slice|concat|at|forEach|join|entries)$/.test(name);
          if (element?.type === 'Identifier') fieldsOf(file, element, items);
        } else if (name !== '' && name !== 'length') fields.set(name, sampleOf(file, parent));
      } else if (
        parent?.type === 'ForOfStatement' &&
        parent.right === use &&
        parent.left.type === 'VariableDeclaration'
      ) {
        const loopId = identifiersOf(parent.left.declarations[0].id)[0];
        if (loopId) fieldsOf(file, loopId, items);
      }
    }
    const object = (of: Map<string, string>) =>
      `{ ${[...of].map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ')} }`;
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a template in the file that is written
    const item = items.size > 0 ? object(items) : '`item-${i % 1000}`';
    if (kind === 'array' || listed) return `Array.from({ length: 2000 }, (_, i) => (${item}))`;
    return fields.size > 0
      ? `((i) => (${object(fields)}))(1)`
      : "({ id: 1, name: 'sample', list: ['a', 'b'] })";
  });
  return `[${values.join(', ')}]`;
}

/** A value for a field, of the kind that its use shows. */
function sampleOf(file: SourceFile, member: Node): string {
  const walk = file.parents.get(member);
  if (walk?.type === 'ForOfStatement' && walk.right === member && walk.left.type === 'VariableDeclaration') {
    // Walked in turn: a list of what its elements are seen to have.
    const items = new Map<string, string>();
    const [id] = identifiersOf(walk.left.declarations[0].id);
    if (id) fieldsOf(file, id, items);
    const fields = [...items].map(([name, value]) => `${JSON.stringify(name)}: ${value}`).join(', ');
    if (fields) return `[0, 1, 2].map((k) => ({ ${fields.replaceAll('i % 1000', '(i * 3 + k) % 5000')} }))`;
  }
  const kind = kindOf(file, member);
  if (kind === 'number') return 'i % 1000';
  if (kind === 'array') return "['a' + (i % 50), 'b' + (i % 70)]";
  return `\`${isMember(member) ? propertyName(member) : 'value'}-\${i % 1000}\``;
}

function fieldsOf(file: SourceFile, id: Node, into: Map<string, string>): void {
  const binding = id.type === 'Identifier' ? resolve(file, id) : null;
  if (!binding) return;
  for (const use of usesOf(file, binding)) {
    const parent = file.parents.get(use);
    if (isMember(parent) && parent.object === use && propertyName(parent) !== '')
      into.set(propertyName(parent), sampleOf(file, parent));
  }
}

function wholeProgram(name: string): string {
  return `# ${name} leans on its surroundings: measure the program, before and after the change, with the same input.
node --cpu-prof --cpu-prof-name=before.cpuprofile YOUR-PROGRAM
# … make the one change …
node --cpu-prof --cpu-prof-name=after.cpuprofile YOUR-PROGRAM
culprit compare before.cpuprofile after.cpuprofile
`;
}
