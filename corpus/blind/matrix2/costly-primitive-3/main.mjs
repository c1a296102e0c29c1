const withoutFields = (Base, fields) => class extends Base {
  clean(record) {
    for (const name of fields) delete record[name];
    return super.clean(record);
  }
};

class Channel {
  #delivered = 0;
  #perTopic = new Map();

  clean(record) { return record; }

  publish(record) {
    const out = this.clean(record);
    this.#delivered++;
    const topic = this.#perTopic.get(out.topic) ?? { n: 0, weight: 0 };
    topic.n++;
    topic.weight += out.size * out.priority;
    this.#perTopic.set(out.topic, topic);
  }

  get delivered() { return this.#delivered; }
  topics() { return [...this.#perTopic].sort(([a], [b]) => (a < b ? -1 : 1)); }
}

class PartnerChannel extends withoutFields(Channel, ['password', 'trace', 'session', 'agent', 'cookie']) {
  #topics = ['order', 'refund', 'stock'];
  #other = 0;

  send(record) {
    if (!this.#topics.includes(record.topic)) {
      this.#other++;
      return;
    }
    this.publish(record);
  }

  get other() { return this.#other; }
}

const channel = new PartnerChannel();
let s = 71;
for (let i = 0; i < 1250000; i++) {
  s = (s * 16807) % 2147483647;
  channel.send({ id: i, password: 'x', trace: s, topic: ['order', 'refund', 'stock', 'debug'][s & 3], session: s % 99, agent: 'web', cookie: '', size: s % 500, priority: 1 + (s % 3), region: 'eu' });
}
console.log(channel.delivered, channel.other);
for (const [name, t] of channel.topics()) console.log(name, t.n, t.weight);
