async function* chunks(count) {
  let state = 55;
  for (let i = 0; i < count; i++) {
    state = (state * 48271) % 2147483647;
    const readings = `${state % 90},${state % 70},${state % 50},${state % 30},`.repeat(4);
    yield i % 5000 === 4999 ? `${readings}0\n` : readings;
  }
}

async function* messages(source) {
  let buffer = '';
  for await (const chunk of source) {
    buffer += chunk;
    let end = buffer.indexOf('\n');
    while (end >= 0) {
      yield buffer.slice(0, end);
      buffer = buffer.slice(end + 1);
      end = buffer.indexOf('\n');
    }
  }
  if (buffer) yield buffer;
}

function* numbers(message) {
  for (const part of message.split(',')) if (part !== '') yield Number(part);
}

function describe(values) {
  let sum = 0;
  let count = 0;
  for (const value of values) {
    sum += value;
    count++;
  }
  return { count, mean: Math.round((sum / count) * 100) / 100 };
}

async function main() {
  const results = [];
  for await (const message of messages(chunks(10000))) {
    results.push(describe(numbers(message)));
  }
  console.log(results.length, results);
}

main();
