const total = Number(process.argv[2]);
let state = 88172645;
const draw = (n) => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % n;
};

function reading(n) {
  const channels = [];
  for (let c = 0; c < 24; c++) channels.push(`{"name":"ch${c}","value":${draw(100000) / 1000},"ok":${draw(50) > 0}}`);
  return `{"device":"dev-${draw(400)}","seq":${n},"tags":{"site":"s${draw(9)}","line":"l${draw(30)}"},"channels":[${channels.join(',')}]}`;
}

async function main() {
  for (let n = 0; n < total; n += 50) {
    const block = [];
    for (let k = n; k < Math.min(total, n + 50); k++) block.push(reading(k));
    if (!process.stdout.write(block.join('\n') + '\n')) await new Promise((go) => process.stdout.once('drain', go));
  }
}

main();
