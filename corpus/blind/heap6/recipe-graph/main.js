import { snap } from './snap.js';
import { MenuLog } from './menu-log.js';
import { roll } from './pantry.js';
import { statistics } from './recipe-db.js';
import { resolveMenu } from './resolvers.js';

const log = new MenuLog(500);

async function lunch(requests) {
  for (let i = 0; i < requests; i += 1) {
    const courses = Array.from({ length: 5 }, () => `recipe:${roll(4000000)}`);
    log.add(await resolveMenu({ courses: [...courses, courses[0]] }));
  }
}

await lunch(500);
await snap();
await lunch(500);
await snap();
await lunch(500);
await snap();
console.log(statistics, log.average);
