import type { Readable } from 'node:stream';
import { EVENT_STORE, type CommandContext, type EventStore } from '@ceriss/event-sourcing';
import { Inject, Injectable } from '@nestjs/common';
import { bankAccountAggregate, OWN_ACCOUNTS } from '../../domain/bank-account/bank-account.decider.js';
import { bankStatementAggregate, requireSame } from '../../domain/bank-statement/bank-statement.decider.js';
import { stateOf } from '../state-of.js';
import { checkStatements, type Checked } from './check-statements.js';
import { KNOWN_ENTRIES, type KnownEntries } from './known-entries.js';
import { Overlaps } from './overlaps.js';
import { PAYEES_BY_IBAN, type PayeesByIban } from './payees-by-iban.js';
import { spooled } from './spool.js';
import { StatementAdmission } from './statement-admission.js';
import { StatementTaking } from './statement-taking.js';

export type Received = Readonly<{
  statementId: string;
  reference: string;
  accountCode: string;
  entries: number;
  outcome: 'accepted' | 'known';
}>;

/**
 * A file is read twice: once to its end to see whether every statement in it is good, and once to take what is in it. Lines are kept in pages
 * that count for nothing until their statement is admitted in its turn and accepted, in one event; a reader that was killed leaves pages that
 * the next one finds.
 */
@Injectable()
export class ReceiveStatementsHandler {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(PAYEES_BY_IBAN) private readonly payees: PayeesByIban,
    @Inject(KNOWN_ENTRIES) private readonly entries: KnownEntries,
  ) {}

  execute(content: Readable, context: CommandContext) {
    return spooled(content, async ({ chunks }) => {
      const accounts = await stateOf(this.store, bankAccountAggregate, OWN_ACCOUNTS);
      const accountIds = accounts.map(({ accountId }) => accountId);
      const admission = await StatementAdmission.begin(this.store, this.entries, { accountIds, context });
      const checked = await checkStatements(chunks(), accounts, new Overlaps(this.entries));
      const known = await this.#known(checked);
      const taking = new StatementTaking(this.store, this.payees, context);
      const position = await admission.admit(await taking.keep(chunks(), checked, known));
      const statements = checked.map((one): Received => {
        const { statementId, read, account } = one;
        const outcome = known.has(statementId) ? 'known' : 'accepted';
        return { statementId, reference: read.statementId, accountCode: account.code, entries: read.entries, outcome };
      });
      return { statements, position };
    });
  }

  async #known(checked: readonly Checked[]): Promise<Set<string>> {
    const known = new Set<string>();
    for (const { statementId, contentDigest } of checked) {
      const statement = await stateOf(this.store, bankStatementAggregate, statementId);
      if (!statement) continue;
      requireSame(statement, contentDigest);
      known.add(statementId);
    }
    return known;
  }
}
