const latitudes = { Berlin: 52.5, Lisbon: 38.7, Reykjavik: 64.1, Athens: 38 };

function longestDay(city) {
  const slope = Math.tan((latitudes[city] * Math.PI) / 180);
  let longest = 0;
  for (let day = 1; day <= 366; day++) {
    const tilt = 0.409 * Math.sin((2 * Math.PI * (day - 81)) / 366);
    const cosine = Math.max(-1, Math.min(1, -slope * Math.tan(tilt)));
    longest = Math.max(longest, (24 / Math.PI) * Math.acos(cosine));
  }
  return longest;
}

async function* arrivals(count) {
  const names = Object.keys(latitudes);
  let state = 9;
  for (let i = 0; i < count; i++) {
    state = (state * 16807) % 2147483647;
    yield { city: names[state % names.length], light: (state >> 4) % 24 };
  }
}

async function* compared(source) {
  for await (const { city, light } of source) {
    yield { city, part: light / longestDay(city) };
  }
}

async function main() {
  const bright = {};
  const header = 'city;bright'.split(';');
  for await (const { city, part } of compared(arrivals(52000))) {
    if (part > 0.9) bright[city] = (bright[city] ?? 0) + 1;
  }
  console.log(header.join('\t'));
  for (const [city, n] of Object.entries(bright)) console.log(`${city}\t${n}`);
}

await main();
