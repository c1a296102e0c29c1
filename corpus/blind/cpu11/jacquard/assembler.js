'use strict';

const OPS = ['push', 'load', 'store', 'add', 'sub', 'mul', 'mod', 'and', 'xor', 'shr', 'lt', 'eq', 'jmp', 'jz', 'lift', 'throw', 'beat', 'call', 'ret', 'halt'];
const WITH_OPERAND = ['push', 'load', 'store', 'jmp', 'jz', 'call'];

/** Turns pattern source into code: one Int32 for the operation, one for its operand. */
function assemble(source) {
  const labels = new Map();
  const pending = [];
  const lines = source
    .split('\n')
    .map((l) => l.replace(/;.*$/, '').trim())
    .filter(Boolean);

  for (const line of lines) {
    if (line.endsWith(':')) labels.set(line.slice(0, -1), pending.length);
    else pending.push(line.split(/\s+/));
  }

  const code = new Int32Array(pending.length * 2);
  const slots = [];
  pending.forEach(([name, operand], i) => {
    const op = OPS.indexOf(name);
    if (op < 0) throw new SyntaxError(`unknown operation ${name}`);
    if (WITH_OPERAND.includes(name) !== (operand !== undefined)) throw new SyntaxError(`operand of ${name}`);
    code[2 * i] = op;
    if (operand === undefined) return;
    if (labels.has(operand)) code[2 * i + 1] = labels.get(operand);
    else if (/^-?\d+$/.test(operand)) code[2 * i + 1] = Number(operand);
    else {
      if (!slots.includes(operand)) slots.push(operand);
      code[2 * i + 1] = slots.indexOf(operand);
    }
  });
  return { code, slots };
}

module.exports = { assemble, OPS };
