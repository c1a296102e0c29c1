export class HostStats {
  #hosts = new Map();

  add(rec) {
    let h = this.#hosts.get(rec.host);
    if (!h) this.#hosts.set(rec.host, (h = { n: 0, errors: 0, sum: 0, worst: 0 }));
    h.n++;
    if (!rec.ok) h.errors++;
    for (const ms of rec.latency) {
      h.sum += ms;
      if (ms > h.worst) h.worst = ms;
    }
  }

  *rows() {
    for (const [host, h] of this.#hosts) yield { host, n: h.n, errors: h.errors, mean: +(h.sum / h.n / 3).toFixed(3), worst: h.worst };
  }
}
