/** RFC 9457. `code` is stable; `detail` is for people. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly [more: string]: unknown;
}

/** An answer that says no. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly body: ProblemBody,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.code);
  }
}

const titles: Record<number, string> = {
  400: 'The request cannot be read',
  401: 'Who are you?',
  404: 'There is no such thing',
  409: 'The state does not allow it',
  412: 'It has changed since you looked',
  413: 'The request is too large',
  415: 'The media type is not supported',
  422: 'The request is not valid',
  500: 'Something failed here',
};

export const problemBody = (
  status: number,
  code: string,
  detail?: string,
  more: Readonly<Record<string, unknown>> = {},
): ProblemBody => ({
  ...more,
  type: `urn:baton:problem:${code}`,
  title: titles[status] ?? 'The request was refused',
  status,
  code,
  detail,
});
