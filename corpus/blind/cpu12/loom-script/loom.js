'use strict';
const { Op } = require('./compile');

class Loom {
  constructor(shafts, ends) {
    this.shafts = shafts;
    this.ends = ends;
    this.lifted = 0;
    this.picks = 0;
    this.cloth = [];
    this.row = new Uint8Array(ends);
  }

  pick(colour) {
    const { row, shafts, lifted } = this;
    for (let e = 0; e < row.length; e++) row[e] = (lifted >> (e % shafts)) & 1 ? colour : 0;
    let sum = 7;
    for (const thread of row) sum = (Math.imul(sum, 31) + thread) | 0;
    this.cloth.push(sum);
    if (this.cloth.length > 64) this.cloth.shift();
    this.picks++;
    this.lifted = 0;
  }

  run({ code, slots }) {
    const stack = new Int32Array(256);
    const vars = new Int32Array(slots.length);
    const returns = [];
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
        case Op.XOR: sp--; stack[sp - 1] ^= stack[sp]; break;
        case Op.LT: sp--; stack[sp - 1] = stack[sp - 1] < stack[sp] ? 1 : 0; break;
        case Op.EQ: sp--; stack[sp - 1] = stack[sp - 1] === stack[sp] ? 1 : 0; break;
        case Op.JUMP: pc = code[pc]; break;
        case Op.JUMPZ: pc = stack[--sp] === 0 ? code[pc] : pc + 1; break;
        case Op.LIFT: this.lifted |= 1 << stack[--sp]; break;
        case Op.PICK: this.pick(stack[--sp]); break;
        case Op.CALL: returns.push(pc + 1); pc = code[pc]; break;
        case Op.RET: pc = returns.pop(); break;
        case Op.HALT: return { steps, vars: Object.fromEntries(slots.map((name, i) => [name, vars[i]])) };
        default: throw new Error(`unknown operation at ${pc - 1}`);
      }
    }
  }
}

module.exports = { Loom };
