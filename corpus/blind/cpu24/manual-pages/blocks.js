export function* blocks(source) {
  const lines = source.split('\n');
  for (let i = 0; i < lines.length; ) {
    const line = lines[i];
    if (line === '') {
      i++;
    } else if (line[0] === '#') {
      const level = line.indexOf(' ');
      yield { kind: 'heading', level, text: line.slice(level + 1) };
      i++;
    } else if (line.startsWith('```')) {
      const from = ++i;
      while (i < lines.length && lines[i] !== '```') i++;
      yield { kind: 'code', text: lines.slice(from, i++).join('\n') };
    } else if (line.startsWith('- ')) {
      const items = [];
      while (i < lines.length && lines[i].startsWith('- ')) items.push(lines[i++].slice(2));
      yield { kind: 'list', items };
    } else if (line[0] === '|') {
      const rows = [];
      while (i < lines.length && lines[i][0] === '|') rows.push(lines[i++].slice(1, -1).split('|'));
      yield { kind: 'table', rows };
    } else {
      const from = i;
      while (i < lines.length && lines[i] !== '') i++;
      yield { kind: 'text', text: lines.slice(from, i).join(' ') };
    }
  }
}
