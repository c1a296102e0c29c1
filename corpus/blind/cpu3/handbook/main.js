import { chapters } from './src/chapters.js';
import { Site } from './src/site.js';

const site = new Site({ title: 'Operations handbook' });
for (const chapter of chapters(900)) site.add(chapter);
console.log(site.pages, 'pages', site.bytes, 'bytes', site.contents().slice(0, 3));
