import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Finding } from '../../source/diagnose/finding.ts';
import { diagnoseHeap } from '../../source/diagnose/heap/diagnose.ts';
import { analyse } from '../../source/heap/engine.ts';
import type { HeapModel } from '../../source/heap/model.ts';
import { pathLine } from '../../source/heap/retainers/path-line.ts';
import { assemble } from '../../source/load/heapsnapshot/assemble.ts';
import { readSnapshot } from '../../source/load/heapsnapshot/reader.ts';
import { memoryBytes } from '../../test/load/heapsnapshot/write.ts';
import { type LeakCase, leakCases } from './cases.ts';
import { type Judgement, judge } from './judge.ts';
import { type MemlabSays, memlab } from './memlab.ts';
import { homeOf, snapshotsOf } from './record.ts';

/*
 * Records the programs of a set and compares the first finding about their heaps with what is expected.
 *   npm run bench:leaks -- [--set real/leaks|blind/heap1|FOLDER] [--only NAME,…] [--node PATH] [--again] [--one|--sole] [--memlab] [--verbose]
 * `--again` takes the snapshots of the run before; `--one` hands over the last snapshot alone, `--sole` a last one that is the only one of its process,
 * so that object ids do not tell what came since the others; `--memlab` asks memlab about each leak as well.
 */
const option = (name: string) =>
  process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : null;
const has = (name: string) => process.argv.includes(name);
const node = option('--node') ?? process.execPath;
const only = option('--only')?.split(',');
const sole = has('--sole');
const alone = sole || has('--one');
const set = option('--set') ?? 'real/leaks';
const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

/** Off by more than this, "frees" is wrong. */
const WITHIN = 0.1;

const results: {
  one: LeakCase;
  findings: Finding[];
  judgement: Judgement;
  millis: number;
  devtools: number | null;
  peer: Record<'default' | 'all', MemlabSays | null> | null;
}[] = [];
for (const one of leakCases(set)) {
  if (only && !only.includes(one.name)) continue;
  let files: string[];
  try {
    files = snapshotsOf(one, { node, version, again: has('--again'), sole });
  } catch (error) {
    console.log(`FAIL  ${one.name.padEnd(22)} ${(error as Error).message.slice(0, 300).replace(/\n/g, ' ')}`);
    continue;
  }
  const models = (alone ? files.slice(-1) : files).map(read);
  const before = performance.now();
  const findings = diagnoseHeap(models.at(-1)!, { earlier: models.slice(0, -1), roots: [homeOf(one)] });
  const millis = performance.now() - before;
  const judgement = judge(one, findings[0], alone);
  const devtools = rankInDevTools(one, models);
  const peer =
    has('--memlab') && one.kind === 'leak' && files.length >= 3 ? memlab(one, files.slice(-3), node) : null;
  results.push({ one, findings, judgement, millis, devtools, peer });
  const word = judgement.right ? 'ok' : judgement.falseAlarm ? 'ALARM' : 'MISS';
  const wrong = (['verdict', 'holder', 'class', 'package'] as const).filter((part) => !judgement[part]);
  const freed = judgement.freed === null ? '' : ` · frees ${(judgement.freed * 100).toFixed(0)} %`;
  console.log(
    `${word.padEnd(5)} ${one.name.padEnd(22)} ${findings[0].verdict.padEnd(11)} ${findings[0].rule}${freed}${wrong.length > 0 ? ` · wrong: ${wrong.join(', ')}` : ''}${devtools === null ? '' : ` · DevTools row ${devtools}`}${peer ? ` · memlab ${says(peer.default)}, all objects ${says(peer.all)}` : ''} · ${millis.toFixed(0)} ms`,
  );
  if (has('--verbose')) console.log(JSON.stringify(findings.slice(0, 3), null, 1));
}

/** What memlab's first trace names. */
function says(one: MemlabSays | null): string {
  if (one === null) return 'fails';
  const { leaks, holder, class: of } = one;
  if (leaks === 0) return 'finds none';
  return holder && of ? 'names both' : holder ? 'names the holder' : of ? 'names the class' : 'names neither';
}

function read(file: string): HeapModel {
  return analyse(assemble(readSnapshot(memoryBytes(readFileSync(file)))), file);
}

/**
 * The row in which a reader of DevTools comes to what piles up: constructors of the last snapshot, largest retained size first, or by what the class
 * rose by since the snapshot before ("Comparison", size delta) where that is sooner. Null where it is no leak, or no class of that name.
 */
function rankInDevTools({ kind, expect }: LeakCase, models: readonly HeapModel[]): number | null {
  if (kind !== 'leak') return null;
  const sizes = (model: HeapModel | undefined, of: 'retainedSize' | 'selfSize') => {
    const all = new Map<string, number>();
    model?.classes.names.forEach((name, c) => {
      all.set(name, (all.get(name) ?? 0) + model.classes[of]![c]);
    });
    return all;
  };
  const rank = (all: Map<string, number>) => {
    const rows = [...all].sort((a, b) => b[1] - a[1]);
    return rows.findIndex(([name]) => expect.classes.includes(name)) + 1;
  };
  const last = models[models.length - 1];
  const before = sizes(models.at(-2), 'selfSize');
  const rises = new Map(
    [...sizes(last, 'selfSize')].map(([name, size]) => [name, size - (before.get(name) ?? 0)]),
  );
  const ranks = [rank(sizes(last, 'retainedSize')), models.length > 1 ? rank(rises) : 0].filter(
    (at) => at > 0,
  );
  return ranks.length > 0 ? Math.min(...ranks) : null;
}

const share = (count: number, of: number) =>
  of === 0 ? '–' : `${count} of ${of} (${((100 * count) / of).toFixed(0)} %)`;
const leaks = results.filter(({ one }) => one.kind === 'leak');
const others = results.filter(({ one }) => one.kind !== 'leak');
const measured = leaks.filter(({ judgement }) => judgement.freed !== null);
const ranked = leaks.map(({ devtools }) => devtools ?? Number.POSITIVE_INFINITY);
const some = (list: typeof results, is: (judgement: Judgement) => boolean) =>
  share(list.filter(({ judgement }) => is(judgement)).length, list.length);
/** Of the leaks that memlab was asked about. */
function peerLines(): string {
  const asked = leaks.flatMap(({ peer }) => peer ?? []);
  if (asked.length === 0) return '';
  const named = (way: 'default' | 'all') =>
    share(asked.filter((peer) => peer[way]?.holder && peer[way].class).length, asked.length);
  return `peer, memlab find-leaks      names holder and class in its first trace: ${named('default')}; with --trace-all-objects ${named('all')}; sizes of single objects, no remedy\n`;
}

console.log(`
${set}, Node ${version}, ${sole ? 'the only snapshot' : alone ? 'the last snapshot alone' : 'all snapshots'}, ${results.length} programs
first finding right, leaks  ${some(leaks, (j) => j.right)}; but for the package ${some(leaks, (j) => j.verdict && j.holder && j.class)}
verdict ${some(leaks, (j) => j.verdict)} · holder ${some(leaks, (j) => j.holder)} · class ${some(leaks, (j) => j.class)}
first finding right, others ${some(others, (j) => j.right)}; false "optimize" ${some(others, (j) => j.falseAlarm)}
"frees" within 10 %         ${some(measured, (j) => Math.abs(j.freed! - 1) <= WITHIN)}
peer, DevTools' order        ${share(ranked.filter((row) => row === 1).length, leaks.length)} in the first row, ${share(ranked.filter((row) => row <= 10).length, leaks.length)} in the first ten; it names no holder
${peerLines()}longest diagnosis           ${Math.max(0, ...results.map(({ millis }) => millis)).toFixed(0)} ms`);
for (const { one, findings, judgement } of results) {
  if (judgement.right) continue;
  const { verdict, holders, classes } = one.expect;
  console.log(
    `\nMISS ${one.name}: ${one.summary}\n  wanted ${verdict.join('/')} · ${holders.join(', ')} · ${classes.join(', ')}`,
  );
  for (const { verdict, rule, title, impact, subject } of findings.slice(0, 4))
    console.log(
      `    ${verdict} ${rule}: ${title} · ${((impact.bytes ?? 0) / 1e6).toFixed(2)} MB · ${'path' in subject ? pathLine(subject.path) : ''}`,
    );
}
if (results.some(({ judgement }) => !judgement.right)) process.exitCode = 1;
