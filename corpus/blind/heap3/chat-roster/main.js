import { snap } from './snap.js';
import { Roster } from './roster.js';
import { Directory } from './directory.js';
import { Crowd } from './crowd.js';

const directory = new Directory(7000);
const roster = new Roster(directory);
const crowd = new Crowd(2024, directory.size);

for (let evening = 1; evening <= 3; evening++) {
  crowd.evening(roster, 420);
  console.log(`evening ${evening}: ${roster.present} present, ${roster.rooms} rooms open`);
  await snap();
}
