function* walk(node) {
  while (node) {
    yield node;
    node = node.next;
  }
}

const first = (iterable, test) => {
  for (const item of iterable) if (test(item)) return item;
  return null;
};

function chain(count) {
  let head = null;
  for (let i = count - 1; i >= 0; i--) head = { code: `AIR${i}`, lat: (i * 37) % 180 - 90, next: head };
  return head;
}

async function* events(count) {
  let state = 8;
  for (let i = 0; i < count; i++) {
    state = (state * 48271) % 2147483647;
    yield { code: `AIR${state % 1300}`, delay: state % 90 };
  }
}

async function* enrich(source, airports) {
  for await (const event of source) {
    const airport = first(walk(airports), a => a.code === event.code);
    if (airport) yield { ...event, lat: airport.lat };
  }
}

const belts = [{ to: -30, name: 'south' }, { to: 30, name: 'middle' }, { to: 90, name: 'north' }];

async function main() {
  const sums = { south: 0, middle: 0, north: 0 };
  let count = 0;
  for await (const { lat, delay } of enrich(events(44000), chain(1200))) {
    const belt = first(belts, b => lat <= b.to);
    sums[belt.name] += delay;
    count++;
  }
  console.log(count, sums);
}

main();
