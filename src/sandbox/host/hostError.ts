/** A refusal that reaches the client as the `Error` of an answer. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatusCode = 400,
  ) {
    super(message);
    this.name = "HostError";
  }
}

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);

export const itemNotFound = (message = "The requested resource doesn't exist."): HostError =>
  new HostError("ItemNotFound", message, 404);

export const itemAlreadyExists = (message = "The resource being created already exists."): HostError =>
  new HostError("ItemAlreadyExists", message, 409);

export const accessDenied = (message = "You cannot perform the requested operation."): HostError =>
  new HostError("AccessDenied", message, 403);

export const apiNotFound = (member: string): HostError =>
  new HostError("ApiNotFound", `The sandbox does not implement ${member}`, 404);
