import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { newId } from '@ceriss/kernel';
import { createLogger, startService, type StartedService } from '@ceriss/service-kit';
import { eventually, httpClient, testBackends, type Answer, type HttpClient, type TestBackends } from '@ceriss/testing';
import { seatsOf } from '../domain/rule-set/body-rules.js';
import { exampleCouncil, examplePatronato, exampleStatutes } from '../domain/rule-set/example-statutes.js';
import type { Choice } from '../domain/voting/values.js';
import { governance } from '../governance.definition.js';

export const ROOT = '/api/governance/v1';
const rulesOf = { council: exampleCouncil, patronato: examplePatronato };
export type BodyCode = keyof typeof rulesOf;

const loggerInto = (lines: string[]) =>
  createLogger({ service: 'governance', role: 'all', level: 'trace' }, { write: (line) => void lines.push(line) });

/** The governance service on real backends, with a secretary, members and a clock that a spec can move forward. */
export class GovernanceWorld {
  readonly bodies = {} as Record<BodyCode, string>;
  readonly mandates = new Map<string, string>();
  readonly #tokens = new Map<string, Promise<string>>();
  #offsetMs = 0;

  /** Every line that the service has logged. */
  readonly logged: string[];

  private constructor(
    readonly backends: TestBackends,
    public service: StartedService,
    private readonly secretaryToken: string,
    private readonly environment: Readonly<Record<string, string>>,
    logged: string[],
  ) {
    this.logged = logged;
  }

  get secretary(): HttpClient {
    return httpClient(this.service.url, { token: this.secretaryToken });
  }

  static async open(): Promise<GovernanceWorld> {
    const backends = await testBackends();
    const folder = mkdtempSync(join(tmpdir(), 'governance-'));
    const environment = {
      PORT: '0',
      DATABASE_URL: backends.databaseUrl,
      EVENTSTOREDB_URL: backends.eventstoreUrl,
      NATS_URL: backends.natsUrl,
      CERISS_NAMESPACE: backends.namespace,
      OIDC_ISSUER: backends.identity.issuer,
      BALLOT_SECRET: newId(),
      DEMONSTRATION_CLOCK_FILE: join(folder, 'clock.json'),
    };
    const logged: string[] = [];
    const service = await startService(governance, environment, loggerInto(logged));
    const token = await backends.identity.token({ sub: 'secretary', roles: ['secretary'] });
    return new GovernanceWorld(backends, service, token, environment, logged);
  }

  /** The same service again, as after a change of its environment. */
  async restart(changed: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.service.stop();
    this.service = await startService(governance, { ...this.environment, ...changed }, loggerInto(this.logged));
  }

  async close(): Promise<void> {
    await this.service.stop();
    await this.backends.stop();
    rmSync(dirname(this.environment.DEMONSTRATION_CLOCK_FILE!), { recursive: true });
  }

  /** Now, by the clock of the service, plus so many hours. */
  inHours(hours: number): string {
    return new Date(Date.now() + this.#offsetMs + hours * 3_600_000).toISOString();
  }

  passHours(hours: number): void {
    // Hours may be a fraction; the clock's file knows whole milliseconds only.
    this.#offsetMs += Math.round(hours * 3_600_000);
    writeFileSync(this.environment.DEMONSTRATION_CLOCK_FILE!, JSON.stringify({ offsetMs: this.#offsetMs }));
  }

  async member(body: BodyCode, seat: string): Promise<HttpClient> {
    const sub = `${body}/${seat}`;
    const token = this.#tokens.get(sub) ?? this.backends.identity.token({ sub, roles: ['member'] });
    this.#tokens.set(sub, token);
    return this.secretary.with({ token: await token });
  }

  /** Reads what a command has answered, as somebody without a token, after the projections have seen it. */
  async seen<T = Record<string, unknown>>(path: string, after?: Answer): Promise<T> {
    const position = after?.headers.get('ceriss-position');
    const { status, body } = await httpClient(this.service.url).get<T>(`${ROOT}${path}`, {
      ...(position && { position }),
    });
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async must<T = Record<string, string>>(asked: Promise<Answer>): Promise<Answer<T>> {
    const answer = await asked;
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    return answer as Answer<T>;
  }

  /** Statutes, both bodies and all their seats; conflicts are declared for all but those named. */
  async constitute(undeclared: readonly string[] = []): Promise<void> {
    const { body } = await this.must(this.secretary.post(`${ROOT}/statutes`, exampleStatutes));
    for (const code of ['patronato', 'council'] as const) {
      const constituted = await this.must(this.secretary.post(`${ROOT}/bodies`, { statutesId: body.statutesId, code }));
      this.bodies[code] = constituted.body.bodyId!;
      for (const { seat } of seatsOf(rulesOf[code]))
        await this.#fill(code, seat, !undeclared.includes(`${code}/${seat}`));
    }
  }

  async #fill(code: BodyCode, seat: string, declared: boolean): Promise<void> {
    const path = `${ROOT}/bodies/${this.bodies[code]}/mandates`;
    const holder = `${code}/${seat}`;
    const mandate = { seat, holder, organisation: newId(), from: '2026-01-01T00:00:00.000Z' };
    const { body } = await this.must(this.secretary.post(path, mandate));
    this.mandates.set(holder, body.mandateId!);
    if (!declared) return;
    await this.must((await this.member(code, seat)).post(`${path}/${body.mandateId}/declarations`, { interests: [] }));
  }

  /** Drafts and tables a proposal. */
  async propose(code: BodyCode, what: object): Promise<string> {
    const draft = { bodyId: this.bodies[code], title: 'Convocatoria', text: 'Texto', ...what };
    const { body } = await this.must(this.secretary.post(`${ROOT}/proposals`, draft));
    await this.must(this.secretary.post(`${ROOT}/proposals/${body.proposalId}/tabling`));
    return body.proposalId!;
  }

  open(proposalId: string, hours = 48): Promise<Answer> {
    return this.secretary.post(`${ROOT}/proposals/${proposalId}/voting-rounds`, { closesAt: this.inHours(hours) });
  }

  async vote(code: BodyCode, seat: string, proposalId: string, choice: Choice): Promise<Answer> {
    return (await this.member(code, seat)).post(`${ROOT}/proposals/${proposalId}/ballots`, { choice });
  }

  /** yes, no and abstentions of each constituency, by its seats in order. */
  async voteAll(
    code: BodyCode,
    proposalId: string,
    counts: Readonly<Record<string, readonly number[]>>,
  ): Promise<void> {
    const choices: readonly Choice[] = ['yes', 'no', 'abstention'];
    for (const [constituency, numbers] of Object.entries(counts)) {
      const cast = numbers.flatMap((number, index) => Array<Choice>(number).fill(choices[index]!));
      for (const [index, choice] of cast.entries()) {
        await this.must(this.vote(code, `${constituency}-${index + 1}`, proposalId, choice));
      }
    }
  }

  /** Lets the time of a vote pass and waits for the timer to close it. */
  async closed(proposalId: string, hours = 48): Promise<Record<string, unknown>> {
    this.passHours(hours);
    return eventually(async () => this.seen(`/proposals/${proposalId}/tally`), { timeout: 15_000 });
  }
}
