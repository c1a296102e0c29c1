import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBlt, writeBlt } from './blt.mjs';
import { Meek } from './rules/meek.mjs';
import { Schulze } from './rules/schulze.mjs';
import { Urn, voters } from './voters.mjs';

const WARDS = [
  { title: 'Castle', seats: 4, papers: 17000, candidates: 14 },
  { title: 'Harbour', seats: 3, papers: 12500, candidates: 11 },
  { title: 'Mills', seats: 5, papers: 20500, candidates: 16 },
];
const RECOUNTS = 80;

async function print(file, ward, ballots) {
  const out = createWriteStream(file);
  for (const text of writeBlt(ward, ballots)) if (!out.write(text)) await once(out, 'drain');
  out.end();
  await once(out, 'close');
}

const folder = await mkdtemp(join(tmpdir(), 'ward-'));
try {
  for (const [i, { title, seats, papers, candidates }] of WARDS.entries()) {
    const urn = new Urn(9001 + i * 17);
    const standing = Array.from({ length: candidates }, () => [urn.next() * 1.6 - 0.8, urn.next() * 1.6 - 0.8, 0.4 + urn.next()]);
    const names = standing.map((_, c) => `Candidate ${String.fromCharCode(65 + c)}`);
    const file = join(folder, `${title}.blt`);
    await print(file, { title, seats, names }, voters(papers, standing, urn));

    const ward = await readBlt(createReadStream(file, 'utf8'));
    const show = (list) => list.map((c) => ward.names[c].slice(-1)).join('');
    console.log(`${ward.title}: ${ward.roll.papers} papers in ${ward.roll.groups} groups, ${ward.seats} seats`);

    const meek = new Meek(ward.roll, ward.seats);
    const { elected, rounds } = meek.elect();
    console.log(`  ${meek.title.padEnd(8)} ${show(elected)} in ${rounds} rounds, ${meek.passes} passes`);
    const pairs = new Schulze(ward.roll, ward.seats);
    console.log(`  ${pairs.title.padEnd(8)} ${show(pairs.elect().elected)}`);

    // how firm is it? counted again with the papers drawn anew
    const outcomes = new Map();
    for (let r = 0; r < RECOUNTS; r++) {
      const drawn = ward.roll.reweighted((count) => {
        let w = 0;
        for (let k = 0; k < count; k++) w += urn.rare();
        return w;
      });
      const again = show(new Meek(drawn, ward.seats).elect().elected);
      outcomes.set(again, (outcomes.get(again) ?? 0) + 1);
    }
    const sorted = [...outcomes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    console.log(`  drawn anew: ${sorted.map(([who, n]) => `${who} ${n}`).join(', ')}`);
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
