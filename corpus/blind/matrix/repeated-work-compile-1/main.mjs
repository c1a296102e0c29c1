const names = [];
for (let i = 0; i < 120; i++) names.push('Agent.' + String.fromCharCode(65 + (i % 26)) + (i * 7));

function escapeText(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function redact(line) {
  const patterns = [];
  for (const name of names) patterns.push(escapeText(name));
  const secret = new RegExp('\\b(?:' + patterns.join('|') + ')\\b', 'g');
  return line.replace(secret, '***');
}

function makeLines(count) {
  const lines = [];
  for (let i = 0; i < count; i++) {
    const who = i % 3 ? 'clerk ' + (i % 50) : names[(i * 11) % names.length];
    lines.push('case ' + i + ' opened by ' + who + ' level=' + (i % 5));
  }
  return lines;
}

function levelOf(line) {
  const match = /level=(\d)/.exec(line);
  return match ? Number(match[1]) : 0;
}

function cleanAll(lines) {
  const counts = [0, 0, 0, 0, 0];
  let hidden = 0;
  for (const line of lines) {
    const clean = redact(line);
    if (clean !== line) hidden++;
    counts[levelOf(clean)]++;
  }
  return { hidden, counts };
}

console.log(cleanAll(makeLines(26000)));
