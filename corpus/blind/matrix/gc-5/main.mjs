function* source(count) {
  let state = 161;
  for (let i = 0; i < count; i++) {
    state = (state * 48271) % 2147483647;
    yield { device: state % 50, value: (state >> 6) % 1000 };
  }
}

function* numbered(items) {
  let index = 0;
  for (const item of items) yield { ...item, index: index++ };
}

function* tagged(items) {
  for (const item of items) yield { ...item, tags: [`d${item.device}`, item.value > 500 ? 'high' : 'low'] };
}

function* pairs(items) {
  let previous = null;
  for (const item of items) {
    if (previous) yield [{ ...previous }, { ...item }];
    previous = item;
  }
}

async function* inBatches(items, size) {
  let batch = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

async function main() {
  let jumps = 0;
  const high = new Map();
  for await (const batch of inBatches(pairs(tagged(numbered(source(1100000)))), 3000)) {
    for (const [before, after] of batch) {
      if (Math.abs(after.value - before.value) > 900) jumps++;
      if (after.tags[1] === 'high') high.set(after.tags[0], (high.get(after.tags[0]) ?? 0) + 1);
    }
  }
  const top = [...high].sort((a, b) => b[1] - a[1])[0];
  console.log(jumps, high.size, top);
}

await main();
