import { isUuid } from '@ceriss/kernel';
import { asOf, type At } from '@ceriss/read-models';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RoundRow } from '../proposals/proposals.entity.js';
import { ProposalsQuery } from '../proposals/proposals.query.js';
import { ActRow, ResolutionRow } from './resolutions.entity.js';

export type ResolutionFilter = Readonly<{
  inForce?: boolean | undefined;
  matterReference?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}>;

@Injectable()
export class ResolutionsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly proposals: ProposalsQuery,
  ) {}

  /** The newest first; one more than asked for when there is a next page. */
  list({ inForce, matterReference, limit, cursor }: ResolutionFilter, at: At = {}): Promise<ResolutionRow[]> {
    const query = asOf(this.dataSource, ResolutionRow, 'resolution', at);
    if (inForce !== undefined) query.andWhere(`resolution.status ${inForce ? '=' : '<>'} 'in-force'`);
    if (matterReference) query.andWhere('resolution.matterReference = :matterReference', { matterReference });
    if (cursor && isUuid(cursor)) query.andWhere('resolution.resolutionId < :cursor', { cursor });
    return query
      .orderBy('resolution.resolutionId', 'DESC')
      .limit(limit + 1)
      .getMany();
  }

  one(resolutionId: string, at: At = {}): Promise<ResolutionRow | null> {
    return asOf(this.dataSource, ResolutionRow, 'resolution', at)
      .where('resolution.resolutionId = :resolutionId', { resolutionId })
      .getOne();
  }

  /** What was done to execute a resolution, in the order of the acts. */
  acts(resolutionId: string, at: At = {}): Promise<ActRow[]> {
    return asOf(this.dataSource, ActRow, 'act', at)
      .where('act.resolutionId = :resolutionId', { resolutionId })
      .orderBy('act.actedOn')
      .addOrderBy('act.actId')
      .getMany();
  }

  /**
   * The decisions that belong together, the council's first, from whichever of them one asks: each with the rules and the mandates by which
   * it was voted, its ballots and tally, and what was done to execute it. The last one is what came of it.
   */
  async chain(resolutionId: string, at: At = {}) {
    const resolution = await this.one(resolutionId, at);
    if (!resolution) return null;
    const council = resolution.answers ? await this.one(resolution.answers, at) : resolution;
    const patronato = resolution.answers ? resolution : await this.#answerTo(resolution, at);
    const steps = [...new Set([council, patronato])].filter((step) => step !== null);
    const authority = steps.find(({ status }) => status === 'in-force') ?? null;
    const told = await Promise.all(steps.map((step) => this.#told(step, at)));
    return { resolutionId, inForce: authority?.resolutionId ?? null, steps: told };
  }

  async #told(step: ResolutionRow, at: At) {
    const { resolutionId, round } = step;
    const [proposal, voted, ballots, acts] = await Promise.all([
      this.proposals.one(resolutionId, at),
      this.proposals.round(resolutionId, round, at),
      this.proposals.ballots(resolutionId, round, at),
      this.acts(resolutionId, at),
    ]);
    return {
      ...step,
      vote: {
        ...{ round, ruleSetId: step.ruleSetId, ruleVersion: step.ruleVersion },
        ...countedIn(voted),
        ballots: ballots?.items ?? [],
        recusals: proposal?.recusals ?? [],
        dissents: proposal?.dissents ?? [],
      },
      acts: acts.map(({ resolutionId: _, ...act }) => act),
    };
  }

  #answerTo({ answeredBy }: ResolutionRow, at: At): Promise<ResolutionRow | null> {
    return answeredBy ? this.one(answeredBy, at) : Promise.resolve(null);
  }
}

type Counted = Pick<RoundRow, 'electorate' | 'tally' | 'key'> & { method: RoundRow['method'] | null };

/* Resolutions and proposals are projected each at its own pace: a round that is not there yet does not hide the chain. */
const countedIn = (round: RoundRow | null): Counted => {
  if (!round) return { method: null, electorate: [], tally: null, key: null };
  const { method, electorate, tally, key } = round;
  return { method, electorate, tally, key };
};
