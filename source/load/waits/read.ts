import { buildModel } from '../../cpu/build.ts';
import { type CpuModel, WHOLE } from '../../cpu/model.ts';
import { SourceReader } from '../../files/reader.ts';
import { bytes as bytesText } from '../../format/numbers.ts';
import { buildWaits } from '../../waits/build.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { InputError } from '../errors.ts';
import { findNearby, findSitesNearby } from '../nearby.ts';
import { showOriginalSites, showOriginals } from '../originals.ts';
import { readProfiles } from '../profile/read.ts';
import { type ByteSource, MemorySource } from '../source.ts';
import type { WaitsDraft } from './draft.ts';
import { readHar } from './har.ts';
import { readNodeTrace } from './node-trace.ts';
import { readOtlp } from './otlp.ts';
import { WaitsTrace } from './trace.ts';

/** Reads a recording of waits, with the CPU profile of the same run where it is in the file. */
export function readWaits(
  source: ByteSource,
  file: string,
  size: number | null,
  roots: readonly string[] = [],
): WaitsModel {
  const bytes = wholeOf(source);
  const recording = draftOf(bytes).finish(file, size ?? bytes.length);
  if (source.problem !== null) recording.dataQuality.push(source.problem);
  const sources = new SourceReader({ roots, recordings: [file] });
  const profile = profileIn(bytes, file, sources);
  findSitesNearby(recording, profile?.recording, sources);
  showOriginalSites(recording, sources);
  return buildWaits(recording, profile);
}

function draftOf(bytes: Uint8Array): WaitsDraft {
  if (isOwn(bytes)) {
    const trace = new WaitsTrace();
    for (const line of lines(bytes)) trace.line(line);
    return trace.finish();
  }
  const text = new TextDecoder().decode(bytes);
  if (/^\s*\{\s*"traceEvents"/.test(text)) return readNodeTrace(text);
  const [first, ...rest] = values(text);
  const draft =
    typeof first === 'object' && first !== null && 'log' in first
      ? readHar(first)
      : readOtlp([first, ...rest]);
  if (draft.operations + draft.requests === 0)
    throw new InputError('it has no waits: no entries, no server or client spans');
  return draft;
}

/** V8's strings end at 512 MB; what culprit writes is read by the line. */
const LONGEST = 500e6;
const LONGEST_OWN = 2e9;

/** Whether it is what `record --waits` writes. */
const isOwn = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096)).includes('"culprit.waits"');

/** One JSON value, or one a line as the collector of OpenTelemetry writes them; what a crash cut off at the end is left out. */
function values(text: string): unknown[] {
  try {
    return [JSON.parse(text)];
  } catch (error) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const parsed: unknown[] = [];
    for (const line of lines) {
      try {
        parsed.push(JSON.parse(line));
      } catch {
        break;
      }
    }
    if (parsed.length > 0 && parsed.length >= lines.length - 1) return parsed;
    throw new InputError(`it is not valid JSON: ${(error as Error).message}`);
  }
}

function wholeOf(source: ByteSource): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const part = new Uint8Array(1 << 20);
    const read = source.read(part, 0, part.length);
    if (read === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, read));
    length += read;
    const most = isOwn(parts[0]) ? LONGEST_OWN : LONGEST;
    // While it is read: what is packed may be a thousand times the size of its file.
    if (length > most)
      throw new InputError(`it is larger than ${bytesText(most)}, the limit for this format`);
  }
}

/** Each is decoded for itself: the file may be longer than a string can be. */
function* lines(bytes: Uint8Array): Generator<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let from = 0; from < buffer.length; ) {
    const end = buffer.indexOf(0x0a, from);
    const to = end < 0 ? buffer.length : end;
    // The profile is the longest by far, and is read by its own reader.
    if (buffer[from + 7] !== 0x49) yield buffer.toString('utf8', from, to);
    from = to + 1;
  }
}

const MARK = '{"ph":"I","name":"CpuProfile"';

function profileIn(bytes: Uint8Array, file: string, sources: SourceReader): CpuModel | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const from = buffer.lastIndexOf(MARK);
  if (from < 0) return null;
  const end = buffer.indexOf(0x0a, from);
  const text = Buffer.concat([
    Buffer.from('['),
    buffer.subarray(from, end < 0 ? buffer.length : end - 1),
    Buffer.from(']'),
  ]);
  try {
    const recordings = readProfiles(new MemorySource(text), file).slice(0, 1);
    findNearby(recordings, sources);
    showOriginals(recordings, sources);
    const [recording] = recordings;
    return buildModel(recording, WHOLE);
  } catch (error) {
    // Without it the waits are still worth showing.
    if (error instanceof InputError) return null;
    throw error;
  }
}
