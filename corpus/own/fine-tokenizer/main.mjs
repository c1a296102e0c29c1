import { Lexer } from './lexer.mjs';
import { program } from './program.mjs';
let count = 0;
for (let i = 0; i < 12; i++) for (const token of new Lexer(program(6000))) count += token.type.length;
console.log(count);
