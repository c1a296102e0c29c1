'use strict';

const RESOURCES = ['orders', 'customers', 'invoices', 'payments', 'shipments', 'products', 'returns', 'coupons', 'users', 'roles'];

/** Legacy paths that answer any method, and the catch-all of the single page app. */
module.exports = async function routes(app, { versions }) {
  app.get('/*', async () => ({ page: 'index' }));
  for (let v = 1; v <= versions; v++) {
    for (const resource of RESOURCES) {
      app.all(`/v${v}/${resource}`, async (request) => ({ resource, method: request.method, version: v }));
    }
  }
};
