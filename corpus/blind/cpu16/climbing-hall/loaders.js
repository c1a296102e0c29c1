import DataLoader from 'dataloader';

const inOrder = (fetchMany) => async (ids) => {
  const found = new Map((await fetchMany(ids)).map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? new Error(`nothing with id ${id}`));
};

export const loaders = (hall) => ({
  climber: new DataLoader(inOrder((ids) => hall.climbersById(ids))),
  route: new DataLoader(inOrder((ids) => hall.routesById(ids))),
});
