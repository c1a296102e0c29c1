export class Suspect {
  constructor(client, network, first) {
    this.client = client;
    this.network = network;
    this.first = first;
    this.hits = 1;
  }
}

export class Watchlist {
  #suspects = new Map();
  #slowest = [];

  get size() {
    return this.#suspects.size;
  }

  scan(chunk, networks) {
    let lines = 0;
    let start = 0;
    while (start < chunk.length) {
      let end = chunk.indexOf('\n', start);
      if (end < 0) end = chunk.length;
      lines += 1;
      const status = chunk.slice(start, start + 3);
      if (status === '403') this.#note(chunk.slice(start + 4, start + 32), networks, lines);
      if (status === '504') this.#slow(lines);
      start = end + 1;
    }
    return lines;
  }

  #note(client, networks, line) {
    const key = parseInt(client.slice(0, 13), 16);
    const known = this.#suspects.get(key);
    if (known) known.hits += 1;
    else this.#suspects.set(key, new Suspect(client, networks.of(client), line));
  }

  #slow(line) {
    this.#slowest.push(line);
    if (this.#slowest.length > 100) this.#slowest.shift();
  }
}
