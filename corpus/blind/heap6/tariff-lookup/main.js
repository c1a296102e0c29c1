import { snap } from './snap.js';
import { codes, countries } from './nomenclature.js';
import { rule, size } from './service.js';

let s = 424242;
function any(n) {
  s = (Math.imul(s, 0x343fd) + 0x269ec3) >>> 0;
  return (s >>> 9) % n;
}

let characters = 0;
function desk(declarations) {
  for (let i = 0; i < declarations; i += 1) {
    const code = any(3) ? codes[any(600)] : codes[any(codes.length)];
    characters += rule(code, any(countries.length)).text.length;
  }
}

desk(3500);
await snap();
desk(3500);
await snap();
desk(3500);
await snap();
console.log(characters, size());
