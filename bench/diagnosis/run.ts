import { execFileSync } from 'node:child_process';
import type { Diagnosis } from '../../source/diagnose/diagnose.ts';
import { boundsText, heldAgainst, withoutGaps } from './bounds.ts';
import { type Case, casesOf } from './cases.ts';
import { modelsOf, ofRun } from './diagnosed.ts';
import { type Judgement, judge } from './judge.ts';
import { type Recorded, record, recorded } from './record.ts';

/*
 * Records the programs of a set afresh and compares what the diagnosis says first with what is expected.
 *   npm run bench:diagnosis -- [--set own|blind|real|real/bugs|FOLDER] [--only NAME] [--node PATH] [--again] [--verbose] [--bounds]
 * `--again` takes the recordings of the run before; `--bounds` holds the factors of right findings against what the fix gained.
 */
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null;
const node = option('--node') ?? process.execPath;
const only = option('--only');
const set = option('--set') ?? 'own';
const again = process.argv.includes('--again');
const verbose = process.argv.includes('--verbose');
const bounds = process.argv.includes('--bounds');
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

const cases = casesOf(set).filter((one) => !only || only.split(',').includes(one.name));
const results: { one: Case; diagnosis: Diagnosis; judgement: Judgement; millis: number }[] = [];
for (const one of cases) {
  let place: Recorded;
  try {
    place = (again && recorded(one, version)) || record(one, node, version);
  } catch (error) {
    console.log(
      `FAIL ${one.name.padEnd(28)} ${(error as Error).message.split('\n').slice(0, 3).join(' ').slice(0, 300)}`,
    );
    continue;
  }
  const models = modelsOf(place).map((model) => (bounds ? withoutGaps(model) : model));
  const before = performance.now();
  const diagnosis = ofRun(models, place);
  const millis = performance.now() - before;
  const judgement = judge(one, diagnosis);
  results.push({ one, diagnosis, judgement, millis });
  const [first] = diagnosis.findings;
  console.log(
    `${judgement.first ? 'ok  ' : judgement.falseAlarm ? 'ALARM' : 'MISS'} ${one.name.padEnd(28)} ${first.verdict.padEnd(12)} ${first.rule} · ${first.subject.name} · ${(first.impact.share * 100).toFixed(0)} % · ${millis.toFixed(0)} ms`,
  );
  if (verbose) console.log(JSON.stringify(diagnosis, null, 1));
}

const share = (count: number, of: number) =>
  of === 0 ? '–' : `${count} of ${of} (${((100 * count) / of).toFixed(0)} %)`;
const count = (list: typeof results, is: (judgement: Judgement) => boolean) =>
  list.filter(({ judgement }) => is(judgement)).length;
const sick = results.filter(({ one }) => one.kind !== 'healthy');
const healthy = results.filter(({ one }) => one.kind === 'healthy');
const levered = sick.filter(({ judgement }) => judgement.lever !== null);
console.log(`
${set}, Node ${version}, ${results.length} programs
first finding right      ${share(
  count(results, (j) => j.first),
  results.length,
)}; with a cause ${share(
  count(sick, (j) => j.first),
  sick.length,
)}
right in the first three ${share(
  count(results, (j) => j.inThree),
  results.length,
)}; with a cause ${share(
  count(sick, (j) => j.inThree),
  sick.length,
)}
lever named first        ${share(
  count(levered, (j) => j.lever === 'first'),
  levered.length,
)}; in three ${share(
  count(levered, (j) => j.lever !== 'no'),
  levered.length,
)}
false "optimize"         ${share(
  count(healthy, (j) => j.falseAlarm),
  healthy.length,
)}
"leave" about 30 % or more ${share(
  count(results, (j) => j.leftLarge),
  results.length,
)}
longest diagnosis        ${Math.max(0, ...results.map(({ millis }) => millis)).toFixed(0)} ms`);
if (bounds)
  console.log(
    boundsText(
      results.flatMap(({ one, diagnosis: { findings }, judgement }) =>
        judgement.first ? (heldAgainst(one, findings[0]) ?? []) : [],
      ),
    ),
  );
for (const { one, diagnosis, judgement } of results) {
  if (judgement.first && judgement.lever !== 'no') continue;
  const { verdict, rules, cause, subjects = [], places = [] } = one.expect;
  console.log(
    `\n${judgement.first ? 'lever missed' : 'MISS'} ${one.name}: wanted ${verdict.join('/')} ${(rules ?? cause ?? []).join('/')} · ${subjects.join(', ')} · ${places.join(', ')} · ${one.expect.lever ?? ''}`,
  );
  for (const finding of diagnosis.findings.slice(0, 4))
    console.log(`    ${finding.verdict} ${finding.rule} · ${finding.subject.name}: ${finding.title}`);
  for (const lever of diagnosis.levers.slice(0, 4))
    console.log(`      ${(lever.share * 100).toFixed(0)} % ${lever.text}`);
}
if (
  count(results, (j) => !j.first) > results.length * 0.15 ||
  healthy.some(({ judgement }) => judgement.falseAlarm)
)
  process.exitCode = 1;
