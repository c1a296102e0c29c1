import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { InputError } from './errors.ts';
import { makeRing, type Ring, RingSource, RingWriter } from './ring.ts';
import { type ByteSource, FileSource } from './source.ts';
import { systemPath } from './system-path.ts';

/** Enough to tell formats apart. */
const HEAD = 1 << 16;

/** What a worker reads from: `sourceOf` opens it there. */
export type WorkerBytes = { descriptor: number; size: number } | { ring: Ring };

export function sourceOf(bytes: WorkerBytes): ByteSource {
  return 'ring' in bytes ? new RingSource(bytes.ring) : new FileSource(bytes.descriptor, bytes.size);
}

/** An input that is open: its first bytes have been looked at, nothing else has been read. */
export interface Input {
  /** As the user named it; `-` for standard input. */
  file: string;
  /** Bytes on disk; null for a stream. */
  size: number | null;
  /** The first bytes, unpacked. */
  head: Uint8Array;
  bytes: WorkerBytes;
  /** Whether it is unpacked on the way: then byte offsets are not those in the file. */
  packed: boolean;
  /** Bytes of `size` that the worker was given; null where it reads the file itself. */
  passed(): number | null;
  /** Closes the file or stream. The worker must have ended, or finished reading. */
  close(): void;
}

/**
 * Opens a file, or standard input for `-`. Gzip is unpacked on the way, by its first bytes and not by its name.
 *
 * @param signal ends the wait for the first bytes of a stream
 * @throws InputError for what cannot be read: missing, a directory, no permission.
 */
export async function openInput(file: string, signal?: AbortSignal): Promise<Input> {
  const openStream = (stream: Readable, size: number | null = null) => {
    signal?.addEventListener('abort', () => stream.destroy(), { once: true });
    return streamed(file, size, stream);
  };
  if (file === '-') return openStream(process.stdin);
  const descriptor = openFile(file);
  const stat = fstatSync(descriptor);
  if (stat.isDirectory()) {
    closeSync(descriptor);
    throw new InputError('it is a directory');
  }
  if (!stat.isFile()) {
    // Reading a pipe as a file would block a thread of libuv's pool, which cannot be cancelled and keeps the process alive.
    const stream = stat.isFIFO()
      ? new Socket({ fd: descriptor, readable: true, writable: false })
      : createReadStream('', { fd: descriptor });
    return openStream(stream);
  }
  const head = new Uint8Array(HEAD);
  let read: number;
  try {
    read = readSync(descriptor, head, 0, HEAD, 0);
  } catch (error) {
    closeSync(descriptor);
    throw unreadable(error);
  }
  if (isGzip(head.subarray(0, read))) {
    const stream = createReadStream('', { fd: descriptor, start: 0, highWaterMark: 1 << 18 });
    return openStream(stream, stat.size);
  }
  return {
    file,
    size: stat.size,
    head: head.subarray(0, read),
    bytes: { descriptor, size: stat.size },
    packed: false,
    passed: () => null,
    close: once(() => closeSync(descriptor)),
  };
}

function openFile(file: string): number {
  try {
    return openSync(systemPath(file), 'r');
  } catch (error) {
    throw error instanceof InputError ? error : unreadable(error);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file',
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EISDIR: 'it is a directory',
  ENOTDIR: 'part of its path is not a directory',
  ELOOP: 'its path is a loop of links',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
};

function unreadable(error: unknown): InputError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new InputError(REASONS[code ?? ''] ?? `it cannot be read (${code ?? message})`);
}

export const isGzip = (head: Uint8Array) => head[0] === 0x1f && head[1] === 0x8b;

/** A stream goes through a ring buffer: this thread writes, the worker reads. */
async function streamed(file: string, size: number | null, stream: Readable): Promise<Input> {
  const ring = makeRing();
  const writer = new RingWriter(ring);
  let passed = 0;
  const raw = counted(stream, (count) => {
    passed += count;
  });
  let packed = false;
  const chunks = unpacked(raw, () => {
    packed = true;
  });
  const head = await readHead(chunks);
  pump(head, chunks, writer).catch(() => {});
  return {
    file,
    size,
    head: head.bytes,
    bytes: { ring },
    packed,
    passed: () => passed,
    close: once(() => {
      writer.cancel();
      stream.destroy();
    }),
  };
}

async function* counted(stream: Readable, add: (count: number) => void) {
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    add(bytes.length);
    yield bytes;
  }
}

/** The bytes as they are, or unpacked where the first two are gzip's. */
async function* unpacked(raw: AsyncGenerator<Uint8Array>, onPacked: () => void): AsyncGenerator<Uint8Array> {
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < 2) {
    const { value, done } = await raw.next();
    if (done) break;
    first.push(value);
    length += value.length;
  }
  const whole = chain(Buffer.concat(first), raw);
  if (!isGzip(Buffer.concat(first))) {
    yield* whole;
    return;
  }
  onPacked();
  // A truncated stream gives what it has: the reader says where the recording ends.
  // Loaded here because it takes 10 ms that a plain file should not wait for.
  const { constants, createGunzip } = await import('node:zlib');
  const gunzip = createGunzip({ chunkSize: 1 << 18, finishFlush: constants.Z_SYNC_FLUSH });
  pipeline(whole, gunzip, () => {});
  yield* gunzip;
}

async function* chain(first: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
  yield first;
  yield* rest;
}

interface Head {
  bytes: Uint8Array;
  /** What ended the stream early, within the head. */
  problem: string | null;
}

async function readHead(chunks: AsyncGenerator<Uint8Array>): Promise<Head> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    while (length < HEAD) {
      const { value, done } = await chunks.next();
      if (done) break;
      parts.push(value);
      length += value.length;
    }
  } catch (error) {
    return { bytes: Buffer.concat(parts), problem: brokenStream(error) };
  }
  return { bytes: Buffer.concat(parts), problem: null };
}

async function pump(head: Head, chunks: AsyncGenerator<Uint8Array>, writer: RingWriter): Promise<void> {
  let { problem } = head;
  try {
    if (!(await writer.write(head.bytes))) return;
    if (problem === null) {
      for await (const chunk of chunks) if (!(await writer.write(chunk))) return;
    }
  } catch (error) {
    problem = brokenStream(error);
  }
  writer.end(problem);
}

function brokenStream(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code?.startsWith('Z_')
    ? `its gzip data is damaged (${message})`
    : `reading it broke off (${code ?? message})`;
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    action();
  };
}
