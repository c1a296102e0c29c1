const SHAPE = /^(\S+) \S+ \S+ \[\d+\/\w+\/\d+:(\d\d):(\d\d):\d\d [^\]]+\] "([A-Z]+) ([^ "]+)[^"]*" (\d{3}) (\d+|-) "([^"]*)" (\d+)$/;

export function parseLine(line) {
  const m = SHAPE.exec(line);
  if (m === null) return null;
  return {
    address: m[1],
    minute: Number(m[2]) * 60 + Number(m[3]),
    method: m[4],
    url: m[5],
    status: Number(m[6]),
    bytes: m[7] === '-' ? 0 : Number(m[7]),
    agent: m[8],
    ms: Number(m[9]),
  };
}

/** `/api/users/17?x=1` and `/api/users/18` are the same place. */
export function placeOf(url) {
  const mark = url.indexOf('?');
  const end = mark < 0 ? url.length : mark;
  const slash = url.lastIndexOf('/', end - 1);
  const code = url.charCodeAt(slash + 1);
  if (slash > 0 && code >= 48 && code <= 57) return `${url.slice(0, slash)}/:id`;
  return end === url.length ? url : url.slice(0, end);
}
