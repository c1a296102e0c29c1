import { labelOf } from '../cpu/query.ts';
import type { Case } from './case/case.ts';
import { programPackage } from './case/loading.ts';
import type { Lever } from './lever.ts';
import { type Part, type Phase, TOOLS, type Tool } from './tools.ts';

// The stages and parts of known tools (a rule, a loader, a plugin) as places where time goes.

/** A part or phase below this share is not worth a row. */
const LEAST = 0.05;

/** Phases and parts of the tools that a recording holds, by inclusive time. */
export function phasesOf(c: Case): Lever[] {
  const { packages } = c.model;
  const present = TOOLS.filter((tool) =>
    packages.some((one) => one.name === tool.package && c.share(one.total) >= LEAST),
  );
  return present.flatMap((tool) => [
    ...(tool.phases ?? []).flatMap((phase) => phaseOf(c, tool, phase)),
    ...(tool.parts ?? []).flatMap((part) => partsOf(c, tool, part)),
  ]);
}

/** The tool that a recording is of: its program is that package, or one that starts it (`webpack-cli` of `webpack`). */
export function toolOf(c: Case): Tool | null {
  const program = programPackage(c);
  if (program === null) return null;
  return TOOLS.find((tool) => program === tool.package || tool.startedBy?.includes(program)) ?? null;
}

function phaseOf(c: Case, tool: Tool, phase: Phase): Lever[] {
  const wanted = new Set(phase.functions);
  const owner = c.model.packages.findIndex((one) => one.name === (phase.package ?? tool.package));
  // A bundler tells functions of one name apart by a number behind it.
  const isWanted = (name: string) => wanted.has(name) || wanted.has(name.replace(/\d+$/, ''));
  const frames = framesWhere(
    c,
    (frame) => c.model.functions.package[frame] === owner && isWanted(labelOf(c.model, frame).name),
  );
  return leverOf(
    c,
    'phase',
    tool,
    phase,
    { name: phase.name, text: `${tool.package}: ${phase.name}` },
    frames,
  );
}

function partsOf(c: Case, tool: Tool, part: Part): Lever[] {
  const program = programPackage(c);
  const byName = new Map<string, number[]>();
  for (const frame of framesWhere(c, (one) => part.file.test(labelOf(c.model, one).url))) {
    const name = part.file.exec(labelOf(c.model, frame).url)!.slice(1).find(Boolean)!.replaceAll('\\', '/');
    // What was started is no part of itself.
    if (name === program) continue;
    const frames = byName.get(name);
    if (frames) frames.push(frame);
    else byName.set(name, [frame]);
  }
  return [...byName].flatMap(([name, frames]) =>
    leverOf(c, 'module', tool, part, { name, text: `${tool.package}: ${part.name} ${name}` }, frames),
  );
}

function framesWhere(c: Case, wanted: (frame: number) => boolean): number[] {
  const { total } = c.model.functions;
  const frames: number[] = [];
  for (let frame = 0; frame < total.length; frame++)
    if (total[frame] > 0 && wanted(frame)) frames.push(frame);
  return frames.sort((a, b) => total[b] - total[a]);
}

function leverOf(
  c: Case,
  kind: Lever['kind'],
  tool: Tool,
  of: Phase | Part,
  { name, text }: { name: string; text: string },
  frames: number[],
): Lever[] {
  const { total, self } = c.model.functions;
  // The sum is more than the time, where they call each other; less is not worth the walk.
  if (frames.length === 0 || c.share(frames.reduce((sum, frame) => sum + total[frame], 0)) < LEAST) return [];
  const set = new Set(frames);
  const share = c.share(c.timeUnder(null, (frame) => set.has(frame)));
  const what = 'file' in of ? `${of.name} ${name}` : `stage "${name}"`;
  if (share < LEAST) return [];
  const label = labelOf(c.model, frames[0]);
  return [
    {
      kind,
      name,
      url: label.url,
      line: label.line,
      column: label.column,
      package: c.options.sources.packageOf(label.url),
      share,
      selfShare: c.share(frames.reduce((sum, frame) => sum + self[frame], 0)),
      under: [],
      text,
      sentence: `the ${what} of ${tool.package}`,
      frames,
      stage: {
        tool,
        what,
        advice: of.advice ?? null,
      },
    },
  ];
}
