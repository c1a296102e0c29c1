import type { Lever as Place } from '../cpu/lever.ts';
import { leversOf, REGEXP } from '../cpu/levers.ts';
import { APP } from '../cpu/model.ts';
import { fileAndLine, spokenName } from '../cpu/names.ts';
import { type FrameLabel, labelOf } from '../cpu/query.ts';
import type { PackageAt } from '../files/reader.ts';
import { isAnonymous } from '../format/anonymous.ts';
import type { Case } from './case/case.ts';
import { compilerOf } from './case/compiled.ts';
import { LOADER, loading, programPackage } from './case/loading.ts';
import { once } from './facts/once.ts';
import { calleeName, isCall, lineOf } from './facts/syntax.ts';
import type { Lever } from './lever.ts';
import { phasesOf } from './phases.ts';
import { codeName } from './rule.ts';

// Where the time goes, by what somebody can change, in words.

const MOST = 30;

/** Where the time of a recording goes, by what one can change; largest first. */
export const leversIn = once((c: Case): Lever[] => {
  if (c.model.recording.kind === 'allocation') return [];
  const numbers = new Map(c.units.map((unit, number) => [unit, number]));
  const { frames, strings } = c.model.recording;
  const places = leversOf(c.model, {
    brings: bringing(c),
    isLoader: (frame) => LOADER.test(strings[frames.url[frame]]),
    isOwn: (frame) => c.model.functions.category[frame] === APP && compilerOf(c, frame) === null,
    groupOf: (frame) => {
      const unit = c.unitOf(frame);
      return unit ? numbers.get(unit)! : c.units.length + frame;
    },
  });
  const levers = [...places.map((place) => describe(c, place)), ...modules(c), ...phasesOf(c)];
  return levers.sort((a, b) => b.share - a.share).slice(0, MOST);
});

/** Whether a package lists another one in its package.json; of a tool that is the program itself everything would be brought. */
function bringing(c: Case): (outer: number, inner: number) => boolean {
  const { packages, functions } = c.model;
  const program = programPackage(c);
  const fileOf = (row: number) => {
    const frame = functions.package.indexOf(row);
    return frame < 0 ? '' : labelOf(c.model, frame).url;
  };
  return (outer, inner) =>
    packages[outer].name !== program && c.options.sources.brings(fileOf(outer), packages[inner].name);
}

function describe(c: Case, place: Place): Lever {
  const label = nameOf(c, place.frame);
  // Of eval and new Function, by which templates and schemas are compiled.
  const at = fileAndLine(label) || 'compiled at run time';
  const own: Pick<Lever, 'kind' | 'package' | 'share' | 'selfShare' | 'under' | 'frames'> = {
    kind: place.kind,
    package: c.packageOf(place.callee ?? place.frame) ?? compilerOf(c, place.callee ?? place.frame),
    share: c.share(place.total),
    selfShare: c.share(place.self),
    under: place.under.map((frame) => toldApart(nameOf(c, frame))),
    frames: place.callee === null ? [place.frame] : [place.frame, place.callee],
  };
  if (place.kind === 'regexp') {
    const source = label.name.slice(REGEXP.length);
    const text = `/${shortPattern(source)}/`;
    return { ...own, ...label, name: `/${source}/`, text, sentence: `\`${text}\`` };
  }
  if (place.kind === 'package') {
    const of = packageText(own.package) || label.name;
    return {
      ...own,
      ...label,
      name: own.package?.name ?? label.name,
      text: `${of}, most of it in ${toldApart(label)}`,
      sentence: `${of}, most of it in ${toldApart(label, codeName)}`,
    };
  }
  if (place.callee === null)
    return {
      ...own,
      ...label,
      text: withPlace(label, at),
      sentence: withPlace(label, at, codeName),
    };
  const callee = labelOf(c.model, place.callee);
  const line = callLine(c, place.frame, callee.name);
  const of = packageText(own.package);
  const where = fileAndLine({ ...label, line: line ?? label.line }) || at;
  const told = (named: (name: string) => string) =>
    `${withPlace(label, where, named)} calls ${named(spokenName(callee))}${of ? ` of ${of}` : ''}`;
  return {
    ...own,
    ...label,
    name: callee.name,
    line: line ?? label.line,
    column: line === null ? label.column : null,
    text: told(plain),
    sentence: told(codeName),
  };
}

/** `parseRow (rows.js:12)`; a function without a name is told by its place alone. */
const withPlace = ({ name }: FrameLabel, place: string, named = plain): string =>
  isAnonymous(name) ? place : `${named(name)} (${place})`;

/** A name in a sentence; `get callback` is not the only one called so, and has its place. */
const toldApart = (label: FrameLabel, named = plain): string =>
  / callback$/.test(label.name) ? withPlace(label, fileAndLine(label), named) : named(spokenName(label));

const plain = (name: string): string => name;

/** A frame as a person calls it: by what its source says, where that is at hand. */
const nameOf = (c: Case, frame: number): FrameLabel => c.unitOf(frame)?.label ?? labelOf(c.model, frame);

/** `marked@0.3.5`; without a version where its package.json is not at hand. */
export const packageText = (one: PackageAt | null): string =>
  one === null ? '' : one.version === null ? one.name : `${one.name}@${one.version}`;

/** A regular expression as it fits into a line. */
export const shortPattern = (source: string): string =>
  source.length > 60 ? `${source.slice(0, 57)}…` : source;

/** The line of the call in the caller's source; null where the source is not at hand or no call has that name. */
function callLine(c: Case, frame: number, name: string): number | null {
  const unit = c.unitOf(frame);
  if (!unit?.file) return null;
  // `Parser.parse` and `parse` are one name.
  const last = name.split('.').at(-1)!;
  const call = c.nodes(unit).find((node) => isCall(node) && calleeName(node) === last);
  return call ? lineOf(call) : null;
}

/** Modules loaded, by the outermost package that they are for. */
function modules(c: Case): Lever[] {
  return loading(c)
    .packages.filter(({ micros }) => c.share(micros) >= 0.05)
    .map(({ name, micros, frames }) => {
      const { url } = labelOf(c.model, frames[0]);
      const at = c.options.sources.packageOf(url);
      return {
        kind: 'module',
        name,
        url,
        line: null,
        column: null,
        package: at,
        share: c.share(micros),
        selfShare: 0,
        under: [],
        text: `loading ${packageText(at) || name}`,
        sentence: `loading ${packageText(at) || name}`,
        frames,
      };
    });
}
