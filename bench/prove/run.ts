import { readFileSync } from 'node:fs';
import { changeOf } from '../../source/commands/change.ts';
import { proveChange } from '../../source/commands/prove-run.ts';
import { buildModel } from '../../source/cpu/build.ts';
import { WHOLE } from '../../source/cpu/model.ts';
import { diagnose } from '../../source/diagnose/diagnose.ts';
import { showOriginals } from '../../source/load/originals.ts';
import { readProfiles } from '../../source/load/profile/read.ts';
import { MemorySource } from '../../source/load/source.ts';
import { side } from '../diagnosis/bounds.ts';
import { casesOf } from '../diagnosis/cases.ts';
import { record, recorded, sourcesOf } from '../diagnosis/record.ts';

/*
 * Proves every exact rewrite of the first findings of a set of programs: is the output kept, is it faster, and by how much beside the bound?
 *   npm run bench:prove -- [--set own|FOLDER] [--only NAME] [--runs 7] [--again]
 */
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null;
const set = option('--set') ?? 'own';
const only = option('--only')?.split(',');
const runs = Number(option('--runs') ?? 7);
const node = process.execPath;
const { version } = process;

const tally = { all: 0, kept: 0, varies: 0, faster: 0, above: 0, below: 0 };
for (const one of casesOf(set).filter(({ name, bundle }) => !bundle && (!only || only.includes(name)))) {
  try {
    const {
      recordings: [recording],
      home,
    } = (process.argv.includes('--again') && recorded(one, version)) || record(one, node, version);
    const profiles = readProfiles(new MemorySource(readFileSync(recording)), recording);
    showOriginals(profiles, sourcesOf({ home }));
    const [profile] = profiles;
    const model = buildModel(profile, WHOLE);
    const { findings } = diagnose(model, { sources: sourcesOf({ home }) });
    const finding = findings.find(({ verdict, code }) => verdict === 'optimize' && code?.exact && code.edit);
    if (!finding) continue;
    const command = [node, ...(one.flags ?? []), ...one.entry.split(' ')];
    const proof = await proveChange({ command, cwd: home }, changeOf(finding, null), finding, {
      runs,
      flags: {},
      progress: () => {},
    });
    tally.all++;
    if (proof.output !== 'different' && proof.exitCodes.before === proof.exitCodes.after) tally.kept++;
    if (proof.output === 'varies') tally.varies++;
    if (proof.verdict === 'proven') tally.faster++;
    const gain = finding.impact.of === 'wall time' ? proof.wall : proof.cpu;
    const where =
      gain === null || proof.bound === null
        ? 'within'
        : side(proof.bound, finding.impact.bound ?? 'up to', gain);
    if (where !== 'within') tally[where]++;
    console.log(
      `${proof.verdict.padEnd(13)} ${one.name.padEnd(22)} ${finding.rule.padEnd(22)} ${where === 'within' ? '' : `${where.toUpperCase()} THE BOUND `}${proof.text}`,
    );
  } catch (error) {
    tally.all++;
    console.log(`FAIL          ${one.name.padEnd(22)} ${(error as Error).message.split('\n')[0]}`);
  }
}
const share = (count: number) =>
  `${count} of ${tally.all} (${Math.round((100 * count) / Math.max(1, tally.all))} %)`;
console.log(`
${set}, ${runs} runs a side, Node ${version}
output and exit code kept  ${share(tally.kept)}${tally.varies ? `, of which ${tally.varies} vary by themselves` : ''}
faster                     ${share(tally.faster)}
gain above the bound       ${share(tally.above)}
gain below "at least"      ${share(tally.below)}`);
if (tally.kept < tally.all || tally.faster < 0.95 * tally.all) process.exitCode = 1;
