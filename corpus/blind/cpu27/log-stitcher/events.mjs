const STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (.*)$/;
const TEST = /^([✓✗]) (\w+) › (.+) \((\d+) ms\)$/;

export function toEvent(line) {
  const stamped = STAMP.exec(line);
  if (!stamped) return { at: null, type: 'text', text: line };
  const [, at, text] = stamped;
  if (text.startsWith('##[')) {
    const end = text.indexOf(']');
    return { at, type: text.slice(3, end), text: text.slice(end + 1) };
  }
  const test = TEST.exec(text);
  if (test) return { at, type: 'test', passed: test[1] === '✓', suite: test[2], title: test[3], ms: Number(test[4]), text };
  return { at, type: 'text', text };
}

export async function* events(lines, clean) {
  for await (const raw of lines) {
    const line = clean(raw);
    if (line !== null && line !== '') yield toEvent(line);
  }
}
