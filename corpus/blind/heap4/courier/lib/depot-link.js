const DEADLINE_MS = 15;

export class DeadlineError extends Error {
  name = 'DeadlineError';
}

function deadline(ms) {
  let timer;
  const expired = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new DeadlineError(`no answer within ${ms} ms`)), ms);
  });
  return { expired, cancel: () => clearTimeout(timer) };
}

export class DepotLink {
  #seq = 0;
  #waiting = new Map();

  constructor(wire) {
    this.wire = wire;
    wire.onReply = (reply) => this.#settle(reply);
  }

  async request(op, body) {
    const seq = (this.#seq += 1);
    const answer = new Promise((resolve, reject) => {
      this.#waiting.set(seq, { op, body, resolve, reject });
    });
    this.wire.send({ seq, op, body });
    const limit = deadline(DEADLINE_MS);
    try {
      return await Promise.race([answer, limit.expired]);
    } finally {
      limit.cancel();
    }
  }

  #settle({ seq, status, result }) {
    const call = this.#waiting.get(seq);
    if (!call) return;
    this.#waiting.delete(seq);
    if (status === 'ok') call.resolve(result);
    else call.reject(new Error(result));
  }
}
