const decoded = new Map();

function decode(code) {
  let value = 0;
  const digits = [];
  for (const char of code) {
    value = (value * 36 + parseInt(char, 36)) % 1000000007;
    digits.push(value % 97);
  }
  return { region: digits.reduce((a, b) => a + b, 0) % 12, checked: value % 9 !== 0 };
}

async function resolve(code) {
  const hit = decoded.get(code);
  if (hit) return hit;
  const entry = decode(code);
  if (decoded.size >= 4) decoded.clear();
  decoded.set(code, entry);
  return entry;
}

async function* scans(count) {
  const codes = Array.from({ length: 60 }, (_, i) => (i * 7919 + 1234567).toString(36).repeat(20));
  let state = 3;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    yield { code: codes[state % codes.length], kilos: 1 + (state % 12) };
  }
}

function* wide(regions) {
  for (const [region, kilos] of regions) if (kilos > 10) yield `${region}:${kilos}`;
}

async function main() {
  const regions = new Map();
  let refused = 0;
  for await (const { code, kilos } of scans(120000)) {
    const { region, checked } = await resolve(code);
    if (!checked) { refused++; continue; }
    regions.set(region, (regions.get(region) ?? 0) + kilos);
  }
  console.log(refused, [...wide([...regions].sort((a, b) => a[0] - b[0]))].join(' '));
}

main();
