export class Tile {
  constructor(path, body, etag) {
    this.path = path;
    this.body = body;
    this.etag = etag;
  }

  get size() {
    return this.body.length;
  }
}
