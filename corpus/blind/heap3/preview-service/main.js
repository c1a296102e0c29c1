import { snap } from './snap.js';
import { Library } from './library.js';
import { PreviewService } from './previews.js';
import { StopWords } from './stopwords.js';

const library = new Library(4200, new StopWords());
const service = new PreviewService(library);

let served = 0;
for (let day = 0; day < 3; day++) {
  for (const id of library.readersOf(day, 420)) {
    served += service.show(id).length;
  }
  console.log(`day ${day}: ${served} characters shown, ${service.cached} previews at hand`);
  await snap();
}
