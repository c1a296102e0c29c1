// Two visitors, one page after another, and now and then a report.
const port = process.argv[2];

async function visit(first) {
  for (let i = 0; i < 30; i++) {
    const path = first === 1 && i % 10 === 9 ? 'report' : `orders/${first * 100 + i}`;
    await (await fetch(`http://127.0.0.1:${port}/${path}`)).text();
  }
}

await Promise.all([visit(1), visit(2)]);
process.exit(0);
