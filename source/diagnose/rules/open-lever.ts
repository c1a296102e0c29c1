import { APP, NATIVE } from '../../cpu/model.ts';
import { fileAndLine } from '../../cpu/names.ts';
import { labelOf, linesOf } from '../../cpu/query.ts';
import type { PackageAt } from '../../files/reader.ts';
import { duration, percent, plural } from '../../format/numbers.ts';
import { type FrameTime, packageFrameBelow, selfBelow } from '../case/below.ts';
import type { Case, Unit } from '../case/case.ts';
import { programPackage } from '../case/loading.ts';
import { quotable } from '../code/safe.ts';
import { dependencySteps } from '../dependency.ts';
import type { Evidence } from '../finding.ts';
import { LARGE_LEVER, type Lever } from '../lever.ts';
import { leversIn, packageText } from '../levers.ts';
import { toolOf } from '../phases.ts';
import { type Candidate, codeName, type Rule, shareEvidence, unitEvidence } from '../rule.ts';
import { TOOLS } from '../tools.ts';
import { served } from './sites.ts';

const FINDINGS = 3;
/** Of a stage's time, what one place in it must have to be named in its stead. */
const MOST_OF_STAGE = 0.8;
/** Of a lever's time, what a function below it has that is worth naming. */
const NAMED = 0.1;

/**
 * A large lever whose cause no rule knows: where it is, what is hot below it, and what decides. It is never "leave": nobody has examined
 * whether the work is needed.
 */
export const openLever: Rule = {
  name: 'open-lever',
  strategy: 'when-to-optimize',
  needs: ['samples'],
  find(c) {
    const chosen: Lever[] = [];
    for (const lever of ranked(c)) {
      if (chosen.length === FINDINGS) break;
      if (!chosen.some((other) => covers(c, other, lever))) chosen.push(lever);
    }
    return chosen.map((lever) => describe(c, lever));
  },
};

/**
 * Large levers, largest first. Where the program is a tool, that its time is in the tool is no news: first its stages and parts, of stages in one
 * another the one within, then packages, and the tool itself only where there is nothing else.
 */
function ranked(c: Case): Lever[] {
  const large = leversIn(c).filter((lever) => lever.share >= LARGE_LEVER);
  const program = programPackage(c);
  const isWithin = (inner: Lever, outer: Lever) =>
    inner !== outer && inner.share < outer.share && timeInBoth(c, outer, inner) >= 0.9 * inner.share;
  if (program === null)
    return large.filter(
      (one) =>
        !one.stage ||
        // What holds most of a stage, and can be changed, says more than the stage.
        !large.some(
          (inner) =>
            (inner.stage || inner.kind === 'call site') &&
            inner.share >= MOST_OF_STAGE * one.share &&
            isWithin(inner, one),
        ),
    );
  const stages = large.filter((one) => one.stage);
  const named = stages.filter((outer) => !stages.some((inner) => isWithin(inner, outer)));
  const rest = large.filter((one) => !one.stage && (one.kind !== 'package' || one.name !== program));
  const packages = rest.filter((one) => one.kind === 'package');
  const others = [...named, ...rest.filter((one) => one.kind !== 'package')].sort(
    (a, b) => b.share - a.share,
  );
  const chosen = [...others, ...packages];
  return chosen.length > 0 ? chosen : large;
}

/** Share of CPU time of one lever's frames, with all that they call, under another's. */
function timeInBoth(c: Case, outer: Lever, inner: Lever): number {
  const { tree } = c.model;
  const outside = new Set(outer.frames);
  const isInside = membersOf(c, inner);
  let micros = 0;
  for (let row = 1; row < tree.count; ) {
    if (!outside.has(tree.frame[row])) {
      row++;
      continue;
    }
    const end = tree.end[row];
    while (row < end) {
      const isInner = isInside(tree.frame[row]);
      if (isInner) micros += tree.total[row];
      row = isInner ? tree.end[row] : row + 1;
    }
  }
  return c.share(micros);
}

/** Whether one lever tells of most of another's time: the same code, or all of it under the same place. */
function covers(c: Case, larger: Lever, smaller: Lever): boolean {
  if (larger.frames[0] === smaller.frames[0]) return true;
  const unit = c.unitOf(larger.frames[0]);
  if (larger.stage) return timeInBoth(c, larger, smaller) >= 0.8 * smaller.share;
  if (!unit) return larger.package !== null && larger.package.name === smaller.package?.name;
  const inner = new Set([smaller.frames.at(-1)!]);
  return c.share(c.timeUnder(unit, (frame) => inner.has(frame))) >= 0.8 * smaller.share;
}

/** Whether a frame is one of a lever's: of a package, all of its functions. */
function membersOf({ model }: Case, { kind, name, frames }: Lever): (frame: number) => boolean {
  const row = kind === 'package' ? model.packages.findIndex((one) => one.name === name) : -1;
  const own = new Set(frames);
  return row < 0 ? (frame) => own.has(frame) : (frame) => model.functions.package[frame] === row;
}

function describe(c: Case, lever: Lever): Candidate {
  const [frame, callee] = lever.frames;
  const unit = c.unitOf(frame);
  const hot = selfBelow(c, frame, callee ?? null)
    .slice(0, 4)
    .filter(({ self }) => c.share(self) >= NAMED * lever.share);
  const own = lever.kind === 'function';
  const at = lever.package ?? packageBelow(c, lever);
  return {
    unit,
    subject: {
      name: unit && !unit.topLevel ? unit.label.name : lever.name,
      url: lever.url,
      line: lever.line,
      column: lever.column,
    },
    frames: lever.frames,
    package: at,
    basis: 'pattern',
    verdict: 'investigate',
    title: titleOf(c, lever, hot[0]),
    micros: lever.share * c.model.onCpu,
    // A stage has a name that its user knows, and options of its own.
    confidence: lever.stage ? 0.7 : 0.6,
    evidence: [
      leverEvidence(c, lever),
      ...hot.map((one) => hotEvidence(c, one)),
      ...(lever.under.length > 0
        ? [
            {
              metric: 'stack',
              value: lever.under.length,
              unit: 'count' as const,
              text: `called from ${lever.under.join(' ← ')}`,
            },
          ]
        : []),
      ...(own && unit ? unitEvidence(c, unit).slice(1) : []),
      ...(!own && unit ? tasksEvidence(c, unit) : []),
    ],
    level: 'open',
    ...adviceFor(c, lever, at, hot, unit?.label.name ?? lever.name),
    impact: `cause unknown: ${percent(lever.share)} of CPU time is what a change here can affect`,
  };
}

/** What to do about it: of a tool's work by the tool's own options, of any other by looking for the cause. */
function adviceFor(
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

/** How long everything else waits for it. */
function tasksEvidence(c: Case, unit: Unit): Evidence[] {
  const { tasks } = c.model;
  if (tasks.count < 2) return [];
  const { count, longest, most } = c.tasksOf(unit);
  return [
    {
      metric: 'task.max',
      value: longest,
      unit: 'micros',
      text: `in ${count} of ${plural(tasks.count, 'task')}, the longest ${duration(longest)}; up to ${duration(most)} per task`,
    },
  ];
}

/** The package that most of a call's time is in, where node's own function is between. */
function packageBelow(c: Case, lever: Lever): PackageAt | null {
  if (lever.kind !== 'call site') return null;
  const frame = packageFrameBelow(c, lever.frames[0], lever.frames[1], 0.6 * lever.share * c.model.onCpu);
  return frame === null ? null : c.packageOf(frame);
}

/** Of a lever's time, what one function below it must have to be named in the title. */
const MOST = 0.4;

/** `78 % of CPU time is where routes (routes.js:6) calls all of fastify@4.13.0`. */
export const leverEvidence = (c: Case, lever: Lever): Evidence =>
  shareEvidence(
    c,
    'total',
    lever.share * c.model.onCpu,
    `is ${lever.kind === 'call site' ? 'where' : 'in'} ${lever.text}`,
  );

function titleOf(c: Case, lever: Lever, hot: FrameTime | undefined): string {
  const [frame, callee] = lever.frames;
  const share = percent(lever.share);
  const name = c.unitOf(frame)?.label.name ?? labelOf(c.model, frame).name;
  if (lever.stage) return `The ${lever.stage.what} of ${lever.stage.tool.package} takes ${share} of CPU time`;
  switch (lever.kind) {
    case 'call site':
      return `${codeName(name)} spends ${share} of CPU time in ${codeName(labelOf(c.model, callee).name)} of ${packageText(lever.package) || 'node'}${mostlyIn(c, lever, hot)}`;
    case 'function':
      return lever.selfShare >= 0.5 * lever.share
        ? `${codeName(name)} uses ${share} of CPU time, most of it in its own code`
        : `${codeName(name)} uses ${share} of CPU time, including the functions it calls`;
    case 'package':
      return `${packageText(lever.package) || lever.name} uses ${share} of CPU time${mostlyIn(c, lever, hot)}${askedFrom(c, lever)}`;
    case 'regexp':
      return `The regular expression ${lever.text} uses ${share} of CPU time`;
    default:
      return `${lever.text}: ${share} of CPU time`;
  }
}

/** `, called from glossary (glossary.mjs:8)`: the one place of the program's own that most of a package's time comes from. */
function askedFrom(c: Case, lever: Lever): string {
  const site = leversIn(c).find(
    (one) => one.kind === 'call site' && timeInBoth(c, one, lever) >= MOST_OF_STAGE * lever.share,
  );
  const label = site && (c.unitOf(site.frames[0])?.label ?? labelOf(c.model, site.frames[0]));
  return label ? `, called from ${label.name} (${fileAndLine({ url: site.url, line: site.line })})` : '';
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
  return `, most of it in ${label.name}${isNamed ? ` (${fileAndLine(label)})` : ''}`;
}

function hotEvidence(c: Case, { frame, caller, self }: FrameTime): Evidence {
  const of = caller ?? frame;
  const label = labelOf(c.model, of);
  const at = c.options.sources.packageOf(label.url);
  const [line] = linesOf(c.model, of).sort((a, b) => b.micros - a.micros);
  const place = fileAndLine(
    caller === null && line ? { url: line.url ?? label.url, line: line.line } : label,
  );
  const by = `${label.name}${place ? ` (${place})` : ''}${at ? ` in ${packageText(at)}` : ''}`;
  return {
    metric: 'below',
    value: c.share(self),
    unit: 'share',
    text: `${percent(c.share(self))} is self time of ${caller === null ? by : `${labelOf(c.model, frame).name}, called by ${by}`}`,
  };
}

/** What to do, in the order in which it is likely to help. */
function proposalOf(c: Case, lever: Lever, at: PackageAt | null, hot: FrameTime[]): string {
  const [frame] = lever.frames;
  const unit = c.unitOf(frame);
  const who = unit ? served(c, unit) : null;
  const blocks = who ? ` It runs under ${who}, so everything else waits while it runs.` : '';
  const name = unit?.label.name ?? lever.name;
  if (at !== null) return `${dependencySteps(at.name, at.version)}${blocks}`;
  if (unit && !unit.file)
    return `Pass --source-root DIR so that culprit can read the source of ${name}: its lines show the cause. Until then, look here first.${blocks}`;
  const native = hot.find((one) => c.model.functions.category[one.frame] === NATIVE);
  const builtin = native ? labelOf(c.model, native.frame).name : null;
  return `Check in this order: 1. whether ${name} is called more often than its input changes: if so, cache the result. 2. Whether ${builtin ? `the collection that ${builtin} iterates over` : 'a collection that its loops iterate over'} grows with the number of calls: if so, index it. 3. Whether it can run less often or on less data. 4. If all of it is needed, move it off the event loop.${blocks}`;
}

function probeOf({ kind, url, line }: Lever, name: string): string {
  const place = kind === 'call site' && url !== '' && line !== null ? fileAndLine({ url, line }) : name;
  return `# Count calls, distinct arguments and collection sizes at this place:\nculprit probe --at '${quotable(place, 'PLACE')}' -- node YOUR-PROGRAM\n`;
}
