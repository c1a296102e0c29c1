const template = (message) => message.replace(/\d+/, '#');

export class FailureDigest {
  constructor({ samples = 5 } = {}) {
    this.samples = samples;
    this.groups = new Map();
    this.total = 0;
  }

  record(error) {
    this.total += 1;
    const key = template(error.message);
    const group = this.groups.get(key) ?? { count: 0, samples: [] };
    group.count += 1;
    group.samples.push(error);
    if (group.samples.length > this.samples) group.samples.shift();
    this.groups.set(key, group);
  }

  worst() {
    let best = null;
    for (const [key, group] of this.groups) if (!best || group.count > best.count) best = { key, count: group.count };
    return best;
  }
}
