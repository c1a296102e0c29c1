const common = Array.from({ length: 600 }, (_, i) => 'w' + (i * 3).toString(36));

async function* lines(count) {
  let state = 18;
  for (let i = 0; i < count; i++) {
    const words = [];
    for (let k = 0; k < 10; k++) {
      state = (state * 48271) % 2147483647;
      words.push('w' + (state % 4000).toString(36));
    }
    yield words.join(' ');
  }
}

function* tokens(line) {
  for (const token of line.split(' ')) if (token.length > 1) yield token;
}

const isCommon = token => {
  const lookup = new Set(common);
  return lookup.has(token);
};

async function* keywords(source) {
  for await (const line of source) {
    const found = new Set();
    for (const token of tokens(line)) {
      if (!isCommon(token)) found.add(token);
    }
    yield found;
  }
}

async function main() {
  const counts = new Map();
  let total = 0;
  for await (const found of keywords(lines(5000))) {
    total += found.size;
    for (const token of found) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  const top = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
  console.log(total, counts.size, top);
}

await main();
