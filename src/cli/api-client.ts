interface Problem {
  readonly code: string;
  readonly detail: string;
  readonly next: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

/** A problem document of the API, as an error for the terminal. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;
  constructor(
    readonly status: number,
    { code, detail, next, errors = [] }: Problem,
  ) {
    super([detail, ...errors.map(({ field, message }) => `${field}: ${message}`), next].filter(Boolean).join('\n'));
    this.code = code;
  }
}

/** What a command answers. */
export interface CommandAnswer {
  readonly id: string;
  readonly revision: number;
  readonly position: string | null;
}

/** What of `fetch` is needed here, so that a service of the same process can be asked without a network. */
export type Asking = (
  url: string,
  init: { readonly method: string; readonly headers: Readonly<Record<string, string>>; readonly body?: string },
) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;

/**
 * What a request shows in its header `Authorization` so that this person acts; where nobody is named, so that the operator of the host
 * does.
 */
export type Showing = (actor: string | undefined) => Promise<string>;

/** Speaks to a running service as any program would, over its API. */
export class ApiClient {
  constructor(
    private readonly baseUrl: string,
    private readonly shown: Showing,
    private readonly actor?: string,
    /** The `Idempotency-Key` of a command, where it is to have one: the same key gives the same ids. */
    private readonly keyOf?: (command: string) => string,
    private readonly ask: Asking = fetch,
  ) {}

  as(actor: string): ApiClient {
    return new ApiClient(this.baseUrl, this.shown, actor, this.keyOf, this.ask);
  }

  /** @throws ApiProblem where the service refuses · Error where nobody answers */
  async post<Answer = CommandAnswer>(path: string, body: object = {}): Promise<Answer> {
    return this.send<Answer>(path, { method: 'POST', body: JSON.stringify(body) });
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.send<Answer>(path, { method: 'GET' });
  }

  private async send<Answer>(path: string, init: { readonly method: string; readonly body?: string }): Promise<Answer> {
    const key = init.method === 'POST' ? this.keyOf?.(`${this.actor}\n${path}\n${init.body}`) : undefined;
    const headers = {
      'content-type': 'application/json',
      authorization: await this.shown(this.actor),
      ...(key !== undefined && { 'idempotency-key': key }),
    };
    const response = await this.ask(`${this.baseUrl}/api/v1${path}`, { ...init, headers });
    const answer = (await response.json()) as Answer & Problem;
    if (!response.ok) throw new ApiProblem(response.status, answer);
    return answer;
  }
}
