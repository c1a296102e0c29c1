export function dice(seed) {
  let x = seed | 0 || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 4294967296;
  };
}

const CREWS = ['masonry', 'electrics', 'plumbing', 'carpentry', 'roofing', 'paint'];

function details(roll, i) {
  const info = { crew: CREWS[i % CREWS.length], size: 1 + Math.floor(roll() * 6) };
  if (roll() < 0.5) info.permit = `P-${Math.floor(roll() * 1e5)}`;
  if (roll() < 0.5) info.inspected = roll() < 0.5;
  if (roll() < 0.4) info.weather = null;
  if (roll() < 0.6) info.rate = 30 + Math.floor(roll() * 50);
  if (roll() < 0.3) info.due = new Date(1.7e12 + Math.floor(roll() * 1e10));
  if (roll() < 0.4) info.notes = ['check drawings', `rev ${Math.floor(roll() * 9)}`];
  return info;
}

export function openPlan(n) {
  const roll = dice(31337);
  const tasks = [];
  for (let i = 0; i < n; i++) {
    const needs = [];
    for (let k = 0; k < 3 && i > 0; k++) {
      const j = Math.max(0, i - 1 - Math.floor(roll() * 60));
      if (roll() < 0.6 && !needs.includes(j)) needs.push(j);
    }
    tasks.push({ id: i, days: 0.5 + roll() * 6, needs, info: details(roll, i), cost: { labour: roll() * 900, parts: roll() * 2400 } });
  }
  return { title: 'North wing', tasks, calendar: { hours: 8, off: [0, 6] } };
}
