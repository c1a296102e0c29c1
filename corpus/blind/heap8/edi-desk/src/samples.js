export function interchange(n) {
  const segments = [`UNB+UNOA:2+RECEIVER000000001+SENDER-${String(n).padStart(12, '0')}+260101:0900+${n}`];
  for (let i = 0; i < 260; i += 1) {
    segments.push(`LIN+${i + 1}++${4000000 + ((n * 13 + i * 7) % 900000)}:EN`);
    segments.push(`QTY+21:${1 + ((n + i) % 40)}`);
  }
  segments.push(`UNZ+1+${n}`);
  return Buffer.from(segments.join("'"), 'latin1');
}
