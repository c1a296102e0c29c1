import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip, gunzipSync } from 'node:zlib';
import { accessLog } from './generate.ts';
import { hits, lines } from './parse.ts';
import { csv, rollup } from './rollup.ts';
import { visits } from './visits.ts';

const folder = await mkdtemp(join(tmpdir(), 'rollup-'));
const log = join(folder, 'access.log.gz');
const result = join(folder, 'rollup.csv.gz');

try {
  await pipeline(Readable.from(accessLog(130_000)), createGzip({ level: 1 }), createWriteStream(log));

  let rejected = 0;
  let ended = 0;
  let bounced = 0;
  let seconds = 0;
  await pipeline(
    createReadStream(log),
    createGunzip({ chunkSize: 64 * 1024 }),
    lines,
    hits(() => rejected++),
    visits((v) => {
      ended++;
      seconds += v.until - v.from;
      if (v.hits === 1) bounced++;
    }),
    rollup,
    csv,
    createGzip(),
    createWriteStream(result),
  );

  const text = gunzipSync(await readFile(result)).toString();
  console.log(`${(await stat(log)).size > 1e6 ? 'large' : 'small'} log, ${rejected} lines rejected`);
  console.log(`${ended} visits, ${bounced} of one hit, ${(seconds / ended / 60).toFixed(1)} minutes on average`);
  console.log(`${text.split('\n').length - 2} rows, ${createHash('sha1').update(text).digest('hex')}`);
} finally {
  await rm(folder, { recursive: true, force: true });
}
