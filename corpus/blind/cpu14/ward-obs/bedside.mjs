// The monitors' gateway: one message a line, as fast as the reader takes them.
import { once } from 'node:events';
let s = 20260;
const r = (n) => (s = (s * 48271) % 2147483647) % n;
const wards = ['A1', 'A2', 'B1', 'B2', 'C1', 'D4'];
let out = '';
for (let i = 0; i < 640000; i++) {
  const place = `${wards[r(6)]}-${String(1 + r(28)).padStart(2, '0')}`;
  const ill = r(12) === 0;
  const resp = ill ? 22 + r(10) : 12 + r(9);
  out += i % 50 === 0 ? `MSH|${i}|heartbeat\n` : '';
  out += `OBX|${1780000000 + i}|${place}|P${100000 + r(700)}|resp=${resp};spo2=${ill ? 88 + r(8) : 94 + r(7)};air=${ill ? 'N' : 'Y'};sys=${95 + r(70)};pulse=${ill ? 95 + r(40) : 58 + r(40)};acvpu=${r(90) ? 'A' : 'V'};temp=${(35.6 + r(35) / 10).toFixed(1)}\n`;
  if (out.length > 60000) {
    if (!process.stdout.write(out)) await once(process.stdout, 'drain');
    out = '';
  }
}
process.stdout.write(out);
