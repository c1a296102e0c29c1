import { parseArguments } from './arguments.js';
import { greet } from './greet.js';

const options = parseArguments(process.argv.slice(2));
console.log(greet(options.name ?? 'world', options.loud));
