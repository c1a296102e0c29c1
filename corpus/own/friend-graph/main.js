import { loadGraph } from './graph.js';
import { reach } from './reach.js';
import { suggest } from './suggest.js';

const graph = loadGraph(4_000, 6);
let people = 0;
let hints = 0;
for (const start of [1, 17, 99]) {
  people += reach(graph, start).size;
  hints += suggest(graph, start).length;
}
console.log(`${people} reached, ${hints} suggested`);
