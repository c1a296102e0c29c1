import type { Program } from './compiler.ts';

// The numbers are those of Op in the compiler.
export function run({ units, constants, main }: Program): { value: number; steps: number } {
  const stack = new Float64Array(65536);
  const calls = new Int32Array(8192);
  let depth = 0;
  let base = 0;
  let unit = main;
  let code = units[main].code;
  let sp = units[main].locals;
  let pc = 0;
  let steps = 0;
  for (;;) {
    steps++;
    switch (code[pc++]) {
      case 0: /* push */ stack[sp++] = constants[code[pc++]]; break;
      case 1: /* load */ stack[sp++] = stack[base + code[pc++]]; break;
      case 2: /* store */ stack[base + code[pc++]] = stack[--sp]; break;
      case 3: /* add */ sp--; stack[sp - 1] += stack[sp]; break;
      case 4: /* sub */ sp--; stack[sp - 1] -= stack[sp]; break;
      case 5: /* mul */ sp--; stack[sp - 1] *= stack[sp]; break;
      case 6: /* div */ sp--; stack[sp - 1] = Math.floor(stack[sp - 1] / stack[sp]); break;
      case 7: /* mod */ sp--; stack[sp - 1] %= stack[sp]; break;
      case 8: /* lt */ sp--; stack[sp - 1] = stack[sp - 1] < stack[sp] ? 1 : 0; break;
      case 9: /* gt */ sp--; stack[sp - 1] = stack[sp - 1] > stack[sp] ? 1 : 0; break;
      case 10: /* le */ sp--; stack[sp - 1] = stack[sp - 1] <= stack[sp] ? 1 : 0; break;
      case 11: /* ge */ sp--; stack[sp - 1] = stack[sp - 1] >= stack[sp] ? 1 : 0; break;
      case 12: /* eq */ sp--; stack[sp - 1] = stack[sp - 1] === stack[sp] ? 1 : 0; break;
      case 13: /* ne */ sp--; stack[sp - 1] = stack[sp - 1] !== stack[sp] ? 1 : 0; break;
      case 14: /* jump */ pc = code[pc]; break;
      case 15: /* jumpIf0 */ pc = stack[--sp] === 0 ? code[pc] : pc + 1; break;
      case 18: /* pop */ sp--; break;
      case 16: /* call */ {
        const callee = code[pc];
        const argc = code[pc + 1];
        calls[depth++] = pc + 2;
        calls[depth++] = base;
        calls[depth++] = unit;
        base = sp - argc;
        unit = callee;
        code = units[callee].code;
        sp = base + units[callee].locals;
        pc = 0;
        break;
      }
      case 17: /* ret */ {
        const value = stack[sp - 1];
        if (depth === 0) return { value, steps };
        sp = base;
        unit = calls[--depth];
        base = calls[--depth];
        pc = calls[--depth];
        code = units[unit].code;
        stack[sp++] = value;
        break;
      }
    }
  }
}
