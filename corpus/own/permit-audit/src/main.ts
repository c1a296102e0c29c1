import { Directory } from './directory.ts';
import { PolicyBook } from './policy.ts';
import { Trail } from './trail.ts';

const SUBJECTS = 1100;
const dir = new Directory();
const book = new PolicyBook().load(dir.grants(SUBJECTS));
const trail = new Trail();

for (const event of dir.events(75_000, SUBJECTS)) {
  trail.append(event, book.evaluate(event));
}
console.log(trail.summary());
