export class RemoteError extends Error {
  constructor(status, response) {
    super(`remote answered ${status}`);
    this.name = 'RemoteError';
    this.status = status;
    this.response = response;
  }
}

export class SyncError extends Error {
  constructor(account, failure, previous) {
    super(`sync of ${account} failed: ${failure.message}`);
    this.name = 'SyncError';
    this.account = account;
    this.failure = failure;
    this.previous = previous;
  }

  get repeated() {
    return this.previous?.failure.status === this.failure.status;
  }
}
