import { buildModel } from '../../cpu/build.ts';
import { type CpuModel, WHOLE } from '../../cpu/model.ts';
import { SourceReader } from '../../files/reader.ts';
import { sourceOf, type WorkerBytes } from '../input.ts';
import { findNearby } from '../nearby.ts';
import { showOriginals } from '../originals.ts';
import { readProfiles } from './read.ts';

/** Where a profile is read from. */
export interface ProfileStart {
  file: string;
  /** On disk; null for a stream. */
  size: number | null;
  bytes: WorkerBytes;
  /** Where to look for source beside the paths in the recording. */
  roots: string[];
}

/**
 * Reads a profile, or the threads of a trace, to finished models of the whole.
 *
 * @throws InputError for what is no such file.
 */
export function readModels(
  { file, size, bytes, roots }: ProfileStart,
  onProgress: (phase: 'reading' | 'building the call tree', bytes: number) => void = () => {},
): CpuModel[] {
  const recordings = readProfiles(sourceOf(bytes), file, {
    onProgress: (read) => onProgress('reading', read),
  });
  for (const recording of recordings) if (size !== null) recording.bytes = size;
  const sources = new SourceReader({ roots, recordings: [file] });
  findNearby(recordings, sources);
  showOriginals(recordings, sources);
  onProgress('building the call tree', size ?? 0);
  const models = recordings.map((recording) => buildModel(recording, WHOLE));
  // Of a trace's threads the busiest is the one to look at: an idle one is sampled just as often.
  return models.sort((a, b) => b.onCpu - a.onCpu);
}
