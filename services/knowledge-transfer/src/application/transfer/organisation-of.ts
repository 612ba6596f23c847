import type { CommandContext } from '@ceriss/event-sourcing';
import { DomainError } from '@ceriss/kernel';
import type { TransferRule } from '../../domain/transfer/transfer.decider.js';

/** A transfer is between organisations: whoever acts must act for one. Throws DomainError otherwise. */
export const organisationOf = ({ actor }: CommandContext): string => {
  if (actor.organisation === undefined) {
    throw new DomainError<TransferRule>('TRANSFER_WITHOUT_ORGANISATION', {
      wouldPassIf: { actsForOrganisation: true },
    });
  }
  return actor.organisation;
};

/** As `organisationOf`; an officer writes down for the parties and acts for none of them. */
export const organisationUnlessOfficer = (context: CommandContext): string | undefined =>
  context.actor.role === 'knowledge-officer' ? undefined : organisationOf(context);
