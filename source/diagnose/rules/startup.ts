import { fileAndLine } from '../../cpu/names.ts';
import { labelOf, wallOf } from '../../cpu/query.ts';
import { duration, percent } from '../../format/numbers.ts';
import type { Case } from '../case/case.ts';
import { type Loaded, loading, programPackage } from '../case/loading.ts';
import { packageName } from '../code/safe.ts';
import { ownCallAbove } from '../dependency.ts';
import type { Evidence } from '../finding.ts';
import { type Candidate, type Rule, shareEvidence } from '../rule.ts';
import { serves } from './sites.ts';

/** Packages named as ones that could be loaded later, and the least share of on-CPU time of one. */
const NAMED = 6;
const NAMED_SHARE = 0.02;

/** Of the time, from which on loading is the first thing to say, whatever it is for; or waiting. */
const MOSTLY = 0.5;

const BENCHMARK = `# Start-up, measured over many starts:\nhyperfine --warmup 3 'node YOUR-PROGRAM'\n# or without hyperfine:\nnode -e "const {spawnSync:s}=require('node:child_process');const t=[];for(let i=0;i<20;i++){const a=performance.now();s(process.execPath,['YOUR-PROGRAM']);t.push(performance.now()-a)}console.log(t.sort((a,b)=>a-b)[10].toFixed(1)+' ms median')"\n`;

/** Time spent bringing modules in, by the package that asked for it: best one of which nothing ran afterwards. */
export const startupModules: Rule = {
  name: 'startup-modules',
  strategy: 'lazy-and-async',
  find(c) {
    const { packages, total } = loading(c);
    if (c.share(total) < 0.4 || total < 60_000) return [];
    // Loading a program's own few files is what starting means; a package that takes most of it can be put off.
    const heavy = packages.filter(({ micros }) => micros >= 0.3 * total && c.share(micros) >= 0.15);
    // Of a program that mostly waits, the CPU time of its start is not what is slow.
    const waits = c.model.categories.idle >= MOSTLY * wallOf(c.model);
    if (heavy.length === 0) return c.share(total) >= MOSTLY && !serves(c) && !waits ? [linked(c, total)] : [];
    const idle = heavy.find((one) => isIdle(c, one));
    const tool = programPackage(c);
    return [idle && !tool && !serves(c) ? putOff(c, idle) : cached(c, idle ?? heavy[0], tool)];
  },
};

/** Whether nothing of a package was seen running after it was loaded: one sample is chance. */
const isIdle = (c: Case, { later }: Loaded) => c.samples(later) < 2;

function putOff(c: Case, { name, micros, frames }: Loaded): Candidate {
  return {
    ...base(c, name, micros, frames),
    title: `Start-up loads ${name}, of which nothing runs: ${duration(micros)} before the program starts its work`,
    confidence: 0.9,
    proposal: `Load ${name} where it is first needed (\`await import('${name}')\` or \`require\` inside the function) so that runs without it do not pay; or import only the part you use (\`${name}/lib/that-part\`), or bundle the program into one file. module.enableCompileCache() keeps compiled code between runs.`,
    tradeOffs: [
      'The first use is slower by the time that start-up saves.',
      'A missing module fails later, on first use.',
      'Code that ran at load time (registrations, patches) runs later.',
    ],
    code: {
      before: `import thing from '${packageName(name)}';\n`,
      after: `let thing;\nasync function getThing() {\n  thing ??= (await import('${packageName(name)}')).default;\n  return thing;\n}`,
      language: 'js',
      exact: false,
    },
  };
}

/** ES modules are read and linked before the first of them runs: no stack says which package that was for. */
function linked(c: Case, total: number): Candidate {
  const { packages } = loading(c);
  return {
    unit: null,
    subject: { name: 'module loading', url: '', line: null, column: null },
    verdict: 'investigate',
    title: `Start-up takes ${percent(c.share(total))} of CPU time, ${duration(total)}: finding, reading and linking modules`,
    micros: total,
    confidence: 0.7,
    evidence: [
      shareEvidence(c, 'startup', total, 'is module loading, most of it before a module runs'),
      ...packages.slice(0, NAMED).map((one) => ({
        metric: 'module',
        value: c.share(one.micros),
        unit: 'share' as const,
        text: `${duration(one.micros)} of it is known to be for ${one.name}`,
      })),
    ],
    level: 'symptom',
    goal: null,
    proposal:
      'Load fewer files: import the part that is used (`package/part` instead of `package`), where a package offers its parts as separate files; load what few runs need with `await import()`; or bundle the program into one file. module.enableCompileCache() (NODE_COMPILE_CACHE=DIR) keeps compiled code between runs.',
    tradeOffs: ['Each release needs a new bundle and source map.'],
    benchmark: BENCHMARK,
  };
}

/** What is needed all the same, or is another's code: its compiled form can be kept between runs. */
function cached(c: Case, { name, micros, frames }: Loaded, tool: string | null): Candidate {
  const own = tool !== null;
  const [asked] = requiredBy(c, name, frames[0]);
  return {
    ...base(c, name, micros, frames),
    verdict: 'investigate',
    title: `Start-up takes ${percent(c.share(loading(c).total))} of CPU time${own ? ` of ${tool}` : ''}, most of it loading ${name}: ${duration(micros)}`,
    confidence: 0.6,
    proposal: own
      ? `${
          asked
            ? `${name} is ${asked.text}: remove it there where this run does not need it (by a condition or a separate configuration). Otherwise `
            : `${tool} decides what it loads. `
        }NODE_COMPILE_CACHE=node_modules/.cache/node in the environment keeps its compiled code between runs; a daemon or watch mode pays once for many runs.`
      : `${name} is needed, so load it more cheaply: \`module.enableCompileCache()\` as the first line (or \`NODE_COMPILE_CACHE=DIR\`) keeps its compiled code between runs, a bundle reads one file instead of hundreds.${serves(c) ? ' A server pays this once: it matters where processes start often (functions, deploys).' : ''}`,
    tradeOffs: ['The cache takes disk space and is rebuilt for each version of Node.'],
    code: {
      before: own ? `${packageName(tool)} …` : 'node app.js',
      after: `NODE_COMPILE_CACHE=node_modules/.cache/node ${own ? `${packageName(tool)} …` : 'node app.js'}`,
      language: 'sh',
      exact: false,
    },
  };
}

function base(c: Case, name: string, micros: number, frames: number[]) {
  return {
    unit: null,
    subject: { name, url: '', line: null, column: null },
    frames,
    package: c.packageOf(frames[0]),
    micros,
    evidence: [...evidence(c, name, micros), ...requiredBy(c, name, frames[0])],
    level: 'cause' as const,
    goal: null,
    benchmark: BENCHMARK,
  };
}

/** The line of the program's own that asks for a package. */
function requiredBy(c: Case, name: string, frame: number): Evidence[] {
  const above = ownCallAbove(c, frame);
  if (!above) return [];
  const { url } = labelOf(c.model, above.frame);
  const lines = c.options.sources.read(url, null, null)?.text.split('\n') ?? [];
  const line = lines.findIndex(
    (text) =>
      /\b(?:require|import|from)\b/.test(text) && (text.includes(`'${name}`) || text.includes(`"${name}`)),
  );
  const at = fileAndLine({ url, line: line < 0 ? null : line + 1 });
  return [{ metric: 'stack', value: 1, unit: 'count', text: `asked for by ${at}` }];
}

function evidence(c: Case, name: string, micros: number): Evidence[] {
  const { packages, total } = loading(c);
  const listed = packages.slice(0, NAMED).map((one) => `${one.name} ${duration(one.micros)}`);
  const idle = packages.filter((one) => isIdle(c, one) && c.share(one.micros) >= NAMED_SHARE);
  const { later, frames } = packages.find((one) => one.name === name)!;
  return [
    shareEvidence(c, 'total', micros, `is spent loading ${name} (reading, compiling, running its top level)`),
    {
      metric: 'startup',
      value: c.share(total),
      unit: 'share',
      text: `${percent(c.share(total))} of CPU time, ${duration(total)}, is module loading: ${listed.join(', ')}`,
    },
    {
      metric: 'module',
      value: frames.length,
      unit: 'count',
      text: `${name} begins in ${fileAndLine({ url: labelOf(c.model, frames[0]).url, line: null })}`,
    },
    later > 0
      ? shareEvidence(c, 'later', later, `is spent in it and its imports afterwards`)
      : {
          metric: 'later',
          value: 0,
          unit: 'share',
          text: `nothing of ${name} was seen running after it was loaded`,
        },
    ...(idle.length > 1
      ? [
          {
            metric: 'idle-packages',
            value: idle.length,
            unit: 'count' as const,
            text: `loaded but not seen running, so they could be loaded later: ${idle
              .slice(0, NAMED)
              .map((one) => `${one.name} (${duration(one.micros)})`)
              .join(', ')}`,
          },
        ]
      : []),
  ];
}
