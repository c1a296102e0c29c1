import { compile } from './compiler.ts';
import { run } from './machine.ts';

const scripts: Record<string, string> = {
  rabbits: `fn grow(n) { if n < 2 { return n; } return grow(n - 1) + grow(n - 2); }
    fn main() { return grow(26); }`,
  hailstones: `fn path(n) { let c = 0; while n != 1 { if n % 2 == 0 { n = n / 2; } else { n = 3 * n + 1; } c = c + 1; } return c; }
    fn main() { let i = 1; let best = 0; let at = 0;
      while i < 11000 { let p = path(i); if p > best { best = p; at = i; } i = i + 1; } return at * 1000 + best; }`,
  coins: `fn ways(sum, coin) { if sum == 0 { return 1; } if sum < 0 { return 0; } if coin == 0 { return 0; }
      return ways(sum - coin, coin) + ways(sum, coin / 2); }
    fn main() { return ways(150, 64); }`,
};

for (const [name, source] of Object.entries(scripts)) {
  const program = compile(source);
  const { value, steps } = run(program);
  console.log(name.padEnd(12), String(value).padStart(12), 'steps', steps);
}

let generated = '';
for (let i = 0; i < 4000; i++) {
  generated += `fn f${i}(a, b) { let c = a * ${i} + b % ${i + 3}; while c > ${i * 2} { c = c - (a + ${i}) / 2 - 1; } return c; }\n`;
}
generated += `fn main() { let s = 0; ${Array.from({ length: 4000 }, (_, i) => `s = s + f${i}(${i % 17}, s % 1000);`).join(' ')} return s; }`;
const big = compile(generated);
console.log('units', big.units.length, 'value', run(big).value);
