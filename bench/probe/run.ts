import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { probeProgram } from '../../source/commands/probe-run.ts';
import { withProbes } from '../../source/diagnose/probe/apply.ts';
import { targetsOf } from '../../source/diagnose/probe/places.ts';
import { casesOf } from '../diagnosis/cases.ts';
import { modelsOf, ofRun } from '../diagnosis/diagnosed.ts';
import { judge } from '../diagnosis/judge.ts';
import { record, recorded } from '../diagnosis/record.ts';

/*
 * Probes the first finding of every program for which it is "investigate", and compares what it then says with what is expected.
 *   npm run bench:probe -- [--set own|FOLDER] [--only NAME] [--again] [--verbose]
 */
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null;
const set = option('--set') ?? 'own';
const only = option('--only')?.split(',');
const node = process.execPath;
const { version } = process;

/** CPU time of all processes that were started here and have ended; counts on other machines than Linux are not to be had. */
const childMillis = () => {
  const [user, system] = readFileSync('/proc/self/stat', 'latin1')
    .split(') ')
    .at(-1)!
    .split(' ')
    .slice(13, 15);
  return 10 * (Number(user) + Number(system));
};

let slowest = 0;
const tally = { right: 0, wrong: 0, open: 0 };
for (const one of casesOf(set).filter(({ name, bundle }) => !bundle && (!only || only.includes(name)))) {
  try {
    const place = (process.argv.includes('--again') && recorded(one, version)) || record(one, node, version);
    const diagnosis = ofRun(modelsOf(place), place);
    const [first] = diagnosis.findings;
    if (first.verdict !== 'investigate') continue;
    const targets = targetsOf(diagnosis.modelOf(first), first);
    if (targets.length === 0) continue;
    const command = [node, ...(one.flags ?? []), ...one.entry.split(' ')];
    const begun = childMillis();
    execFileSync(node, command.slice(1), { cwd: place.home, stdio: 'ignore' });
    const before = childMillis();
    const result = await probeProgram({ command, cwd: place.home }, targets, first);
    const slower = (childMillis() - before) / (before - begun);
    slowest = Math.max(slowest, slower);
    const { findings } = withProbes(diagnosis.findings, [result]);
    const after = findings.find(({ evidence }) => evidence.some(({ metric }) => metric === 'probe'))!;
    const { first: right } = judge(one, { ...diagnosis, findings: [after] });
    const healthy = one.kind === 'healthy';
    const open = after.verdict === 'investigate';
    const ok = right && !open && (healthy ? after.verdict === 'leave' : after.verdict === 'optimize');
    tally[open ? 'open' : ok ? 'right' : 'wrong']++;
    console.log(
      `${open ? 'open ' : ok ? 'right' : 'WRONG'} ${one.name.padEnd(24)} ${result.verdict.padEnd(12)} ${(result.microsPerUnit ?? 0).toFixed(2).padStart(6)} µs/unit ${slower.toFixed(1).padStart(4)} times as long  ${result.text}`,
    );
    if (process.argv.includes('--verbose')) console.log(JSON.stringify(result, null, 1));
  } catch (error) {
    console.log(`FAIL  ${one.name.padEnd(24)} ${(error as Error).message.split('\n')[0]}`);
    tally.open++;
  }
}
const all = tally.right + tally.wrong + tally.open;
console.log(
  `\n${set}: ${all} findings to investigate; decided right ${tally.right} (${Math.round((100 * tally.right) / Math.max(1, all))} %), open ${tally.open}, wrong ${tally.wrong}; CPU time of a probed program at most ${slowest.toFixed(1)} times that of the program`,
);
if (tally.wrong > 0) process.exitCode = 1;
