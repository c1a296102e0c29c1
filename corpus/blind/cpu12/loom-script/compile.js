'use strict';

const Op = Object.freeze({ PUSH: 0, LOAD: 1, STORE: 2, ADD: 3, SUB: 4, MUL: 5, MOD: 6, LT: 7, EQ: 8, JUMP: 9, JUMPZ: 10, LIFT: 11, PICK: 12, CALL: 13, RET: 14, XOR: 15, HALT: 16 });

const OPERATORS = { '+': Op.ADD, '-': Op.SUB, '*': Op.MUL, '%': Op.MOD, '<': Op.LT, '=': Op.EQ, '^': Op.XOR };

/** Compiles the postfix notation of the loom to a flat program. */
function compile(source) {
  const words = source.replace(/#.*$/gm, '').split(/\s+/).filter(Boolean);
  const code = [];
  const slots = [];
  const open = [];
  const procedures = {};
  const calls = [];
  const slotOf = (name) => {
    if (!slots.includes(name)) slots.push(name);
    return slots.indexOf(name);
  };
  const jump = (op) => code.push(op, 0) - 1;

  for (const word of words) {
    if (/^-?\d+$/.test(word)) code.push(Op.PUSH, Number(word));
    else if (word in OPERATORS) code.push(OPERATORS[word]);
    else if (word.startsWith('@')) code.push(Op.STORE, slotOf(word.slice(1)));
    else if (word.startsWith(':')) {
      open.push({ kind: 'proc', skip: jump(Op.JUMP) });
      procedures[word.slice(1)] = code.length;
    } else if (word === 'while') open.push({ kind: 'while', top: code.length });
    else if (word === 'do') open.at(-1).exit = jump(Op.JUMPZ);
    else if (word === 'if') open.push({ kind: 'if', exit: jump(Op.JUMPZ) });
    else if (word === 'else') {
      const block = open.at(-1);
      const over = jump(Op.JUMP);
      code[block.exit] = code.length;
      block.exit = over;
    } else if (word === 'end') {
      const block = open.pop();
      if (block.kind === 'while') code.push(Op.JUMP, block.top);
      if (block.kind === 'proc') code.push(Op.RET);
      code[block.kind === 'proc' ? block.skip : block.exit] = code.length;
    } else if (word === 'lift') code.push(Op.LIFT);
    else if (word === 'pick') code.push(Op.PICK);
    else if (word.endsWith('!')) calls.push([code.push(Op.CALL, 0) - 1, word.slice(0, -1)]);
    else code.push(Op.LOAD, slotOf(word));
  }
  code.push(Op.HALT);
  for (const [at, name] of calls) code[at] = procedures[name];
  return { code: Int32Array.from(code), slots };
}

module.exports = { Op, compile };
