import DataLoader from 'dataloader';

export function createLoaders(archive) {
  return {
    revisions: new DataLoader((keys) => archive.fetchMany(keys), { maxBatchSize: 40 }),
  };
}
