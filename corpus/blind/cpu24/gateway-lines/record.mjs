const STAMP = /^\d{4}-\d\d-\d\dT(\d\d):\d\d:\d\d\.\d{3}Z$/;
const UPSTREAM = /^up=\[(?:(.*)[\s,]+)*(.*):(\d+)\]$/;

export class Record {
  constructor(fields) {
    Object.assign(this, fields);
  }

  static read(line) {
    const quote = line.indexOf('"');
    const end = line.indexOf('"', quote + 1);
    if (quote < 0 || end < 0) return null;
    const [stamp, client, method, target, status, bytes, seconds] = line.slice(0, quote - 1).split(' ');
    const when = STAMP.exec(stamp);
    if (when === null || seconds === undefined) return null;
    const at = target.indexOf('?');
    return new Record({
      hour: Number(when[1]),
      client,
      method,
      path: at < 0 ? target : target.slice(0, at),
      query: at < 0 ? '' : target.slice(at + 1),
      status: Number(status),
      bytes: Number(bytes),
      seconds: Number(seconds),
      agent: line.slice(quote + 1, end),
      backend: backend(line.slice(end + 2)),
    });
  }

  *parameters() {
    if (this.query === '') return;
    for (const pair of this.query.split('&')) yield pair.split('=', 2);
  }
}

function backend(text) {
  const match = UPSTREAM.exec(text);
  return match === null ? null : `${match[2]}:${match[3]}`;
}
