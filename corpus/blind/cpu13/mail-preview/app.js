import Koa from 'koa';
import Router from '@koa/router';
import { problems } from './middleware/problems.js';
import { tenant } from './middleware/tenant.js';
import { jsonBody } from './middleware/json-body.js';
import { BrandRepository } from './lib/brands.js';
import { Mailer } from './lib/mailer.js';
import { contactFor } from './lib/contacts.js';

export function createApp() {
  const app = new Koa();
  const mailer = new Mailer();
  const router = new Router();

  router.post('/preview/:mail', async (ctx) => {
    const { contacts = [], values = {} } = ctx.request.body;
    const rendered = [];
    for (const id of contacts) {
      const contact = contactFor(id);
      rendered.push({ to: contact.email, ...mailer.render(ctx.state.brand, ctx.params.mail, { ...values, contact }) });
    }
    ctx.body = { mail: ctx.params.mail, rendered };
  });

  router.get('/mails', (ctx) => {
    ctx.body = mailer.names().sort((a, b) => a.localeCompare(b));
  });

  app.use(problems());
  app.use(tenant(new BrandRepository()));
  app.use(jsonBody({ limit: 256 * 1024 }));
  app.use(router.routes());
  app.use(router.allowedMethods());
  return app;
}
