export class AppError extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = new.target.name;
    this.status = status;
    this.code = code;
  }
}
export class NotFoundError extends AppError {
  constructor(what: string, id: string) { super(404, 'not_found', `${what} ${id} does not exist`); }
}
export class BadRequestError extends AppError {
  constructor(message: string) { super(400, 'bad_request', message); }
}
