const HEADING = /^(#{1,4}) +(.*)$/;
const ITEM = /^( *)[-*] +(.*)$/;

/** Yields blocks: heading, list, table, fence, paragraph. */
export function* blocks(source) {
  const lines = source.split('\n');
  let i = 0;
  while (i < lines.length) {
    const line = lines[i];
    if (line === '') { i++; continue; }
    const heading = HEADING.exec(line);
    if (heading) {
      yield { type: 'heading', level: heading[1].length, text: heading[2] };
      i++;
      continue;
    }
    if (line.startsWith('```')) {
      const body = [];
      for (i++; i < lines.length && lines[i] !== '```'; i++) body.push(lines[i]);
      yield { type: 'fence', lang: line.slice(3), text: body.join('\n') };
      i++;
      continue;
    }
    if (line.startsWith('|')) {
      const rows = [];
      for (; i < lines.length && lines[i].startsWith('|'); i++) rows.push(lines[i].slice(1, -1).split('|'));
      yield { type: 'table', rows };
      continue;
    }
    if (ITEM.test(line)) {
      const items = [];
      for (let m; i < lines.length && (m = ITEM.exec(lines[i])); i++) items.push({ depth: m[1].length >> 1, text: m[2] });
      yield { type: 'list', items };
      continue;
    }
    const text = [];
    for (; i < lines.length && lines[i] !== '' && !'#|`'.includes(lines[i][0]); i++) text.push(lines[i]);
    yield { type: 'paragraph', text: text.length ? text.join(' ') : lines[i++] };
  }
}
