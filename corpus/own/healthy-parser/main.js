import { sample } from './sample.js';
import { parseJson } from './parser.js';
import { countNodes } from './count.js';

let nodes = 0;
const text = sample(5000);
for (let i = 0; i < 9; i++) nodes += countNodes(parseJson(text));
console.log(nodes);
