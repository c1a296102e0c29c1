import { Campus } from './src/campus.js';
import { Attendance } from './src/attendance.js';
import { snap } from './snap.js';

const campus = new Campus(90);
const attendance = new Attendance(campus, { most: 700, seed: 7 });

for (let day = 0; day < 3; day += 1) {
  for (let i = 0; i < 2600; i += 1) attendance.step();
  await snap();
}

console.log(`${attendance.joined} joined, ${attendance.present} present, ${campus.messages} messages`);
