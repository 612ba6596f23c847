import { CLOCK, type Clock } from '@ceriss/kernel';
import { dayOf } from '@ceriss/read-models';
import { found, idParam } from '@ceriss/service-kit';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { day, fraction, id, label, money } from '../../domain/stored-shapes.js';
import { CompetenceQuery } from '../../application/powers/competence.query.js';
import { exampleCompetence } from '../../financing.config.js';
import { atQuery, type AtQuery } from './calls.dto.js';

const competenceView = z.strictObject({
  poolId: id,
  day,
  rule: label,
  authority: id.nullable().meta({ description: 'Null where no public entity finances' }),
  amount: money.optional(),
  share: fraction.optional(),
  tie: z.enum(['earlier-contribution', 'lower-id']).optional(),
});

/** Who agrees reimbursement and decides by the financing: the public entity with the largest share on a day. */
@Controller('pools/:id/competent-authority')
export class CompetenceController {
  constructor(
    private readonly competence: CompetenceQuery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOkResponse({ standardSchema: competenceView })
  async one(@Param('id', { schema: idParam }) poolId: string, @Query({ schema: atQuery }) at: AtQuery) {
    const validOn = dayOf(at, this.clock);
    const known = found(await this.competence.of(poolId, validOn, at)).body;
    return { poolId, day: validOn, rule: exampleCompetence.version, ...known };
  }
}
