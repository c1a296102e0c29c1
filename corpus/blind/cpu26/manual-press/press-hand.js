import { parentPort } from 'node:worker_threads';
import { parse } from './markdown.js';
import { Printer } from './printer.js';
import { wordsOf } from './words.js';

parentPort.on('message', (message) => {
  if (message === null) {
    parentPort.close();
    return;
  }
  const { id, task } = message;
  try {
    const blocks = parse(task.source);
    const printer = new Printer(task);
    const html = printer.print(blocks);
    parentPort.postMessage({
      id,
      result: { slug: task.slug, html, words: wordsOf(blocks), listings: printer.listings, headings: printer.toc.length },
    });
  } catch (error) {
    parentPort.postMessage({ id, error: `${task.slug}: ${error.message}` });
  }
});
