const KEEP = ['2024', '2025'];

function maskNumbers() {
  let text = '';
  let s = 6;
  let i, from, to, tmp, count;
  const names = ['Meier', 'Novak', 'Rossi', 'Dubois'];
  for (i = 0; i < 15000; i++) {
    s = (s * 48271) % 2147483647;
    text += names[s % 4] + ' called ' + (s % 3 === 0 ? KEEP[s % 2] : String(100000 + (s % 899999))) + ' about the order.\n';
  }
  count = 0;
  from = 0;
  while (from < text.length) {
    tmp = text.charCodeAt(from);
    if (tmp < 48 || tmp > 57) {
      from++;
      continue;
    }
    to = from;
    while (to < text.length && text.charCodeAt(to) >= 48 && text.charCodeAt(to) <= 57) to++;
    tmp = text.slice(from, to);
    if (KEEP.indexOf(tmp) >= 0) {
      from = to;
      continue;
    }
    text = text.slice(0, from) + '<' + tmp.length + '>' + text.slice(to);
    count++;
    from += 3;
  }
  tmp = text.split('\n');
  i = {};
  for (const line of tmp) {
    const who = line.split(' ')[0];
    if (who) i[who] = (i[who] || 0) + 1;
  }
  console.log(count, text.length, tmp[4]);
  console.log(Object.keys(i).sort().map((k) => k + ':' + i[k]).join(' '));
}

maskNumbers();
