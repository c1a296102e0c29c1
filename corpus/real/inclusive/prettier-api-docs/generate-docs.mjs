import { methods } from './methods.mjs';
import { methodPage } from './page.mjs';

let characters = 0;
let pages = 0;
for (const method of methods(190)) {
  const page = await methodPage(method);
  characters += page.length;
  pages++;
}
console.log(`${pages} pages, ${characters} characters`);
