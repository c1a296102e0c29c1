import DataLoader from 'dataloader';
import { fetchRecipes } from './recipe-db.js';

export function createRecipeLoader() {
  return new DataLoader((ids) => fetchRecipes(ids), { maxBatchSize: 50 });
}
