import { CLOCK, type Clock } from '@ceriss/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { EcosystemAnswer } from './ecosystem.entity.js';

/** What was asked: `asOf` and `validAt` as they were settled for the request. */
export type Question = Readonly<{ formula: string; scope: string; validAt: string; asOf: string }>;

export type Kept = Readonly<{ question: Question; answer: string | null }>;

const AT_MOST_WAITING = 100;
const KEPT_DAYS = 90;

const WAITING = 'SELECT count(*)::integer AS waiting FROM ecosystem_answer WHERE "answer" IS NULL';

const REQUEST = `INSERT INTO ecosystem_answer ("formula", "scope", "validAt", "asOf", "requestedAt")
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;

const keptOf = ({ formula, scope, validAt, asOf, answer }: EcosystemAnswer): Kept => ({
  question: { formula, scope, validAt, asOf },
  answer,
});

/** Answers that were computed once, and questions that wait for theirs. */
@Injectable()
export class EcosystemAnswers {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is kept for the question; undefined where nobody has asked it. */
  async find(question: Question): Promise<Kept | undefined> {
    const row = await this.#repository().findOneBy(question);
    return row ? keptOf(row) : undefined;
  }

  /** The newest that is kept for the question, whatever its `asOf`, from `since` on. */
  async newest({ asOf, ...question }: Question, since: string): Promise<Kept | undefined> {
    const row = await this.#repository()
      .createQueryBuilder('kept')
      .where(question)
      .andWhere('kept.asOf BETWEEN :since AND :asOf', { since, asOf })
      .orderBy('kept.asOf', 'DESC')
      .limit(1)
      .getOne();
    return row ? keptOf(row) : undefined;
  }

  /** Has the question wait for its answer, once for all who ask it. False when too many wait. */
  async request({ formula, scope, validAt, asOf }: Question): Promise<boolean> {
    const [{ waiting }] = (await this.dataSource.query(WAITING)) as [{ waiting: number }];
    if (waiting >= AT_MOST_WAITING) return false;
    await this.dataSource.query(REQUEST, [formula, scope, validAt, asOf, this.clock.now().toISOString()]);
    return true;
  }

  /** Keeps the answer, and forgets what was asked long ago: it can be computed again. */
  async keep(question: Question, answer: string): Promise<void> {
    await this.#repository().update(question, { answer });
    const longAgo = new Date(this.clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await this.dataSource.query('DELETE FROM ecosystem_answer WHERE "requestedAt" < $1', [longAgo.toISOString()]);
  }

  #repository() {
    return this.dataSource.getRepository(EcosystemAnswer);
  }
}

/** Questions without an answer, in the order in which they were asked. */
export const waitingQuestions = async (dataSource: DataSource, limit: number): Promise<readonly Question[]> => {
  const rows = await dataSource
    .getRepository(EcosystemAnswer)
    .createQueryBuilder('kept')
    .where('kept.answer IS NULL')
    .orderBy({ 'kept.requestedAt': 'ASC', 'kept.scope': 'ASC', 'kept.formula': 'ASC' })
    .limit(limit)
    .getMany();
  return rows.map((row) => keptOf(row).question);
};
