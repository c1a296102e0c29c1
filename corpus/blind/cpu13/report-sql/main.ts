import { spawn } from 'node:child_process';
import { join } from 'node:path';
import polka from 'polka';
import { ReportCatalog } from './src/catalog.ts';
import { QueryFactory } from './src/query-factory.ts';
import { ReportController } from './src/controller.ts';
import { readJson, requestInfo } from './src/middleware.ts';

const catalog = new ReportCatalog();
const controller = new ReportController(catalog, new QueryFactory('pg'));

const app = polka({
  onError: (error: any, _req: unknown, res: any) => {
    res.statusCode = error.status ?? 500;
    res.setHeader('content-type', 'application/json');
    res.end(JSON.stringify({ error: error.message }));
  },
});
app.use(requestInfo, readJson);
app.get('/reports', controller.list);
app.get('/reports/:name', controller.describe);
app.post('/reports/:name/sql', controller.sql);

app.listen(0, '127.0.0.1', () => {
  const { port } = (app.server as any).address();
  const analysts = spawn(process.execPath, [join(import.meta.dirname, 'load.ts'), String(port)], { stdio: 'inherit' });
  analysts.on('exit', () => {
    app.server!.close();
    app.server!.closeAllConnections();
    console.log(controller.usage());
  });
});
