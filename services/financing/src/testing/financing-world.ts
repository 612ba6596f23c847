import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@ceriss/kernel';
import { openApiDocument, startService, type StartedService } from '@ceriss/service-kit';
import {
  DescribedAnswers,
  httpClient,
  testBackends,
  type Answer,
  type Description,
  type HttpClient,
  type TestBackends,
} from '@ceriss/testing';
import { financing } from '../financing.definition.js';
import { OtherContexts } from './other-contexts.js';

type Body = Readonly<Record<string, unknown>>;
export type Person = Readonly<{ sub: string; roles: readonly string[]; organisation?: string }>;

const ROOT = '/api/financing/v1';

/** The running service with its backends, a clock of its own, and the contexts around it. */
export class FinancingWorld {
  #position: string | undefined;

  private constructor(
    readonly backends: TestBackends,
    readonly others: OtherContexts,
    private readonly service: StartedService,
    private readonly clockFile: string,
    private readonly described: DescribedAnswers,
  ) {}

  /** The clock stands at an instant and goes on from there. */
  static async open(instant: string): Promise<FinancingWorld> {
    const clockFile = join(tmpdir(), `clock-${newId()}.json`);
    setClock(clockFile, instant);
    const backends = await testBackends();
    const service = await startService(financing, {
      PORT: '0',
      LOG_LEVEL: process.env['SPEC_LOG'] ?? 'silent',
      EVENTSTOREDB_URL: backends.eventstoreUrl,
      NATS_URL: backends.natsUrl,
      DATABASE_URL: backends.databaseUrl,
      OIDC_ISSUER: backends.identity.issuer,
      OIDC_AUDIENCE: backends.identity.audience,
      CERISS_NAMESPACE: backends.namespace,
      DEMONSTRATION_CLOCK_FILE: clockFile,
    });
    const others = await OtherContexts.open(backends, ['governance', 'registry', 'evaluation']);
    const description = JSON.parse(JSON.stringify(await openApiDocument(financing))) as Description;
    return new FinancingWorld(backends, others, service, clockFile, new DescribedAnswers(description));
  }

  /** Moves the clock forward. */
  at(instant: string): void {
    setClock(this.clockFile, instant);
  }

  async as(person: Person): Promise<HttpClient> {
    return httpClient(this.service.url, { token: await this.backends.identity.token(person) });
  }

  /** Does something and remembers how far the log has come, so that the next look sees it. */
  async post(by: Person, path: string, body?: object, idempotencyKey?: string): Promise<Answer<Body>> {
    const client = await this.as(by);
    const answer = await client.post<Body>(`${ROOT}${path}`, body, { ...(idempotencyKey && { idempotencyKey }) });
    this.#position = answer.headers.get('ceriss-position') ?? this.#position;
    return this.#asDescribed('POST', path, answer);
  }

  /** As `post`, and it must go well. Throws with the problem when it does not. */
  async must(by: Person, path: string, body?: object): Promise<Body> {
    const answer = await this.post(by, path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Sends a file as the body. */
  async upload(by: Person, path: string, file: string, type = 'application/xml'): Promise<Answer<Body>> {
    const token = await this.backends.identity.token(by);
    const response = await fetch(new URL(`${ROOT}${path}`, this.service.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body: file,
    });
    this.#position = response.headers.get('ceriss-position') ?? this.#position;
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
  }

  async get(path: string, by?: Person): Promise<Answer<Body>> {
    const client = by ? await this.as(by) : httpClient(this.service.url);
    const answer = await client.get<Body>(`${ROOT}${path}`, { ...(this.#position && { position: this.#position }) });
    return this.#asDescribed('GET', path, answer);
  }

  /** What is no data: a page, a file. */
  async text(path: string, by: Person): Promise<string> {
    const headers = { authorization: `Bearer ${await this.backends.identity.token(by)}` };
    return (await fetch(new URL(`${ROOT}${path}`, this.service.url), { headers })).text();
  }

  /* Whatever a spec asks for, each answer must be what the published description says. */
  #asDescribed(method: string, path: string, answer: Answer<Body>): Answer<Body> {
    const differences = this.described.differences({ method, path: `${ROOT}${path}`, ...answer });
    if (differences.length > 0) throw new Error(`not as described:\n${differences.join('\n')}`);
    return answer;
  }

  async close(): Promise<void> {
    await this.others.close();
    await this.service.stop();
    await this.backends.stop();
    await rm(this.clockFile, { force: true });
  }
}

const setClock = (file: string, instant: string): void =>
  writeFileSync(file, JSON.stringify({ offsetMs: Date.parse(instant) - Date.now() }));
