const HEADING = /^(Report of .+); lot ([0-9a-f]+)$/;

export function readHeading(text) {
  const end = text.indexOf('\n');
  const match = HEADING.exec(text.slice(0, end));
  if (!match) throw new Error('no heading');
  return { heading: plain(match[1]), lot: plain(match[2]), from: end + 1 };
}

function plain(text) {
  return text.trim();
}

export function* deliveries(text, from) {
  let at = from;
  while (at < text.length) {
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const [grower, fruit, kilograms] = text.slice(at, end).split(';');
    yield { grower, fruit, kilograms: Number(kilograms) };
    at = end + 1;
  }
}
