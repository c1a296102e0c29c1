import { existsSync, realpathSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { labelOf } from '../cpu/query.ts';
import type { Finding } from '../diagnose/finding.ts';
import { isFile } from '../diagnose/probe/is-file.ts';
import { framesNamed, type Target, targetsBelow, targetsOf } from '../diagnose/probe/places.ts';
import type { LoadPlan } from '../experiment/waits/load.ts';
import { nearest } from '../format/nearest.ts';
import { InputError, noSuchFile } from '../load/errors.ts';
import type { OpenedProfile } from '../load/open.ts';
import { pathOf } from '../report/probe.ts';
import { type Io, tell } from './command.ts';
import { diagnosed } from './diagnosed.ts';
import type { Flags } from './flags.ts';
import { chosenFinding, recordingFor, type Subject } from './subject.ts';

// Where a probe counts: at the place of `--at`, or at that of a finding.

/** The places that a probe counts at, and the finding that they are of. */
interface Places {
  /** The place that was asked for first, then heavy functions below it. */
  targets: Target[];
  finding: Finding | null;
}

/**
 * The places that `--at` or `--finding` asks for.
 *
 * @throws InputError where there is none.
 */
export async function placesOf(
  subject: Subject,
  flags: Flags,
  load: LoadPlan | null,
  io: Io,
): Promise<Places> {
  const [, file, number] = /^(.+):(\d+)$/.exec(flags.at ?? '') ?? [];
  if (file !== undefined && existsSync(file)) {
    const url = pathToFileURL(realpathSync(resolve(file))).href;
    return {
      targets: [{ url, line: Number(number), column: null, name: '', onlyLine: true }],
      finding: null,
    };
  }
  const opened = await recordingFor(subject, load, io);
  try {
    if (flags.at !== undefined)
      return { targets: namedTargets(opened, flags.at, file, Number(number), io), finding: null };
    const { findings } = await diagnosed(opened.model, flags, io.signal);
    const { finding } = chosenFinding(
      findings,
      flags,
      (one) => targetsOf(opened.model, one).length > 0,
      'there is no function to probe here: name a place with --at NAME or --at FILE:LINE',
    );
    return { targets: targetsOf(opened.model, finding), finding };
  } finally {
    opened.close();
  }
}

function namedTargets(
  { model }: OpenedProfile,
  at: string,
  file: string | undefined,
  number: number,
  io: Io,
): Target[] {
  if (file !== undefined) {
    const urls = [...new Set([...model.functions.order].map((frame) => labelOf(model, frame).url))].filter(
      isFile,
    );
    const [url, ...more] = urls.filter((one) => one.endsWith(`/${file.replace(/^\.\//, '')}`));
    if (url === undefined) {
      const near = suggestion(
        basename(file),
        urls.map((one) => basename(one)),
      );
      throw noSuchFile(file, near && `: ${near}`);
    }
    if (more.length > 0) tell(`${file} is ${pathOf(url)}, not ${more.map(pathOf).join(', ')}`, io.stderr);
    return [{ url, line: number, column: null, name: '', onlyLine: true }];
  }
  const frames = framesNamed(model, at);
  if (frames.length === 0)
    throw new InputError(
      `no function called ${at} in the recording: ${suggestion(at, namesIn(model)) || 'name its place with --at FILE:LINE'}`,
    );
  const others = frames
    .slice(1)
    .map((frame) => labelOf(model, frame))
    .filter(
      ({ url, line: of }) =>
        `${url}:${of}` !== `${labelOf(model, frames[0]).url}:${labelOf(model, frames[0]).line}`,
    );
  if (others.length > 0)
    tell(
      `${at} is also at ${others
        .slice(0, 3)
        .map(({ url, line: of }) => `${basename(url)}:${of}`)
        .join(', ')}: --at FILE:LINE chooses another`,
      io.stderr,
    );
  return targetsBelow(model, frames[0]);
}

/** `did you mean uniqueSkus?` */
const suggestion = (wanted: string, names: Iterable<string>): string => {
  const near = nearest(wanted, names);
  return near.length === 0 ? '' : `did you mean ${near.join(', ')}?`;
};

const namesIn = (model: OpenedProfile['model']): string[] =>
  [...model.functions.order]
    .map((frame) => labelOf(model, frame))
    .filter(({ url }) => isFile(url))
    .map(({ name }) => name);
