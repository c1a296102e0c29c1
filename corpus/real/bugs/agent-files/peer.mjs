export class Peer {
  constructor(stream, handlers) {
    this.reader = stream.readable.getReader();
    this.writer = stream.writable.getWriter();
    this.handlers = handlers;
    this.waiting = new Map();
    this.nextId = 1;
  }

  request(method, params) {
    const id = this.nextId++;
    const answered = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.writer.write({ jsonrpc: '2.0', id, method, params }).catch(() => {});
    return answered;
  }

  async run() {
    while (true) {
      const { value, done } = await this.reader.read();
      if (done) break;
      if (value.method) await this.serve(value);
      else this.settle(value);
    }
  }

  async serve({ id, method, params }) {
    const handler = this.handlers[method];
    const answer = handler
      ? { jsonrpc: '2.0', id, result: await handler(params) }
      : { jsonrpc: '2.0', id, error: { code: -32601, message: method } };
    await this.writer.write(answer);
  }

  settle({ id, result, error }) {
    const entry = this.waiting.get(id);
    if (!entry) return;
    this.waiting.delete(id);
    if (error) entry.reject(new Error(error.message));
    else entry.resolve(result);
  }
}
