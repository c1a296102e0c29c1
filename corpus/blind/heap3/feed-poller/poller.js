import { note, withScope } from './scope.js';

export class Poller {
  #mailbox;
  #topics;
  handled = 0;

  constructor(mailbox, topics) {
    this.#mailbox = mailbox;
    this.#topics = topics;
  }

  start() {
    this.#mailbox.next((batch) => this.#poll(batch));
  }

  #poll(batch) {
    withScope(`batch ${batch.number}`, () => {
      for (const article of batch.articles) {
        note('filed', { slug: article.slug, topic: this.#topics.fileUnder(article) });
        this.handled += 1;
      }
      this.start();
    });
  }
}
