import type { NewEvent } from '@ceriss/event-sourcing';
import { openLog, type Log } from '@ceriss/eventstoredb';
import { testLog } from '@ceriss/testing';
import { afterAll, beforeAll } from '@jest/globals';
import { bodyCodec, type BodyEvent } from '../../../../services/governance/src/domain/body/body.events.js';
import type { StatutesText } from '../../../../services/governance/src/domain/rule-set/body-rules.js';
import { ruleSetCodec } from '../../../../services/governance/src/domain/rule-set/rule-set.events.js';
import { storedEvents } from '../../../../services/governance/src/testing/stored-events.js';
import { runAudit } from '../testing.js';

type Elector = Readonly<{ seat: string; constituency: string; mandateId: string }>;
type Body = Readonly<{ bodyId: string; ruleSetId: string; electorate: readonly Elector[] }>;
const ORGANISATION = '0198f000-0000-7000-8000-000000000007';
const SINCE = '2026-01-01T00:00:00.000Z';

/** A mandate since the beginning of 2026, whose holder has nothing to declare. */
export const seatedBy = ({ seat, constituency, mandateId }: Elector): BodyEvent[] => [
  {
    type: 'governance.mandate-conferred',
    data: { mandateId, seat, constituency, organisation: ORGANISATION, holder: mandateId, from: SINCE },
  },
  { type: 'governance.conflicts-declared', data: { mandateId, seat, interests: [], declaredAt: SINCE } },
];

/** A log of its own for a spec of the recount, with the bodies and statutes that rounds are judged by. */
export class RecountWorld {
  readonly #test = testLog();
  readonly env = { EVENTSTOREDB_URL: this.#test.url, CERISS_NAMESPACE: this.#test.namespace };
  log!: Log;

  /** Opens the log before the specs of a file and closes it after them; `prepare` fills it. */
  static forThisFile(prepare: (world: RecountWorld) => Promise<unknown>): RecountWorld {
    const world = new RecountWorld();
    beforeAll(async () => {
      world.log = openLog(world.#test);
      await prepare(world);
    });
    afterAll(() => world.log.close());
    return world;
  }

  /** A body whose seats have had their mandates since the beginning of 2026, with nothing to declare; `more` happens after that. */
  async body({ bodyId, ruleSetId, electorate }: Body, ...more: readonly BodyEvent[]): Promise<void> {
    const seats = electorate.map(({ seat, constituency }) => ({ seat, constituency }));
    const constituted: BodyEvent = {
      type: 'governance.body-constituted',
      data: { ruleSetId, ruleVersion: 1, code: 'council', name: 'Consejo', layer: 'council', seats },
    };
    const events = [constituted, ...electorate.flatMap(seatedBy), ...more];
    await this.log.append(`governance.body-${bodyId}`, storedEvents(bodyCodec, events), 'no_stream');
  }

  /** Statutes in versions, the first one first. */
  async statutes(ruleSetId: string, ...texts: readonly StatutesText[]): Promise<void> {
    const versions = texts.map((text, index) => ({ ruleSetId, version: index + 1, ...text }));
    const events = versions.map((data) => ({ type: 'governance.rule-set-version-adopted' as const, data }));
    await this.log.append(`governance.ruleset-${ruleSetId}`, storedEvents(ruleSetCodec, events), 'no_stream');
  }

  async proposal(id: string, events: readonly NewEvent[]): Promise<void> {
    await this.log.append(`governance.proposal-${id}`, events, 'no_stream');
  }

  /** What the command says in JSON, and how it ends. */
  async recount<T = Record<string, unknown>>(...args: readonly string[]): Promise<T & Readonly<{ code: number }>> {
    const { code, said } = await runAudit(['recount', '--json', ...args], this.env);
    return { code, ...(JSON.parse(said) as T) };
  }
}
