'use strict';
require('reflect-metadata');
const path = require('node:path');
const { spawn } = require('node:child_process');
const { NestFactory } = require('@nestjs/core');
const { AppModule } = require('./app.module');

async function bootstrap() {
  const app = await NestFactory.create(AppModule, { logger: ['error'] });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address();
  const load = spawn(process.execPath, [path.join(__dirname, 'load.js'), String(port)], { stdio: 'inherit' });
  load.on('exit', async () => {
    app.getHttpServer().closeAllConnections();
    await app.close();
  });
}

bootstrap();
