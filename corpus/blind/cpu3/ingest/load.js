const port = process.argv[2];
const url = `http://127.0.0.1:${port}/points`;

function batch(i) {
  const points = [];
  for (let k = 0; k < 3000; k++) points.push({ sensor: `s${(i * 13 + k) % 64}`, at: 1700000000 + i * 3000 + k, value: Math.sin(i + k / 50) * 40, unit: k % 2 ? 'C' : 'hPa', tags: { site: `x${k % 9}`, rack: k % 40 } });
  return JSON.stringify(points);
}

async function lane(from) {
  for (let i = from; i < 260; i += 3) {
    const res = await fetch(url, { method: 'POST', body: batch(i), headers: { 'content-type': 'application/json' } });
    if (!res.ok) throw new Error(`batch ${i}: ${res.status}`);
    await res.text();
  }
}

await Promise.all([lane(0), lane(1), lane(2)]);
