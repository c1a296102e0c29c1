import net from 'node:net';
import { once } from 'node:events';

export class RegistryClient {
  #socket;
  #pending = new Map();
  #next = 1;
  #rest = '';
  calls = 0;

  static async connect(port) {
    const client = new RegistryClient();
    client.#socket = net.connect(port, '127.0.0.1').setNoDelay(true).setEncoding('utf8');
    client.#socket.on('data', (chunk) => client.#receive(chunk));
    await once(client.#socket, 'connect');
    return client;
  }

  roster(day) {
    return this.#call('roster', [day]);
  }

  person(id) {
    return this.#call('person', [id]);
  }

  people(ids) {
    return this.#call('people', ids);
  }

  close() {
    this.#socket.end();
  }

  #call(method, params) {
    const id = this.#next++;
    this.calls++;
    const { promise, resolve } = Promise.withResolvers();
    this.#pending.set(id, resolve);
    this.#socket.write(`${JSON.stringify({ id, method, params })}\n`);
    return promise;
  }

  #receive(chunk) {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop();
    for (const line of lines) {
      const { id, result } = JSON.parse(line);
      this.#pending.get(id)(result);
      this.#pending.delete(id);
    }
  }
}
