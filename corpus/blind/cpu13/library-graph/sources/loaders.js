import DataLoader from 'dataloader';

export const loadersFor = (library) => ({
  author: new DataLoader((ids) => library.authors(ids)),
  reviews: new DataLoader((ids) => library.reviewsOf(ids)),
});
