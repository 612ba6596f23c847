import { pageOf, startService, type StartedService } from '@ceriss/service-kit';
import { httpClient, testBackends, type Answer, type HttpClient, type TestBackends } from '@ceriss/testing';
import type { z } from 'zod';
import { registry as definition } from '../../registry.definition.js';
import {
  actorView,
  duplicatesView,
  ibansView,
  listedActorView,
  profilesView,
  suggestionsView,
} from '../http/actors.view.js';
import { barrierView } from '../http/barriers.view.js';
import { challengeView, listedChallengeView } from '../http/challenges.view.js';
import { criticalMassView, metricsView } from '../http/ecosystem.view.js';
import { initiativeView, listedInitiativeView } from '../http/initiatives.view.js';
import { matchesView } from '../http/matches.view.js';
import { nifCorrectionView } from '../http/nif-corrections.dto.js';
import { needView } from '../http/needs.view.js';
import { listedNetworkView, networkView } from '../http/networks.view.js';
import { linkView, undertakingView } from '../http/ownership.dto.js';
import { searchView } from '../http/search.view.js';
import { codeListNames, codeListVersions, codeListView } from '../http/code-lists.dto.js';
import { listedRelationView, relationView, territoryAnswer } from '../http/views.js';

export const PREFIX = '/api/registry/v1';

type Body = Readonly<Record<string, unknown>>;

/** Where the log ended, as far as the clients of one spec have been told: a `Ceriss-Position`. */
interface Seen {
  position: string;
}

const numberOf = (position: string) => BigInt(position.split('@')[1]!);

/* The shape that the API description promises for each path. */
const PROMISED: readonly (readonly [path: RegExp, shape: z.ZodType])[] = [
  [/^\/actors$/, pageOf(listedActorView)],
  [/^\/nif-corrections$/, pageOf(nifCorrectionView)],
  [/^\/actors\/duplicate-suggestions$/, suggestionsView],
  [/^\/actors\/[^/]+\/duplicates$/, duplicatesView],
  [/^\/actors\/[^/]+\/ibans$/, ibansView],
  [/^\/actors\/[^/]+\/profiles$/, profilesView],
  [/^\/actors\/[^/]+$/, actorView],
  [/^\/initiatives$/, pageOf(listedInitiativeView)],
  [/^\/initiatives\/[^/]+$/, initiativeView],
  [/^\/challenges$/, pageOf(listedChallengeView)],
  [/^\/challenges\/[^/]+$/, challengeView],
  [/^\/challenges\/[^/]+\/critical-mass$/, criticalMassView],
  [/^\/ecosystem\/metrics$/, metricsView],
  [/^\/matches$/, matchesView],
  [/^\/relations$/, pageOf(listedRelationView)],
  [/^\/relations\/[^/]+$/, relationView],
  [/^\/networks$/, pageOf(listedNetworkView)],
  [/^\/networks\/[^/]+$/, networkView],
  [/^\/needs$/, pageOf(needView)],
  [/^\/needs\/[^/]+$/, needView],
  [/^\/barriers$/, pageOf(barrierView)],
  [/^\/barriers\/[^/]+$/, barrierView],
  [/^\/actors\/[^/]+\/owners$/, pageOf(linkView)],
  [/^\/undertakings\//, undertakingView],
  [/^\/search$/, searchView],
  [/^\/territories\//, territoryAnswer],
  [/^\/code-lists$/, codeListNames],
  [/^\/code-lists\/[^/]+\/versions$/, codeListVersions],
  [/^\/code-lists\//, codeListView],
];

/** The registry as it runs, on backends that only one spec uses. */
export class RunningRegistry {
  private readonly seen: Seen = { position: `${definition.context}@0` };

  private constructor(
    readonly backends: TestBackends,
    readonly service: StartedService,
    readonly client: HttpClient,
  ) {}

  static async start(): Promise<RunningRegistry> {
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
    return new RunningRegistry(backends, service, httpClient(service.url));
  }

  async as(role: string, organisation?: string): Promise<RegistryClient> {
    const claims = { sub: `test-${role}`, roles: [role], ...(organisation && { organisation }) };
    return new RegistryClient(this.client.with({ token: await this.backends.identity.token(claims) }), this.seen);
  }

  anyone(): RegistryClient {
    return new RegistryClient(this.client, this.seen);
  }

  async stop(): Promise<void> {
    await this.service.stop();
    await this.backends.stop();
  }
}

/** Somebody who talks to the registry and sees in every read what anybody of the same spec has done before. */
export class RegistryClient {
  constructor(
    private readonly client: HttpClient,
    private readonly seen: Seen,
  ) {}

  async post(path: string, body: unknown, options: Parameters<HttpClient['post']>[2] = {}): Promise<Answer<Body>> {
    const answer = await this.client.post<Body>(PREFIX + path, body, options);
    const position = answer.headers.get('ceriss-position');
    if (position && numberOf(position) > numberOf(this.seen.position)) this.seen.position = position;
    return answer;
  }

  /** Reads once every command sent before is visible. Throws ZodError when the answer has not the promised shape. */
  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<Body>> {
    const answer = await this.client.get<Body>(PREFIX + path, { headers, position: this.seen.position });
    const promised = PROMISED.find(([pattern]) => pattern.test(path.split('?', 1)[0]!));
    if (answer.status === 200) promised?.[1].parse(answer.body);
    return answer;
  }

  /** Registers an organisation. Throws when it is refused. */
  async actor(nif: string, more: Body = {}): Promise<string> {
    const body = { legalName: `Entidad ${nif}`, nif, sector: 'third-sector', territory: '16078', ...more };
    const { status, body: answer } = await this.post('/actors', body);
    if (status !== 201) throw new Error(JSON.stringify(answer));
    return String(answer['actorId']);
  }
}
