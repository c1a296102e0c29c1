import { isAnonymous } from '../format/anonymous.ts';
import type { CpuModel } from './model.ts';
import { type FrameLabel, labelOf } from './query.ts';

/** What functions are called that their author gave no name. */

/** Whether the author gave the function a name: those without are told apart by where they stand. */
function isNamed({ recording: { frames, strings } }: CpuModel, frame: number): boolean {
  return !isAnonymous(strings[frames.name[frame]]);
}

/** Whether a frame is a module's own code, outside of its functions: without a name, at the very first line. */
export function isModuleCode(model: CpuModel, frame: number): boolean {
  const { line, column } = model.recording.frames;
  return !isNamed(model, frame) && line[frame] <= 0 && column[frame] <= 0;
}

/** `rows.js:12`, or '' where the recording does not say. */
export function fileAndLine({ url, line }: Pick<FrameLabel, 'url' | 'line'>): string {
  const file = url.replace(/[?#].*$/, '').replace(/^.*[\\/]/, '');
  return file === '' ? '' : line === null ? file : `${file}:${line}`;
}

/** A name in a sentence: `(anonymous)` says nothing, `rows.js:12` does. */
export const spokenName = (label: Pick<FrameLabel, 'name' | 'url' | 'line'>): string =>
  isAnonymous(label.name) ? fileAndLine(label) || label.name : label.name;

/**
 * What a frame is called where its place does not stand beside it: a function without a name by its file and line (`rows.js:12`), a module's own
 * code by its file.
 */
export function shortName(model: CpuModel, frame: number): string {
  const label = labelOf(model, frame);
  if (isNamed(model, frame)) return label.name;
  return fileAndLine(isModuleCode(model, frame) ? { ...label, line: null } : label) || label.name;
}
