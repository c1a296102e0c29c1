import type { Unit } from '../case/case.ts';
import { isMutator } from '../facts/builtins.ts';
import { type Binding, freeNames, usesOf } from '../facts/names.ts';
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

const GLOBALS = new Set(
  Object.getOwnPropertyNames(globalThis).concat('undefined', 'NaN', 'Infinity', 'arguments'),
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
function withMitata({ header, before, after, input, ask }: Standalone): string {
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
${input}
${demand(ask)}
${one('before')}${after === null ? '// Write your change as a function `after`, and bench it the same way.\n' : one('after')}
await run();
`;
}

function withPerfHooks(parts: Standalone): string {
  return `${parts.header}
import { performance } from 'node:perf_hooks';

${parts.before}
${parts.after ?? ''}
${parts.input}
${demand(parts.ask)}
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

/** Ends a benchmark that has no input, with the sentence that says so. */
const demand = (ask: string | null): string =>
  ask === null ? '' : `if (!input) {\n  console.error(${JSON.stringify(ask)});\n  process.exit(1);\n}\n`;

/**
 * A test that holds the change to what the function gave before. What it lacks (input, the changed function) it fails for, in a sentence: a
 * test of nothing must not pass.
 */
export function verificationFor(unit: Unit | null, code: CodeChange | null, goal: string | null): string {
  const parts = unit ? standalone(unit, code) : null;
  const name = inComment(unit?.label.name ?? 'the program');
  const check = goal ? `// And the time: culprit check NEW.cpuprofile --goal '${inComment(goal)}'\n` : '';
  if (!parts) {
    return `// Characterise ${name} before changing it: record its results for real input, then compare with them.
${check}import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import test from 'node:test';

// Import the function, and list real inputs of your program.
const subject = null;
const cases = [];

test(${JSON.stringify(`${name} returns the same as before the change`)}, async () => {
  assert.ok(
    subject && cases.length > 0,
    ${JSON.stringify(`Add real input here: set \`subject\` to a function that calls ${name} with one input, and fill \`cases\` with inputs`)},
  );
  const results = await Promise.all(cases.map((input) => subject(input)));
  const golden = new URL('./golden.json', import.meta.url);
  if (!existsSync(golden)) writeFileSync(golden, JSON.stringify(results));
  assert.deepEqual(JSON.parse(JSON.stringify(results)), JSON.parse(readFileSync(golden, 'utf8')));
});
`;
  }
  const text = `${parts.header}${check}import assert from 'node:assert/strict';
import test from 'node:test';

${parts.before}
${parts.after ?? '// Put the changed function here.\nconst after = null;\n'}
${parts.input}

/** The return value, and the arguments after the call. */
async function outcome(run) {
  const given = input();
  return { returned: await run(...given), given };
}

test(${JSON.stringify(`${name} returns the same result before and after`)}, async () => {
${parts.ask === null ? '' : `  assert.ok(input, ${JSON.stringify(parts.ask)});\n`}${
  parts.after === null
    ? `  assert.ok(after, ${JSON.stringify(`Set \`after\` to the changed ${name}: until then there is nothing to compare`)});\n`
    : ''
}  assert.deepEqual(await outcome(after), await outcome(before));
});
`;
  return parses('verification.ts', text) ? text : verificationFor(null, null, goal);
}

interface Standalone {
  header: string;
  before: string;
  after: string | null;
  /** A function that makes the arguments; null where their shape cannot be told. */
  input: string;
  /** What whoever runs it is asked for; null where the input is made up. */
  ask: string | null;
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

function wholeProgram(name: string): string {
  return `# ${inComment(name)} depends on surrounding state: measure the program before and after the change, with the same input.
node --cpu-prof --cpu-prof-name=before.cpuprofile YOUR-PROGRAM
# … make the one change …
node --cpu-prof --cpu-prof-name=after.cpuprofile YOUR-PROGRAM
culprit compare before.cpuprofile after.cpuprofile
`;
}
