const METERS = ['gas', 'water', 'power'];

function collectReadings() {
  let rows = [];
  let gaps = [];
  let seed = 17;
  let i, r, kind, value, out;
  for (i = 0; i < 21500; i++) {
    seed = (seed * 48271) % 2147483647;
    kind = METERS[seed % 3];
    value = (seed >>> 3) % 5000;
    r = { no: i, kind: kind, value: value, day: 1 + (i % 365) };
    if (value < 40) {
      gaps.push(r.no);
      continue;
    }
    rows = rows.concat([r]);
  }
  out = { gas: 0, water: 0, power: 0 };
  for (i = 0; i < rows.length; i++) {
    out[rows[i].kind] += rows[i].value;
  }
  gaps = gaps.slice(0, 10);
  value = 0;
  for (i = 1; i < rows.length; i++) {
    r = Math.abs(rows[i].value - rows[i - 1].value);
    if (r > value) value = r;
  }
  kind = Object.keys(out).map((k) => k + '=' + out[k]);
  console.log(rows.length, kind.join(' '), 'jump', value, 'gaps', gaps.join(','));
}

collectReadings();
