function* sales(count) {
  let s = 4;
  for (let i = 0; i < count; i++) {
    s = (s * 48271) % 2147483647;
    yield { shop: s % 37, hour: (s >> 5) % 24, cents: 100 + (s % 9000) };
  }
}

exports.name = "summary";
exports.help = "turnover per shop and hour";
exports.run = ([count = "2500000"]) => {
  const turnover = new Float64Array(37 * 24);
  for (const { shop, hour, cents } of sales(Number(count))) turnover[shop * 24 + hour] += cents;
  const lines = [];
  for (let shop = 0; shop < 37; shop += 6) {
    const hours = turnover.subarray(shop * 24, shop * 24 + 24);
    const total = hours.reduce((sum, v) => sum + v, 0);
    lines.push(`shop ${String(shop).padStart(2)} ${(total / 100).toFixed(2).padStart(12)} peak ${hours.indexOf(Math.max(...hours))}h`);
  }
  return lines.join("\n");
};
