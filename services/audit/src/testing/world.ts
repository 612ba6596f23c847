import { openLog, type Log } from '@ceriss/eventstoredb';
import { startService, type StartedService } from '@ceriss/service-kit';
import { eventually, httpClient, testBackends, type HttpClient, type TestBackends } from '@ceriss/testing';
import { audit } from '../audit.definition.js';

/** The audit service over a log of its own. */
export class World {
  private constructor(
    readonly backends: TestBackends,
    readonly service: StartedService,
    readonly log: Log,
    readonly http: HttpClient,
  ) {}

  static async open(): Promise<World> {
    const backends = await testBackends();
    const { eventstoreUrl, databaseUrl, namespace, identity } = backends;
    const service = await startService(audit, {
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATABASE_URL: databaseUrl,
      EVENTSTOREDB_URL: eventstoreUrl,
      CERISS_NAMESPACE: namespace,
      OIDC_ISSUER: identity.issuer,
    });
    const token = await identity.token({ sub: 'spec', roles: ['auditor'] });
    const http = httpClient(`${service.url}/api/audit/v1/`, { token });
    return new World(backends, service, openLog({ url: eventstoreUrl, namespace }), http);
  }

  /** Resolves when the index has come to a position of the log. */
  async indexed(position: bigint): Promise<void> {
    await eventually(
      async () => {
        const { body } = await this.http.get<{ position: string }>('position');
        if (BigInt(body.position) < position) throw new Error(`the index is at ${body.position}`);
      },
      { timeout: 10_000 },
    );
  }

  async close(): Promise<void> {
    await this.log.close();
    await this.service.stop();
    await this.backends.stop();
  }
}
