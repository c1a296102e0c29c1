import type { Router } from '../lib/router.ts';
import type { ShipmentService } from '../services/shipment-service.ts';

export function shipmentRoutes(router: Router, service: ShipmentService) {
  router.on('GET', '/v1/shipments/:id', ({ params }) => service.getOne(params.id));
  router.on('GET', '/v1/customers/:customer/shipments', ({ params, query }) =>
    service.list(params.customer, Number(query.get('page') ?? 1), Number(query.get('size') ?? 20)));
  router.on('POST', '/v1/quotes', ({ body }) => service.quote(body));
}
