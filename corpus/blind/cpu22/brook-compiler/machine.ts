import type { Expr, Program, Stmt } from './syntax.ts';
import { fold } from './passes.ts';

const OPS = ['+', '-', '*', '/', '%', '<', '<=', '>', '=='];
const NUM = 20, LOAD = 21, STORE = 22, JUMP = 23, JUMPZ = 24, CALL = 25, RET = 26;

interface Unit { name: string; params: number; slots: number; code: Int32Array }

export function emit(program: Program): Map<string, Unit> {
  const index = new Map(program.funcs.map((f, i) => [f.name, i]));
  const units = new Map<string, Unit>();
  for (const f of program.funcs) {
    const slots = new Map(f.params.map((p, i) => [p, i]));
    const code: number[] = [];
    const slot = (n: string) => { if (!slots.has(n)) slots.set(n, slots.size); return slots.get(n)!; };
    const expr = (e: Expr): void => {
      if (e.type === 'Num') code.push(NUM, e.value);
      else if (e.type === 'Ref') code.push(LOAD, slot(e.name));
      else if (e.type === 'Bin') { expr(e.left); expr(e.right); code.push(OPS.indexOf(e.op), 0); }
      else { e.args.forEach(expr); code.push(CALL, index.get(e.callee)!); }
    };
    const stmt = (s: Stmt): void => {
      if (s.type === 'Let') { expr(s.init); code.push(STORE, slot(s.name)); }
      else if (s.type === 'Assign') { expr(s.value); code.push(STORE, slot(s.name)); }
      else if (s.type === 'Return') { expr(s.value); code.push(RET, 0); }
      else if (s.type === 'While') {
        const top = code.length;
        expr(s.test);
        const hole = code.push(JUMPZ, 0) - 1;
        s.body.forEach(stmt);
        code.push(JUMP, top);
        code[hole] = code.length;
      } else {
        expr(s.test);
        const hole = code.push(JUMPZ, 0) - 1;
        s.then.forEach(stmt);
        const end = code.push(JUMP, 0) - 1;
        code[hole] = code.length;
        s.otherwise.forEach(stmt);
        code[end] = code.length;
      }
    };
    f.body.forEach(stmt);
    code.push(NUM, 0, RET, 0);
    units.set(f.name, { name: f.name, params: f.params.length, slots: slots.size, code: Int32Array.from(code) });
  }
  return units;
}

export function run(units: Map<string, Unit>, entry: string, args: number[]): number {
  const list = [...units.values()];
  const ops = OPS.map((o) => fold[o]);
  const stack: number[] = [];
  const call = (unit: Unit): number => {
    const env = new Int32Array(unit.slots);
    for (let i = unit.params - 1; i >= 0; i--) env[i] = stack.pop()!;
    const code = unit.code;
    let pc = 0;
    for (;;) {
      const op = code[pc];
      const arg = code[pc + 1];
      pc += 2;
      if (op < 9) { const b = stack.pop()!; const a = stack.pop()!; stack.push(ops[op](a, b)); }
      else if (op === NUM) stack.push(arg);
      else if (op === LOAD) stack.push(env[arg]);
      else if (op === STORE) env[arg] = stack.pop()!;
      else if (op === JUMP) pc = arg;
      else if (op === JUMPZ) { if (!stack.pop()) pc = arg; }
      else if (op === CALL) stack.push(call(list[arg]));
      else return stack.pop()!;
    }
  };
  stack.push(...args);
  return call(units.get(entry)!);
}
