import { compile } from './compiler.ts';
import { Machine } from './machine.ts';

const RULES = `
fn primes(limit) {
  let sieve = [limit + 1];
  let count = 0;
  let i = 2;
  while i <= limit {
    if sieve[i] == 0 {
      count = count + 1;
      let j = i * i;
      while j <= limit { sieve[j] = 1; j = j + i; }
    }
    i = i + 1;
  }
  return count;
}
fn discount(tier, volume) {
  if tier >= 3 && volume > 500 { return 25; }
  if tier == 2 || volume > 900 { return 15; }
  if volume % 7 == 0 { return 5; }
  return 0;
}
fn quote(customers) {
  let total = 0;
  let c = 0;
  let seed = 17;
  while c < customers {
    seed = (seed * 137 + 29) % 10007;
    let price = 100 + seed % 900;
    total = total + price - price * discount(seed % 5, seed % 1000) / 100;
    c = c + 1;
  }
  return total;
}
fn change(amount) {
  let ways = [amount + 1];
  let coins = [6];
  coins[0] = 1; coins[1] = 2; coins[2] = 5; coins[3] = 10; coins[4] = 20; coins[5] = 50;
  ways[0] = 1;
  let c = 0;
  while c < 6 {
    let a = coins[c];
    while a <= amount { ways[a] = (ways[a] + ways[a - coins[c]]) % 1000003; a = a + 1; }
    c = c + 1;
  }
  return ways[amount];
}
fn ackermann(m, n) {
  if m == 0 { return n + 1; }
  if n == 0 { return ackermann(m - 1, 1); }
  return ackermann(m - 1, ackermann(m, n - 1));
}
`;

const machine = new Machine(compile(RULES));
const jobs: Array<[string, ...number[]]> = [
  ['primes', 700000], ['quote', 700000], ['change', 400000], ['ackermann', 2, 300], ['ackermann', 3, 5],
];
for (const [name, ...args] of jobs) console.log(`${name}(${args.join(', ')}) = ${machine.run(name, ...args)}`);
