export class Router {
  #routes = new Map();
  get(path, handler) {
    this.#routes.set(`GET ${path}`, handler);
  }
  handle(req, res) {
    const url = new URL(req.url, 'http://localhost');
    req.query = url.searchParams;
    const handler = this.#routes.get(`${req.method} ${url.pathname}`);
    if (handler) return handler(req, res);
    res.statusCode = 404;
    res.end();
  }
}
