export class IncomingRequest {
  constructor(n) {
    this.id = `req-${n}`;
    this.path = `/api/v1/parcels/${n}`;
    this.headers = {
      accept: 'application/json',
      'user-agent': `client/${n % 40}`,
      'x-trace': (n * 2654435761).toString(16),
      cookie: `session=${(n * 40503).toString(36)}; theme=dark`,
    };
    this.query = { page: n % 9, size: 25 };
  }
}
