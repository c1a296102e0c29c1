import { Terminal, type Settings } from './src/terminal.ts';

const base: Settings = { seed: 41, cranes: 6, ships: 14, boxesPerShip: 240, days: 7 };
const variants: [string, Partial<Settings>][] = [
  ['as today', {}],
  ['one crane more', { cranes: 7 }],
  ['one crane less', { cranes: 5 }],
  ['larger ships', { ships: 8, boxesPerShip: 420 }],
];

for (const [name, change] of variants) {
  const terminal = new Terminal({ ...base, ...change });
  terminal.run();
  console.log(name.padEnd(16), JSON.stringify(terminal.summary()));
}
