/** Packets of the field's radio mast: each brings the readings of a few hundred probes. */
export async function* packets(count, plots) {
  let s = 1234567;
  const rnd = () => {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    return s / 4294967296;
  };
  for (let i = 0; i < count; i++) {
    const readings = [];
    for (let k = 0; k < 250; k++) readings.push({ plot: Math.floor(rnd() * plots), moisture: Math.round(rnd() * 1000) / 1000, at: i });
    await null;
    yield { seq: i, readings };
  }
}
