const base = `http://127.0.0.1:${process.argv[2]}`;
let bytes = 0;
let health = 0;

async function statements(account) {
  for (let n = 0; n < 6; n++) {
    const response = await fetch(`${base}/statements`, {
      method: 'POST',
      headers: { 'accept-encoding': 'br, gzip;q=0.8' },
      body: JSON.stringify({ account, from: n * 1000, count: 900 + account * 10 }),
    });
    bytes += (await response.text()).length;
  }
}

async function probe() {
  for (let n = 0; n < 10; n++) {
    health += (await (await fetch(`${base}/health`)).text()) === 'ok' ? 1 : 0;
    await new Promise((r) => setTimeout(r, 20));
  }
}

Promise.all([1, 2, 3, 4].map(statements).concat(probe())).then(() => console.log({ bytes, health }));
