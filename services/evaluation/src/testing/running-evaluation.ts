import { awardGranted, type AwardGranted } from '@ceriss/contracts';
import { newId } from '@ceriss/kernel';
import { listOf, pageOf, startService, type StartedService } from '@ceriss/service-kit';
import {
  eventually,
  httpClient,
  testBackends,
  type Answer,
  type Claims,
  type HttpClient,
  type TestBackends,
} from '@ceriss/testing';
import type { z } from 'zod';
import { evaluation as definition } from '../evaluation.definition.js';
import * as views from '../interface/http/views.js';
import { OtherContext } from './other-context.js';

export const PREFIX = '/api/evaluation/v1';

type Body = Readonly<Record<string, unknown>>;

/* The shape that the API description promises for each path. */
const PROMISED: readonly (readonly [path: RegExp, shape: z.ZodType])[] = [
  [/^\/awards\/[^/]+$/, views.awardFileView],
  [/^\/plans$/, pageOf(views.listedPlanView)],
  [/^\/plans\/[^/]+$/, views.planView],
  [/^\/plans\/[^/]+\/measurements$/, listOf(views.statementView)],
  [/^\/reports$/, pageOf(views.reportView)],
  [/^\/reports\/[^/]+$/, views.reportView],
  [/^\/evaluations$/, pageOf(views.listedEvaluationView)],
  [/^\/evaluations\/[^/]+(\/draft)?$/, views.evaluationView],
];

/** The service as it runs, on backends that only one spec uses, with a financing that grants awards. */
export class RunningEvaluation {
  private constructor(
    readonly backends: TestBackends,
    readonly service: StartedService,
    readonly financing: OtherContext,
    private readonly client: HttpClient,
  ) {}

  static async start(): Promise<RunningEvaluation> {
    const backends = await testBackends();
    const service = await startService(definition, {
      PORT: '0',
      LOG_LEVEL: 'silent',
      EVENTSTOREDB_URL: backends.eventstoreUrl,
      NATS_URL: backends.natsUrl,
      DATABASE_URL: backends.databaseUrl,
      OIDC_ISSUER: backends.identity.issuer,
      CERISS_NAMESPACE: backends.namespace,
    });
    const financing = await OtherContext.open(backends, awardGranted);
    return new RunningEvaluation(backends, service, financing, httpClient(service.url));
  }

  async as(sub: string, role: string, organisation?: string): Promise<EvaluationClient> {
    const claims: Claims = { sub, roles: [role], ...(organisation && { organisation }) };
    return new EvaluationClient(this.client.with({ token: await this.backends.identity.token(claims) }));
  }

  anyone(): EvaluationClient {
    return new EvaluationClient(this.client);
  }

  /** An award that financing has granted and evaluation has heard of. */
  async granted(change: Partial<AwardGranted> = {}): Promise<AwardGranted> {
    const [awardId, callId, applicationId, beneficiaryId] = [newId(), newId(), newId(), newId()];
    const ids = { awardId, callId, applicationId, beneficiaryId, initiativeId: newId(), resolutionId: newId() };
    const amount = { cents: '105000000', currency: 'EUR' } as const;
    const award = { ...ids, amount, grantDate: '2026-03-15', ...change };
    await this.financing.tell(awardGranted, award.awardId, award);
    await eventually(
      async () => {
        const { status } = await this.anyone().get(`/awards/${award.awardId}`);
        if (status !== 200) throw new Error(`the award is not there: ${status}`);
      },
      { timeout: 20_000 },
    );
    return award;
  }

  async stop(): Promise<void> {
    await this.financing.close();
    await this.service.stop();
    await this.backends.stop();
  }
}

/** Somebody who talks to evaluation and sees in every read what was done before. */
export class EvaluationClient {
  constructor(private readonly client: HttpClient) {}

  post(path: string, body?: unknown, options: Parameters<HttpClient['post']>[2] = {}): Promise<Answer<Body>> {
    return this.client.post<Body>(PREFIX + path, body, options);
  }

  /** As `post`. Throws when it is refused. */
  async must(path: string, body?: unknown): Promise<Answer<Body>> {
    const answer = await this.post(path, body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** Reads what can be seen once the command that gave `after` is visible. Throws ZodError when it has not the promised shape. */
  async get(path: string, after?: Answer): Promise<Answer<Body>> {
    const position = after?.headers.get('ceriss-position') ?? undefined;
    const answer = await this.client.get<Body>(PREFIX + path, { ...(position && { position }) });
    const promised = PROMISED.find(([pattern]) => pattern.test(path.split('?', 1)[0]!));
    if (answer.status === 200) promised![1].parse(answer.body);
    return answer;
  }
}
