import { createHash } from 'node:crypto';

const KINDS = ['hard', 'soft', 'complaint'];

function makeLines(n) {
  const res = [];
  let s = 7;
  for (let i = 0; i < n; i++) {
    s = (s * 1103515245 + 12345) & 0x7fffffff;
    res.push(`user${s % 9000}@mail${s % 7}.example;${KINDS[s % 3]};${s % 86400}`);
  }
  return res;
}

function importBounces(lines) {
  let i, tmp, tmp2;
  const done = [];
  const report = { hard: 0, soft: 0, complaint: 0, doubles: 0, lastSecond: 0 };
  for (i = 0; i < lines.length; i++) {
    tmp = lines[i].split(';');
    tmp2 = tmp[0].trim().toLowerCase();
    if (KINDS.indexOf(tmp[1]) < 0) {
      continue;
    }
    if (done.indexOf(tmp2) !== -1) {
      report.doubles++;
      continue;
    }
    done.push(tmp2);
    report[tmp[1]]++;
    tmp = Number(tmp[2]);
    if (tmp > report.lastSecond) report.lastSecond = tmp;
  }
  tmp = createHash('sha256');
  for (i = 0; i < done.length; i++) tmp.update(done[i]);
  report.digest = tmp.digest('hex').slice(0, 12);
  tmp2 = Object.entries(report).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  console.log(tmp2.map((e) => e.join('=')).join(' '));
}

importBounces(makeLines(60000));
