import syncActions from '@commercetools/sync-actions';

const customers = syncActions.createSyncCustomers();

export function planUpdate(now, before) {
  return customers.buildActions(now, before);
}
