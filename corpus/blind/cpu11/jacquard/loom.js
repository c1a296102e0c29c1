'use strict';

// Operation numbers are the positions in OPS of assembler.js.
class Loom {
  #warp;
  #shed;
  #stack = new Int32Array(256);
  #returns = [];
  steps = 0;
  picks = 0;
  checksum = 0;

  constructor(threads) {
    this.#warp = threads;
    this.#shed = new Uint8Array(threads);
  }

  get threads() {
    return this.#warp;
  }

  run({ code, slots }, inputs) {
    const vars = new Int32Array(slots.length);
    for (const [name, value] of Object.entries(inputs)) if (slots.includes(name)) vars[slots.indexOf(name)] = value;
    const stack = this.#stack;
    let sp = 0;
    let pc = 0;
    for (;;) {
      const op = code[2 * pc];
      const arg = code[2 * pc + 1];
      pc++;
      this.steps++;
      switch (op) {
        case 0: // push
          stack[sp++] = arg;
          break;
        case 1: // load
          stack[sp++] = vars[arg];
          break;
        case 2: // store
          vars[arg] = stack[--sp];
          break;
        case 3: // add
          sp--;
          stack[sp - 1] += stack[sp];
          break;
        case 4: // sub
          sp--;
          stack[sp - 1] -= stack[sp];
          break;
        case 5: // mul
          sp--;
          stack[sp - 1] = Math.imul(stack[sp - 1], stack[sp]);
          break;
        case 6: // mod
          sp--;
          stack[sp - 1] %= stack[sp];
          break;
        case 7: // and
          sp--;
          stack[sp - 1] &= stack[sp];
          break;
        case 8: // xor
          sp--;
          stack[sp - 1] ^= stack[sp];
          break;
        case 9: // shr
          sp--;
          stack[sp - 1] >>= stack[sp];
          break;
        case 10: // lt
          sp--;
          stack[sp - 1] = stack[sp - 1] < stack[sp] ? 1 : 0;
          break;
        case 11: // eq
          sp--;
          stack[sp - 1] = stack[sp - 1] === stack[sp] ? 1 : 0;
          break;
        case 12: // jmp
          pc = arg;
          break;
        case 13: // jz
          if (stack[--sp] === 0) pc = arg;
          break;
        case 14: // lift
          sp -= 2;
          this.#shed[stack[sp] % this.#warp] = stack[sp + 1];
          break;
        case 15: // throw
          this.#throwShuttle(stack[--sp]);
          break;
        case 16: // beat
          this.#shed.fill(0);
          break;
        case 17: // call
          this.#returns.push(pc);
          pc = arg;
          break;
        case 18: // ret
          pc = this.#returns.pop();
          break;
        case 19: // halt
          return Object.fromEntries(slots.map((name, i) => [name, vars[i]]));
        default:
          throw new Error(`bad operation ${op}`);
      }
    }
  }

  #throwShuttle(colour) {
    let sum = this.checksum;
    for (let i = 0; i < this.#warp; i++) sum = (Math.imul(sum, 31) + (this.#shed[i] ? colour : 7)) | 0;
    this.checksum = sum;
    this.picks++;
  }
}

module.exports = { Loom };
