import type { Unit } from '../case/case.ts';
import type { CodeChange } from '../finding.ts';
import { parses } from './edit.ts';
import { inComment } from './safe.ts';
import { type Standalone, standalone } from './standalone.ts';

// The benchmark and the verification of a finding: files to run.

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

function wholeProgram(name: string): string {
  return `# ${inComment(name)} depends on surrounding state: measure the program before and after the change, with the same input.
node --cpu-prof --cpu-prof-name=before.cpuprofile YOUR-PROGRAM
# … make the one change …
node --cpu-prof --cpu-prof-name=after.cpuprofile YOUR-PROGRAM
culprit compare before.cpuprofile after.cpuprofile
`;
}
