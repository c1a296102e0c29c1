'use strict';

class Section {
  constructor(name) {
    this.name = name;
    this.members = [];
  }

  add(page) { this.members.push(page); }

  /** Pages as readers see them: by weight, then title, then slug. */
  get pages() {
    return [...this.members].sort((a, b) => a.weight - b.weight
      || a.title.localeCompare(b.title, 'en', { numeric: true })
      || a.slug.localeCompare(b.slug, 'en', { numeric: true }));
  }

  neighbours(page) {
    const { pages } = this;
    const at = pages.indexOf(page);
    return { prev: pages[at - 1], next: pages[at + 1] };
  }
}

class Site {
  constructor(pages) {
    this.pages = pages;
    this.bySlug = new Map(pages.map((p) => [p.slug, p]));
    this.sections = new Map();
    this.tags = new Map();
    for (const page of pages) {
      if (!this.sections.has(page.section)) this.sections.set(page.section, new Section(page.section));
      this.sections.get(page.section).add(page);
      for (const t of new Set(page.tags)) {
        if (!this.tags.has(t)) this.tags.set(t, []);
        this.tags.get(t).push(page);
      }
    }
    this.backlinks = new Map();
  }

  link(from, slug) {
    const target = this.bySlug.get(slug);
    if (!target) return null;
    let set = this.backlinks.get(slug);
    if (!set) this.backlinks.set(slug, (set = new Set()));
    set.add(from);
    return target.url;
  }
}

module.exports = { Site, Section };
