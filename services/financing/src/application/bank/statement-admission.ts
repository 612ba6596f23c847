import { handleCommand, type CommandContext, type EventStore, type Position } from '@ceriss/event-sourcing';
import { DomainError, namedId } from '@ceriss/kernel';
import { bankStatementAggregate } from '../../domain/bank-statement/bank-statement.decider.js';
import { fileRefusal } from '../../domain/bank-statement/file.refusals.js';
import { pageIdsOf } from '../../domain/bank-statement/page-ids.js';
import { statementRegisterAggregate, type Admitted } from '../../domain/bank-statement/statement-register.decider.js';
import { stateOf } from '../state-of.js';
import type { KnownEntries } from './known-entries.js';

/** How often a file is held against what others brought in the meantime. */
const TURNS = 5;

/**
 * The turns of the statements of one account. Whoever takes some has held them against all that were admitted before; when others came in
 * between, once more. So of two that overlap, taken at the very same moment, the second is refused. What a reader admitted and did not live
 * to accept is accepted by the next one, first.
 */
export class StatementAdmission {
  readonly #compared = new Map<string, number>();

  private constructor(
    private readonly store: EventStore,
    private readonly entries: KnownEntries,
    private readonly context: CommandContext,
  ) {}

  /** Before anything of a file is looked at. */
  static async begin(
    store: EventStore,
    entries: KnownEntries,
    { accountIds, context }: Readonly<{ accountIds: readonly string[]; context: CommandContext }>,
  ): Promise<StatementAdmission> {
    const admission = new StatementAdmission(store, entries, context);
    for (const accountId of accountIds) await admission.#catchUp(accountId);
    return admission;
  }

  /** Admits and accepts what was kept of a file. Answers where the last event stands. Throws STATEMENT_OVERLAPS before anything is admitted. */
  async admit(kept: readonly Admitted[]): Promise<Position | undefined> {
    let position: Position | undefined;
    for (const [accountId, statements] of Map.groupBy(kept, (one) => one.accountId)) {
      await this.#admit(accountId, statements);
      position = (await this.#accept(statements)) ?? position;
    }
    return position;
  }

  async #admit(accountId: string, statements: readonly Admitted[]): Promise<void> {
    // Statements of one file may overlap as well.
    if (statements.length > 1) await this.#compare(accountId, statements);
    for (let turn = 1; ; turn += 1) {
      try {
        const compared = this.#compared.get(accountId) ?? 0;
        const context = this.#of(accountId);
        const data = { admissionId: context.commandId, statements, compared };
        const command = { type: 'AdmitStatements', data } as const;
        await handleCommand(this.store, statementRegisterAggregate, accountId, command, context);
        return;
      } catch (error) {
        const moved = error instanceof DomainError && error.code === 'STATEMENT_NOT_COMPARED';
        if (!moved || turn === TURNS) throw error;
      }
      await this.#compare(accountId, statements);
    }
  }

  /* The register is read first: what is admitted after that is noticed when these are. */
  async #compare(accountId: string, statements: readonly Admitted[]): Promise<void> {
    await this.#catchUp(accountId);
    const sets = statements.map((one) => ({ statementId: one.statementId, pageIds: pageIdsOf(one) }));
    const hit = await this.entries.overlapping(sets);
    if (!hit) return;
    const other = statements.find(({ statementId }) => statementId === hit.otherId)?.reference ?? hit.otherReference;
    const statement = statements.findIndex(({ statementId }) => statementId === hit.statementId) + 1;
    throw fileRefusal('overlaps', { statement, overlaps: other, bankReference: hit.bankReference });
  }

  async #catchUp(accountId: string): Promise<void> {
    const { admitted, last } = await stateOf(this.store, statementRegisterAggregate, accountId);
    for (const { admissionId: _, ...statement } of last) {
      const accepted = await stateOf(this.store, bankStatementAggregate, statement.statementId);
      if (!accepted) await this.#accept([statement]);
    }
    this.#compared.set(accountId, admitted);
  }

  async #accept(statements: readonly Admitted[]): Promise<Position | undefined> {
    let position: Position | undefined;
    for (const data of statements) {
      const command = { type: 'AcceptStatement', data } as const;
      const context = this.#of(data.statementId);
      const receipt = await handleCommand(this.store, bankStatementAggregate, data.statementId, command, context);
      position = receipt.position ?? position;
    }
    return position;
  }

  /* Every stream has a command of its own, and a file sent again under the same key has the same ones. */
  #of(id: string): CommandContext {
    return { ...this.context, commandId: namedId(this.context.commandId, id) };
  }
}
