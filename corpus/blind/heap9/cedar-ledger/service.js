import { createLoaders } from './loaders.js';

export class Service {
  constructor(archive) {
    this.archive = archive;
    this.loaders = createLoaders(archive);
    this.served = new Map();
  }

  async compare({ user, document, revisions }) {
    const { loaders } = this;
    this.served.set(user, (this.served.get(user) ?? 0) + 1);
    const found = await Promise.all(
      revisions.map((number) => loaders.revisions.load(`${document}@${number}`)),
    );
    let changed = 0;
    for (let i = 1; i < found.length; i++) changed += this.difference(found[i - 1], found[i]);
    return { title: this.archive.bases[document].title, changed };
  }

  difference(before, after) {
    let changed = 0;
    after.paragraphs.forEach((paragraph, at) => {
      if (paragraph.edited !== before.paragraphs[at].edited) changed++;
    });
    return changed;
  }
}
