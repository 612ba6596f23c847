import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { CRITICAL_MASS_V1 } from '../../domain/ecosystem/critical-mass.js';
import { scopeOf, type Scope } from '../../domain/ecosystem/scope.js';
import { EcosystemAnswers, type Question } from './ecosystem-answers.js';
import { EcosystemSource } from './ecosystem-source.js';
import { inThread } from './ecosystem-thread.js';

@Injectable()
export class EcosystemComputation implements OnModuleDestroy {
  readonly #stopping = new AbortController();

  constructor(
    private readonly source: EcosystemSource,
    private readonly answers: EcosystemAnswers,
  ) {}

  onModuleDestroy(): void {
    this.#stopping.abort();
  }

  /** Computes what was asked, in threads of their own, and keeps it. Asked again, it does not compute again. */
  async execute(question: Question): Promise<void> {
    const scope = scopeOf(question.scope);
    const kept = await this.answers.find(question);
    if (!scope || !kept || kept.answer !== null) return;
    const answer = await this.#answer(question, scope);
    await this.answers.keep(question, JSON.stringify(answer));
  }

  async #answer({ formula, asOf, validAt }: Question, scope: Scope): Promise<object> {
    const at = { validAt, ...(asOf !== '' && { asOf }) };
    const ecosystem = await this.source.ecosystem(scope, at);
    const { signal } = this.#stopping;
    if (formula !== CRITICAL_MASS_V1.version || scope.kind !== 'challenge') {
      return inThread({ kind: 'metrics', ecosystem }, signal);
    }
    const evidenceLevels = await this.source.evidenceLevels(scope.of, at);
    return inThread({ kind: 'critical-mass', ecosystem, evidenceLevels }, signal);
  }
}
