/** An error as it is told from one process to another, with what failures are recognised by. */
export interface ErrorParts {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  /** `code`, `path`, `loc` and the like. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly cause: ErrorParts | undefined;
  readonly errors: readonly ErrorParts[];
}

/** The parts of an error, and of what caused it. */
export function errorParts(error: unknown, depth = 8): ErrorParts {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), stack: undefined, about: {}, ...NO_CAUSE };
  }
  const { name, message, stack, cause } = error;
  const below = depth > 0;
  return {
    name,
    message,
    stack,
    about: plainParts(error),
    cause: below && cause !== undefined ? errorParts(cause, depth - 1) : undefined,
    errors:
      below && error instanceof AggregateError
        ? error.errors.map((each) => errorParts(each, depth - 1))
        : [],
  };
}

/** Words, numbers and places of an error; the rest says nothing to another process. */
function plainParts(error: Error): Record<string, unknown> {
  const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number';
  const { loc } = error as { readonly loc?: { readonly file?: unknown; readonly line?: unknown } };
  const place = loc === undefined ? {} : { loc: { file: loc.file, line: loc.line } };
  return {
    ...Object.fromEntries(Object.entries(error).filter(([, value]) => isPlain(value))),
    ...place,
  };
}

const NO_CAUSE = { cause: undefined, errors: [] } as const;

/** The error that was told, for whoever names the failure. */
export function errorOf({ name, message, stack, about, cause, errors }: ErrorParts): Error {
  const options = cause === undefined ? {} : { cause: errorOf(cause) };
  const kind = name === 'RangeError' ? RangeError : Error;
  const error =
    errors.length > 0
      ? new AggregateError(errors.map(errorOf), message, options)
      : new kind(message, options);
  return Object.assign(error, about, { name }, stack === undefined ? {} : { stack });
}
