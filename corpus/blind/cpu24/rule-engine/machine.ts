import { OP, type Program, type Routine } from './compiler.ts';

/** Stack machine. Numbers only; arrays are handles into a table of Float64Array. */
export class Machine {
  private readonly program: Program;
  private readonly stack = new Float64Array(1 << 14);
  private readonly arrays: Float64Array[] = [];

  constructor(program: Program) {
    this.program = program;
  }

  run(name: string, ...args: number[]): number {
    const routine = this.program.routines.find((r) => r.name === name);
    if (!routine) throw new ReferenceError(name);
    this.arrays.length = 0;
    this.stack.set(args);
    return this.execute(routine, 0);
  }

  private execute(routine: Routine, base: number): number {
    const { stack, arrays } = this;
    const { constants, routines } = this.program;
    const code = routine.code;
    let sp = base + routine.slots;
    let pc = 0;
    for (;;) {
      switch (code[pc++]) {
        case OP.CONST: stack[sp++] = constants[code[pc++]]; break;
        case OP.LOAD: stack[sp++] = stack[base + code[pc++]]; break;
        case OP.STORE: stack[base + code[pc++]] = stack[--sp]; break;
        case OP.ADD: sp--; stack[sp - 1] += stack[sp]; break;
        case OP.SUB: sp--; stack[sp - 1] -= stack[sp]; break;
        case OP.MUL: sp--; stack[sp - 1] *= stack[sp]; break;
        case OP.DIV: sp--; stack[sp - 1] = Math.floor(stack[sp - 1] / stack[sp]); break;
        case OP.MOD: sp--; stack[sp - 1] = (stack[sp - 1] | 0) % (stack[sp] | 0); break;
        case OP.LT: sp--; stack[sp - 1] = stack[sp - 1] < stack[sp] ? 1 : 0; break;
        case OP.LE: sp--; stack[sp - 1] = stack[sp - 1] <= stack[sp] ? 1 : 0; break;
        case OP.EQ: sp--; stack[sp - 1] = stack[sp - 1] === stack[sp] ? 1 : 0; break;
        case OP.NE: sp--; stack[sp - 1] = stack[sp - 1] !== stack[sp] ? 1 : 0; break;
        case OP.NOT: stack[sp - 1] = stack[sp - 1] === 0 ? 1 : 0; break;
        case OP.JUMP: pc = code[pc]; break;
        case OP.UNLESS: pc = stack[--sp] === 0 ? code[pc] : pc + 1; break;
        case OP.CALL: {
          const callee = routines[code[pc]];
          sp -= code[pc + 1];
          pc += 2;
          stack[sp] = this.execute(callee, sp);
          sp++;
          break;
        }
        case OP.RETURN: return stack[sp - 1];
        case OP.POP: sp--; break;
        case OP.INDEX: sp--; stack[sp - 1] = arrays[stack[sp - 1]][stack[sp]]; break;
        case OP.PUT: sp -= 3; arrays[stack[sp]][stack[sp + 1]] = stack[sp + 2]; break;
        case OP.ARRAY: stack[sp - 1] = arrays.push(new Float64Array(stack[sp - 1])) - 1; break;
        case OP.GT: sp--; stack[sp - 1] = stack[sp - 1] > stack[sp] ? 1 : 0; break;
        case OP.GE: sp--; stack[sp - 1] = stack[sp - 1] >= stack[sp] ? 1 : 0; break;
        case OP.AND: sp--; stack[sp - 1] = stack[sp - 1] !== 0 && stack[sp] !== 0 ? 1 : 0; break;
        case OP.OR: sp--; stack[sp - 1] = stack[sp - 1] !== 0 || stack[sp] !== 0 ? 1 : 0; break;
      }
    }
  }
}
