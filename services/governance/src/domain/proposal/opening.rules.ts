import type { Command } from '@ceriss/event-sourcing';
import type { ConstitutedBody } from '../body/body.state.js';
import { constitutionAt, type Constitution } from '../body/constitution.js';
import type { BodyRules } from '../rule-set/body-rules.js';
import { methodsFor, vetoesOn } from '../rule-set/decision-rules.js';
import type { RulesInForce } from '../rule-set/versions.js';
import type { VotingMethod } from '../voting/method.js';
import { checkAnswerable } from './answering.rules.js';
import { closingBytes, MOST_BYTES, mostThatFit } from './closing-size.js';
import { conflictOf, type Interested } from './conflict.rules.js';
import type { ProposalEvent, SeatConflicted } from './proposal.events.js';
import { otherStatus, refuse, ruleOf } from './proposal.rules.js';
import type { Drafted, Proposal, Seat } from './proposal.state.js';

export type OpenVoting = Command<
  'OpenVoting',
  {
    proposalId: string;
    /** The statutes in force now for the body. */
    statutes: RulesInForce;
    /** The seats with a mandate in force now: the electorate; with what their holders have declared. */
    members: readonly (Seat & Interested)[];
    constitution: Constitution;
    /** The resolution that the proposal answers, as it stands now. */
    answered?: Proposal;
    /** Commits to the key that will seal the ballots. */
    keyCommitment: string;
    closesAt: Date;
    now: Date;
  }
>;

/** Freezes rules and electorate and opens the first round, or the next one after a round without quorum or one that was annulled. */
export const openVoting = (command: OpenVoting['data'], proposal: Proposal): ProposalEvent[] => {
  if (!isOpenable(proposal)) throw otherStatus(proposal, 'tabled', 'no-quorum', 'annulled');
  const { statutes, members, constitution, answered, keyCommitment, closesAt, now } = command;
  const { ruleSetId, version: ruleVersion, rules } = statutes;
  checkConstitution(constitution, { rules, ruleVersion });
  if (proposal.answer && answered) checkAnswerable(proposal.answer.resolutionId, answered, command.proposalId);
  checkConsent(statutes, proposal, answered);
  checkPeriod(now, closesAt, { rules, ruleVersion });
  const method = methodOf(proposal, { rules, ruleVersion });
  checkSize({ method: method.method, options: codesOf(proposal), seats: members.length }, { rules, ruleVersion });
  return [
    ...conflictsAt(now, members, proposal),
    {
      type: 'governance.voting-opened',
      data: {
        bodyId: proposal.bodyId,
        round: 'vote' in proposal ? proposal.vote.round + 1 : 1,
        ruleSetId,
        ruleVersion,
        rules,
        method,
        options: proposal.ballot?.options ?? [],
        electorate: members.map(({ seat, constituency, mandateId }) => ({ seat, constituency, mandateId })),
        openedAt: now.toISOString(),
        closesAt: closesAt.toISOString(),
        keyCommitment,
      },
    },
  ];
};

type Openable = Extract<Proposal, { status: 'tabled' | 'no-quorum' | 'annulled' }>;
const isOpenable = (proposal: Proposal): proposal is Openable =>
  proposal.status === 'tabled' || proposal.status === 'no-quorum' || proposal.status === 'annulled';

/* Who has declared an interest in what the matter concerns leaves the census before the vote begins. */
const conflictsAt = (
  now: Date,
  members: readonly (Seat & Interested)[],
  { concerns = [], recused }: Drafted,
): SeatConflicted[] =>
  members.flatMap((member) => {
    const conflict = conflictOf(member, concerns);
    if (!conflict || recused.includes(member.seat)) return [];
    const data = { seat: member.seat, ...conflict, conflictedAt: now.toISOString() };
    return [{ type: 'governance.seat-conflicted', data }];
  });

type Statutes = Readonly<{ rules: BodyRules; ruleVersion: number }>;

/**
 * How a body is constituted for an open vote: by what its statutes asked when the round was opened. A reconstitution under others meanwhile
 * touches no open ballot.
 */
export const constitutionDuring = (proposal: Drafted, body: ConstitutedBody, at: Date): Constitution =>
  constitutionAt(body.mandates, ('vote' in proposal ? proposal.vote.rules : body).stateMajority, at);

/** Throws BODY_NOT_VALIDLY_CONSTITUTED with the reason and what would mend it. */
export const checkConstitution = (constitution: Constitution, statutes: Statutes): void => {
  if (constitution.valid) return;
  const { reason, members, stateMembers, reference } = constitution;
  throw refuse('BODY_NOT_VALIDLY_CONSTITUTED', {
    rule: ruleOf(statutes, 'constitution'),
    ...(reference && { reference }),
    facts: { body: statutes.rules.code, reason: reason!, members, ...(stateMembers !== undefined && { stateMembers }) },
    wouldPassIf: mended(constitution, statutes),
  });
};

const mended = ({ reason, members }: Constitution, { ruleVersion }: Statutes): Record<string, string | number> => {
  switch (reason) {
    case 'state-majority-lost':
      return { stateMembersMoreThan: `${members}/2` };
    case 'statutes-changed':
      return { reconstitutedUnder: `statutes@${ruleVersion}` };
    default:
      return { membersAtLeast: 1 };
  }
};

/* Where a council has a veto, the patronato decides only by ratifying what that council has adopted. */
const checkConsent = ({ rules, version, bodies }: RulesInForce, proposal: Drafted, answered?: Proposal): void => {
  const councils = rules.layer === 'patronato' ? vetoesOn(bodies, proposal.matter.kind) : [];
  if (councils.length === 0) return;
  if (proposal.answer?.response === 'ratifies' && isOfOneOf(councils, answered)) return;
  throw refuse('PROPOSAL_NEEDS_CONSENT', {
    rule: ruleOf({ rules, ruleVersion: version }, 'consent'),
    facts: { kind: proposal.matter.kind, councils: [...councils] },
    wouldPassIf: { ratifiesResolutionOf: [...councils] },
  });
};

const isOfOneOf = (councils: readonly string[], answered?: Proposal): boolean =>
  answered !== undefined && answered.status !== 'none' && councils.includes(answered.bodyCode);

const checkPeriod = (now: Date, closesAt: Date, statutes: Statutes): void => {
  const { minimumSeconds, maximumSeconds } = statutes.rules.votingPeriod;
  const [earliest, latest] = [now.getTime() + minimumSeconds * 1_000, now.getTime() + maximumSeconds * 1_000];
  if (closesAt.getTime() > now.getTime() && closesAt.getTime() >= earliest && closesAt.getTime() <= latest) return;
  throw refuse('VOTING_PERIOD_OUT_OF_LIMITS', {
    rule: ruleOf(statutes, 'voting-period'),
    facts: { closesAt: closesAt.toISOString(), minimumSeconds, maximumSeconds },
    wouldPassIf: { from: new Date(earliest).toISOString(), until: new Date(latest).toISOString() },
  });
};

/* The way of voting that the proposal asks for, if the statutes allow it for its matter; else the usual one. */
const methodOf = (proposal: Drafted, statutes: Statutes): VotingMethod => {
  const method = allowedMethod(proposal, statutes);
  if (!('winners' in method)) return method;
  checkOptions(proposal, method, statutes);
  const winners = proposal.ballot?.winners;
  return winners ? { ...method, winners } : method;
};

const allowedMethod = ({ matter, ballot }: Drafted, statutes: Statutes): VotingMethod => {
  const allowed = methodsFor(statutes.rules, matter.kind);
  const method = ballot ? allowed.find((one) => one.method === ballot.method) : allowed[0]!;
  if (!method) {
    throw refuse('PROPOSAL_METHOD_NOT_ALLOWED', {
      rule: ruleOf(statutes, 'methods'),
      facts: { kind: matter.kind, method: ballot!.method },
      wouldPassIf: { method: allowed.map((one) => one.method) },
    });
  }
  return method;
};

const codesOf = ({ ballot }: Drafted): string[] => (ballot?.options ?? []).map(({ code }) => code);

/* What could not be closed is not opened. */
const checkSize = (size: Parameters<typeof closingBytes>[0], statutes: Statutes): void => {
  if (closingBytes(size) <= MOST_BYTES) return;
  const { method, options, seats } = size;
  throw refuse('VOTE_TOO_LARGE', {
    rule: ruleOf(statutes, 'methods'),
    facts: { method, options: options.length, seats },
    wouldPassIf: mostThatFit(size),
  });
};

/* Whoever chooses among options needs one that has not been withdrawn. */
const checkOptions = ({ ballot, withdrawn }: Drafted, { method }: VotingMethod, statutes: Statutes): void => {
  const standing = (ballot?.options ?? []).filter(({ code }) => !withdrawn.includes(code)).length;
  if (standing > 0) return;
  throw refuse('PROPOSAL_OPTIONS_MISSING', {
    rule: ruleOf(statutes, 'methods'),
    facts: { method, options: standing },
    wouldPassIf: { optionsAtLeast: 1 },
  });
};
