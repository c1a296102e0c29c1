import { LRUCache } from 'lru-cache';

export class Preview {
  constructor(document, pages) {
    this.id = document.id;
    this.title = document.title;
    this.pages = pages;
  }
}

export class PreviewService {
  #library;
  #previews = new LRUCache({
    maxSize: 400_000,
    sizeCalculation: (preview) => preview.pages.length,
  });

  constructor(library) {
    this.#library = library;
  }

  get cached() {
    return this.#previews.size;
  }

  show(id) {
    let preview = this.#previews.get(id);
    if (!preview) {
      preview = this.#render(this.#library.open(id));
      this.#previews.set(id, preview);
    }
    return preview.pages[0].html;
  }

  #render(document) {
    const pages = document.sections.map((section, number) => ({
      number: number + 1,
      html: `<section><h2>${section.heading}</h2><p>${section.words.join(' ')}</p></section>`,
      anchors: section.words.filter((word) => word.length > 8),
    }));
    return new Preview(document, pages);
  }
}
