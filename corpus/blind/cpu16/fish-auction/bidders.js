import WebSocket from 'ws';

const url = `ws://127.0.0.1:${process.argv[2]}`;
const BUYERS = 8;
const RATE = 1250;
const SECONDS = 2.6;
const sockets = await Promise.all(
  Array.from({ length: BUYERS }, (_, i) => new Promise((resolve, reject) => {
    const ws = new WebSocket(url, { perMessageDeflate: false });
    ws.on('open', () => { ws.send(JSON.stringify({ type: 'sit', buyer: `buyer-${i}`, licence: `FB${1000 + i}` })); resolve(ws); });
    ws.on('message', () => {});
    ws.on('error', reject);
  })),
);
const started = Date.now();
let sent = 0;
const timer = setInterval(() => {
  const elapsed = (Date.now() - started) / 1000;
  const due = Math.floor(Math.min(elapsed, SECONDS) * RATE);
  for (; sent < due; sent++) {
    const ws = sockets[sent % BUYERS];
    if (sent % 60 === 59) ws.send(JSON.stringify({ type: 'board' }));
    else ws.send(JSON.stringify({ type: 'bid', lot: `L${String((sent * 7) % 48 + 1).padStart(3, '0')}`, cents: 3500 + sent }));
  }
  if (elapsed >= SECONDS) {
    clearInterval(timer);
    const fin = sockets[0];
    fin.on('pong', () => process.exit(0)).ping();
  }
}, 10);
