import type { Library } from './library.ts';

/** Containers and documents. */
export const DOCUMENTS: readonly Library[] = [
  {
    package: ['typedi', 'inversify', 'tsyringe', 'awilix', '@nestjs/core', 'bottlejs'],
    advice:
      'Reset a container made per request when the response is sent (Container.reset(id), container.dispose(), clearInstances()): the registry of containers is global.',
    code: {
      before: 'const scope = Container.of(requestId);',
      after:
        "const scope = Container.of(requestId);\nresponse.once('close', () => Container.reset(requestId));",
    },
  },
  {
    package: ['jsdom', 'happy-dom', 'linkedom'],
    advice:
      'Close each window when its document is done with (window.close()): that ends its timers, which otherwise keep the whole window.',
    code: {
      before: 'const { window } = new JSDOM(html);',
      after:
        'const { window } = new JSDOM(html);\ntry { read(window.document); } finally { window.close(); }',
    },
  },
  {
    package: [
      'cheerio',
      'htmlparser2',
      'parse5',
      'domhandler',
      'fast-xml-parser',
      'xml2js',
      'sax',
      'csv-parse',
      'papaparse',
    ],
    advice:
      'Copy the few texts that are kept out of a parsed document: a piece of text may be a slice that keeps the whole source. Keep no nodes either: each leads to its document.',
    code: {
      before: "index.push({ title: $('title').text() });",
      after: "index.push({ title: Buffer.from($('title').text()).toString() });",
    },
  },
  {
    package: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core', 'selenium-webdriver'],
    advice:
      'Close each page and browser context in finally: page.close(), context.close(). Dispose handles that are kept.',
  },
];
