function* ticks(count) {
  let price = 100;
  let state = 1001;
  for (let i = 0; i < count; i++) {
    state = (state * 48271) % 2147483647;
    price = Math.max(5, price + ((state % 201) - 100) / 50);
    yield { at: i, price: Math.round(price * 10), volume: state % 900 };
  }
}

async function threshold(history, factor) {
  let sum = 0;
  let high = 0;
  for (const price of history) {
    sum += price;
    if (price > high) high = price;
  }
  const mean = sum / history.length;
  return mean + factor * (high - mean);
}

async function* alerts(source, history) {
  for (const tick of source) {
    const limit = await threshold(history, 0.4);
    if (tick.price > limit && tick.volume > 100) yield { at: tick.at, over: tick.price - limit };
  }
}

async function collect(source) {
  const list = [];
  for await (const item of source) list.push(item);
  return list;
}

async function main() {
  const history = [];
  for (const { price } of ticks(20000)) history.push(price);
  const found = await collect(alerts(ticks(25000), history));
  found.sort((a, b) => b.over - a.over);
  console.log(found.length, found.slice(0, 2).map(f => f.at), history.length);
}

main();
