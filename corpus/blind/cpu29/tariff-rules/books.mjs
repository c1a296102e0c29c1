// Tariff books of the ports, in the rule language, and the cargo that is quoted with them.
export function random(seed) {
  let state = BigInt.asUintN(64, BigInt(seed) * 0x9e3779b97f4a7c15n);
  const pool = new Float64Array(4096);
  let at = pool.length;
  let word = Number(state & 0x7fffffffn) || 1;
  return () => {
    if (at === pool.length) {
      for (at = 0; at < pool.length; at++) {
        word = (word * 48271) % 2147483647;
        pool[at] = word / 2147483647;
      }
      at = 0;
    }
    return pool[at++];
  };
}

const KINDS = ['bulk', 'liquid', 'timber', 'steel', 'vehicles', 'frozen'];

export function tariffBook(port, rules) {
  const rnd = random(port + 11);
  const int = (a, b) => a + Math.floor(rnd() * (b - a));
  const kinds = () => KINDS.filter(() => rnd() < 0.4).map((k) => `"${k}"`).join(', ') || '"bulk"';
  const price = () => (rnd() * 40).toFixed(2);
  const out = [];
  for (let r = 0; r < rules; r++) {
    out.push(`rule "P${port}-${r}" priority ${int(0, 90)} {`);
    out.push(`  set base_rate = ${price()} + weight * ${rnd().toFixed(3)} - min(weight, ${int(5, 60)}) * 0.1;`);
    out.push(`  when (kind in [${kinds()}] and weight > ${int(1, 80)}) or ship.length >= ${int(90, 300)} {`);
    out.push(`    fee "handling ${r}" max(base_rate, ${price()}) * (1 + ${rnd().toFixed(2)});`);
    if (r % 3 === 0) out.push(`    when not ship.tugs == 0 { fee "tugs" ship.tugs * ${int(200, 900)}; } else { set saved = ${int(1, 9)}; };`);
    out.push(`  } else {`);
    out.push(`    fee "quay ${r}" ceil(ship.length, 10) * ${rnd().toFixed(2)} / (days + 1);`);
    out.push(`  };`);
    if (r % 17 === 5) out.push(`  when days > ${int(20, 40)} and kind == "frozen" { stop; };`);
    out.push('}', '');
  }
  return out.join('\n');
}

export function* cargoes(seed, count) {
  const rnd = random(seed);
  for (let i = 0; i < count; i++) {
    yield {
      kind: KINDS[Math.floor(rnd() * KINDS.length)],
      weight: Math.round(rnd() * 1200) / 10,
      days: Math.floor(rnd() * 30),
      ship: { length: 60 + Math.floor(rnd() * 260), tugs: Math.floor(rnd() * 4) },
    };
  }
}
