class Link {
  constructor(value, previous) {
    this.value = value;
    this.previous = previous;
    this.next = null;
  }
}

export class Chain {
  constructor() {
    this.first = null;
    this.last = null;
    this.length = 0;
  }

  append(value) {
    const link = new Link(value, this.last);
    if (this.last) this.last.next = link;
    else this.first = link;
    this.last = link;
    this.length += 1;
    return link;
  }

  remove(link) {
    if (link.previous) link.previous.next = link.next;
    else this.first = link.next;
    if (link.next) link.next.previous = link.previous;
    else this.last = link.previous;
    link.previous = null;
    link.next = null;
    this.length -= 1;
  }
}
