export function* trading(n) {
  let a = 0x1234abcd;
  let b = 0x9876fedc;
  const roll = () => {
    let t = a;
    const s = b;
    a = s;
    t ^= t << 23;
    t ^= t >>> 17;
    t ^= s ^ (s >>> 26);
    b = t;
    return ((t + s) >>> 0) / 4294967296;
  };
  let at = 1_750_000_000_000;
  for (let i = 0; i < n; i++) {
    at += 1 + Math.floor(roll() * 900);
    const from = `acc-${Math.floor(roll() ** 2 * 800)}`;
    let to = `acc-${Math.floor(roll() * 800)}`;
    if (to === from) to = 'acc-house';
    yield { from, to, amount: Math.round(roll() * 90000) / 100, at };
  }
}
