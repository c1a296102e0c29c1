const registry = new Map();

function fill(levels) {
  for (let level = 0; level < levels; level++) {
    for (const side of ['core', 'extra']) {
      const needs = level === 0 ? [] : [`core${level - 1}`, `extra${level - 1}`];
      registry.set(`${side}${level}`, { name: `${side}${level}`, kilobytes: 10 + ((level * 7) % 50), needs });
    }
  }
}

function* required(name) {
  const entry = registry.get(name);
  for (const need of entry.needs) yield* required(need);
  yield entry;
}

async function installOrder(name) {
  const order = new Map();
  for (const entry of required(name)) {
    if (!order.has(entry.name)) order.set(entry.name, entry);
  }
  return [...order.values()];
}

function* leaves(tree) {
  if (!tree.children) yield tree.value;
  else for (const child of tree.children) yield* leaves(child);
}

async function main() {
  fill(20);
  const menu = { children: [{ value: 'a' }, { children: [{ value: 'b' }, { value: 'c' }] }] };
  const order = await installOrder('core19');
  let size = 0;
  for await (const entry of order) size += entry.kilobytes;
  console.log(order.length, order[0].name, order.at(-1).name, size, [...leaves(menu)].join(''));
}

main();
