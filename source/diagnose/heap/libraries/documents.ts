import type { Library } from './library.ts';

/** Containers, documents, databases in memory, fakes of tests. */
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
      'Close each window when its document is no longer needed (window.close()): this ends its timers, which otherwise keep the whole window.',
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
      'Copy the few strings you keep from a parsed document: a substring may be a slice that keeps the whole source. Keep no nodes either: each leads to its document.',
    code: {
      before: "index.push({ title: $('title').text() });",
      after: "index.push({ title: Buffer.from($('title').text()).toString() });",
    },
  },
  {
    package: ['lokijs', 'nedb', '@seald-io/nedb', 'pouchdb', 'rxdb', 'alasql', 'minimongo'],
    advice:
      'Remove objects created per page or request: removeDynamicView(name) (lokijs), changes.cancel() (pouchdb), query.remove() and unsubscribe() (rxdb). For one-time reads use a plain query, such as collection.chain().find().data().',
    code: {
      before: 'const view = collection.addDynamicView(name);',
      after:
        'const view = collection.addDynamicView(name);\n// where the page ends:\ncollection.removeDynamicView(name);',
    },
  },
  {
    package: ['sinon', 'jest-mock', 'nock', 'testdouble', 'tinyspy', '@vitest/spy', 'msw'],
    advice:
      'Restore fakes after each test: sinon.restore() in afterEach, or a sandbox per test (jest.restoreAllMocks(), vi.restoreAllMocks(), nock.cleanAll()). Every fake keeps the arguments and results of all of its calls: resetHistory() or mockClear() drops them.',
    code: {
      before: "sinon.stub(mailer, 'send');",
      after: "sinon.stub(mailer, 'send');\n// after each test:\nsinon.restore();",
    },
  },
  {
    package: ['puppeteer', 'puppeteer-core', 'playwright', 'playwright-core', 'selenium-webdriver'],
    advice:
      'Close each page and browser context in finally: page.close(), context.close(). Dispose handles that are kept.',
  },
];
