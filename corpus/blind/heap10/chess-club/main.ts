import path from 'node:path';
import { writeHeapSnapshot } from 'node:v8';
import { setTimeout as wait } from 'node:timers/promises';
import { enrol, roller } from './members.ts';
import { Club } from './club.ts';

const roll = roller(64064);
const club = new Club(enrol(roll, 6500), roll, 2200);

for (let i = 0; i < 2600; i++) club.play();

async function season(evenings: number): Promise<Set<string>> {
  const seen = new Set<string>();
  for (let e = 0; e < evenings; e++) {
    for (let g = 0; g < 12; g++) club.play();
    for (let p = 0; p < 22; p++) seen.add(club.pairing().split(' ')[1]);
    if (e % 10 === 0) await wait(1);
  }
  return seen;
}

for (const round of [1, 2, 3]) {
  const openings = await season(100);
  await wait(40);
  let draws = 0;
  for (const game of club.chronicle.latest(200)) if (game.result === 0.5) draws++;
  console.log(`season ${round}: ${club.played} games, ${club.chronicle.size} in the chronicle, ${draws} draws of late, ${openings.size} openings`);
  if (!process.env.ONLY_LAST || round === 3) {
    writeHeapSnapshot(path.join(process.env.SNAPSHOT_DIR ?? '.', `${round}.heapsnapshot`));
  }
}
