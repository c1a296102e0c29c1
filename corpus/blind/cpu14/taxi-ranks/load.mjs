const url = `ws://127.0.0.1:${process.argv[2]}`;
function driver(k, messages) {
  return new Promise((done) => {
    const ws = new WebSocket(url);
    let i = 0;
    const next = () => {
      if (i === messages) return ws.close();
      const n = i++;
      const x = (k * 7 + n * 3) % 70;
      const y = (k * 5 + n) % 52;
      let m = { n, t: 'at', plate: `HC${100 + ((k * 8 + n) % 50)}`, x, y };
      if (n % 6 === 5) m = { n, t: 'hail', x, y, people: 1 + (n % 6) };
      if (n % 20 === 7) m = { n, t: 'ranks' };
      ws.send(JSON.stringify(m));
    };
    ws.onopen = next;
    ws.onmessage = ({ data }) => JSON.parse(data).t !== 'pulse' && next();
    ws.onclose = done;
  });
}
await Promise.all(Array.from({ length: 6 }, (_, k) => driver(k, 300)));
process.exit(0);
