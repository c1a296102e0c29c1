import { compile, Op, type Tune } from './compile.ts';

function play({ code, names }: Tune, punch: (key: number) => void): number {
  const vars = new Int32Array(names.length);
  const stack = new Int32Array(64);
  let sp = 0;
  let pc = 0;
  let steps = 0;
  for (;;) {
    steps++;
    switch (code[pc++]) {
      case Op.PUSH: stack[sp++] = code[pc++]; break;
      case Op.LOAD: stack[sp++] = vars[code[pc++]]; break;
      case Op.STORE: vars[code[pc++]] = stack[--sp]; break;
      case Op.ADD: sp--; stack[sp - 1] += stack[sp]; break;
      case Op.SUB: sp--; stack[sp - 1] -= stack[sp]; break;
      case Op.MUL: sp--; stack[sp - 1] = Math.imul(stack[sp - 1], stack[sp]); break;
      case Op.MOD: sp--; stack[sp - 1] %= stack[sp]; break;
      case Op.LESS: sp--; stack[sp - 1] = stack[sp - 1] < stack[sp] ? 1 : 0; break;
      case Op.SAME: sp--; stack[sp - 1] = stack[sp - 1] === stack[sp] ? 1 : 0; break;
      case Op.JUMP: pc = code[pc]; break;
      case Op.UNLESS: pc = stack[--sp] ? pc + 1 : code[pc]; break;
      case Op.PUNCH: punch(stack[--sp]); break;
      case Op.HALT: return steps;
      default: throw new Error(`no such operation at ${pc - 1}`);
    }
  }
}

const waltz = `
let bar = 0; let seed = 7;
repeat {
  let beat = 0;
  repeat {
    let seed = (seed * 75 + 74) % 65537;
    let key = seed % 27;
    if beat = 0 { punch key % 9; } else { punch 9 + key % 18; }
    if key < 5 { punch key + 12; }
    let beat = beat + 1;
  } until beat = 3;
  let bar = bar + 1;
} until bar = 200000;`;

const scales = `
let top = 2;
repeat {
  let n = top; let d = 2; let prime = 1;
  repeat {
    if n % d = 0 { if d < n { let prime = 0; } }
    let d = d + 1;
  } until n < d * d;
  if prime = 1 { punch n % 27; }
  let top = top + 1;
} until top = 52000;`;

for (const [title, src] of [['waltz', waltz], ['scales', scales]]) {
  const tune = compile(src);
  const keys = new Uint32Array(27);
  const steps = play(tune, (key) => { keys[key]++; });
  const holes = keys.reduce((a, b) => a + b, 0);
  const busiest = keys.indexOf(Math.max(...keys));
  console.log(`${title}: ${tune.code.length} words, ${steps} steps, ${holes} holes, busiest key ${busiest}`);
}
