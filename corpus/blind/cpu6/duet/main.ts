import { align, type Alignment } from './align.ts';
import { centre, contour, sung, transpose, type Contour } from './melody.ts';

const TITLES = ['Greensleeves', 'Scarborough Fair', 'La Folia', 'Danny Boy', 'Vem kan segla', 'Ach wie flüchtig'];

const originals = TITLES.map((title, i) => contour(title, 980 + i * 35, 40 + i * 1013));
const takes = originals.flatMap((o, i) => [sung(o, 7 + i), transpose(3)(sung(o, 70 + i))]);

interface Match {
  take: Contour;
  original: Contour;
  result: Alignment;
}

function* matches(): Generator<Match[]> {
  for (const take of takes) {
    const centred = centre(take);
    yield originals
      .map((original) => ({ take, original, result: align(centre(original), centred) }))
      .sort((a, b) => a.result.cost - b.result.cost);
  }
}

const drift = ({ path }: Alignment): number => Math.max(...path.map(([i, j]) => Math.abs(i - j)));

let right = 0;
for (const ranked of matches()) {
  const [best, second] = ranked as [Match, Match];
  if (best.take.title.startsWith(best.original.title)) right++;
  console.log(
    best.take.title.padEnd(28),
    best.original.title.padEnd(18),
    best.result.cost.toFixed(4),
    `next ${second.result.cost.toFixed(4)}`,
    `drift ${drift(best.result)}`,
  );
}
console.log(`${right} of ${takes.length} recognized`);

// how well the takes go together
const pairs = takes.flatMap((a, i) => takes.slice(i + 1).map((b) => [a, b] as const));
const costs = pairs.map(([a, b]) => align(centre(a), centre(b)).cost);
const histogram = new Map<number, number>();
for (const cost of costs) {
  const bucket = Math.floor(cost * 4);
  histogram.set(bucket, (histogram.get(bucket) ?? 0) + 1);
}
for (const [bucket, count] of [...histogram].sort(([a], [b]) => a - b)) {
  console.log(`${(bucket / 4).toFixed(2)} ${'*'.repeat(count)}`);
}
