function* samples(count) {
  let phase = 0;
  let state = 15;
  for (let i = 0; i < count; i++) {
    state = (state * 48271) % 2147483647;
    phase += 0.01;
    yield Math.sin(phase) * 100 + (state % 20);
  }
}

function* windows(source, size) {
  let window = [];
  for (const value of source) {
    window = [...window, value];
    if (window.length > size) window = window.slice(1);
    if (window.length === size) yield window;
  }
}

function* rises(source) {
  let index = 0;
  for (const window of source) {
    const change = window[window.length - 1] - window[0];
    if (change > 60) yield { index, change };
    index++;
  }
}

async function* paced(source) {
  let count = 0;
  for (const item of source) {
    if (++count % 200 === 0) await null;
    yield item;
  }
}

async function main() {
  const steps = [];
  for await (const rise of paced(rises(windows(samples(80000), 2400)))) {
    if (steps.length && rise.index - steps[steps.length - 1].index < 50) continue;
    steps.push({ ...rise, label: `t${rise.index}` });
  }
  console.log(steps.length, steps.slice(0, 2));
}

main();
