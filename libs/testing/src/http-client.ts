export type Answer<T = unknown> = Readonly<{ status: number; headers: Headers; body: T }>;

export type RequestOptions = Readonly<{
  token?: string;
  /** The command id: the same key and body give the first answer again. */
  idempotencyKey?: string;
  /** The revision the caller has seen. */
  ifMatch?: string;
  /** A read waits until it has come to this position. */
  position?: string;
  headers?: Readonly<Record<string, string>>;
}>;

export type HttpClient = Readonly<{
  get<T = unknown>(path: string, options?: RequestOptions): Promise<Answer<T>>;
  post<T = unknown>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>>;
  put<T = unknown>(path: string, body?: unknown, options?: RequestOptions): Promise<Answer<T>>;
  delete<T = unknown>(path: string, options?: RequestOptions): Promise<Answer<T>>;
  /** The same client with these options on every request. */
  with(options: RequestOptions): HttpClient;
}>;

/** Asks a service over HTTP. Every status is an answer; only a failed connection throws. JSON bodies arrive parsed. */
export const httpClient = (baseUrl: string, standing: RequestOptions = {}): HttpClient => {
  const ask = async <T>(method: string, path: string, options: RequestOptions, body?: unknown): Promise<Answer<T>> => {
    const response = await fetch(new URL(path, baseUrl), {
      method,
      headers: headersOf({ ...standing, ...options }, body !== undefined),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: (await bodyOf(response)) as T };
  };
  return {
    get: (path, options = {}) => ask('GET', path, options),
    post: (path, body, options = {}) => ask('POST', path, options, body),
    put: (path, body, options = {}) => ask('PUT', path, options, body),
    delete: (path, options = {}) => ask('DELETE', path, options),
    with: (options) => httpClient(baseUrl, { ...standing, ...options }),
  };
};

const headersOf = (options: RequestOptions, json: boolean): Record<string, string> => ({
  ...(json && { 'content-type': 'application/json' }),
  ...(options.token && { authorization: `Bearer ${options.token}` }),
  ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
  ...(options.ifMatch && { 'if-match': options.ifMatch }),
  ...(options.position && { 'ceriss-position': options.position }),
  ...options.headers,
});

const bodyOf = async (response: Response): Promise<unknown> => {
  const text = await response.text();
  return /\bjson\b/.test(response.headers.get('content-type') ?? '') && text ? JSON.parse(text) : text;
};
