let announce;
export const closing = new Promise((resolve) => {
  announce = resolve;
});

export class Closed extends Error {
  constructor() {
    super('relay is going down');
    this.name = 'Closed';
  }
}

export function shut() {
  announce(new Closed());
}
