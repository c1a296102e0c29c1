class Mailbox {
  #messages = [];
  #closed = false;
  push(message) { this.#messages.push(message); }
  close() { this.#closed = true; }
  get size() { return this.#messages.length; }
  async *read() {
    while (this.#messages.length || !this.#closed) {
      if (!this.#messages.length) {
        await new Promise(resolve => { setImmediate(resolve); });
        continue;
      }
      yield this.#messages.shift();
    }
  }
}

async function produce(mailbox, count) {
  let state = 246;
  for (let i = 0; i < count; i++) {
    state = (state * 48271) % 2147483647;
    mailbox.push({ id: i, kind: ['mail', 'chat', 'call'][state % 3], size: state % 300 });
    if (i % 40000 === 39999) await new Promise(resolve => { setImmediate(resolve); });
  }
  mailbox.close();
}

function* batches(list, size) {
  for (let i = 0; i < list.length; i += size) yield list.slice(i, i + size);
}

async function consume(mailbox) {
  const sizes = [];
  const kinds = new Map();
  for await (const { kind, size } of mailbox.read()) {
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    sizes.push(size);
  }
  const peaks = [...batches(sizes, 20000)].map(batch => batch.reduce((a, b) => a + b, 0));
  return { kinds: [...kinds], peaks };
}

const mailbox = new Mailbox();
const [, report] = await Promise.all([produce(mailbox, 40000), consume(mailbox)]);
console.log(mailbox.size, report);
