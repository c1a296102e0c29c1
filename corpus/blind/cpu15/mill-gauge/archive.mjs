import { Readable } from 'node:stream';

const MILLS = ['BAKERS MILL', 'EAST SLUICE', 'PENNY QUAY'];
const REMARKS = ['', '', 'eel in the race', 'stone dressed', 'spring tide', 'ice on the gate', 'miller ill', ''];
const SHEET_WIDTH = 1700;

const pad = (n, w) => String(n).padStart(w, '0');

function line(mill, tide) {
  const at = new Date(Date.UTC(1911, 0, 1) + tide * 44714000 + mill * 900000);
  const level = 2.4 + Math.sin(tide / 9.3) * 1.1 + ((tide * 37 + mill * 11) % 29) / 100;
  const remark = REMARKS[(tide * 5 + mill) % REMARKS.length];
  const left = [
    `${at.getUTCFullYear()}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)} ${pad(at.getUTCHours(), 2)}:${pad(at.getUTCMinutes(), 2)}`,
    level.toFixed(2).padStart(8),
    (level > 2.6 ? 'open' : 'shut').padStart(6),
    String(level > 2.6 ? 1 + (tide % 4) : 0).padStart(4),
  ].join('');
  return left + remark.padStart(SHEET_WIDTH - left.length);
}

/** The archive as the scanner delivers it, in pieces that do not end at line ends. */
export function archive(tides) {
  return Readable.from((function* () {
    for (let m = 0; m < MILLS.length; m++) {
      yield `== ${MILLS[m]} ==\n`;
      for (let t = 0; t < tides; t += 4) {
        const text = Array.from({ length: 4 }, (_, k) => line(m, t + k)).join('\n') + '\n';
        yield text.slice(0, 4000);
        yield text.slice(4000);
      }
    }
  })(), { objectMode: true });
}
