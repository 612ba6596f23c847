import { evaluationApproved, type EvaluationApproved } from '@ceriss/contracts';
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
import { practiceExamples, type PracticeContent } from '../domain/practice/practice.events.js';
import * as views from '../interface/http/views.js';
import { knowledgeTransfer as definition } from '../knowledge-transfer.definition.js';
import { OtherContext } from './other-context.js';

export const PREFIX = '/api/knowledge-transfer/v1';

type Body = Readonly<Record<string, unknown>>;

/* The shape that the API description promises for each path. */
const PROMISED: readonly (readonly [path: RegExp, shape: z.ZodType])[] = [
  [/^\/practices$/, pageOf(views.practiceVersionView)],
  [/^\/practices\/[^/]+$/, views.practiceView],
  [/^\/practices\/[^/]+\/drafts$/, views.draftsView],
  [/^\/practices\/[^/]+\/versions\/[^/]+$/, views.practiceVersionView],
  [/^\/citable-evaluations$/, listOf(views.citableEvaluationView)],
  [/^\/transfers$/, pageOf(views.listedTransferView)],
  [/^\/transfers\/[^/]+$/, views.transferView],
];

/** The service as it runs, on backends that only one spec uses, with an evaluation that approves. */
export class RunningKnowledgeTransfer {
  private constructor(
    readonly backends: TestBackends,
    readonly service: StartedService,
    readonly evaluation: OtherContext,
    private readonly client: HttpClient,
  ) {}

  static async start(): Promise<RunningKnowledgeTransfer> {
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
    const evaluation = await OtherContext.open(backends, evaluationApproved);
    return new RunningKnowledgeTransfer(backends, service, evaluation, httpClient(service.url));
  }

  async as(sub: string, role: string, organisation?: string): Promise<KnowledgeClient> {
    const claims: Claims = { sub, roles: [role], ...(organisation && { organisation }) };
    return new KnowledgeClient(this.client.with({ token: await this.backends.identity.token(claims) }));
  }

  anyone(): KnowledgeClient {
    return new KnowledgeClient(this.client);
  }

  /** An evaluation that has been approved and can be cited. */
  async approved(change: Partial<EvaluationApproved> = {}): Promise<EvaluationApproved> {
    const ids = { evaluationId: newId(), initiativeId: newId(), awardId: newId() };
    const conclusion = { evidenceLevel: 3, evidenceRule: 'evidence-level@1', approvedOn: '2029-12-10' };
    const approved = { ...ids, ...conclusion, ...change };
    await this.evaluation.tell(evaluationApproved, approved.evaluationId, approved);
    const path = `/citable-evaluations?initiativeId=${approved.initiativeId}`;
    await eventually(
      async () => {
        const { items } = (await this.anyone().get(path)).body as { items: { evaluationId: string }[] };
        if (!items.some(({ evaluationId }) => evaluationId === approved.evaluationId)) throw new Error('not citable');
      },
      { timeout: 20_000 },
    );
    return approved;
  }

  /** A practice whose version 1.0 is drafted, reviewed by another person and published. */
  async published(change: Partial<PracticeContent> = {}): Promise<{ practiceId: string; content: PracticeContent }> {
    const [officer, reviewer] = [
      await this.as('redactora', 'knowledge-officer'),
      await this.as('revisora', 'evaluator'),
    ];
    const content = { ...contentOn(await this.approved()), ...change };
    const practiceId = String((await officer.must('/practices', content)).body['practiceId']);
    const version = `/practices/${practiceId}/versions/1.0`;
    await reviewer.must(`${version}/reviews`, { recommendation: 'publish', comments: 'Clara' });
    await officer.must(`${version}/publication`);
    return { practiceId, content };
  }

  async stop(): Promise<void> {
    await this.evaluation.close();
    await this.service.stop();
    await this.backends.stop();
  }
}

/** What a practice says that rests on an evaluation. */
export const contentOn = ({ evaluationId, initiativeId }: EvaluationApproved): PracticeContent => {
  const example = practiceExamples['knowledge-transfer.practice-version-drafted'];
  const { practiceId: _, practiceVersion: _version, draftedBy: _author, ...content } = example;
  return {
    ...content,
    costPerPerson: { cents: '1250000', currency: 'EUR' },
    initiativeId,
    evaluationIds: [evaluationId],
  };
};

/** Somebody who talks to knowledge transfer and sees in every read what was done before. */
export class KnowledgeClient {
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
