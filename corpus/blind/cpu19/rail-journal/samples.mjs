import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KINDS = ['axle', 'points', 'signal', 'balise', 'crossing'];

function* numbers(seed) {
  let x = BigInt(seed);
  for (;;) {
    x = (x * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    yield Number(x >> 33n);
  }
}

function line(n) {
  const take = (m) => n.next().value % m;
  const kind = KINDS[take(KINDS.length)];
  const at = `2024-${String(1 + take(12)).padStart(2, '0')}-${String(1 + take(28)).padStart(2, '0')}T${String(take(24)).padStart(2, '0')}:${String(take(60)).padStart(2, '0')}`;
  if (take(4) === 0) {
    const readings = Array.from({ length: 26 + take(14) }, () => take(4096).toString(16)).join(',');
    return `${at} ${kind}/${take(400)} trace,${readings}`;
  }
  return `${at} ${kind}/${take(400)} load=${take(900)},speed=${take(160)},state=${take(6)};crc=${take(65536).toString(16)}`;
}

export async function makeSamples(files, linesPerFile) {
  const dir = await mkdtemp(join(tmpdir(), 'rail-journal-'));
  const n = numbers(1435);
  const paths = [];
  for (let f = 0; f < files; f++) {
    const path = join(dir, `section-${f}.log`);
    await writeFile(path, Array.from({ length: linesPerFile }, () => line(n)).join('\n') + '\n');
    paths.push(path);
  }
  return { paths, remove: () => rm(dir, { recursive: true }) };
}
