import { APP, DEPENDENCY, NATIVE } from '../../../cpu/model.ts';
import { fileAndLine, spokenName } from '../../../cpu/names.ts';
import { labelOf, linesOf, nameOf, outermostRows } from '../../../cpu/query.ts';
import type { PackageAt } from '../../../files/reader.ts';
import { percent } from '../../../format/numbers.ts';
import type { FrameTime } from '../../case/below.ts';
import type { Case } from '../../case/case.ts';
import { compilerOf, isCompiled } from '../../case/compiled.ts';
import { type StartingCall, startedFrom } from '../../case/started.ts';
import { quotable } from '../../code/safe.ts';
import { dependencySteps } from '../../dependency.ts';
import type { Evidence } from '../../finding.ts';
import type { Lever } from '../../lever.ts';
import { leversIn, packageText } from '../../levers.ts';
import { toolOf } from '../../phases.ts';
import { type Candidate, codeName, shareEvidence } from '../../rule.ts';
import { MOST_OF_LEVER } from '../../thresholds.ts';
import { TOOLS } from '../../tools.ts';
import { hintsFor } from '../package-use/hint.ts';
import { served } from '../sites.ts';
import { timeInBoth } from './choice.ts';

// What is said of a lever without a known cause.

/** What to do about it: of a tool's work by the tool's own options, of any other by looking for the cause. */
export function adviceFor(
  c: Case,
  lever: Lever,
  at: PackageAt | null,
  hot: FrameTime[],
  name: string,
): Pick<Candidate, 'proposal' | 'tradeOffs' | 'benchmark'> & Partial<Candidate> {
  // A package that has a row of its own (rollup, below vite) is advised as itself.
  const named = TOOLS.find((one) => one.package === at?.name);
  const program = c.unitOf(lever.frames[0])?.category === APP ? null : toolOf(c);
  const tool = lever.stage?.tool ?? (program && (named ?? program));
  if (!tool)
    return {
      proposal: proposalOf(c, lever, at, hot),
      tradeOffs: ['An unknown cause proves nothing either way: count the calls before you change anything.'],
      benchmark: probeOf(lever, name),
    };
  const measure = tool.measure
    ? `# Its stages, as ${tool.package} counts them itself:\n${tool.measure}\n`
    : '';
  return {
    proposal: [lever.stage?.advice, `For ${tool.package} as a whole: ${tool.advice}`]
      .filter(Boolean)
      .join(' '),
    tradeOffs: ["The tool's code is not yours: you can change its input and its configuration."],
    benchmark: `${measure}# The whole, before and after:\nculprit record --runs 5 -- node YOUR-PROGRAM\n`,
    verification: `# The tool's output must stay the same: keep the old output and compare.\n# Then the time:\nculprit compare BEFORE AFTER\n`,
  };
}

/** Of a lever's time, what one function below it must have to be named in the title. */
const MOST = 0.4;

/** `78 % of CPU time is where routes (routes.js:6) calls all of fastify@4.13.0`. */
export const leverEvidence = (c: Case, lever: Lever): Evidence =>
  shareEvidence(
    c,
    'total',
    lever.share * c.model.onCpu,
    `is ${lever.kind === 'call site' ? 'where ' : lever.kind === 'module' ? '' : 'in '}${lever.sentence}`,
    countedOf(c, lever),
  );

/** The samples of a function that calls nothing, as the table of functions has them; of others nobody has counted them. */
function countedOf({ model }: Case, { kind, frames: [frame], share }: Lever): number | undefined {
  const micros = share * model.onCpu;
  const isItsOwn =
    (kind === 'function' || kind === 'regexp') &&
    Math.abs(model.functions.self[frame] - micros) < 0.005 * micros;
  return isItsOwn ? model.functions.samples[frame] : undefined;
}

export function titleOf(c: Case, lever: Lever, hot: FrameTime | undefined): string {
  const [frame, callee] = lever.frames;
  const share = percent(lever.share);
  const name = spokenName(c.unitOf(frame)?.label ?? labelOf(c.model, frame));
  if (lever.stage) return `The ${lever.stage.what} of ${lever.stage.tool.package} takes ${share} of CPU time`;
  switch (lever.kind) {
    case 'call site':
      return `${codeName(name)} spends ${share} of CPU time in ${codeName(spokenName(labelOf(c.model, callee)))} of ${packageText(lever.package) || 'node'}${mostlyIn(c, lever, hot)}`;
    case 'function':
      return lever.selfShare >= 0.5 * lever.share
        ? `${codeName(name)} uses ${share} of CPU time, most of it in its own code`
        : `${codeName(name)} uses ${share} of CPU time, including the functions it calls`;
    case 'package':
      return `${packageText(lever.package) || lever.name} uses ${share} of CPU time${mostlyIn(c, lever, hot)}${askedFrom(c, lever)}`;
    case 'regexp':
      return `The regular expression ${lever.sentence} uses ${share} of CPU time`;
    default:
      return `${lever.text}: ${share} of CPU time`;
  }
}

/** `, called from glossary (glossary.mjs:8)`: the one place of the program's own that most of a package's time comes from. */
function askedFrom(c: Case, lever: Lever): string {
  const site = leversIn(c).find(
    (one) => one.kind === 'call site' && timeInBoth(c, one, lever) >= MOST_OF_LEVER * lever.share,
  );
  const label = site && (c.unitOf(site.frames[0])?.label ?? labelOf(c.model, site.frames[0]));
  if (label)
    return `, called from ${codeName(label.name)} (${fileAndLine({ url: site.url, line: site.line })})`;
  const started = startedFrom(c, lever.name);
  return started?.calls.length === 1 ? `, started by ${callText(started.calls[0])}` : '';
}

const callText = ({ unit, line }: StartingCall): string =>
  `${codeName(spokenName(unit.label))} (${fileAndLine({ url: unit.label.url, line })})`;

/** Calls told where a package's work has no caller. */
const CALLS = 3;

/** Who starts what a package does after an `await`. */
export function startedEvidence(c: Case, lever: Lever): Evidence[] {
  const started = lever.kind === 'package' ? startedFrom(c, lever.name) : null;
  if (!started) return [];
  const calls = started.calls
    .slice(0, CALLS)
    .map((call) => `${callText(call)} calls ${codeName(nameOf(c.model, call.callee))}`);
  return [
    {
      metric: 'stack',
      value: started.alone,
      unit: 'share',
      text: `${percent(started.alone)} of CPU time is in it after an \`await\` or in a callback, where no caller is on the stack; ${calls.length === 1 ? 'the one call' : 'the calls'} of this program that can have started it: ${calls.join(', ')}`,
    },
  ];
}

/** Who calls a function that the program hands to a package: how often it runs is for the package to say. */
export function calledBackEvidence(c: Case, lever: Lever): Evidence[] {
  const host = lever.kind === 'function' ? packageAbove(c, lever.frames[0]) : null;
  if (!host) return [];
  const label = labelOf(c.model, host.frame);
  return [
    {
      metric: 'stack',
      value: host.share,
      unit: 'share',
      text: `${percent(host.share)} of CPU time is in it where ${codeName(label.name)} (${fileAndLine(label)}) of ${packageText(c.packageOf(host.frame))} calls it back; culprit probe counts whether that is once for each element`,
    },
  ];
}

/** The package's function that most calls of an own function come from, where own code called the package. */
function packageAbove(c: Case, frame: number): { frame: number; share: number } | null {
  const { tree, functions } = c.model;
  const byCaller = new Map<number, number>();
  for (const row of outermostRows(c.model, [frame])) {
    const above = tree.frame[tree.parent[row]];
    if (functions.category[above] !== DEPENDENCY) continue;
    let at = tree.parent[row];
    while (at > 0 && functions.category[tree.frame[at]] === DEPENDENCY) at = tree.parent[at];
    if (functions.category[tree.frame[at]] === APP)
      byCaller.set(above, (byCaller.get(above) ?? 0) + tree.total[row]);
  }
  const [heaviest] = [...byCaller].sort((a, b) => b[1] - a[1]);
  if (!heaviest || heaviest[1] < MOST_OF_LEVER * functions.total[frame]) return null;
  return { frame: heaviest[0], share: c.share(heaviest[1]) };
}

/** `, most of it in visit`: the one function below that holds it, where there is one. */
function mostlyIn(c: Case, lever: Lever, hot: FrameTime | undefined): string {
  if (
    !hot ||
    (hot.caller ?? hot.frame) === lever.frames.at(hot.caller === null ? -1 : 0) ||
    c.share(hot.self) < MOST * lever.share
  )
    return '';
  const label = labelOf(c.model, hot.caller ?? hot.frame);
  // A method often has the name of the function that does its work.
  const isNamed = lever.frames.some((frame) => labelOf(c.model, frame).name === label.name);
  return `, most of it in ${codeName(label.name)}${isNamed && label.url !== '' ? ` (${fileAndLine(label)})` : ''}`;
}

export function hotEvidence(c: Case, { frame, caller, self }: FrameTime): Evidence {
  const of = caller ?? frame;
  const label = labelOf(c.model, of);
  const at = c.options.sources.packageOf(label.url);
  const compiler = compilerOf(c, of);
  const [line] = linesOf(c.model, of).sort((a, b) => b.micros - a.micros);
  const place = fileAndLine(
    caller === null && line ? { url: line.url ?? label.url, line: line.line } : label,
  );
  const by = `${codeName(label.name)}${place ? ` (${place})` : ''}${at ? ` in ${packageText(at)}` : ''}${compiler ? `, which ${packageText(compiler)} compiled at run time` : ''}`;
  return {
    metric: 'below',
    value: c.share(self),
    unit: 'share',
    text: `${percent(c.share(self))} is self time of ${caller === null ? by : `${codeName(labelOf(c.model, frame).name)}, called by ${by}`}`,
  };
}

/** What to do, in the order in which it is likely to help. */
function proposalOf(c: Case, lever: Lever, at: PackageAt | null, hot: FrameTime[]): string {
  const [frame] = lever.frames;
  const unit = c.unitOf(frame);
  const who = unit ? served(c, unit) : null;
  const blocks = who ? ` It runs under ${who}, so everything else waits while it runs.` : '';
  const name = unit ? spokenName(unit.label) : lever.name;
  const compiled = compilerOf(c, lever.frames.at(-1)!);
  const first = compiled
    ? `${packageText(compiled)} compiled ${codeName(lever.name)} at run time from what it was given (a template, a schema): look there first, for a loop or a search within a loop and for what is not needed. `
    : '';
  if (at !== null) {
    const steps = dependencySteps(at.name, at.version);
    const hints = hintsFor(c, at.name);
    return `${first}${hints ? `${hints} Otherwise, ${lowered(steps)}` : steps}${blocks}`;
  }
  if (isCompiled(c, frame))
    return `${codeName(name)} has no file: it was compiled at run time, from a template, a schema or other text. Look there for a loop or a search within a loop, and for what is not needed.${blocks}`;
  if (unit && !unit.file)
    return `Pass --source-root ${c.options.sources.rootFor(unit.label.url) ?? 'DIR'} so that culprit can read the source of ${codeName(name)}: its lines show the cause. Until then, look here first.${blocks}`;
  const native = hot.find((one) => c.model.functions.category[one.frame] === NATIVE);
  const builtin = native ? labelOf(c.model, native.frame).name : null;
  return `Check in this order: 1. whether ${codeName(name)} is called more often than its input changes: if so, cache the result. 2. Whether ${builtin ? `the collection that ${codeName(builtin)} iterates over` : 'a collection that its loops iterate over'} grows with the number of calls: if so, index it. 3. Whether it can run less often or on less data. 4. If all of it is needed, move it off the event loop.${blocks}`;
}

const lowered = (text: string): string => text[0].toLowerCase() + text.slice(1);

function probeOf({ kind, url, line }: Lever, name: string): string {
  const place = kind === 'call site' && url !== '' && line !== null ? fileAndLine({ url, line }) : name;
  return `# Count calls, distinct arguments and collection sizes at this place:\nculprit probe --at '${quotable(place, 'PLACE')}' -- node YOUR-PROGRAM\n`;
}
