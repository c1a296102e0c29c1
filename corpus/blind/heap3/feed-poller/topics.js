export class Topics {
  #topics = [];

  constructor(count) {
    for (let i = 0; i < count; i++) {
      this.#topics.push({ id: `topic-${i}`, label: `Topic number ${i}`, broader: i >> 3, synonyms: [`syn ${i}`, `alt ${i}`], filed: 0 });
    }
  }

  fileUnder(article) {
    const topic = this.#topics[article.words % this.#topics.length];
    topic.filed += 1;
    return topic.id;
  }
}
