const number = new Intl.NumberFormat('en-US');

export function printText(summary, out) {
  out.write(`${number.format(summary.total)} requests, ${number.format(summary.bytes)} bytes, ${summary.rejected} lines left out\n`);
  for (const { route, count, p50, p95, errors } of summary.routes) {
    out.write(`${route.padEnd(34)}${number.format(count).padStart(9)}${String(p50).padStart(8)}${String(p95).padStart(8)}${String(errors).padStart(6)}\n`);
  }
  out.write(`busiest hour ${summary.busiestHour}, ${Object.entries(summary.browsers).map(([name, n]) => `${name} ${n}`).join(', ')}\n`);
}

export function printJson(summary, out) {
  out.write(`${JSON.stringify(summary, null, 2)}\n`);
}
