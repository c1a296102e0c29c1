import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { cargo } from './cargo.ts';
import { pack, Unpack } from './ustar.ts';

interface Manifest { files: Map<string, string>; bytes: number }

const digest = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

async function write(file: string, count: number): Promise<Manifest> {
  const manifest: Manifest = { files: new Map(), bytes: 0 };
  function* listed() {
    for (const entry of cargo(count)) {
      manifest.files.set(entry.name, digest(entry.content));
      manifest.bytes += entry.content.length;
      yield entry;
    }
  }
  await pipeline(
    Readable.from(pack(listed()), { objectMode: true, highWaterMark: 16 }),
    createGzip({ level: 6, chunkSize: 1 << 16 }),
    createWriteStream(file),
  );
  return manifest;
}

async function verify(file: string, manifest: Manifest): Promise<{ good: number; bad: string[] }> {
  const bad: string[] = [];
  let good = 0;
  await pipeline(
    createReadStream(file, { highWaterMark: 1 << 16 }),
    createGunzip({ chunkSize: 1 << 16 }),
    new Unpack(),
    async (files: AsyncIterable<{ name: string; content: Buffer }>) => {
      for await (const { name, content } of files) {
        if (manifest.files.get(name) === digest(content)) good++;
        else bad.push(name);
      }
    },
  );
  return { good, bad };
}

const count = Number(process.argv[2] ?? 1500);
const dir = await mkdtemp(join(tmpdir(), 'crate-'));
try {
  const file = join(dir, 'project.tar.gz');
  const manifest = await write(file, count);
  const { size } = await stat(file);
  console.log(`${manifest.files.size} files, ${manifest.bytes} bytes, packed to ${Math.round((100 * size) / manifest.bytes)} %`);
  const { good, bad } = await verify(file, manifest);
  console.log(`${good} as they were, ${bad.length} damaged`);
  if (bad.length) process.exitCode = 1;
} finally {
  await rm(dir, { recursive: true });
}
