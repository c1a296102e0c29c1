export class HttpError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Routes by method and first path segment; the rest of the path is the argument. */
export function createRouter() {
  const table = new Map();
  const route = (method, name, handler) => {
    let methods = table.get(name);
    if (!methods) table.set(name, (methods = new Map()));
    methods.set(method, handler);
  };

  async function handle(req, res) {
    const url = req.url;
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const cut = path.indexOf('/', 1);
    const name = cut < 0 ? path.slice(1) : path.slice(1, cut);
    try {
      const methods = table.get(name);
      if (!methods) throw new HttpError(404, 'no such page');
      const handler = methods.get(req.method);
      if (!handler) throw new HttpError(405, 'method not allowed');
      const rest = cut < 0 ? '' : decodeURIComponent(path.slice(cut + 1));
      const query = mark < 0 ? null : new URLSearchParams(url.slice(mark + 1));
      await handler({ req, res, rest, query });
    } catch (err) {
      if (!(err instanceof HttpError)) throw err;
      json(res, err.status, { error: err.message });
    }
  }

  return { get: (name, h) => route('GET', name, h), post: (name, h) => route('POST', name, h), handle };
}

export function json(res, status, value) {
  const body = Buffer.from(JSON.stringify(value));
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': body.length });
  res.end(body);
}

export function html(res, text) {
  const body = Buffer.from(text);
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  res.end(body);
}

export async function readJson(req, limit = 4096) {
  const parts = [];
  let size = 0;
  for await (const part of req) {
    size += part.length;
    if (size > limit) throw new HttpError(413, 'too long');
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts, size).toString());
  } catch {
    throw new HttpError(400, 'not JSON');
  }
}
