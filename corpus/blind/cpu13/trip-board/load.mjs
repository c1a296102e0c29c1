import WebSocket from 'ws';

const port = process.argv[2];
const regions = ['north', 'south', 'east', 'west', 'harbour', 'airport', 'centre', 'ring'];

function vehicle(index) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/?region=${regions[index % regions.length]}`);
    const tripId = `trip-${String(index).padStart(4, '0')}`;
    let seq = 0;
    let sent = 0;
    let seed = 77 + index * 131;
    const rand = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const fixAt = (n) => ({ tripId, seq: n, lat: 55 + index / 40 + n / 9000, lon: 11 + n / 7000 + rand() / 1e4, speed: Math.round(30 + rand() * 60) });

    const step = () => {
      sent += 1;
      if (sent > 76) {
        socket.close();
        return;
      }
      if (sent % 10 === 0) {
        socket.send(JSON.stringify({ kind: 'summary', tripId }));
        return;
      }
      const resend = sent % 12 === 0 && seq > 0;
      const fixes = resend ? [fixAt(seq - 1)] : [];
      for (let i = 0; i < 9; i += 1, seq += 1) fixes.push(fixAt(seq));
      socket.send(JSON.stringify({ kind: 'position', fixes }));
    };

    socket.on('open', step);
    socket.on('message', (data) => {
      const { kind } = JSON.parse(data.toString());
      if (kind === 'ack' || kind === 'summary') setTimeout(step, 8);
    });
    socket.on('close', resolve);
    socket.on('error', reject);
  });
}

await Promise.all(Array.from({ length: 28 }, (_, index) => vehicle(index)));
