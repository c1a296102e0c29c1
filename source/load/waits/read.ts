import { buildModel } from '../../cpu/build.ts';
import { type CpuModel, WHOLE } from '../../cpu/model.ts';
import { buildWaits } from '../../waits/build.ts';
import type { WaitsModel } from '../../waits/model.ts';
import { InputError } from '../errors.ts';
import { readProfiles } from '../profile.ts';
import { type ByteSource, MemorySource } from '../source.ts';
import { WaitsTrace } from './trace.ts';

/** Reads a recording of waits, with the CPU profile of the same run where it is in the file. */
export function readWaits(source: ByteSource, file: string, size: number | null): WaitsModel {
  const bytes = wholeOf(source);
  const trace = new WaitsTrace();
  for (const line of lines(bytes)) trace.line(line);
  const recording = trace.finish().finish(file, size ?? bytes.length);
  if (source.problem !== null) recording.dataQuality.push(source.problem);
  return buildWaits(recording, profileIn(bytes, file));
}

function wholeOf(source: ByteSource): Uint8Array {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = new Uint8Array(1 << 20);
    const read = source.read(part, 0, part.length);
    if (read === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, read));
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

function profileIn(bytes: Uint8Array, file: string): CpuModel | null {
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
    const [recording] = readProfiles(new MemorySource(text), file);
    return buildModel(recording, WHOLE);
  } catch (error) {
    // Without it the waits are still worth showing.
    if (error instanceof InputError) return null;
    throw error;
  }
}
