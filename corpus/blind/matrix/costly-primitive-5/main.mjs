async function clamp(value, low, high) {
  return value < low ? low : value > high ? high : value;
}

async function weigh(value, factor) {
  const bounded = await clamp(value, 0, 900);
  return bounded * factor;
}

async function factorOf(sensor) {
  return 1 + sensor / 10;
}

function* readings(count) {
  let state = 333;
  for (let i = 0; i < count; i++) {
    state = (state * 48271) % 2147483647;
    yield { sensor: state % 8, value: (state >> 4) % 1000 };
  }
}

function* names(count) {
  for (let i = 0; i < count; i++) yield `s${i}`;
}

async function pause() {
  return new Promise(resolve => { setImmediate(resolve); });
}

async function main() {
  const sums = new Array(8).fill(0);
  let index = 0;
  for (const { sensor, value } of readings(1400000)) {
    const factor = await factorOf(sensor);
    sums[sensor] += await weigh(value, factor);
    if (++index % 50000 === 0) await pause();
  }
  const labels = [...names(8)];
  console.log(labels.map((label, i) => `${label}=${Math.round(sums[i])}`).join(' '));
}

main();
