'use strict';
const { OP } = require('./compiler');

class Loom {
  #cloth;
  #row = 0;
  #shafts = 0;

  constructor(width, height) {
    this.width = width;
    this.height = height;
    this.#cloth = new Uint8Array(width * height);
  }

  run({ code, names }, given) {
    const vars = new Float64Array(names.length);
    for (const [name, value] of Object.entries({ width: this.width, height: this.height, ...given })) {
      if (names.includes(name)) vars[names.indexOf(name)] = value;
    }
    const stack = new Float64Array(64);
    let sp = 0;
    let pc = 0;
    for (;;) {
      switch (code[pc++]) {
        case OP.PUSH: stack[sp++] = code[pc++]; break;
        case OP.LOAD: stack[sp++] = vars[code[pc++]]; break;
        case OP.STORE: vars[code[pc++]] = stack[--sp]; break;
        case OP.ADD: sp--; stack[sp - 1] += stack[sp]; break;
        case OP.SUB: sp--; stack[sp - 1] -= stack[sp]; break;
        case OP.MUL: sp--; stack[sp - 1] *= stack[sp]; break;
        case OP.DIV: sp--; stack[sp - 1] = Math.floor(stack[sp - 1] / stack[sp]); break;
        case OP.MOD: sp--; stack[sp - 1] %= stack[sp]; break;
        case OP.LT: sp--; stack[sp - 1] = stack[sp - 1] < stack[sp] ? 1 : 0; break;
        case OP.GT: sp--; stack[sp - 1] = stack[sp - 1] > stack[sp] ? 1 : 0; break;
        case OP.LE: sp--; stack[sp - 1] = stack[sp - 1] <= stack[sp] ? 1 : 0; break;
        case OP.GE: sp--; stack[sp - 1] = stack[sp - 1] >= stack[sp] ? 1 : 0; break;
        case OP.EQ: sp--; stack[sp - 1] = stack[sp - 1] === stack[sp] ? 1 : 0; break;
        case OP.NE: sp--; stack[sp - 1] = stack[sp - 1] !== stack[sp] ? 1 : 0; break;
        case OP.JZ: { const to = code[pc++]; if (stack[--sp] === 0) pc = to; break; }
        case OP.JMP: pc = code[pc]; break;
        case OP.LIFT: this.#shafts = stack[--sp]; break;
        case OP.PICK: {
          const colour = stack[--sp];
          const warp = stack[--sp];
          this.#cloth[this.#row * this.width + warp] = ((this.#shafts >> (warp % 8)) & 1) ^ (colour & 1);
          break;
        }
        case OP.BEAT: this.#row = (this.#row + 1) % this.height; break;
        case OP.HALT: return this;
      }
    }
  }

  floats() {
    let longest = 0;
    for (let y = 0; y < this.height; y++) {
      let run = 1;
      for (let x = 1; x < this.width; x++) {
        run = this.#cloth[y * this.width + x] === this.#cloth[y * this.width + x - 1] ? run + 1 : 1;
        if (run > longest) longest = run;
      }
    }
    return longest;
  }

  swatch(w, h) {
    return Array.from({ length: h }, (_, y) => Array.from({ length: w }, (_, x) => (this.#cloth[y * this.width + x] ? '█' : '·')).join('')).join('\n');
  }
}

module.exports = { Loom };
