// Bank statements as they come in: fixed-width text, one booking a line.

export function dice(seed) {
  let s = BigInt(seed) * 2n + 1n;
  return (n) => {
    s = (s * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number((s >> 33n) % BigInt(n));
  };
}

const PURPOSE = ['rent', 'salary', 'invoice', 'refund', 'standing order', 'card payment', 'insurance', 'fee'];

export function* statements(seed, count, accounts) {
  const roll = dice(seed);
  for (let i = 0; i < count; i++) {
    const account = accounts[roll(accounts.length)];
    const lines = [`HD ${account.iban} ${String(seed).padStart(4, '0')}-${String(i).padStart(5, '0')}`];
    let total = 0;
    for (let b = 0; b < 170; b++) {
      const cents = roll(500000) - 200000;
      total += cents;
      lines.push(
        `BK ${String(b).padStart(4, '0')} ${String(cents).padStart(10)} ` +
          `${PURPOSE[roll(PURPOSE.length)].padEnd(16)} party ${String(roll(90000)).padStart(6)} ` +
          `ref ${roll(0x7fffffff).toString(36).padStart(8, '0')}`,
      );
    }
    lines.push(`TR ${String(total).padStart(12)} ${seal(roll)}`);
    yield Buffer.from(lines.join('\n'), 'latin1');
  }
}

function seal(roll) {
  let out = '';
  while (out.length < 40) out += roll(0x7fffffff).toString(16).padStart(8, '0');
  return out;
}
