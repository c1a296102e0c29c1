const pattern = /^\S+ \[[^\]]+\] "(?:GET|POST|PUT|DELETE) ([^ ?]+)\S* HTTP\/1\.1" (\d{3}) (\d+) (\d+)ms$/;

export function parseLine(line) {
  const match = pattern.exec(line);
  if (!match) return null;
  return { path: match[1], status: Number(match[2]), bytes: Number(match[3]), ms: Number(match[4]) };
}
