class Subscribers {
  constructor(n) {
    this.all = Array.from({ length: n }, (_, i) => ({ id: i, mail: `p${i}@x.example`, topics: [i % 7, i % 11] }));
    this.optedOut = this.all.filter((s) => s.id % 4 === 0).map((s) => s.mail);
  }
  isActive(subscriber) {
    return !this.optedOut.includes(subscriber.mail);
  }
  forTopic(topic) {
    return this.all.filter((s) => s.topics.indexOf(topic) >= 0);
  }
}
module.exports = { Subscribers };
