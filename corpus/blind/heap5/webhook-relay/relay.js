import { DeliveryError } from './errors.js';

export class Relay {
  constructor(directory, transport) {
    this.directory = directory;
    this.transport = transport;
  }

  async deliver(event) {
    const endpoint = this.directory.endpoints[event.endpoint];
    const { headers } = this.directory.template(endpoint.tenant, event.version);
    try {
      const status = await this.transport.post(endpoint.url, JSON.stringify({ headers, data: event.data }));
      if (status !== 200) throw new DeliveryError(event, status);
      endpoint.ok();
    } catch (error) {
      endpoint.trouble(error instanceof DeliveryError ? error : new DeliveryError(event, 599, { cause: error }));
    }
  }

  status() {
    const { endpoints } = this.directory;
    return {
      delivered: endpoints.reduce((n, e) => n + e.delivered, 0),
      unhealthy: endpoints.filter((e) => !e.healthy).length,
      last: endpoints[0].lastTrouble()?.message,
    };
  }
}
