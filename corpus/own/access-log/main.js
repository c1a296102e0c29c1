import { readLines } from './lines.js';
import { matchRoute } from './routes.js';
import { Counter } from './counter.js';

const counter = new Counter();
for (const line of readLines(70_000)) {
  const [method, path, status] = line.split(' ');
  counter.add(matchRoute(path) ?? 'other', method, Number(status));
}
console.log(counter.report());
